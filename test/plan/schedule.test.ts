import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { calendarsOf } from '../../lib/plan/calendar.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { northgate, northgateDay as today } from '../render/northgate.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'

const signature = { id: 'msSign', title: 'Signature', gate: 'signature', due: '2026-12-18' } as const
const of = (milestones: PlanParts['milestones'], head: PlanParts['head'] = {}) => schedule(buildPlan({ milestones, head }), today)
const forecast = (plan: ReturnType<typeof of>, id: string) => must(plan.forecasts.get(id), id)

test('a form two days late moves the signature by two working days', () => {
  const { signature: found, forecasts } = schedule(northgate, today)
  const form = must(
    northgate.milestones.find((step) => step.title === 'Vendor onboarding form'),
    'form',
  )
  expect(forecasts.get(form.id)).toMatchObject({ predicted: '2026-11-20', lateDays: 2, slip: 2 })
  expect(found).toMatchObject({ target: '2026-12-18', predicted: '2026-12-22', slip: 2, signedOn: null })
})

test('the next step is the first that is open and not late', () => {
  const plan = schedule(northgate, today)
  expect(northgate.milestones.find((step) => step.id === plan.next)?.title).toBe('Send subprocessor list')
  expect(of([{ id: 'msA', due: '2026-11-02' }, { id: 'msB' }]).next).toBe('msA')
  expect(of([{ id: 'msA', due: '2026-11-02', status: 'done' }]).next).toBeNull()
})

test('a plan in time is on pace for its target', () => {
  expect(of([{ due: '2026-11-20' }, signature]).signature).toMatchObject({ predicted: '2026-12-18', slip: 0 })
})

test('a slip passes along what waits, and leaves alone what does not', () => {
  const plan = of([
    { id: 'msA', due: '2026-11-17' },
    { id: 'msB', due: '2026-11-24', after: ['msA'] },
    { id: 'msC', due: '2026-11-25', after: ['msB'] },
    { id: 'msD', due: '2026-11-26' },
  ])
  expect(['msA', 'msB', 'msC', 'msD'].map((id) => [forecast(plan, id).predicted, forecast(plan, id).slip])).toEqual([
    ['2026-11-20', 3],
    ['2026-11-27', 3],
    ['2026-11-30', 3],
    ['2026-11-26', 0],
  ])
})

test('of several slips the worst counts once, they do not add up', () => {
  const milestones = [
    { id: 'msA', due: '2026-11-17' },
    { id: 'msB', due: '2026-11-19' },
    { id: 'msC', due: '2026-11-30', after: ['msA', 'msB'] },
    signature,
  ]
  expect(of(milestones).signature).toMatchObject({ predicted: '2026-12-23', slip: 3 })
})

test('a step that is done slips no more, whatever it waited for', () => {
  const plan = of([
    { id: 'msA', due: '2026-11-02', status: 'done', doneOn: '2026-11-19' },
    { id: 'msB', due: '2026-11-24', after: ['msA'] },
    signature,
  ])
  expect(forecast(plan, 'msA')).toMatchObject({ predicted: '2026-11-19', lateDays: 0, slip: 0 })
  expect(plan.signature.slip).toBe(0)
})

test('late is counted from the day after, in calendar days; slip in working days', () => {
  const friday = of([{ id: 'msA', due: '2026-11-20' }])
  expect(forecast(friday, 'msA')).toMatchObject({ predicted: '2026-11-20', lateDays: 0, slip: 0 })
  const monday = schedule(buildPlan({ milestones: [{ id: 'msA', due: '2026-11-20' }] }), '2026-11-23')
  expect(forecast(monday, 'msA')).toMatchObject({ predicted: '2026-11-23', lateDays: 3, slip: 1 })
})

test('what is late on a weekend can be done on the Monday after it', () => {
  const plan = schedule(buildPlan({ milestones: [{ id: 'msA', due: '2026-11-21' }] }), '2026-11-22')
  expect(forecast(plan, 'msA')).toMatchObject({ predicted: '2026-11-23', lateDays: 1, slip: 1 })
})

test('a date on a day off asks to start in time for the working day before it, and what is under way for it is on time', () => {
  const calendars = calendarsOf({ buyer: ['2026-11-27'], seller: [] })
  const of = (status: 'open' | 'doing', due: string) =>
    forecast(schedule(buildPlan({ milestones: [{ id: 'msA', due, duration: 2, status }], calendars }), today), 'msA')
  expect(of('open', '2026-11-27')).toMatchObject({ startBy: '2026-11-25', slip: 0 })
  expect(of('open', '2026-11-28')).toMatchObject({ startBy: '2026-11-25', slip: 0 })
  expect(of('doing', '2026-11-28')).toMatchObject({ predicted: '2026-11-28', slip: 0 })
})

