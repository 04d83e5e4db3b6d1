import fc from 'fast-check'
import { expect, test } from 'vitest'
import { setCheckOff } from '../../lib/plan/coach/fix-edits.ts'
import { health, valueWords } from '../../lib/plan/health.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { scheduleRisk } from '../../lib/plan/schedule-risk.ts'
import { anyPlan, today as someDay } from './any-plan.ts'
import type { PlanParts } from './build-plan.ts'
import { replicaOf, sound, today, withSteps } from './coach/sound-plan.ts'

const of = (parts: PlanParts, on = today) => {
  const { plan, records } = replicaOf(parts, on)
  return health(plan, schedule(plan, today), today, { records })
}

test('a sound plan is on track by its dates and by its worth', () => {
  expect(of(sound)).toMatchObject({
    word: 'on-track',
    schedule: { word: 'on-track' },
    value: { word: 'on-track', reasons: ['The outcome, what proves it and who decides are known.'] },
  })
})

test.for<[string, PlanParts, RegExp]>([
  ['no outcome', { ...sound, head: { ...sound.head, outcome: '' } }, /does not say what they get/],
  ['an outcome without a number', { ...sound, head: { ...sound.head, outcome: 'Faster triage' } }, /has no number/],
  ['no criteria', { ...sound, criteria: [] }, /No success criterion/],
  [
    'a criterion that is not met',
    { ...sound, criteria: [{ statement: 'False', comparator: '<=', threshold: 2.5, actual: 3 }, ...sound.criteria.slice(1)] },
    /“False” is not met so far/,
  ],
  [
    'no economic buyer',
    { ...sound, stakeholders: sound.stakeholders.map((person) => ({ ...person, role: null })) },
    /No economic buyer/,
  ],
  [
    'an economic buyer without a step',
    withSteps({ msCase: { title: 'Call', buyerOwner: 'stPriya' } }),
    /no step before signature/,
  ],
  ['an open risk without an answer', { ...sound, risks: [{ statement: 'Legal' }] }, /Nothing is planned against/],
])('%s is a risk to the value, and none to the schedule', ([, parts, reason]) => {
  const { word, schedule: dates, value } = of(parts)
  expect([word, dates.word, value.word]).toEqual(['on-track', 'on-track', 'at-risk'])
  expect(value.reasons.join(' ')).toMatch(reason)
})

test('a buyer who has changed nothing since it was shared is a risk to the value', () => {
  const shared = { ...sound, links: [{ stakeholder: 'stPriya' }] }
  expect(of(shared, '2026-11-12').value.reasons).toEqual(['Northgate Bank has changed nothing in 8 days.'])
  expect(of(shared, '2026-11-13').value.word).toBe('on-track')
})

test('a late step is a risk to the schedule, and none to the value', () => {
  const { schedule: dates, value } = of(withSteps({ msForm: { due: '2026-11-19' } }))
  expect([dates.word, value.word]).toEqual(['at-risk', 'on-track'])
})

test('in its first week it is too early to tell, and a check that is set aside says nothing', () => {
  expect(of({ ...sound, criteria: [], head: { ...sound.head, draftedOn: today } }).value).toEqual({
    word: 'too-early',
    reasons: ['The plan is in its first week.'],
  })
  const replica = replicaOf({ ...sound, criteria: [] })
  replica.edit(setCheckOff(replica.plan, 'criteria', true))
  expect(health(replica.plan, schedule(replica.plan, today), today).value.word).toBe('on-track')
})

test('what was not looked at is not said to be known', () => {
  const reasons = (parts: PlanParts) => of(parts).value
  expect(reasons({ head: { draftedOn: '2026-10-01' } })).toEqual({ word: 'too-early', reasons: ['The plan has no steps.'] })
  const done = sound.milestones.map((step) => ({ ...step, status: 'done' as const }))
  expect(reasons({ ...sound, criteria: [], milestones: done })).toEqual({ word: 'on-track', reasons: ['Every step is done.'] })
  const replica = replicaOf({ ...sound, criteria: [] })
  replica.edit(setCheckOff(replica.plan, 'criteria', true))
  const { value } = health(replica.plan, schedule(replica.plan, today), today)
  expect(value).toEqual({ word: 'on-track', reasons: ['The checks that are on find no gap.'] })
})

test('of any plan both are told with reasons, and the word is the schedule’s', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const forecast = schedule(plan, someDay)
      const { word, schedule: dates, value } = health(plan, forecast, someDay)
      expect(dates).toEqual(scheduleRisk(plan, forecast, someDay))
      expect(word).toBe(dates.word)
      expect(valueWords).toHaveProperty(value.word)
      expect(value.reasons.length).toBeGreaterThan(0)
    }),
  )
})
