import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { inOrder } from '../../lib/plan/in-order.ts'
import type { Milestone } from '../../lib/plan/plan.ts'
import { addDays, type PlanDate } from '../../lib/plan/plan-date.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { isWorkingDay, workingDaysBetween } from '../../lib/plan/working-days.ts'
import { anyPlan, today } from './any-plan.ts'
import { buildPlan } from './build-plan.ts'

/** Open steps with durations; each waits for some of those made before it, whatever their dates say. */
const timed = fc
  .array(
    fc.record({ due: fc.integer({ min: 0, max: 90 }), duration: fc.integer({ min: 1, max: 30 }), after: fc.array(fc.nat(9)) }),
    {
      minLength: 1,
      maxLength: 10,
    },
  )
  .map((steps) =>
    buildPlan({
      milestones: steps.map(({ due, duration, after }, index) => ({
        id: `ms${index}`,
        due: addDays(today, due),
        duration,
        after: after.filter((other) => other < index).map((other) => `ms${other}`),
      })),
    }),
  )

test('a step ends when somebody who works it off day by day would end it', () => {
  fc.assert(
    fc.property(timed, (plan) => {
      const { forecasts } = schedule(plan, today)
      const ends = workedOff(plan.milestones)
      for (const step of plan.milestones) {
        const due = must(step.due, 'due')
        const end = must(ends.get(step.id), 'end')
        const { predicted, slip } = must(forecasts.get(step.id), 'forecast')
        expect(slip).toBe(end > due ? workingDaysBetween(due, end) : 0)
        expect(predicted).toBe(slip > 0 ? end : due)
      }
    }),
  )
})

/** The slow way: every working day, whoever can begin works one day. What has time until its due date takes it. */
function workedOff(steps: Milestone[]): Map<string, PlanDate> {
  const ends = new Map<string, PlanDate>()
  const left = new Map(steps.map((step) => [step.id, step.duration ?? 1]))
  for (let day = today; ends.size < steps.length; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue
    for (const step of steps) {
      const free = step.after.every((id) => {
        const end = ends.get(id)
        const due = must(steps.find((other) => other.id === id)?.due, 'due')
        return end !== undefined && end < day && due < day
      })
      if (ends.has(step.id) || !free) continue
      left.set(step.id, (left.get(step.id) ?? 0) - 1)
      if (left.get(step.id) === 0) ends.set(step.id, day)
    }
  }
  return ends
}

test('a step stands after all it waits for, and what waits in a circle is not lost', () => {
  fc.assert(
    fc.property(timed, anyPlan, ({ milestones: forward }, { milestones }) => {
      const place = new Map(inOrder(forward.toReversed(), (step) => step.after).map((step, index) => [step.id, index]))
      for (const step of forward)
        for (const id of step.after) expect(must(place.get(id), id)).toBeLessThan(must(place.get(step.id), step.id))
      const steps = inOrder(milestones, (step) => step.after)
      expect(steps.map((step) => step.id).toSorted()).toEqual(milestones.map((step) => step.id).toSorted())
    }),
  )
})