test('a holiday of the buyer holds up what the buyer does, and a week off of ours what we do', () => {
  const steps = (side: 'buyer' | 'seller' | 'both') => [{ id: 'msA', due: '2026-11-27', duration: 5, side }]
  const calendars = calendarsOf({ buyer: ['2026-11-26'], seller: ['2026-11-23', '2026-11-24'] })
  const endOf = (side: 'buyer' | 'seller' | 'both') => schedule(buildPlan({ milestones: steps(side), calendars }), '2026-11-23')
  expect(forecast(endOf('buyer'), 'msA')).toMatchObject({ predicted: '2026-11-30', slip: 1, startBy: '2026-11-20' })
  expect(forecast(endOf('seller'), 'msA')).toMatchObject({ predicted: '2026-12-01', slip: 2, startBy: '2026-11-19' })
  expect(forecast(endOf('both'), 'msA')).toMatchObject({ predicted: '2026-12-02', slip: 3 })
})

test('a week off of the one side that a step slips over pushes back the step of the other side behind it', () => {
  const calendars = calendarsOf({ buyer: ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'], seller: [] })
  const milestones = [
    { id: 'msA', due: '2026-11-20', side: 'buyer' as const },
    { id: 'msB', due: '2026-11-23', side: 'seller' as const, after: ['msA'] },
  ]
  const plan = schedule(buildPlan({ milestones, calendars }), '2026-11-24')
  expect(forecast(plan, 'msA')).toMatchObject({ predicted: '2026-11-30', slip: 2 })
  expect(forecast(plan, 'msB')).toMatchObject({ predicted: '2026-12-01', slip: 6, because: { kind: 'waits', on: 'msA' } })
})

test('the agreed target stays, also when the signature step itself was moved', () => {
  expect(of([{ ...signature, due: '2026-12-22' }], { signBy: '2026-12-18' }).signature).toMatchObject({
    target: '2026-12-18',
    predicted: '2026-12-22',
    slip: 2,
  })
})

test('without an agreed target the signature step gives it', () => {
  expect(of([signature]).signature).toMatchObject({ step: 'msSign', target: '2026-12-18' })
  expect(of([]).signature).toEqual({ step: null, signedOn: null, target: null, predicted: null, slip: 0 })
})

test('a signed plan was signed on the day it was, late or not', () => {
  const signed = { ...signature, status: 'done', doneOn: '2026-11-19' } as const
  expect(of([{ due: '2026-11-02' }, signed], { signBy: '2026-12-18' }).signature).toMatchObject({
    signedOn: '2026-11-19',
    predicted: '2026-11-19',
    slip: 0,
  })
})

test('steps that wait for each other, for themselves or for nobody do not stop it', () => {
  const plan = of([
    { id: 'msA', due: '2026-11-17', after: ['msB'] },
    { id: 'msB', due: '2026-11-18', after: ['msA', 'msB', 'msGone'] },
  ])
  expect(forecast(plan, 'msB').slip).toBe(3)
})

const security = { id: 'msSec', title: 'Security review', due: '2026-12-11', duration: 15 } as const

test('a step that takes longer than there is slips before it is late, and says why', () => {
  expect(forecast(of([security]), 'msSec')).toMatchObject({ predicted: '2026-12-11', slip: 0, startBy: '2026-11-23' })
  const long = of([{ ...security, duration: 40 }, signature])
  expect(forecast(long, 'msSec')).toMatchObject({
    predicted: '2027-01-14',
    lateDays: 0,
    slip: 24,
    because: { kind: 'takes', days: 40 },
    startBy: '2026-10-19',
  })
  expect(long.signature).toMatchObject({ predicted: '2027-01-21', slip: 24 })
})

test('a step in progress is counted from the day it began', () => {
  const began = { ...security, status: 'doing', startedOn: '2026-11-09' } as const
  expect(forecast(of([{ ...began, duration: 25 }]), 'msSec')).toMatchObject({
    predicted: '2026-12-11',
    slip: 0,
    startBy: null,
  })
  expect(forecast(of([{ ...began, duration: 30 }]), 'msSec')).toMatchObject({ predicted: '2026-12-18', slip: 5 })
  expect(forecast(of([{ ...security, status: 'doing', duration: 40 }]), 'msSec')).toMatchObject({ slip: 0 })
})

test('room before the due date takes up a slip, and only what is left of it reaches the signature', () => {
  const late = { id: 'msForm', due: '2026-11-17' } as const
  const waits = (duration: number) => of([late, { id: 'msCode', due: '2026-12-04', duration, after: ['msForm'] }, signature])
  expect(waits(10).signature.slip).toBe(0)
  expect(waits(11).signature.slip).toBe(1)
  expect(forecast(waits(11), 'msCode')).toMatchObject({ slip: 1, because: { kind: 'waits', on: 'msForm' } })
})

test('what nobody dated but somebody timed has an end all the same', () => {
  expect(forecast(of([{ id: 'msA', duration: 5 }]), 'msA')).toMatchObject({ predicted: '2026-11-26', slip: 0 })
  expect(forecast(of([{ id: 'msA', duration: 0, due: '2026-11-23' }]), 'msA')).toMatchObject({ slip: 0, startBy: '2026-11-23' })
})

test('a duration beyond all measure ends within the calendar', () => {
  expect(forecast(of([{ id: 'msA', due: '2026-12-11', duration: 500_000 }]), 'msA').predicted).toBe('2031-11-13')
})
