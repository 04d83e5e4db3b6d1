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
/** Half a label and the air beside it: labels nearer than this to a stronger one are left out. */
const labelRoom = 34
const markRoom = 8

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
    paceX: pace === null ? null : x(pace),
    marks: spread(marks),
    labels: labelsOf({ today, target, from, to, locale, x, left: laneNames, right }),
  }
}

/** Marks of a lane that would cover each other step aside, to the right. */
function spread(marks: Mark[]): Mark[] {
  const last: Record<Mark['lane'], number> = { buyer: -Infinity, seller: -Infinity }
  return marks
    .toSorted((a, b) => a.x - b.x)
    .map((mark) => {
      const x = Math.max(mark.x, last[mark.lane] + markRoom)
      last[mark.lane] = x
      return { ...mark, x }
    })
}

type Scale = {
  today: PlanDate
  target: PlanDate | null
  from: PlanDate
  to: PlanDate
  locale: string
  x: (date: PlanDate) => number
  left: number
  right: number
}

function labelsOf({ today, target, from, to, locale, x, left, right }: Scale): Label[] {
  const labels: Label[] = [{ x: clamp(x(today), left, right), text: 'Today', strong: true }]
  const fits = (at: number, room: number) => labels.every((label) => Math.abs(label.x - at) >= room)
  if (target !== null) {
    const at = clamp(x(target), left, right)
    if (fits(at, labelRoom + 6)) labels.push({ x: at, text: showDate(target, { today, locale, style: 'bare' }), strong: true })
  }
  for (let month = `${from.slice(0, 7)}-01`; month <= to; month = `${addDays(month, 31).slice(0, 7)}-01`) {
    const at = x(addDays(month, 3))
    const text = showDate(month, { today, locale, style: 'bare' }).replace(/\s*\d.*$|^\d+\.?\s*/g, '')
    if (month >= from && at <= right - 8 && fits(at, labelRoom)) labels.push({ x: at, text, strong: false })
  }
  return labels
}

const clamp = (x: number, left: number, right: number): number => Math.min(right - 18, Math.max(left + 16, x))
