import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import * as edits from '../../lib/plan/edits.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { addDays, isWeekend } from '../../lib/plan/plan-date.ts'
import { workingDaysBetween } from '../../lib/plan/working-days.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'
import { Replica } from './replica.ts'

const today = '2026-11-20'
const step = (more: NonNullable<PlanParts['milestones']>[number] = {}) =>
  must(buildPlan({ milestones: [more] }).milestones[0], 'step')
const moved = (milestones: PlanParts['milestones'], id: string, due: PlanDate) => {
  const plan = buildPlan({ milestones })
  const found = edits.followers(plan, must(plan.milestones.find((each) => each.id === id), id), due) // prettier-ignore
  return Object.fromEntries(found.map((follower) => [follower.step.id, follower.to]))
}

test('done is done today, and reopening forgets the day', () => {
  expect(edits.toggleDone(step(), today)).toEqual([
    { audience: 'shared', entity: 'ms1', fields: { status: 'done', doneOn: today } },
  ])
  expect(edits.toggleDone(step({ status: 'done', doneOn: today }), today)[0]?.fields).toEqual({ status: 'open', doneOn: null })
})

test('the status goes round: open, in progress, done', () => {
  const following = (status: 'open' | 'doing' | 'done') => edits.cycleStatus(step({ status }), today)[0]?.fields['status']
  expect([following('open'), following('doing'), following('done')]).toEqual(['doing', 'done', 'open'])
})

test('an edit goes where the step lives', () => {
  expect(edits.renameStep(step({ audience: 'internal' }), 'Audit')[0]?.audience).toBe('internal')
})

test('an owner belongs to a side', () => {
  expect(edits.setOwner(step(), 'buyer', 'stTom')[0]?.fields).toEqual({ buyerOwner: 'stTom' })
  expect(edits.setOwner(step(), 'seller', null)[0]?.fields).toEqual({ sellerOwner: null })
})

test('a note is for the team, or for both sides when so wanted', () => {
  const note = { text: 'Ask Tom', kind: 'note', about: 'ms1', on: today } as const
  expect(edits.addNote('nt1', { ...note, internal: true })).toEqual([{ audience: 'internal', entity: 'nt1', fields: note }])
  expect(edits.addNote('nt1', { ...note, internal: false })[0]?.audience).toBe('shared')
})

test('what is added is there, with what was said of it', () => {
  const replica = new Replica()
  replica.edit(edits.addStep('ms1', { title: 'Audit', side: 'both', due: null, order: 'a0' }))
  replica.edit(edits.addPerson('st1', { name: 'Tom', email: 'tom@northgate.example', side: 'buyer' }))
  replica.edit(edits.linkPage('pg1', 'docs', '1AbC'))
  expect(replica.plan).toMatchObject({
    milestones: [{ title: 'Audit', side: 'both', due: null, status: 'open', audience: 'shared' }],
    stakeholders: [{ name: 'Tom', email: 'tom@northgate.example' }],
    pages: [{ app: 'docs', ref: '1AbC', audience: 'internal' }],
  })
})

test('who waits for a moved step moves by as many working days', () => {
  const milestones = [
    { id: 'msA', due: '2026-11-20' },
    { id: 'msB', due: '2026-11-24', after: ['msA'] },
    { id: 'msC', due: '2026-11-27', after: ['msB'] },
    { id: 'msD', due: '2026-11-30' },
  ]
  expect(moved(milestones, 'msA', '2026-11-24')).toEqual({ msB: '2026-11-26', msC: '2026-12-01' })
  expect(moved(milestones, 'msA', '2026-11-19')).toEqual({ msB: '2026-11-23', msC: '2026-11-26' })
})

test('a move over a weekend, or to the same day, moves nobody', () => {
  const milestones = [{ id: 'msA', due: '2026-11-20' }, { id: 'msB', due: '2026-11-24', after: ['msA'] }] // prettier-ignore
  expect(moved(milestones, 'msA', '2026-11-20')).toEqual({})
  expect(moved(milestones, 'msA', '2026-11-21')).toEqual({})
  expect(moved([{ id: 'msA' }, { id: 'msB', due: '2026-11-24', after: ['msA'] }], 'msA', '2026-11-20')).toEqual({})
})

