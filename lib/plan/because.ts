import type { EntityId } from './change.ts'
import type { ClosedDays } from './closed-days.ts'
import type { Milestone } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { daysOf, waitKinds, type WaitKind } from './step-length.ts'
import { workingDaysBetween } from './working-days.ts'

/**
 * Why a step will end after its due date: it is late, it takes longer than there is, it waits for another that does, or for what it waits
 * for beside the steps (R006): its notice, its place in line (both in working days), the meeting that decides.
 */
export type Because =
  | { kind: 'late' }
  | { kind: 'takes'; days: number }
  | { kind: 'waits'; on: EntityId }
  | { kind: 'notice' | 'queue'; days: number }
  | { kind: 'meets'; on: PlanDate }

/** Whether the step itself makes the slip, and moving what it waits for would not help. */
export const isOwn = ({ kind }: Because): boolean => kind !== 'late' && kind !== 'waits'

type At = {
  slip: number
  days: number | null
  end: PlanDate | null
  closed: ClosedDays | undefined
  /** When it would end, what it waits for ending as planned or at its pace, and if the step itself were another. */
  ends: (waitsFor: 'as-planned' | 'at-pace', changed?: Milestone) => PlanDate | null
  /** What slips most of what it waits for. */
  slowest: EntityId | null
}

/** What most of the slip of a step comes from that is not just late. */
export function because(step: Milestone, at: At): Because {
  // Were all it waits for done on their dates, would it still end too late? Then it is the step's own doing.
  const planned = at.ends('as-planned')
  const ownDoing = at.slowest === null || (planned !== null && step.due !== null && planned > step.due)
  if (!ownDoing && at.slowest !== null) return { kind: 'waits', on: at.slowest }
  const kind = mostOf(step, at)
  if (kind === 'meets' && at.end !== null) return { kind, on: at.end }
  return kind === 'notice' || kind === 'queue' ? { kind, days: daysOf(step, kind) } : { kind: 'takes', days: at.days ?? 0 }
}

/** The wait that alone would make at least half of the slip. */
function mostOf(step: Milestone, { slip, closed, ends }: At): WaitKind | null {
  const waitsForNothing = { ...step, notice: null, queue: null, meets: null }
  const without = ends('at-pace', waitsForNothing)
  let most: { kind: WaitKind; days: number } | null = null
  for (const kind of waitKinds) {
    const end = step[kind] === null ? null : ends('at-pace', { ...waitsForNothing, [kind]: step[kind] })
    const days = without === null || end === null ? 0 : workingDaysBetween(without, end, closed)
    if (days * 2 >= slip && days > (most?.days ?? 0)) most = { kind, days }
  }
  return most?.kind ?? null
}
