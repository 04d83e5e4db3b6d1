import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import * as edits from '../../lib/plan/edits.ts'
import { giveNotice, setTiming } from '../../lib/plan/timing-edits.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'
import { Replica } from './replica.ts'

const today = '2026-11-20'
const step = (more: NonNullable<PlanParts['milestones']>[number] = {}) =>
  must(buildPlan({ milestones: [more] }).milestones[0], 'step')

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

test('a step begins on the day it is put in progress, once, and not at all when it is opened again', () => {
  expect(edits.setStatus(step(), 'doing', today)[0]?.fields).toEqual({ status: 'doing', doneOn: null, startedOn: today })
  const began = step({ status: 'doing', startedOn: '2026-11-02' })
  expect(edits.setStatus(began, 'doing', today)[0]?.fields).toEqual({ status: 'doing', doneOn: null })
  expect(edits.setStatus(began, 'done', today)[0]?.fields).toEqual({ status: 'done', doneOn: today })
  expect(edits.setStatus(began, 'open', today)[0]?.fields).toEqual({ status: 'open', doneOn: null, startedOn: null })
})

test('a duration is kept with who said so and when, or taken off whole', () => {
  expect(setTiming(step(), { duration: 40 }, 'buyer', today)[0]?.fields).toEqual({
    duration: 40,
    durationFrom: 'buyer',
    durationOn: today,
  })
  expect(setTiming(step({ duration: 40 }), { duration: null }, 'buyer', today)[0]?.fields).toEqual({
    duration: null,
    durationFrom: null,
    durationOn: null,
  })
})

test('of the waits of a step only those that changed are written, and the last one taken off takes along who said so', () => {
  const waiting = step({ notice: 10, queue: 20, meets: '1 tue', durationFrom: 'buyer' })
  expect(setTiming(waiting, { notice: 10, queue: 15, meets: '1 tue' }, 'buyer', today)[0]?.fields).toEqual({
    queue: 15,
    durationFrom: 'buyer',
    durationOn: today,
  })
  expect(setTiming(waiting, { notice: 10 }, 'buyer', today)).toEqual([])
  expect(setTiming(step({ queue: 15 }), { queue: null }, 'buyer', today)[0]?.fields).toEqual({
    queue: null,
    durationFrom: null,
    durationOn: null,
  })
  expect(giveNotice(waiting, today)[0]?.fields).toEqual({ noticeOn: today })
})

test('a step is moved to a day, or to none', () => {
  expect(edits.moveStep(step(), '2026-11-23')).toEqual([{ audience: 'shared', entity: 'ms1', fields: { due: '2026-11-23' } }])
  expect(edits.moveStep(step({ audience: 'internal' }), null)).toEqual([
    { audience: 'internal', entity: 'ms1', fields: { due: null } },
  ])
})
