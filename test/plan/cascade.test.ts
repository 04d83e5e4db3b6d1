import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { cascade, type How } from '../../lib/plan/cascade.ts'
import { cascadeEdits, type Along } from '../../lib/plan/cascade-edits.ts'
import type { Edit } from '../../lib/plan/change.ts'
import { history } from '../../lib/plan/history.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { addDays, isPlanDate, isWeekend, type PlanDate } from '../../lib/plan/plan-date.ts'
import { waitingFor } from '../../lib/plan/waiting.ts'
import { addWorkingDays, workingDaysBetween } from '../../lib/plan/working-days.ts'
import { anyPlan, today } from './any-plan.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'
import { Replica } from './replica.ts'

const parts: PlanParts = {
  head: { signBy: '2026-12-14', liveBy: '2027-01-12' },
  stakeholders: [
    { id: 'stAnn', name: 'Ann', side: 'seller' },
    { id: 'stMary', name: 'Mary', side: 'buyer' },
    { id: 'stWren', name: 'Grace', side: 'buyer' },
    { id: 'stSecret', name: 'Secret', side: 'buyer', audience: 'internal' },
    { id: 'stTom', name: 'Tom', side: 'buyer' },
  ],
  milestones: [
    { id: 'msA', title: 'Audit', due: '2026-12-01', buyerOwner: 'stWren', sellerOwner: 'stAnn' },
    { id: 'msB', title: 'Redlines', due: '2026-12-10', after: ['msA'], buyerOwner: 'stMary', sellerOwner: 'stAnn' },
    { id: 'msC', title: 'Memo', due: '2026-12-11', after: ['msA'], audience: 'internal', buyerOwner: 'stTom' },
    { id: 'msSign', title: 'Signature', due: '2026-12-14', gate: 'signature', buyerOwner: 'stWren', sellerOwner: 'stGone' },
    { id: 'msKick', title: 'Kickoff', due: '2027-01-11', gate: 'kickoff', after: ['msSign'], buyerOwner: 'stSecret' },
  ],
}
const plan = buildPlan(parts)
const move = (id: string, due: PlanDate, how: How, of: Plan = plan) =>
  cascade(of, must(of.milestones.find((step) => step.id === id), id), due, today, how) // prettier-ignore

test('moving all tells the new signature, the new go-live, and the target that could go along', () => {
  const { signature, live, target, moved } = move('msA', '2026-12-04', 'move')
  expect(moved.map(({ step, to }) => [step.id, to])).toEqual([
    ['msB', '2026-12-15'],
    ['msC', '2026-12-16'],
    ['msSign', '2026-12-17'],
    ['msKick', '2027-01-14'],
  ])
  expect([signature, live]).toEqual([
    { from: '2026-12-14', to: '2026-12-17' },
    { from: '2027-01-11', to: '2027-01-14' },
  ])
  expect(target).toEqual({
    signBy: { from: '2026-12-14', to: '2026-12-17' },
    liveBy: { from: '2027-01-12', to: '2027-01-15' },
  })
})

test('while there is room the signature stays, and with it the target', () => {
  const { signature, target } = move('msA', '2026-12-02', 'move')
  expect([signature, target]).toEqual([{ from: '2026-12-14', to: '2026-12-14' }, null])
})

test('a step that is brought forward takes nothing along into the past', () => {
  const of = buildPlan({
    milestones: [
      { id: 'msLate', due: addDays(today, -1), after: ['msA'] },
      { id: 'msNext', due: addDays(today, 4), after: ['msA'] },
      { id: 'msA', due: addDays(today, 28) },
      { id: 'msB', due: addDays(today, 35), after: ['msA', 'msNext'] },
    ],
  })
  const { moved } = move('msA', addDays(today, 7), 'move', of)
  expect(moved.map(({ step, to }) => [step.id, to])).toEqual([
    ['msNext', today],
    ['msB', addDays(today, 14)],
  ])
})

test('the signature itself is moved with what waits for it', () => {
  const { signature, live } = move('msSign', '2026-12-16', 'move')
  expect([signature?.to, live?.to]).toEqual(['2026-12-16', '2027-01-13'])
})

test('who owns what moves is told once, their people first and in the order of their steps; of an internal step nobody there hears', () => {
  const told = move('msA', '2026-12-04', 'move').tell
  expect(told.map(({ person, internal, steps }) => [person.name, internal, steps.map(({ step }) => step.title)])).toEqual([
    ['Grace', false, ['Audit', 'Signature']],
    ['Mary', false, ['Redlines']],
    ['Ann', true, ['Audit', 'Redlines']],
    ['Secret', true, ['Kickoff']],
  ])
  expect(move('msA', '2026-12-04', 'keep').tell.map(({ person }) => person.name)).toEqual(['Grace', 'Ann'])
})

test('moving one step only says what starts before it ends', () => {
  const early = (due: PlanDate, more: object = {}) => {
    const milestones = parts.milestones?.map((step) => (step.id === 'msB' ? { ...step, ...more } : step))
    return move('msA', due, 'keep', buildPlan({ ...parts, milestones: milestones ?? [] })).early.map(({ id }) => id)
  }
  expect(early('2026-12-10')).toEqual([])
  expect(early('2026-12-11')).toEqual(['msB'])
  expect(early('2026-12-15')).toEqual(['msB', 'msC', 'msSign'])
  expect(early('2026-12-08', { duration: 2 })).toEqual([])
  expect(early('2026-12-09', { duration: 2 })).toEqual(['msB'])
  expect(early('2026-12-09', { duration: 2, status: 'doing' })).toEqual([])
})

