import { localDay } from '../base/local-day.ts'
import type { EntityId, Op, Recorded } from './change.ts'
import { buyerByActor } from './buyer-by-actor.ts'
import { activityOf } from './coach/activity.ts'
import { count } from './coach/words.ts'
import { shortName, sidesOf } from './owners.ts'
import type { Plan, Stakeholder } from './plan.ts'
import { daysBetween, type PlanDate } from './plan-date.ts'
import { placeholderTitle, showPerson } from './show-person.ts'
import { showDate } from './show-date.ts'
import { stampTime } from './stamp.ts'
import { startsPlan } from './undo.ts'

/** What somebody of the buyer's did in the plan themselves: how many steps or fields, and the day of the last. */
export type Deed = { who: Stakeholder; what: 'ticked' | 'dated' | 'named'; count: number; last: PlanDate }

export type Signal = { good: boolean; sentence: string }
export type Engagement = {
  deeds: Deed[]
  /** What the buyer has put into the plan, whoever wrote it down (R012). */
  invested: { done: number; steps: number; named: number; open: number }
  /** Whether both sides keep it, or it is a list of ours about them (R010). */
  kept: 'mutual' | 'by-us'
  /** For the team alone (R002). The most telling first. */
  signals: Signal[]
}

/** Calendar days without anything done on their side from which the quiet is worth saying. */
const quietDays = 14

/** @param records oldest first; linear in records and steps */
export function engagementOf(records: Recorded[], plan: Plan, today: PlanDate): Engagement {
  const deeds = deedsOf(records, plan)
  const theirs = plan.milestones.filter((step) => step.audience === 'shared' && sidesOf(step).includes('buyer'))
  const done = theirs.filter((step) => step.status === 'done')
  const people = plan.stakeholders.filter(({ side }) => side === 'buyer')
  const open = people.filter((person) => placeholderTitle(person) !== null).length
  const invested = { done: done.length, steps: theirs.length, named: people.length - open, open }
  const lastDone = done.reduce<PlanDate | null>(
    (last, { doneOn }) => (doneOn !== null && doneOn > (last ?? '') ? doneOn : last),
    null,
  )
  const { sharedOn, buyerChangedOn } = activityOf(records, plan)
  const kept = deeds.length > 0 ? 'mutual' : 'by-us'
  const day = (date: PlanDate) => showDate(date, { today, locale: 'en-US', style: 'bare' })
  const company = shortName(plan.deal.account) || 'the buyer’s'
  const signals: Signal[] = deeds.map((deed) => ({ good: true, sentence: deedSentence(deed, day) }))
  // A note, a title or a measure of theirs is no deed that is counted here, and a change all the same.
  if (deeds.length === 0 && sharedOn !== null && (buyerChangedOn ?? '') < sharedOn)
    signals.push({
      good: false,
      sentence: `Nobody at ${company} has changed anything since the plan was shared on ${day(sharedOn)}`,
    })
  if (lastDone !== null && daysBetween(lastDone, today) < quietDays)
    signals.push({ good: true, sentence: `Something of theirs was done on ${day(lastDone)}` })
  else if (lastDone !== null && done.length < theirs.length)
    signals.push({ good: false, sentence: `Nothing of theirs was done since ${day(lastDone)}` })
  return { deeds, invested, kept, signals }
}

/** What stands: what was taken back, and the taking back, are no deeds. */
function deedsOf(records: Recorded[], plan: Plan): Deed[] {
  const people = buyerByActor(plan)
  const undone = new Set(records.map(({ change }) => change.undoes))
  const deeds = new Map<string, Deed>()
  const counted = new Map<string, Set<EntityId>>()
  for (const record of records) {
    const who = record.actor === null ? undefined : people.get(record.actor)
    if (!who || record.change.undoes !== undefined || undone.has(record.change.id) || startsPlan(record)) continue
    for (const op of record.change.ops) {
      const what = deedOf(op)
      if (what === null) continue
      const key = `${who.id} ${what}`
      const entities = counted.get(key) ?? new Set()
      counted.set(key, entities.add(op.e))
      deeds.set(key, { who, what, count: entities.size, last: localDay(stampTime(op.at)) })
    }
  }
  return [...deeds.values()].sort((one, other) => (one.last < other.last ? 1 : one.last > other.last ? -1 : 0))
}

function deedOf({ e, f, v }: Op): Deed['what'] | null {
  if (e.startsWith('pr')) return f === 'value' ? 'dated' : null
  if (!e.startsWith('ms')) return null
  if (f === 'status') return v === 'done' ? 'ticked' : null
  if (f === 'due') return 'dated'
  return (f === 'buyerOwner' || f === 'sellerOwner') && v !== null ? 'named' : null
}

function deedSentence({ who, what, count: number, last }: Deed, day: (date: PlanDate) => string): string {
  const did = {
    ticked: `marked ${count(number, 'step')} done`,
    dated: `changed ${count(number, 'date')}`,
    named: `named ${count(number, 'owner')}`,
  }[what]
  return `${showPerson(who) || 'Somebody of theirs'} ${did}${number === 1 ? ' on' : ', the last on'} ${day(last)}`
}

/** "6 of their 9 steps done, 5 people named, 1 role open": what is already in it for them (R012). */
export function investedSentence({ done, steps, named, open }: Engagement['invested']): string {
  const work = steps === 0 ? 'No step of theirs yet' : `${done} of their ${count(steps, 'step')} done`
  const people = `${named} ${named === 1 ? 'person' : 'people'} named`
  return [work, people, ...(open === 0 ? [] : [`${count(open, 'role')} open`])].join(', ')
}
