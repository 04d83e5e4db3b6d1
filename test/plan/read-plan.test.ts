import { expect, test } from 'vitest'
import { addNote, addStep, deleteEntity } from '../../lib/plan/edits.ts'
import { readPlan } from '../../lib/plan/read-plan.ts'
import type { FieldValue } from '../../lib/plan/change.ts'
import { Replica } from './replica.ts'

const step = (title: string, due: string | null, order = '') => ({ title, side: 'buyer', due, order }) as const
const write = (replica: Replica, entity: string, fields: Record<string, FieldValue>) =>
  replica.edit([{ audience: 'shared', entity, fields }])

test('a deal of which nothing is known is an empty plan', () => {
  expect(readPlan('deal1', new Map())).toMatchObject({
    id: 'deal1',
    deleted: false,
    milestones: [],
    notes: [],
    damaged: [],
    deal: { account: '', domains: [], key: '' },
    head: { signBy: null, liveBy: null },
    value: { amount: null },
  })
})

test('steps stand by date, those of a day by their order, undated ones last', () => {
  const replica = new Replica()
  replica.edit(addStep('ms1', step('Undated', null)))
  replica.edit(addStep('ms2', step('Later', '2026-12-04')))
  replica.edit(addStep('ms3', step('Same day, second', '2026-12-01', 'a1')))
  replica.edit(addStep('ms4', step('Same day, first', '2026-12-01', 'a0')))
  expect(replica.plan.milestones.map(({ title }) => title)).toEqual(['Same day, first', 'Same day, second', 'Later', 'Undated'])
})

test('notes stand in the order they were written, whatever their ids', () => {
  const replica = new Replica()
  for (const id of ['ntZ', 'ntA', 'ntM'])
    replica.edit(addNote(id, { text: id, kind: 'note', about: null, on: '2026-11-20', internal: id === 'ntA' }))
  expect(replica.plan.notes.map(({ id, audience }) => `${id} ${audience}`)).toEqual(['ntZ shared', 'ntA internal', 'ntM shared'])
})

test('a value of the wrong kind shows its default and is named, the rest is as it was', () => {
  const replica = new Replica()
  write(replica, 'ms1', { title: 'Audit', due: 'soon', status: 'OVERDUE', after: ['<img>'], key: 'yes' })
  write(replica, 'dldeal1', { account: 5 })
  expect(replica.plan.milestones).toMatchObject([{ title: 'Audit', due: null, status: 'open', after: [], key: false }])
  expect(replica.plan.deal.account).toBe('')
  expect(replica.plan.damaged.sort()).toEqual(['dldeal1.account', 'ms1.after', 'ms1.due', 'ms1.key', 'ms1.status'])
})

test('a day that does not exist is no date', () => {
  const replica = new Replica()
  for (const due of ['2026-02-31', '2026-13-01', '0000-00-00', '31 Feb', '2026-2-3', '2026-11-20T00:00:00Z']) {
    write(replica, 'ms1', { due })
    expect(replica.plan.milestones[0]?.due, due).toBeNull()
  }
})

test('what a newer version wrote is kept out of sight', () => {
  const replica = new Replica()
  write(replica, 'ms1', { title: 'Audit', mood: 'bright' })
  write(replica, 'zz1', { title: 'From the future' })
  expect(replica.plan.damaged).toEqual([])
  expect(JSON.stringify(replica.plan)).not.toMatch(/bright|future/)
  expect(replica.state.get('deal1/s')?.get('ms1')?.get('mood')?.v).toBe('bright')
})

test('what is deleted is gone from the plan, and the plan of a deleted deal says so', () => {
  const replica = new Replica()
  replica.edit(addStep('ms1', step('Audit', null)))
  replica.edit(deleteEntity({ id: 'ms1', audience: 'shared' }))
  expect(replica.plan.milestones).toEqual([])
  replica.edit(deleteEntity({ id: 'dldeal1', audience: 'shared' }))
  expect(replica.plan.deleted).toBe(true)
})

test('hostile text is text', () => {
  const replica = new Replica()
  for (const title of ['<img src=x onerror=alert(1)>', '\u202Eevil', 'x'.repeat(10_000), '👩‍🚀', '\uD83D', '\u0000', '__proto__']) {
    write(replica, 'ms1', { title })
    expect(replica.plan.milestones[0]?.title).toBe(title)
  }
})
