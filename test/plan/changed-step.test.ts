import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { cascade } from '../../lib/plan/cascade.ts'
import { cascadeEdits } from '../../lib/plan/cascade-edits.ts'
import { addNote, addPerson, addStep, deleteEntity, setOwner } from '../../lib/plan/edits.ts'
import { changedStep } from '../../lib/plan/changed-step.ts'
import { Replica } from './replica.ts'

const begun = () => {
  const replica = new Replica()
  replica.edit(addStep('msA', { title: 'Audit', side: 'buyer', due: '2026-12-04', order: 'a' }))
  replica.edit(addStep('msB', { title: 'Order', side: 'buyer', due: '2026-12-08', order: 'b' }))
  replica.edit([{ audience: 'shared', entity: 'msA', fields: { after: ['msB'] } }])
  return replica
}
const step = (replica: Replica, id: string) => must(replica.plan.milestones.find((each) => each.id === id), id) // prettier-ignore
const changed = (replica: Replica, edits: Parameters<Replica['edit']>[0], undoes?: string) => {
  const { plan } = replica
  return changedStep(must(replica.edit(edits, undoes), 'change').change, plan)
}

test('a change is about the step it writes on; where others move along, about the one that was moved', () => {
  const replica = begun()
  const moved = step(replica, 'msB')
  const along = cascade(replica.plan, moved, '2026-12-10', '2026-11-20', 'move')
  const reason = { id: 'nt1', text: 'Legal is away', internal: true, on: '2026-11-20' }
  expect(changed(replica, cascadeEdits(replica.plan, moved, along, { target: false, reason }))).toBe('msB')
})

test('an owner who is new on the plan is about the step he owns', () => {
  const replica = begun()
  const person = addPerson('st1', { name: 'Tom', email: '', side: 'buyer' })
  expect(changed(replica, [...person, ...setOwner(step(replica, 'msB'), 'buyer', 'st1')])).toBe('msB')
  expect(changed(replica, addPerson('st2', { name: 'Ann', email: '', side: 'buyer' }))).toBeNull()
})

test('taking a note back is about the step it was on', () => {
  const replica = begun()
  const note = { text: 'Ask', kind: 'note', about: 'msB', on: '2026-11-20', internal: true } as const
  replica.edit(addNote('nt1', note))
  expect(changed(replica, deleteEntity({ id: 'nt1', audience: 'internal' }))).toBe('msB')
})
