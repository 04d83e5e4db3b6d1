import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { criticalPath } from '../../lib/plan/critical-path.ts'
import { inOrder } from '../../lib/plan/in-order.ts'
import { calendarsOf, closedFor } from '../../lib/plan/calendar.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { addDays, type PlanDate } from '../../lib/plan/plan-date.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { isWorkingDay, workingDaysBetween } from '../../lib/plan/working-days.ts'
import { anyPlan, today } from './any-plan.ts'
import { buildPlan } from './build-plan.ts'

const anyCalendars = fc
  .record({ buyer: fc.array(fc.nat(120), { maxLength: 20 }), seller: fc.array(fc.nat(120), { maxLength: 20 }) })
  .map(({ buyer, seller }) =>
    calendarsOf({ buyer: buyer.map((days) => addDays(today, days)), seller: seller.map((days) => addDays(today, days)) }),
  )

/** Open steps with durations; each waits for some of those made before it, whatever their dates say. */
const timed = fc
  .array(
    fc.record({
      side: fc.constantFrom('buyer', 'seller', 'both'),
      due: fc.integer({ min: 0, max: 90 }),
      duration: fc.integer({ min: 1, max: 30 }),
      after: fc.array(fc.nat(9)),
    }),
    {
      minLength: 1,
      maxLength: 10,
    },
  )
  .chain((steps) => fc.tuple(fc.constant(steps), anyCalendars))
  .map(([steps, calendars]) =>
    buildPlan({
      calendars,
      milestones: steps.map(({ side, due, duration, after }, index) => ({
        id: `ms${index}`,
        side,
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
      const ends = workedOff(plan)
      for (const step of plan.milestones) {
        const due = must(step.due, 'due')
        const end = must(ends.get(step.id), 'end')
        const { predicted, slip } = must(forecasts.get(step.id), 'forecast')
        expect(slip).toBe(end > due ? workingDaysBetween(due, end, closedFor(plan, step)) : 0)
        expect(predicted).toBe(slip > 0 ? end : due)
      }
    }),
  )
})

/** The slow way: every working day, whoever can begin works one day. What has time until its due date takes it. */
function workedOff(plan: Plan): Map<string, PlanDate> {
  const steps = plan.milestones
  const ends = new Map<string, PlanDate>()
  const left = new Map(steps.map((step) => [step.id, step.duration ?? 1]))
  for (let day = today; ends.size < steps.length; day = addDays(day, 1)) {
    for (const step of steps) {
      if (!isWorkingDay(day, closedFor(plan, step))) continue
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

test('no forecast ends on a day on which the owner of the step does not work, whatever the plan and the calendars', () => {
  fc.assert(
    fc.property(anyPlan, anyCalendars, (plain, calendars) => {
      const plan = { ...plain, calendars }
      const { forecasts } = schedule(plan, today)
      const path = criticalPath(plan, addDays(today, 60), today)
      for (const step of plan.milestones.filter(({ status }) => status !== 'done')) {
        const works = (date: PlanDate | null | undefined) => date == null || isWorkingDay(date, closedFor(plan, step))
        const { predicted = null, startBy = null, slip = 0 } = forecasts.get(step.id) ?? {}
        // What is on time keeps its own day, which somebody chose.
        expect(slip === 0 && step.due !== null ? null : predicted).toSatisfy(works)
        expect(startBy === step.due ? null : startBy).toSatisfy(works)
        const slot = path?.slots.get(step.id)
        expect(slot?.earliestEnd).toSatisfy(works)
        expect(slot?.latestEnd).toSatisfy(works)
        expect(slot?.latestStart).toSatisfy(works)
      }
    }),
  )
})

test('dates worked back from the target are kept when the plan is worked forward again', () => {
  fc.assert(
    fc.property(timed, fc.integer({ min: 20, max: 400 }), (plan, days) => {
      const target = addDays(today, days)
      const path = criticalPath(plan, target, today)
      fc.pre(path !== null && path.spare >= 0)
      const milestones = plan.milestones.map((step) => ({ ...step, due: must(path?.slots.get(step.id), step.id).latestEnd }))
      const { forecasts } = schedule({ ...plan, milestones }, today)
      for (const step of milestones) expect(forecasts.get(step.id)).toMatchObject({ predicted: step.due, slip: 0 })
    }),
  )
})
