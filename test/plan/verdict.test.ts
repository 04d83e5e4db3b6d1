import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../lib/plan/plan-date.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { verdict } from '../../lib/plan/verdict.ts'
import { anyPlan } from './any-plan.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'
import { countReads } from './count-reads.ts'

const today = '2026-11-20'
const security = { id: 'msSec', title: 'Security review', due: '2026-12-04', duration: 10 } as const
const legal = { id: 'msLegal', title: 'Legal review', due: '2026-12-11', duration: 13, after: ['msSec'] }
const signature = { id: 'msSign', title: 'Signature', gate: 'signature', due: '2026-12-18' } as const
const planOf = (milestones: PlanParts['milestones'], head: PlanParts['head'] = { signBy: '2026-12-18' }) =>
  buildPlan({ milestones, head })
const of = (...parts: Parameters<typeof planOf>) => {
  const plan = planOf(...parts)
  return verdict(plan, schedule(plan, today), today)
}

test('the work of a verdict grows with the number of steps, however many of them stand in line or wait for a meeting', () => {
  const readsFor = (count: number) => {
    const steps = Array.from({ length: count }, (_, index) => ({
      id: `ms${index}`,
      due: addDays('2026-11-26', 7 * index),
      duration: index === 0 ? 60 : 1,
      queue: 2,
      meets: 'every 1 2026-11-26',
      after: index === 0 ? [] : [`ms${index - 1}`],
    }))
    const { value, reads } = countReads(
      planOf([...steps, { ...signature, due: addDays('2026-11-26', 7 * count) }], { signBy: '2026-12-18' }),
    )
    verdict(value, schedule(value, today), today)
    return reads()
  }
  expect(readsFor(200)).toBeLessThan(readsFor(20) * 12)
})

test('what decides is said with its dates, then what waits for it, then the days', () => {
  expect(of([security, legal, signature])?.sentences).toEqual([
    'Legal review takes 13 working days: it can start on Dec 7 and would end Dec 23, not Dec 11.',
    'Behind it: Signature.',
    'At this pace the signature comes 8 working days after its target.',
  ])
  const begun = { ...security, duration: 40, status: 'doing', startedOn: '2026-11-02' } as const
  expect(of([begun, signature])?.sentences[0]).toBe(
    'Security review takes 8 weeks: it began on Nov 2 and would end Dec 25, not Dec 4.',
  )
  expect(
    of([
      { ...security, due: '2026-11-18' },
      { ...legal, duration: null },
      { ...signature, duration: null },
    ])?.sentences[0],
  ).toBe('Security review takes 2 weeks: it can start on Nov 20 and would end Dec 3, not Nov 18.')
})

test('a step that is late is told as that, and of many behind it three are named', () => {
  const chain = ['Form', 'Audit', 'Redlines', 'Order', 'Terms'].map((title, index) => ({
    id: `ms${index}`,
    title,
    due: index === 0 ? '2026-11-18' : `2026-12-0${index}`,
    after: index === 0 ? [] : [`ms${index - 1}`],
  }))
  const timed = { id: 'msElse', title: 'Else', due: '2026-12-14', duration: 2 }
  expect(of([...chain, timed, signature])?.sentences.slice(0, 2)).toEqual([
    'Form is late.',
    'Behind it: Audit, Redlines, Order and 2 more.',
  ])
})

test('go-live, less four weeks, gives the signature; a later target is told, and the room that is left', () => {
  const head = { liveBy: '2027-01-15', signBy: '2026-12-18' }
  expect(of([security, signature], head)?.sentences[0]).toBe(
    'Live Jan 15, less 4 weeks to implement, gives Dec 17. The target is 1 working day later.',
  )
  expect(of([security, signature], { ...head, liveBy: '2027-01-18' })?.sentences).toEqual([
    'Live Jan 18, less 4 weeks to implement, gives Dec 18.',
    'At these durations there are 11 working days to spare.',
  ])
  expect(of([security, { ...signature, due: '2026-12-19' }], { liveBy: '2027-01-18', signBy: '2026-12-19' })?.sentences[0]).toBe(
    'Live Jan 18, less 4 weeks to implement, gives Dec 18.',
  )
})

test('what is short comes with ways back, the best first, and the pace itself last', () => {
  expect(of([security, legal, signature])).toMatchObject({
    shortBy: 8,
    recoveries: [
      { kind: 'parallel', step: { id: 'msLegal' }, beside: { id: 'msSec' }, saves: 8 },
      { kind: 'shorter', step: { id: 'msLegal' }, days: 5, saves: 8 },
      { kind: 'later', signBy: '2026-12-30', saves: 8 },
    ],
  })
})

test('a way back that is taken leaves nothing short, also the pace of any plan', () => {
  expect(of([security, { ...legal, after: [] }, signature])?.shortBy).toBe(0)
  expect(of([security, { ...legal, duration: 5 }, signature])?.shortBy).toBe(0)
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const later = verdict(plan, schedule(plan, today), today)?.recoveries.find((way) => way.kind === 'later')
      if (!later) return
      const fieldsById = new Map(later.edits.map(({ entity, fields }) => [entity, fields]))
      const milestones = plan.milestones.map((step) => ({ ...step, ...fieldsById.get(step.id) }))
      const taken = { ...plan, milestones, head: { ...plan.head, signBy: later.signBy } }
      expect(schedule(taken, today).signature.slip).toBe(0)
    }),
  )
})

test('a later target is a day on which people work', () => {
  const newYear = of([{ ...security, duration: 20 }, signature])?.recoveries.at(-1)
  expect(newYear).toMatchObject({ kind: 'later', signBy: '2027-01-04', saves: 9 })
})

test('where nobody said how long anything takes there is nothing to add up', () => {
  expect(of([{ ...security, duration: null }, signature])).toBeNull()
  expect(of([security], {})).toBeNull()
  expect(of([security, { ...signature, status: 'done', doneOn: today }])).toBeNull()
})

test('steps that wait for each other in a circle are told all the same', () => {
  expect(of([{ ...security, after: ['msLegal'] }, legal, signature])?.sentences.length).toBeGreaterThan(1)
})
