import { anchorOf, anchoredDay, showAnchor } from './anchor.ts'
import { closedFor } from './calendar.ts'
import { neverMeets } from './never-meets.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { rhythmOf } from './rhythm.ts'
import { showDate } from './show-date.ts'
import { showDuration, showNotice } from './show-duration.ts'
import { showRhythm } from './show-rhythm.ts'
import { waitersById } from './waiting.ts'

/** So many are named. */
const mostNamed = 3

/** What an open step waits for and what waits for it (R006, R035, R073), in sentences; what is done holds nothing up. */
export function waitWords(plan: Plan, step: Milestone, today: PlanDate): string[] {
  if (step.status === 'done') return []
  const open = plan.milestones.filter((other) => other.status !== 'done' && other.id !== step.id)
  const before = open.filter(({ id }) => step.after.includes(id))
  const behind = (waitersById(plan.milestones).get(step.id) ?? []).filter((other) => open.includes(other))
  return [
    ...(before.length === 0 ? [] : [`Waits for ${named(before)}.`]),
    ...(behind.length === 0 ? [] : [`${named(behind)} ${behind.length === 1 ? 'waits' : 'wait'} for it.`]),
    ...ownWaits(plan, step, today),
  ]
}

function ownWaits(plan: Plan, step: Milestone, today: PlanDate): string[] {
  const { notice, noticeOn, queue } = step
  const rhythm = rhythmOf(step.meets)
  const anchor = anchorOf(plan, step)
  const given = noticeOn === null ? 'not given yet' : `given ${showDate(noticeOn, { today, locale: 'en-US', style: 'bare' })}`
  return [
    ...(notice === null ? [] : [upperFirst(`${showNotice(notice)}, ${given}.`)]),
    ...(queue === null ? [] : [upperFirst(`${showDuration(queue)} in line.`)]),
    ...(rhythm === null ? [] : [neverMeets(rhythm, today, closedFor(plan, step)) ?? `Meets ${showRhythm(rhythm, today)}.`]),
    // Another change may have moved the one and not the other: then the date is just a date.
    ...(anchor && anchoredDay(plan, step, anchor) === step.due ? [upperFirst(`${showAnchor(anchor)}.`)] : []),
  ]
}

function named(steps: Milestone[]): string {
  const names = steps.slice(0, mostNamed).map(({ title }) => title || 'a step')
  const more = steps.length - names.length
  const all = more > 0 ? [...names, `${more} more`] : names
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
