import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { compress } from '../../lib/plan/compress.ts'
import type { EntityId } from '../../lib/plan/change.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import { addDays, isWeekend, type PlanDate } from '../../lib/plan/plan-date.ts'
import { lengthOf } from '../../lib/plan/step-length.ts'
import { waitingFor } from '../../lib/plan/waiting.ts'
import { addWorkingDays, nextWorkingDay, workingDaysBetween } from '../../lib/plan/working-days.ts'
import { anyPlan, today } from './any-plan.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'

/** Four steps in a chain, four working days apart, and the signature; Fridays and Mondays are all days of work. */
const chain = (more: Record<string, object> = {}): PlanParts['milestones'] =>
  [
    { id: 'msA', due: '2026-11-30' },
    { id: 'msB', due: '2026-12-04', after: ['msA'] },
    { id: 'msC', due: '2026-12-10', after: ['msB'] },
    { id: 'msSign', due: '2026-12-16', gate: 'signature' as const },
    { id: 'msKick', due: '2027-01-11', gate: 'kickoff' as const, after: ['msSign'] },
  ].map((step) => ({ ...step, ...more[step.id] }))

function compressed(milestones: PlanParts['milestones'], id: string, due: PlanDate) {
  const plan = buildPlan({ milestones })
  const found = compress(plan, must(plan.milestones.find((step) => step.id === id), id), due, today) // prettier-ignore
  return found && { ...Object.fromEntries(found.moved.map(({ step, to }) => [step.id, to])), shortBy: found.shortBy }
}

test('the room that is left before the signature is shared evenly, and the signature stays', () => {
  expect(compressed(chain(), 'msA', '2026-12-08')).toEqual({ msB: '2026-12-10', msC: '2026-12-14', shortBy: 0 })
})

test('the days that an earlier move wins are shared too', () => {
  expect(compressed(chain(), 'msA', '2026-11-24')).toEqual({ msB: '2026-12-01', msC: '2026-12-09', shortBy: 0 })
})

test('a step keeps the days it takes, and the others share the rest', () => {
  expect(compressed(chain({ msC: { duration: 4 } }), 'msA', '2026-12-08')).toEqual({ msB: '2026-12-10', msC: '2026-12-16', shortBy: 0 })
  expect(compressed(chain({ msB: { duration: 4 } }), 'msA', '2026-12-08')).toEqual({ msB: '2026-12-14', msC: '2026-12-14', shortBy: 0 })
  expect(compressed(chain({ msSign: { duration: 3 } }), 'msA', '2026-12-08')).toEqual({ msB: '2026-12-10', msC: '2026-12-11', shortBy: 0 })
}) // prettier-ignore

test('a step ends in time for the days that what waits for it takes', () => {
  expect(compressed(chain({ msC: { duration: 5 } }), 'msA', '2026-12-08')).toEqual({ msB: '2026-12-09', msC: '2026-12-16', shortBy: 0 }) // prettier-ignore
})

test('what waits for the signature stays with it, also where its date is too early', () => {
  const early = chain({ msKick: { due: '2026-12-10', after: ['msSign', 'msA'] } })
  expect(compressed(early, 'msA', '2026-12-08')).toEqual({ msB: '2026-12-10', msC: '2026-12-14', shortBy: 0 })
})

test.each<[string, Record<string, object>, PlanDate, number]>([
  ['the step would end after the signature', {}, '2026-12-18', 2],
  ['on the weekend after it', { msSign: { due: '2026-12-11' } }, '2026-12-12', 1],
  ['durations need more days than there are', { msB: { duration: 4 }, msC: { duration: 4 } }, '2026-12-08', 2],
  ['the signature takes days of its own', { msSign: { duration: 5 } }, '2026-12-14', 3],
])('it cannot be done where %s, and says by how many days', (_why, more, due, shortBy) => {
  expect(compressed(chain(more), 'msA', due)).toEqual({ shortBy })
})

test('a step that waits for one that stays is not moved before it', () => {
  const milestones = [...(chain({ msC: { after: ['msB', 'msX'] } }) ?? []), { id: 'msX', due: '2026-12-10' }]
  expect(compressed(milestones, 'msA', '2026-11-24')).toEqual({ msB: '2026-12-01', shortBy: 0 })
})

test('there is nothing to keep without an open, dated signature ahead', () => {
  expect(compressed(chain({ msSign: { gate: null } }), 'msA', '2026-12-02')).toBeNull()
  expect(compressed(chain({ msSign: { status: 'done' } }), 'msA', '2026-12-02')).toBeNull()
  expect(compressed(chain({ msSign: { due: null } }), 'msA', '2026-12-02')).toBeNull()
  expect(compressed(chain({ msA: { due: null } }), 'msA', '2026-12-02')).toBeNull()
  expect(compressed(chain(), 'msKick', '2027-01-12')).toBeNull()
  expect(compressed(chain(), 'msSign', '2026-12-17')).toBeNull()
})