test('how far it is from keeping the signature is told; without one ahead there is nothing to keep', () => {
  expect(move('msA', '2026-12-16', 'compress')).toMatchObject({ shortBy: 2, moved: [] })
  expect(move('msKick', '2027-01-12', 'compress').shortBy).toBeNull()
  expect(move('msA', '2026-12-16', 'move').shortBy).toBe(0)
})

const reason = { id: 'nt1', text: 'Their legal needs two more weeks', internal: true, on: today }

function replicaOf(): Replica {
  const replica = new Replica()
  const edits = parts.milestones?.map(({ id = '', audience = 'shared', ...fields }): Edit => ({ audience, entity: id, fields }))
  replica.edit([{ audience: 'shared', entity: 'dldeal1', fields: { account: 'Northgate' } }])
  replica.edit([{ audience: 'shared', entity: 'pldeal1', fields: { ...parts.head } }, ...(edits ?? [])])
  return replica
}
function moveIn(replica: Replica, due: PlanDate, how: How, along: Along) {
  const step = must(replica.plan.milestones.find(({ id }) => id === 'msA'), 'msA') // prettier-ignore
  replica.edit(cascadeEdits(replica.plan, step, cascade(replica.plan, step, due, today, how), along))
}

test('the target goes along only where somebody says so, and go-live with it', () => {
  const replica = replicaOf()
  moveIn(replica, '2026-12-04', 'move', { target: false, reason: null })
  expect(replica.plan.head).toMatchObject({ signBy: '2026-12-14', liveBy: '2027-01-12' })
  replica.undo()
  moveIn(replica, '2026-12-04', 'move', { target: true, reason: null })
  expect(replica.plan.head).toMatchObject({ signBy: '2026-12-17', liveBy: '2027-01-15' })
})

test('the story tells why, beside the step that was moved, and for the team alone unless told otherwise', () => {
  const replica = replicaOf()
  moveIn(replica, '2026-12-03', 'keep', { target: false, reason })
  expect(history(replica.records, replica.plan, today)[0]?.sentence).toBe(
    'Moved Audit from Dec 1 to Dec 3: Their legal needs two more weeks',
  )
  expect(replica.plan.notes).toMatchObject([{ text: reason.text, about: 'msA', on: today, audience: 'internal' }])
  moveIn(replica, '2026-12-04', 'keep', { target: false, reason: { ...reason, id: 'nt2', internal: false } })
  expect(replica.plan.notes.find(({ id }) => id === 'nt2')?.audience).toBe('shared')
})

const anyHow = fc.constantFrom<How>('move', 'keep', 'compress')

test('a cascade is one change, and undo restores the plan exactly', () => {
  fc.assert(
    fc.property(anyHow, fc.integer({ min: -30, max: 30 }), fc.boolean(), fc.boolean(), (how, days, target, said) => {
      const replica = replicaOf()
      const before = replica.plan
      const count = replica.records.length
      moveIn(replica, addDays('2026-12-01', days), how, { target, reason: said ? reason : null })
      if (replica.records.length > count) replica.undo()
      expect(replica.records.length - count).toBeLessThanOrEqual(2)
      expect(replica.plan).toEqual(before)
    }),
  )
})

test('any step of any plan can be moved any way: each other step once, to a day of work, and nobody told twice', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), fc.integer({ min: -100, max: 100 }), anyHow, (any, pick, days, how) => {
      const step = any.milestones[pick % Math.max(1, any.milestones.length)]
      if (!step) return
      const { moved, tell, early } = cascade(any, step, addDays(step.due ?? today, days), today, how)
      for (const each of moved) {
        expect(isPlanDate(each.to) && each.step.id !== step.id && each.from !== each.to).toBe(true)
        expect(isWeekend(each.to)).toBe(false)
        expect(each.step.status).not.toBe('done')
      }
      expect(new Set(moved.map((each) => each.step.id)).size).toBe(moved.length)
      expect(new Set(tell.map(({ person }) => person.id)).size).toBe(tell.length)
      expect(early.includes(step)).toBe(false)
      if (how === 'keep') expect(moved).toEqual([])
    }),
  )
})

test('moving all keeps every gap between a step and what waits for it, as far as no date comes to lie before today', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), fc.integer({ min: -60, max: 60 }), (any, pick, days) => {
      const step = any.milestones[pick % Math.max(1, any.milestones.length)]
      const to = addDays(step?.due ?? today, days)
      if (!step?.due || isWeekend(step.due) || isWeekend(to)) return
      const { moved } = cascade(any, step, to, today, 'move')
      const waiting = waitingFor(any, step.id)
      for (const each of moved) {
        if (isWeekend(each.from) || each.from < '0100' || each.from > '9900') continue
        const kept = addWorkingDays(to, workingDaysBetween(step.due, each.from))
        expect(each.to).toBe(each.from > today && kept < today ? today : kept)
        expect(waiting.has(each.step.id) || each.step.gate !== null || any.milestones.some(({ id, gate }) => gate && waitingFor(any, id).has(each.step.id))).toBe(true) // prettier-ignore
      }
    }),
  )
})
