import type { Plan } from '../../lib/plan/plan.ts'
import { addDays, daysBetween, type PlanDate } from '../../lib/plan/plan-date.ts'
import type { Schedule } from '../../lib/plan/schedule.ts'
import { showDate } from '../../lib/plan/show-date.ts'

export type Mark = { id: string; lane: 'buyer' | 'seller'; state: 'done' | 'late' | 'open'; x: number }
export type Label = { x: number; text: string; strong: boolean }
export type TimelineLayout = {
  from: PlanDate
  to: PlanDate
  left: number
  right: number
  todayX: number
  targetX: number | null
  /** Where the signature lands at the present pace, when that is after the target. */
  paceX: number | null
  marks: Mark[]
  labels: Label[]
}

/** Room for the lanes' names, and for half a mark at the right end. */
const laneNames = 66
const margin = 4
/** Air between two labels, and between two marks. */
const air = 6
const markAir = 2
/** Half of a mark, with its stroke; a late one wears a ring. */
const reach: Record<Mark['state'], number> = { done: 5, open: 5, late: 7 }
/** Over a longer time than this, in days, the name of a month does not say when. */
const monthsWithin = 730
/** From the line of the target to the middle of the ring that shows the present pace. */
const ringBeside = 9

/** Places the plan on a strip of `width` px: a linear scale from the first date to the last, in px from the left edge. */
export function layOut(plan: Plan, schedule: Schedule, today: PlanDate, width: number, locale: string): TimelineLayout {
  const { target, predicted, slip, signedOn } = schedule.signature
  const pace = signedOn === null && slip > 0 ? predicted : null
  const dated = plan.milestones
    .filter((step) => step.gate !== 'signature')
    .map((step) => ({ step, date: (step.status === 'done' && step.doneOn) || step.due }))
  const dates = [today, target, pace, ...dated.map(({ date }) => date)].filter((date): date is PlanDate => date !== null).sort()
  const from = addDays(dates[0] ?? today, -3)
  const to = addDays(dates.at(-1) ?? today, 3)
  const right = width - margin
  const scale = (right - laneNames) / Math.max(1, daysBetween(from, to))
  const x = (date: PlanDate) => Math.round((laneNames + daysBetween(from, date) * scale) * 10) / 10

  const marks = dated.flatMap(({ step, date }): Mark[] => {
    if (date === null) return []
    const late = (schedule.forecasts.get(step.id)?.lateDays ?? 0) > 0
    const state = step.status === 'done' ? 'done' : late ? 'late' : 'open'
    return (step.side === 'both' ? (['buyer', 'seller'] as const) : [step.side]).map((lane) => ({
      id: step.id + lane,
      lane,
      state,
      x: x(date),
    }))
  })
  return {
    from,
    to,
    left: laneNames,
    right,
    todayX: x(today),
    targetX: target === null ? null : x(target),
    // A slip of a day or two would put the ring on the line: beside it, it can be read.
    paceX: pace === null ? null : Math.max(x(pace), target === null ? 0 : x(target) + ringBeside),
    marks: (['buyer', 'seller'] as const).flatMap((lane) =>
      spread(
        marks.filter((mark) => mark.lane === lane),
        { left: laneNames, right, todayX: x(today) },
      ),
    ),
    labels: labelsOf({ today, target, from, to, locale, x, right }),
  }
}

type Strip = { left: number; right: number; todayX: number }

/** Marks of one lane that would cover each other step aside: what is past to the left, what is to come to the right. */
function spread(marks: Mark[], { left, right, todayX }: Strip): Mark[] {
  const placed = marks.toSorted((a, b) => a.x - b.x)
  const wanted = placed.reduce((sum, mark) => sum + 2 * reach[mark.state] + markAir, 0)
  // More than fit side by side have to share what there is.
  const share = Math.min(1, (right - left) / Math.max(1, wanted))
  const room = (one: Mark, other: Mark) => (reach[one.state] + reach[other.state] + markAir) * share
  const pushLeft = (before: (mark: Mark) => boolean) => {
    for (let at = placed.length - 2; at >= 0; at--) {
      const [mark, next] = [placed[at], placed[at + 1]]
      if (mark && next && before(next)) placed[at] = { ...mark, x: Math.min(mark.x, next.x - room(mark, next)) }
    }
  }
  pushLeft((mark) => mark.x <= todayX)
  for (const [at, mark] of placed.entries()) {
    const last = placed[at - 1]
    placed[at] = { ...mark, x: Math.max(mark.x, last ? last.x + room(last, mark) : left + reach[mark.state]) }
  }
  const end = placed.at(-1)
  if (end) placed[placed.length - 1] = { ...end, x: Math.min(end.x, right) }
  pushLeft(() => true)
  return placed
}

type Scale = {
  today: PlanDate
  target: PlanDate | null
  from: PlanDate
  to: PlanDate
  locale: string
  x: (date: PlanDate) => number
  right: number
}

/** Labels by rank: today, the target, then the months. One that would touch another of higher rank is left out. */
function labelsOf({ today, target, from, to, locale, x, right }: Scale): Label[] {
  const labels: Label[] = []
  const show = (date: PlanDate, style: 'bare' | 'month') => showDate(date, { today, locale, style })
  const add = (at: number, text: string, strong: boolean) => {
    const half = widthOf(text) / 2
    const inside = Math.min(right - half, Math.max(half, at))
    if (strong ? free(inside, half) : inside === at && free(at, half)) labels.push({ x: inside, text, strong })
  }
  const free = (at: number, half: number) =>
    labels.every((label) => Math.abs(label.x - at) >= half + widthOf(label.text) / 2 + air)

  add(x(today), 'Today', true)
  if (target !== null) add(x(target), show(target, 'bare'), true)
  if (daysBetween(from, to) > monthsWithin) return labels
  for (let month = `${from.slice(0, 7)}-01`; month <= to; month = `${addDays(month, 31).slice(0, 7)}-01`)
    if (month >= from) add(x(addDays(month, 3)), show(month, 'month'), false)
  return labels
}

/** About as wide as it is drawn, at 11 px: letters of the East are twice as wide as those of the West. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2E80' ? 11 : 6.4), 0)