/** Moves a step of a plan by some days, and gives the dates of before and after, where it can be done. */
function tried(plan: Plan, pick: number, days: number) {
  const step = plan.milestones[pick % Math.max(1, plan.milestones.length)]
  const due = addDays(step?.due ?? today, days)
  const found = step && compress(plan, step, due, today)
  if (!step || !found) return null
  const dates = new Map<EntityId, PlanDate | null>(plan.milestones.map((each) => [each.id, each.due]))
  for (const each of found.moved) dates.set(each.step.id, each.to)
  dates.set(step.id, due)
  return { step, due, found, after: (each: Milestone) => dates.get(each.id) ?? null }
}
/** Plans as they should be: steps that wait for earlier ones, some with a length, and the signature behind them all. */
const soundPlan = fc
  .array(
    fc.record({
      gap: fc.nat(9),
      after: fc.array(fc.nat(9), { maxLength: 3 }),
      duration: fc.option(fc.integer({ min: 1, max: 4 })),
    }),
    { minLength: 2, maxLength: 10 },
  )
  .map((steps) => {
    let due: PlanDate = '2026-11-24'
    const milestones = steps.map(({ gap, after, duration }, index) => {
      due = nextWorkingDay(addDays(due, gap))
      return { id: `ms${index}`, due, duration, after: after.filter((each) => each < index).map((each) => `ms${each}`) }
    })
    return buildPlan({ milestones: [...milestones, { id: 'msSign', due: addWorkingDays(due, 2), gate: 'signature' }] })
  })
const anyMove = fc.tuple(fc.oneof(anyPlan, soundPlan), fc.nat(), fc.integer({ min: -40, max: 40 }))

test('the signature never moves, nor what comes after it; who moves goes to a day of work up to the signature', () => {
  fc.assert(
    fc.property(anyMove, ([plan, pick, days]) => {
      const move = tried(plan, pick, days)
      const gate = plan.milestones.find((step) => step.gate === 'signature')
      if (!move || !gate) return
      expect(move.found.shortBy >= 0 && (move.found.shortBy === 0 || move.found.moved.length === 0)).toBe(true)
      const behind = waitingFor(plan, gate.id)
      for (const { step, from, to } of move.found.moved) {
        expect(behind.has(step.id) || step === gate || step === move.step).toBe(false)
        expect(isWeekend(to)).toBe(false)
        expect(to <= must(gate.due, 'signature') && from !== to).toBe(true)
      }
    }),
  )
})

test('no step ends before what it waits for when it did not before, nor gets fewer days than it takes', () => {
  fc.assert(
    fc.property(anyMove, ([plan, pick, days]) => {
      const move = tried(plan, pick, days)
      if (!move || move.found.shortBy > 0) return
      for (const { step } of move.found.moved)
        for (const id of step.after) {
          const before = plan.milestones.find((each) => each.id === id)
          const isCircle = before && waitingFor(plan, step.id).has(before.id)
          if (!before || isCircle || before === step || before.status === 'done' || !before.due || before.due > (step.due ?? ''))
            continue
          const [end, ownEnd] = [must(move.after(before), 'end'), must(move.after(step), 'end')]
          expect(end <= ownEnd || isWeekend(end)).toBe(true)
          const takes = lengthOf(step)
          if (takes !== null && step.status === 'open') expect(workingDaysBetween(end, ownEnd)).toBeGreaterThanOrEqual(takes)
        }
    }),
  )
})

test('a chain without durations is shared with no more than half a day of rounding', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 12 }), fc.integer({ min: -20, max: 20 }), (gaps, days) => {
      let at: PlanDate = '2026-12-01'
      const steps = gaps.map((gap, index) => {
        const due = at
        at = addDays(at, gap)
        return { id: `ms${index}`, due, after: index ? [`ms${index - 1}`] : [] }
      })
      const plan = buildPlan({ milestones: [...steps, { id: 'msSign', due: addDays(at, 4), gate: 'signature' }] })
      const first = must(plan.milestones.find(({ id }) => id === 'ms0'), 'first') // prettier-ignore
      const found = compress(plan, first, addDays(first.due ?? today, days), today)
      const order = found?.moved.map(({ to }) => to) ?? []
      expect(order).toEqual(order.toSorted())
      expect(found?.shortBy === 0 || (found?.shortBy ?? 0) > 0).toBe(true)
    }),
  )
})
