import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { verdict } from '../../lib/plan/verdict.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'

const today = '2026-11-20'
const security = { id: 'msSec', title: 'Security review', due: '2026-12-04', duration: 10 } as const
const legal = { id: 'msLegal', title: 'Legal review', due: '2026-12-11', duration: 13, after: ['msSec'] }
const signature = { id: 'msSign', title: 'Signature', gate: 'signature', due: '2026-12-18' } as const
const of = (milestones: PlanParts['milestones'], head: PlanParts['head'] = { signBy: '2026-12-18' }) => {
  const plan = buildPlan({ milestones, head })
  return verdict(plan, schedule(plan, today), today)
}

test('the arithmetic is said: the longest way, the day to start, the days that are missing', () => {
  expect(of([security, legal, signature])?.sentences).toEqual([
    'The longest way: Security review (2 weeks), then Legal review (13 working days). Security review had to start by Nov 18.',
    'You are 2 working days short.',
  ])
})

test('go-live, less four weeks, gives the signature; a later target is told', () => {
  const head = { liveBy: '2027-01-15', signBy: '2026-12-18' }
  expect(of([security, signature], head)?.sentences[0]).toBe(
    'Live Jan 15, less 4 weeks to implement, gives Dec 17. The target is 1 working day later.',
  )
  expect(of([security, signature], { ...head, liveBy: '2027-01-18' })?.sentences).toEqual([
    'Live Jan 18, less 4 weeks to implement, gives Dec 18.',
    'The longest way: Security review (2 weeks). Security review has to start by Dec 7.',
    'There are 11 working days to spare.',
  ])
})

test('what is short comes with ways back, the best first and a later target last', () => {
  expect(of([security, legal, signature])).toMatchObject({
    shortBy: 2,
    recoveries: [
      { kind: 'parallel', step: { id: 'msLegal' }, beside: { id: 'msSec' }, saves: 10 },
      { kind: 'shorter', step: { id: 'msLegal' }, days: 11, saves: 2 },
      { kind: 'later', signBy: '2026-12-22', saves: 2 },
    ],
  })
})

test('a way back that is taken leaves nothing short', () => {
  const parallel = must(of([security, { ...legal, after: [] }, signature]), 'verdict')
  const shorter = must(of([security, { ...legal, duration: 11 }, signature]), 'verdict')
  const later = must(of([security, legal, signature], { signBy: '2026-12-22' }), 'verdict')
  expect([parallel.shortBy, shorter.shortBy, later.shortBy]).toEqual([0, 0, 0])
  expect(shorter.sentences.at(-1)).toBe('There is no day to spare.')
})

test('a long way is told by its ends and by what people timed', () => {
  const chain = ['Scope', 'Audit', 'Redlines', 'Order'].map((title, index) => ({
    id: `ms${index}`,
    title,
    due: `2026-12-0${index + 1}`,
    duration: title === 'Redlines' ? 5 : null,
    after: index === 0 ? [] : [`ms${index - 1}`],
  }))
  expect(of([...chain, signature])?.sentences[0]).toBe(
    'The longest way: 4 steps, from Scope over Redlines (1 week) to Order. Scope has to start by Dec 9.',
  )
})

test('a later target is a day on which people work', () => {
  const later = of([{ ...security, duration: 27 }, signature], { signBy: '2026-12-18' })?.recoveries.at(-1)
  expect(later).toEqual({ kind: 'later', signBy: '2026-12-28', saves: 6 })
  const newYear = of([{ ...security, duration: 31 }, signature], { signBy: '2026-12-18' })?.recoveries.at(-1)
  expect(newYear).toEqual({ kind: 'later', signBy: '2027-01-04', saves: 10 })
})

test('where nobody said how long anything takes there is nothing to add up', () => {
  expect(of([{ ...security, duration: null }, signature])).toBeNull()
  expect(of([security])).not.toBeNull()
  expect(of([security], {})).toBeNull()
  expect(of([security, { ...signature, status: 'done', doneOn: today }])).toBeNull()
})

test('steps that wait for each other in a circle are added up all the same', () => {
  expect(of([{ ...security, after: ['msLegal'] }, legal, signature])?.sentences).toHaveLength(2)
})