test('what is done or has no date stays, and passes the move on', () => {
  const milestones: PlanParts['milestones'] = [
    { id: 'msA', due: '2026-11-20' },
    { id: 'msB', due: '2026-11-23', status: 'done', after: ['msA'] },
    { id: 'msC', due: '2026-11-24', after: ['msB'] },
    { id: 'msD', after: ['msC'] },
  ]
  expect(moved(milestones, 'msA', '2026-11-23')).toEqual({ msC: '2026-11-25' })
})

test('who waits is found whatever the order of dates', () => {
  const milestones = [
    { id: 'msC', due: '2026-11-24', after: ['msB'] },
    { id: 'msB', due: '2026-11-25', after: ['msA'] },
    { id: 'msA', due: '2026-11-30' },
  ]
  expect(moved(milestones, 'msA', '2026-12-01')).toEqual({ msB: '2026-11-26', msC: '2026-11-25' })
})

test('steps that wait for each other end with the one that was moved', () => {
  const milestones = [{ id: 'msA', due: '2026-11-20', after: ['msB'] }, { id: 'msB', due: '2026-11-24', after: ['msA', 'msB'] }] // prettier-ignore
  expect(moved(milestones, 'msA', '2026-11-23')).toEqual({ msB: '2026-11-25' })
})

test('between working days the gap is kept, whichever way and however far', () => {
  const day = fc.integer({ min: -60, max: 200 }).map((days) => addDays(today, days)).filter((date) => !isWeekend(date)) // prettier-ignore
  fc.assert(
    fc.property(day, day, day, (due, target, follower) => {
      const to = moved([{ id: 'msA', due }, { id: 'msB', due: follower, after: ['msA'] }], 'msA', target)['msB'] ?? follower // prettier-ignore
      expect(workingDaysBetween(target, to)).toBe(workingDaysBetween(due, follower))
    }),
  )
})

test('a move with its followers is one gesture', () => {
  const plan = buildPlan({ milestones: [{ id: 'msA', due: '2026-11-20' }, { id: 'msB', due: '2026-11-24', after: ['msA'], audience: 'internal' }] }) // prettier-ignore
  const first = must(plan.milestones[0], 'step')
  expect(edits.moveStep(first, '2026-11-23', edits.followers(plan, first, '2026-11-23'))).toEqual([
    { audience: 'shared', entity: 'msA', fields: { due: '2026-11-23' } },
    { audience: 'internal', entity: 'msB', fields: { due: '2026-11-25' } },
  ])
  expect(edits.moveStep(first, null)[0]?.fields).toEqual({ due: null })
})

test('a step begins on the day it is put in progress, once, and not at all when it is opened again', () => {
  expect(edits.setStatus(step(), 'doing', today)[0]?.fields).toEqual({ status: 'doing', doneOn: null, startedOn: today })
  const began = step({ status: 'doing', startedOn: '2026-11-02' })
  expect(edits.setStatus(began, 'doing', today)[0]?.fields).toEqual({ status: 'doing', doneOn: null })
  expect(edits.setStatus(began, 'done', today)[0]?.fields).toEqual({ status: 'done', doneOn: today })
  expect(edits.setStatus(began, 'open', today)[0]?.fields).toEqual({ status: 'open', doneOn: null, startedOn: null })
})

test('a duration is kept with who said so and when, or taken off whole', () => {
  expect(edits.setDuration(step(), { days: 40, from: 'buyer' }, today)[0]?.fields).toEqual({
    duration: 40,
    durationFrom: 'buyer',
    durationOn: today,
  })
  expect(edits.setDuration(step({ duration: 40 }), null, today)[0]?.fields).toEqual({
    duration: null,
    durationFrom: null,
    durationOn: null,
  })
})
