import { generateKeyBetween } from 'fractional-indexing'
import type { ClosedDays } from './closed-days.ts'
import type { DealId, Edit, EntityId, FieldValue } from './change.ts'
import { addNote } from './edits.ts'
import { doneDay } from './done-day.ts'
import type { Role, Side, StepStatus } from './entity-kinds.ts'
import { holderOf, sidesOf } from './owners.ts'
import type { PlanDate } from './plan-date.ts'
import { dealEntity, headEntity, valueEntity } from './read-plan.ts'
import type { Template, TemplateStep } from './templates/template.ts'
import { stepDates } from './work-back.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay } from './working-days.ts'

export type DraftPerson = { id: EntityId; name: string; email: string; side: Side; role: Role | null; title?: string }
export type DraftStep = Omit<TemplateStep, 'due'> & {
  id: EntityId
  due: PlanDate
  buyerOwner: EntityId | null
  sellerOwner: EntityId | null
  /** How far it is already, where the plan comes from a document. */
  status?: StepStatus
}

/** A plan before it is saved: everything the person may still change. */
export type PlanDraft = {
  account: string
  opportunity: string
  seller: string
  domains: string[]
  outcome: string
  outcomeSource: string
  liveBy: PlanDate | null
  signBy: PlanDate
  template: Template
  people: DraftPerson[]
  steps: DraftStep[]
  /** What was said to be so of the moment, by the names of `readiness.ts` (R066, R067). */
  readiness?: string[]
  /** The first meeting, where the template has one: an ISO instant, and the zone it is read in. */
  checkIn?: { at: string; zone: string } | null
}

/**
 * The template's steps with dates. Each side whose court a step is in is given the first person of its roles (R074); where there is
 * none, theirs stay prompts (R013). The other side is left for the two to agree on. No date lies on a day of `closed` (R073).
 */
export function draftSteps(
  template: Template,
  signBy: PlanDate,
  people: DraftPerson[],
  today: PlanDate,
  newId: () => string,
  closed?: ClosedDays,
): DraftStep[] {
  const dates = stepDates(template.steps, signBy, today, closed)
  const holder = (step: TemplateStep, side: Side, roles: Role[]) =>
    sidesOf(step).includes(side) ? (holderOf(people, side, roles)?.id ?? null) : null
  return template.steps.map((step, index) => ({
    ...step,
    id: `ms${newId()}`,
    due: dates[index] ?? signBy,
    buyerOwner: holder(step, 'buyer', step.buyerRoles),
    sellerOwner: holder(step, 'seller', step.sellerRoles),
  }))
}

/** The draft as the writes of one gesture. A prompt nobody dated is saved without a date, for the two sides to agree on (R013). */
export function draftToEdits(deal: DealId, draft: PlanDraft, today: PlanDate, newId: () => string, closed?: ClosedDays): Edit[] {
  const { account, opportunity, seller, domains, template, outcome, outcomeSource, signBy, liveBy } = draft
  const shared = (entity: EntityId, fields: Record<string, FieldValue>): Edit => ({
    audience: 'shared',
    entity,
    fields: withoutDefaults(fields),
  })
  const internal = (entity: EntityId, fields: Record<string, FieldValue>): Edit => ({ audience: 'internal', entity, fields })
  const order = orderKeys()
  return [
    shared(dealEntity(deal), { account, opportunity, seller, domains, template: template.id, key: planKey(newId()) }),
    shared(headEntity(deal), {
      title: planTitle(draft),
      outcome,
      outcomeSource,
      signBy,
      liveBy,
      draftedOn: today,
    }),
    ...draft.people.map(({ id, ...person }) => shared(id, person)),
    ...draft.steps.map((step, index) => {
      const { id, title, side, doneWhen, key = false, gate = null, buyerOwner, sellerOwner, duration = null } = step
      const due = step.prompt ? null : step.due
      const after = waitsFor(draft.steps, index)
      const { status = 'open' } = step
      const isDone = status === 'done'
      const progress = { status: status === 'open' ? null : status, doneOn: isDone ? doneDay(due, today) : null }
      const durationFrom = duration === null ? null : 'assumed'
      return shared(id, { title, side, due, doneWhen, key, gate, buyerOwner, sellerOwner, after, duration, durationFrom, ...progress, order: order() }) // prettier-ignore
    }),
    ...draft.steps.flatMap(({ id, note: text = '' }) =>
      text === '' ? [] : addNote(`nt${newId()}`, { text, kind: 'note', about: id, on: today, internal: true }),
    ),
    ...(draft.readiness?.length ? [internal(valueEntity(deal), { readiness: draft.readiness })] : []),
    ...(draft.checkIn ? [shared(`ci${newId()}`, draft.checkIn)] : []),
    ...template.criteria.map((criterion) => shared(`cr${newId()}`, { ...criterion, order: order() })),
    ...template.risks.map(({ shared: isShared, counterOn, ...risk }): Edit => ({
      audience: isShared ? 'shared' : 'internal',
      entity: `rk${newId()}`,
      fields: withoutDefaults({ ...risk, counterOn: counterOn === null ? null : counterDay(counterOn), order: order() }),
    })),
  ]

  function counterDay(days: number): PlanDate {
    const day = previousWorkingDay(addWorkingDays(signBy, days, closed), closed)
    const first = nextWorkingDay(today, closed)
    return day < first ? first : day
  }
}

/** What a plan is called until somebody gives it a name of its own. */
export const planTitle = ({ account, seller }: { account: string; seller: string }): string => `${account} and ${seller} plan`

/** The signature waits for every step before it by nature, so it needs no list. */
function waitsFor(steps: DraftStep[], index: number): EntityId[] {
  const step = steps[index]
  if (!step || step.gate === 'signature') return []
  return (step.after ?? [index]).map((number) => steps[number - 1]?.id).filter((id) => id !== undefined)
}

/** The short key that a subject may carry, `SM-7F3K`, out of a random id. */
const planKey = (id: string): string =>
  `SM-${[...id.toUpperCase()]
    .filter((letter) => /[0-9A-Z]/.test(letter))
    .join('')
    .padEnd(4, '7')
    .slice(0, 4)}`

/** Gives order keys one after another, each sorting after the last. */
export function orderKeys(from: string | null = null): () => string {
  let last = from
  return () => (last = generateKeyBetween(last, null))
}

/** What equals its default need not be written: a null, an empty text or list, a plain false. */
const withoutDefaults = (fields: Record<string, FieldValue>): Record<string, FieldValue> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  )
