import { expect, test } from 'vitest'
import type { FieldValue } from '../../lib/plan/change.ts'
import { addNote, addPerson, addStep, deleteEntity, linkPage, renameStep, setOwner } from '../../lib/plan/edits.ts'
import { fold } from '../../lib/plan/fold.ts'
import { must } from '../../lib/base/must.ts'
import { dealEntity } from '../../lib/plan/read-plan.ts'
import { inverse, lastUndoable, undoDepth } from '../../lib/plan/undo.ts'
import { Replica } from './replica.ts'

const newStep = { title: 'Audit', side: 'buyer', due: '2026-12-04', order: 'a0' } as const
const write = (replica: Replica, fields: Record<string, FieldValue>) =>
  replica.edit([{ audience: 'shared', entity: 'ms1', fields }])
const step = (replica: Replica) => must(replica.plan.milestones[0], 'step')

function withStep(): Replica {
  const replica = new Replica()
  replica.edit([{ audience: 'shared', entity: dealEntity('deal1'), fields: { account: 'Northgate', key: 'SM-7F3K' } }])
  replica.edit(addStep('ms1', newStep))
  return replica
}

test('undo brings back the value from before', () => {
  const replica = withStep()
  replica.edit(renameStep(step(replica), 'Review'))
  replica.undo()
  expect(step(replica).title).toBe('Audit')
})

test('two edits of the same field are undone one after the other', () => {
  const replica = withStep()
  write(replica, { due: '2026-12-07' })
  write(replica, { due: '2026-12-08' })
  write(replica, { due: '2026-12-09' })
  const seen = [1, 2, 3].map(() => (replica.undo(), step(replica).due))
  expect(seen).toEqual(['2026-12-08', '2026-12-07', '2026-12-04'])
})

test('an edit between two undos is undone first', () => {
  const replica = withStep()
  write(replica, { due: '2026-12-07' })
  write(replica, { due: '2026-12-08' })
  replica.undo()
  write(replica, { due: '2026-12-14' })
  const seen = [1, 2].map(() => (replica.undo(), step(replica).due))
  expect(seen).toEqual(['2026-12-07', '2026-12-04'])
})

test('what was added goes away whole, and comes back whole by its deletion being undone', () => {
  const replica = withStep()
  replica.edit(addPerson('st1', { name: 'Tom', email: 'tom@northgate.example', side: 'buyer' }))
  replica.edit(addNote('nt1', { text: 'Ask', kind: 'note', about: 'ms1', on: '2026-11-20', internal: true }))
  for (let i = 0; i < 2; i++) replica.undo()
  expect(replica.plan).toMatchObject({ stakeholders: [], notes: [], milestones: [{ title: 'Audit' }] })
  replica.edit(deleteEntity(step(replica)))
  replica.undo()
  expect(step(replica)).toMatchObject(newStep)
})

test('a person who was added and made the owner in one gesture is neither after undo', () => {
  const replica = withStep()
  const person = addPerson('st1', { name: 'Tom', email: 'tom@northgate.example', side: 'buyer' })
  replica.edit([...person, ...setOwner(step(replica), 'buyer', 'st1')])
  replica.undo()
  expect(replica.plan.stakeholders).toEqual([])
  expect(step(replica).buyerOwner).toBeNull()
})

test('a field that somebody has written since is left alone', () => {
  const replica = withStep()
  const other = new Replica('deal1', { dev: 'replica-two-bbbbb', now: Date.UTC(2026, 10, 20, 12), state: replica.state })
  write(replica, { title: 'Review', due: '2026-12-07' })
  write(other, { title: 'Hers' })
  const undone = must(replica.undo(), 'undone')
  expect(step(replica)).toMatchObject({ title: 'Hers', due: '2026-12-04' })
  expect(inverse(undone, replica.state, replica.records).overwritten).toBeGreaterThan(0)
})

