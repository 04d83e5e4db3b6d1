import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { criticalPath } from '../../lib/plan/critical-path.ts'
import { inOrder } from '../../lib/plan/in-order.ts'
import { closedFor } from '../../lib/plan/calendar.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import { addDays, type PlanDate } from '../../lib/plan/plan-date.ts'
import { meetingFrom, rhythmOf, rhythmText } from '../../lib/plan/rhythm.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { isWorkingDay, workingDaysBetween } from '../../lib/plan/working-days.ts'
import { anyCalendars } from './any-calendars.ts'
import { anyPlan, today } from './any-plan.ts'
import { anyRhythm } from './any-rhythm.ts'
import { buildPlan } from './build-plan.ts'

const wait = fc.option(fc.integer({ min: 0, max: 25 }))

/** Open steps with durations, notice, a line to stand in and meetings; each waits for some of those made before it, whatever their dates say. */
const timed = fc
  .array(
    fc.record({
      side: fc.constantFrom('buyer', 'seller', 'both'),
      due: fc.integer({ min: 0, max: 90 }),
      duration: fc.integer({ min: 1, max: 30 }),
      after: fc.array(fc.nat(9)),
      notice: wait,
      noticeOn: fc.option(fc.integer({ min: -30, max: 0 }).map((days) => addDays(today, days))),
      queue: wait,
      meets: fc.option(anyRhythm.map(rhythmText)),
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
      milestones: steps.map(({ due, after, ...fields }, index) => ({
        ...fields,
        id: `ms${index}`,
        due: addDays(today, due),
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

/**
 * The slow way: every working day, whoever is in line moves up by one, and whoever can begin works one day. What has time until its due
 * date takes it, and what is worked off waits for its meeting.
 */
function workedOff(plan: Plan): Map<string, PlanDate> {
  const steps = plan.milestones
  const ends = new Map<string, PlanDate>()
  const left = new Map(steps.map((step) => [step.id, step.duration ?? 1]))
  const inLine = new Map(steps.map((step) => [step.id, step.queue ?? 0]))
  for (let day = today; ends.size < steps.length; day = addDays(day, 1)) {
    for (const step of steps) {
      if (ends.has(step.id) || !isWorkingDay(day, closedFor(plan, step)) || !isFree(step, day)) continue
      const [ahead, work] = [inLine.get(step.id) ?? 0, left.get(step.id) ?? 0]
      if (ahead > 0) inLine.set(step.id, ahead - 1)
      else if (work > 0 && isTold(step, day)) left.set(step.id, work - 1)
      if (left.get(step.id) === 0 && decides(step, day)) ends.set(step.id, day)
    }
  }
  return ends

  function isFree(step: Milestone, day: PlanDate): boolean {
    return step.after.every((id) => {
      const end = ends.get(id)
      const due = must(steps.find((other) => other.id === id)?.due, 'due')
      return end !== undefined && end < day && due < day
    })
  }

  function isTold(step: Milestone, day: PlanDate): boolean {
    let passed = 0
    for (let each = addDays(step.noticeOn ?? today, 1); each <= day; each = addDays(each, 1))
      if (isWorkingDay(each, closedFor(plan, step))) passed++
    return passed >= (step.notice ?? 0)
  }

  /** On a meeting, where there is one still to come. */
  function decides(step: Milestone, day: PlanDate): boolean {
    const rhythm = rhythmOf(step.meets)
    const next = rhythm && meetingFrom(day, rhythm, closedFor(plan, step))
    return next === null || next === day
  }
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

test('no step begins before what it waits for has ended, and none is decided on a day without a meeting', () => {
  fc.assert(
    fc.property(timed, fc.integer({ min: 20, max: 400 }), (plan, days) => {
      const { forecasts } = schedule(plan, today)
      const path = criticalPath(plan, addDays(today, days), today)
      for (const step of plan.milestones) {
        const closed = closedFor(plan, step)
        const { predicted, slip } = must(forecasts.get(step.id), 'forecast')
        const slot = must(path?.slots.get(step.id), 'slot')
        for (const id of step.after) {
          // What is on time keeps a date that somebody chose, whatever the dates of the others.
          const before = must(forecasts.get(id)?.predicted, 'predicted')
          if (slip > 0) expect(must(predicted, 'predicted') > before).toBe(true)
          expect(slot.earliestEnd > must(path?.slots.get(id), 'slot').earliestEnd).toBe(true)
          expect(slot.latestStart > must(path?.slots.get(id), 'slot').latestEnd).toBe(true)
        }
        const rhythm = rhythmOf(step.meets)
        if (rhythm && meetingFrom(slot.earliestEnd, rhythm, closed) !== null) {
          expect(meetingFrom(slot.earliestEnd, rhythm, closed)).toBe(slot.earliestEnd)
          if (slip > 0) expect([predicted, null]).toContain(meetingFrom(must(predicted, 'predicted'), rhythm, closed))
          if (slot.slack >= 0) expect(meetingFrom(slot.latestEnd, rhythm, closed)).toBe(slot.latestEnd)
        }
      }
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
