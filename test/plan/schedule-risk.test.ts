import { expect, test } from 'vitest'
import { scheduleRisk } from '../../lib/plan/schedule-risk.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { northgate, northgateDay as today } from '../render/northgate.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'

const people: PlanParts['stakeholders'] = [{ id: 'stTom', side: 'buyer' }, { id: 'stSarah', side: 'seller' }] // prettier-ignore
const owned = { buyerOwner: 'stTom', sellerOwner: 'stSarah' }
const signature = { title: 'Signature', gate: 'signature', due: '2026-12-18', side: 'both', ...owned } as const
const of = (milestones: PlanParts['milestones'], head: PlanParts['head'] = { signBy: '2026-12-18' }) => {
  const plan = buildPlan({ milestones, head, stakeholders: people })
  return scheduleRisk(plan, schedule(plan, today), today)
}

test('a late step, a missing owner and what they cost put the sample at risk', () => {
  expect(scheduleRisk(northgate, schedule(northgate, today), today)).toEqual({
    word: 'at-risk',
    reasons: [
      'Vendor onboarding form is late.',
      'Finance approval and PO has no owner.',
      'That moves signature from Dec 18 to Dec 22.',
    ],
  })
})

test('a priority that has shifted is said first, and nothing is on track; once it is signed or done, it no longer matters', () => {
  const value = { requalifySince: '2026-11-19' }
  const at = (milestones: PlanParts['milestones']) => {
    const plan = buildPlan({ milestones, head: { signBy: '2026-12-18' }, stakeholders: people, value })
    return scheduleRisk(plan, schedule(plan, today), today)
  }
  const shifted = 'Their priority has shifted: to requalify since Nov 19.'
  expect(at([signature])).toEqual({
    word: 'at-risk',
    reasons: [shifted, 'No step is late, and every step of the next 30 days has an owner.'],
  })
  expect(at([{ ...signature, due: '2026-11-18' }]).reasons).toEqual([shifted, 'Signature is late.'])
  expect(
    at([
      { ...signature, status: 'done' },
      { title: 'Kickoff', due: '2027-01-11', ...owned },
    ]).word,
  ).toBe('on-track')
  expect(at([{ ...signature, status: 'done' }]).word).toBe('on-track')
})

test('a step that takes longer than there is puts the plan at risk before anything is late', () => {
  const review = { title: 'Security review', due: '2026-12-11', duration: 18, ...owned }
  expect(of([review, signature])).toEqual({
    word: 'at-risk',
    reasons: ['Security review takes 18 working days and would end Dec 15.', 'That moves signature from Dec 18 to Dec 22.'],
  })
  expect(of([{ ...review, duration: 40 }, signature]).word).toBe('off-track')
})

test('a plan with nothing late and all owners is on track, and says why', () => {
  expect(of([{ title: 'Audit', due: '2026-11-25', ...owned }, signature])).toEqual({
    word: 'on-track',
    reasons: ['No step is late, and every step of the next 30 days has an owner.'],
  })
})

test('a missing owner puts a plan at risk when the step is near, not while there is time to find one', () => {
  const nobody = { title: 'Order', sellerOwner: 'stSarah' }
  expect(of([{ ...nobody, due: '2026-12-20' }, signature])).toEqual({ word: 'at-risk', reasons: ['Order has no owner.'] })
  expect(of([{ ...nobody, due: '2026-12-21' }, signature]).word).toBe('on-track')
})

