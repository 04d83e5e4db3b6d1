import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import type { Edit } from '../../lib/plan/change.ts'
import { deleteEntity } from '../../lib/plan/edits.ts'
import { addEvent, moveEvent, removeEvent, renameEvent } from '../../lib/plan/event-edits.ts'
import { history } from '../../lib/plan/history.ts'
import { nextOrder } from '../../lib/plan/next-order.ts'
import { addCriterion, addProof, addRisk, changeCriterion, changeProof, changeRisk } from '../../lib/plan/proof-edits.ts'
import { readCriterion } from '../../lib/plan/read-criterion.ts'
import { sharedPlan } from '../../lib/render/shared-plan.ts'
import { Replica } from './replica.ts'

const today = '2026-11-20'
const risk = { statement: 'Legal capacity', trigger: '', counter: '', counterOn: null, owner: null, status: 'open' } as const
const link = { title: 'Intake form', url: 'https://northgate.example/intake', kind: 'security-intake', note: '' } as const

function teller(replica: Replica) {
  return (edits: Edit[]) => (replica.edit(edits), history(replica.records, replica.plan, today)[0]?.sentence)
}

test('each gesture writes what it says, and has its sentence in the story', () => {
  const replica = new Replica()
  const told = teller(replica)
  const criterion = () => must(replica.plan.criteria[0], 'criterion')
  expect(told(addCriterion(replica.plan, 'cr1', readCriterion('False positives <= 2.5% on 200 cases')))).toBe(
    'Added a success criterion',
  )
  expect(criterion()).toMatchObject({ statement: 'False positives', comparator: '<=', threshold: 2.5, window: 'on 200 cases' })
  expect(told(changeCriterion(criterion(), { actual: 1.9 }))).toBe('Recorded 1.9 for the criterion False positives')
  expect(told(changeCriterion(criterion(), { actual: null }))).toBe('Took the actual off the criterion False positives')
  expect(told(changeCriterion(criterion(), { threshold: 3, window: '' }))).toBe('Changed the criterion False positives')
  expect(told(deleteEntity(criterion()))).toBe('Deleted a success criterion')

  const first = () => must(replica.plan.risks[0], 'risk')
  expect(told(addRisk(replica.plan, 'rk1', 'internal', risk))).toBe('Added the risk Legal capacity')
  expect(told(changeRisk(first(), { counter: 'Book a slot', counterOn: '2026-12-04' }))).toBe('Planned the answer to a risk')
  expect(told(changeRisk(first(), { status: 'closed' }))).toBe('Closed the risk Legal capacity')
  expect(told(changeRisk(first(), { status: 'open' }))).toBe('Reopened the risk Legal capacity')
  expect(told(deleteEntity(first()))).toBe('Deleted the risk Legal capacity')

  const board = () => must(replica.plan.events[0], 'event')
  expect(told(addEvent('ev1', 'Board meeting', '2026-12-10'))).toBe('Added Board meeting')
  expect(told(moveEvent(replica.plan, board(), '2026-12-17'))).toBe('Moved Board meeting from Dec 10 to Dec 17')
  expect(told(renameEvent(board(), 'Board'))).toBe('Renamed Board meeting to Board')
  expect(told(removeEvent(replica.plan, board()))).toBe('Deleted Board')

  const form = () => must(replica.plan.proofs[0], 'link')
  expect(told(addProof(replica.plan, 'pf1', 'shared', link))).toBe('Added the link Intake form')
  expect(told(changeProof(form(), { title: 'Form' }))).toBe('Changed the link Form')
  expect(told(deleteEntity(form()))).toBe('Deleted the link Form')
})

test('an internal risk or link is in the internal stream and in no part that the buyer reads', () => {
  const replica = new Replica()
  replica.edit(addRisk(replica.plan, 'rk1', 'internal', risk))
  replica.edit(addRisk(replica.plan, 'rk2', 'shared', { ...risk, statement: 'Data access' }))
  replica.edit(addProof(replica.plan, 'pf1', 'internal', link))
  replica.edit(changeRisk(must(replica.plan.risks[0], 'risk'), { counter: 'Discount' }))
  expect(replica.records.map(({ change }) => change.ops[0]?.s)).toEqual(['deal1/i', 'deal1/s', 'deal1/i', 'deal1/i'])
  const shared = sharedPlan(replica.plan)
  expect([shared.risks.map(({ statement }) => statement), shared.proofs]).toEqual([['Data access'], []])
})

test('an address that is none opens nothing: it is read as empty and counted as damaged', () => {
  const replica = new Replica()
  for (const url of ['javascript:alert(1)', 'https://docs.google.com@evil.example/', 'nothing', 'data:text/html,x'])
    replica.edit([{ audience: 'shared', entity: 'pf1', fields: { title: 'Form', url } }])
  expect(replica.plan.proofs[0]).toMatchObject({ title: 'Form', url: '' })
  expect(replica.plan.damaged).toEqual(['pf1.url'])
})

test('undo takes each of them back', () => {
  const replica = new Replica()
  replica.edit(addRisk(replica.plan, 'rk1', 'internal', risk))
  replica.edit(deleteEntity(must(replica.plan.risks[0], 'risk')))
  replica.undo()
  expect(replica.plan.risks).toHaveLength(1)
  replica.undo()
  expect(replica.plan.risks).toEqual([])
})

test('what is added stands after all that is listed, however it came to its place', () => {
  const orders = fc.array(fc.oneof(fc.constantFrom('', 'a0', 'a1V', 'b00', 'zz', 'A', 'a00', 'Zz'), fc.string({ maxLength: 4 })))
  fc.assert(
    fc.property(orders, fc.nat(80), (before, more) => {
      const listed = before.map((order) => ({ order }))
      const added: { order: string }[] = []
      for (let count = 0; count < more; count++) added.push({ order: nextOrder([...listed, ...added]) })
      expect(added.map(({ order }) => order)).toEqual([...new Set(added.map(({ order }) => order))].sort())
      const first = added[0]?.order ?? 'zzz'
      for (const { order } of listed) if (/^a[0-9A-Za-z]$/.test(order)) expect(first > order).toBe(true)
    }),
  )
})

test('the dates of the buyer come in their order, those without a day last', () => {
  const replica = new Replica()
  replica.edit(addEvent('ev1', 'Fiscal year end', '2027-03-31'))
  replica.edit([{ audience: 'shared', entity: 'ev2', fields: { title: 'Some day' } }])
  replica.edit(addEvent('ev3', 'Board meeting', '2026-12-10'))
  expect(replica.plan.events.map(({ title }) => title)).toEqual(['Board meeting', 'Fiscal year end', 'Some day'])
})