test('a step on which somebody else went on working is not taken away', () => {
  const replica = withStep()
  const other = new Replica('deal1', { dev: 'replica-two-bbbbb', now: Date.UTC(2026, 10, 20, 12), state: replica.state })
  other.edit(setOwner(step(replica), 'seller', 'st9'))
  expect(replica.undo()).toBeNull()
  expect(step(replica)).toMatchObject({ title: 'Audit', sellerOwner: 'st9' })
})

test('a change that others have overwritten whole does not stand in the way of the one before', () => {
  const replica = withStep()
  const other = new Replica('deal1', { dev: 'replica-two-bbbbb', now: Date.UTC(2026, 10, 20, 12), state: replica.state })
  write(replica, { doneWhen: 'Signed off' })
  write(replica, { title: 'Review' })
  write(other, { title: 'Hers' })
  replica.undo()
  expect(step(replica)).toMatchObject({ title: 'Hers', doneWhen: '' })
})

test('the plan of a deal is not taken back by undo, whatever its account is called', () => {
  const starts: Record<string, string>[] = [{ account: 'Northgate', key: 'SM-7F3K' }, { key: 'SM-7F3K' }]
  for (const fields of starts) {
    const replica = new Replica()
    replica.edit([{ audience: 'shared', entity: dealEntity('deal1'), fields }])
    expect(replica.undo()).toBeNull()
    expect(replica.plan.deal.key).toBe('SM-7F3K')
  }
})

test('a linked or unlinked thread is not taken back, and does not use up the reach of undo', () => {
  const replica = withStep()
  write(replica, { title: 'Review' })
  for (let i = 0; i < 15; i++) {
    replica.edit(linkPage(`pg${i}`, 'gmail', `19ab${i}`))
    if (i > 0) replica.edit(deleteEntity({ id: `pg${i}`, audience: 'internal' }))
  }
  replica.undo()
  expect(step(replica).title).toBe('Audit')
  replica.undo()
  const left = replica.plan
  expect(left).toMatchObject({ milestones: [], pages: [{ id: 'pg0' }] })
  expect(replica.undo()).toBeNull()
  expect(replica.plan).toEqual(left)
})

test('a deleted plan comes back', () => {
  const replica = withStep()
  replica.edit(deleteEntity({ id: dealEntity('deal1'), audience: 'shared' }))
  expect(replica.plan.deleted).toBe(true)
  replica.undo()
  expect(replica.plan.deleted).toBe(false)
})

test('undo reaches twenty changes back and no further', () => {
  const replica = withStep()
  for (let day = 1; day <= 25; day++) write(replica, { due: `2027-01-${String(day).padStart(2, '0')}` })
  const undone = Array.from({ length: 30 }, () => replica.undo()).filter((record) => record !== null)
  expect(undone).toHaveLength(undoDepth)
  expect(step(replica).due).toBe('2027-01-05')
})

test('edits that were undone do not use up the reach of undo', () => {
  const replica = withStep()
  for (let day = 1; day <= 9; day++) write(replica, { due: `2027-01-0${day}` })
  for (let round = 0; round < 25; round++) {
    write(replica, { title: `Round ${round}` })
    replica.undo()
  }
  for (let i = 0; i < 9; i++) replica.undo()
  expect(step(replica)).toMatchObject(newStep)
})

test('an undo is not undone', () => {
  const replica = withStep()
  write(replica, { title: 'Review' })
  replica.undo()
  expect(lastUndoable(replica.records, replica.state)?.change.ops[0]?.v).toBe('Audit')
})

test('records that name each other do not send undo round in circles', () => {
  const replica = withStep()
  const record = must(write(replica, { title: 'Review' }), 'record')
  const [op] = record.change.ops
  const odd = { ...record, change: { ...record.change, id: 'odd', undoes: record.change.id, ops: [{ ...must(op, 'op'), pv: op?.at ?? null }] } } // prettier-ignore
  const itself = { ...odd, change: { ...odd.change, id: 'self', undoes: 'self' } }
  fold([odd.change], replica.state)
  expect(() => inverse(record, replica.state, [...replica.records, odd, itself])).not.toThrow()
})