test('in the first week of a plan a near step without an owner is told, and is no risk yet', () => {
  const steps: PlanParts['milestones'] = [{ title: 'Order', due: '2026-11-24', sellerOwner: 'stSarah' }, signature]
  const draftedOn = (day: string) => of(steps, { signBy: '2026-12-18', draftedOn: day })
  const told = { word: 'on-track', reasons: ['No step is late.', 'Order still needs an owner.'] }
  expect([draftedOn(today), draftedOn('2026-11-13')]).toEqual([told, told])
  expect(draftedOn('2026-11-12')).toEqual({ word: 'at-risk', reasons: ['Order has no owner.'] })
  expect(of([{ ...signature, sellerOwner: null }], { signBy: '2026-12-18', draftedOn: today }).reasons).toEqual([
    'No step is late, and every step of the next 14 days has an owner.',
  ])
  const late = [...steps, { title: 'Audit', due: '2026-11-19', ...owned }]
  expect(of(late, { signBy: '2026-12-18', draftedOn: today }).word).toBe('at-risk')
})

test('several late steps are counted', () => {
  const late = { due: '2026-11-19', ...owned }
  expect(of([{ title: 'A', ...late }, { title: 'B', ...late }, signature]).reasons[0]).toBe('2 steps are late.')
})

test('a step without a date puts a far target at risk and a near one off track', () => {
  const undated = { title: 'Audit', ...owned }
  expect(of([undated, signature])).toEqual({ word: 'at-risk', reasons: ['Audit has no date.'] })
  const near = { signBy: '2026-12-04' }
  expect(of([undated, { ...signature, due: '2026-12-04' }], near)).toMatchObject({
    word: 'off-track',
    reasons: ['Audit has no date.'],
  })
  expect(of([undated, { ...signature, due: '2026-12-05' }], { signBy: '2026-12-05' }).word).toBe('at-risk')
})

test('a slip of more than a working week is off track, a week is at risk', () => {
  expect(of([{ title: 'Audit', due: '2026-11-13', ...owned }, signature]).word).toBe('at-risk')
  expect(of([{ title: 'Audit', due: '2026-11-12', ...owned }, signature])).toEqual({
    word: 'off-track',
    reasons: ['Audit is late.', 'That moves signature from Dec 18 to Dec 28.'],
  })
})

test('a target that has passed unsigned is off track', () => {
  const head = { signBy: '2026-11-19' }
  expect(of([{ ...signature, due: '2026-11-30' }], head)).toEqual({
    word: 'off-track',
    reasons: ['The signature target, Nov 19, has passed.', 'That moves signature from Nov 19 to Nov 30.'],
  })
})

test('a signature step that was moved past its target is told as such', () => {
  expect(of([{ ...signature, due: '2026-12-22' }])).toEqual({
    word: 'at-risk',
    reasons: ['Signature is planned for Dec 22, after its target, Dec 18.'],
  })
})

test('without dates enough nothing is claimed', () => {
  expect(of([{ title: 'Audit', due: '2026-12-01' }], {})).toEqual({
    word: 'not-enough-dates',
    reasons: ['The plan has no signature date.'],
  })
  expect(of([{}, {}, signature])).toEqual({ word: 'not-enough-dates', reasons: ['2 of 3 open steps have no date.'] })
  expect(of([{}, signature]).word).not.toBe('not-enough-dates')
})

test('an empty plan is not called done', () => {
  expect(of([])).toEqual({ word: 'not-enough-dates', reasons: ['The plan has no steps.'] })
})

test('a plan whose every step is done is on track', () => {
  expect(of([{ ...signature, status: 'done' }])).toEqual({ word: 'on-track', reasons: ['Every step is done.'] })
})

test('after the signature only what is still to do counts', () => {
  const signed = { ...signature, status: 'done', doneOn: '2026-11-19' } as const
  const kickoff = { title: 'Kickoff', gate: 'kickoff', due: '2026-12-10', ...owned } as const
  expect(of([signed, kickoff], { signBy: '2026-11-02' }).word).toBe('on-track')
  expect(of([{ ...signed, due: null }, kickoff], {}).word).toBe('on-track')
  expect(of([signed, { ...kickoff, due: '2026-11-18' }])).toEqual({ word: 'at-risk', reasons: ['Kickoff is late.'] })
})

test('a step without a title is spoken of all the same', () => {
  expect(of([{ due: '2026-11-19', ...owned }, signature]).reasons[0]).toBe('A step is late.')
})
