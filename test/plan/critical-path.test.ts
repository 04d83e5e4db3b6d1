import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { criticalPath } from '../../lib/plan/critical-path.ts'
import { lengthOf } from '../../lib/plan/step-length.ts'
import { addDays } from '../../lib/plan/plan-date.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../lib/plan/working-days.ts'
import { anyPlan, today } from './any-plan.ts'
import { buildPlan } from './build-plan.ts'

const signature = { id: 'msSign', title: 'Signature', gate: 'signature', due: '2026-12-18' } as const
/** Open steps in an order in which each waits only for earlier ones, and a target. */
const timed = fc.record({
  target: fc.integer({ min: 0, max: 120 }).map((days) => addDays(today, days)),
  steps: fc.array(fc.record({ duration: fc.option(fc.nat(40)), after: fc.array(fc.nat(11)) }), { minLength: 1, maxLength: 12 }),
})
const planOf = (steps: { duration: number | null; after: number[] }[]) =>
  buildPlan({
    milestones: steps.map(({ duration, after }, index) => ({
      id: `ms${index}`,
      due: addDays(today, index),
      duration,
      after: after.filter((other) => other < index).map((other) => `ms${other}`),
    })),
  })

test('security, then legal, beside a short form: what decides, what has room, and by when it must start', () => {
  const plan = buildPlan({
    milestones: [
      { id: 'msSec', due: '2026-12-04', duration: 10 },
      { id: 'msForm', due: '2026-12-07', duration: 2 },
      { id: 'msLegal', due: '2026-12-11', duration: 8, after: ['msSec'] },
      signature,
    ],
  })
  const found = must(criticalPath(plan, '2026-12-18', today), 'path')
  expect(found.spare).toBe(3)
  expect(found.slots.get('msSec')).toEqual({
    earliestEnd: '2026-12-03',
    latestStart: '2026-11-25',
    latestEnd: '2026-12-08',
    slack: 3,
  })
  expect(found.slots.get('msForm')?.slack).toBe(19)
})

test('what is done needs no time, what is after the signature none before it, and a begun step is counted from its first day', () => {
  const begun = { id: 'msSec', due: '2026-12-04', duration: 10, status: 'doing', startedOn: '2026-11-12' } as const
  const done = { id: 'msDone', due: '2026-11-20', duration: 30, status: 'done' } as const
  const after = { id: 'msLive', due: '2027-01-15', duration: 60 } as const
  const found = must(criticalPath(buildPlan({ milestones: [begun, done, signature, after] }), '2026-12-18', today), 'path')
  expect([...found.slots.keys()]).toEqual(['msSec'])
  expect(found.slots.get('msSec')?.earliestEnd).toBe('2026-11-25')
  expect(criticalPath(buildPlan({ milestones: [done, signature] }), '2026-12-18', today)).toBeNull()
})

test('the room of the whole is the time from its earliest end to the target, and some step has no more', () => {
  fc.assert(
    fc.property(timed, ({ steps, target }) => {
      const plan = planOf(steps)
      const { slots, spare } = must(criticalPath(plan, target, today), 'path')
      const lastEnd = [...slots.values()]
        .map(({ earliestEnd }) => earliestEnd)
        .reduce((one, other) => (one > other ? one : other))
      fc.pre(isWorkingDay(target))
      expect(spare).toBe(workingDaysBetween(lastEnd, target))
    }),
  )
})

test('no step has to start before what it waits for has to be done, and each has the time it takes', () => {
  fc.assert(
    fc.property(timed, ({ steps, target }) => {
      const plan = planOf(steps)
      const { slots } = must(criticalPath(plan, target, today), 'path')
      for (const step of plan.milestones) {
        const slot = must(slots.get(step.id), 'slot')
        expect(addWorkingDays(slot.latestStart, (lengthOf(step) ?? 1) - 1)).toBe(slot.latestEnd)
        for (const id of step.after) expect(must(slots.get(id), 'slot').latestEnd < slot.latestStart).toBe(true)
        expect([slot.latestStart, slot.latestEnd].every((day) => isWorkingDay(day))).toBe(true)
      }
    }),
  )
})

test('worked forward from its latest starts, a plan that fits ends on its latest ends', () => {
  fc.assert(
    fc.property(timed, ({ steps, target }) => {
      const plan = planOf(steps)
      const { slots, spare } = must(criticalPath(plan, target, today), 'path')
      fc.pre(spare >= 0)
      for (const step of plan.milestones) {
        const slot = must(slots.get(step.id), 'slot')
        expect(slot.latestStart >= today).toBe(true)
        expect(slot.earliestEnd <= slot.latestEnd).toBe(true)
      }
    }),
  )
})

test('a signature that takes time of its own, and what has no date, count', () => {
  const review = { ...signature, title: 'Contract review', duration: 30 }
  const found = must(
    criticalPath(buildPlan({ milestones: [{ id: 'msForm', due: '2026-12-01' }, review] }), '2026-12-18', today),
    'path',
  )
  expect(found.spare).toBe(-10)
  const undated = { id: 'msLegal', duration: 40 }
  const waits = { id: 'msSent', due: '2026-12-10', after: ['msLegal'] }
  expect(criticalPath(buildPlan({ milestones: [waits, signature, undated] }), '2026-12-18', today)?.spare).toBe(-20)
})

test('a step in progress is counted as the forecast counts it', () => {
  const due = '2026-12-02'
  const begun = { id: 'msSec', due, duration: 30, status: 'doing' } as const
  expect(criticalPath(buildPlan({ milestones: [begun, signature] }), '2026-12-18', today)?.slots.get('msSec')?.earliestEnd).toBe(
    due,
  )
  const opened = { ...begun, status: 'open', duration: 5, startedOn: '2026-10-01' } as const
  expect(criticalPath(buildPlan({ milestones: [opened, signature] }), '2026-12-18', today)?.slots.get('msSec')?.earliestEnd).toBe(
    '2026-11-26',
  )
})

test('any plan has a path or none, and never an error', () => {
  fc.assert(fc.property(anyPlan, (plan) => void criticalPath(plan, '2026-12-18', today)))
})
