import { expect, test } from 'vitest'
import { changePerson, setAccount, setLiveBy, setOpportunity, setOutcome, setSignBy } from '../../lib/plan/detail-edits.ts'
import { must } from '../../lib/base/must.ts'
import { buildPlan } from './build-plan.ts'

const head = { title: 'Northgate Bank and Kestrel plan', signBy: '2026-12-18' }
const signature = { id: 'msSign', gate: 'signature', due: '2026-12-18' } as const
const plan = buildPlan({ id: 'd', head, milestones: [signature], stakeholders: [{ id: 'stTom', name: 'Tom' }] })
const shared = (entity: string, fields: object) => ({ audience: 'shared', entity, fields })

test('another account renames the plan, unless the plan has a name of its own', () => {
  expect(setAccount(plan, 'Southgate')).toEqual([
    shared('dld', { account: 'Southgate' }),
    shared('pld', { title: 'Southgate and Kestrel plan' }),
  ])
  const named = buildPlan({ id: 'd', head: { title: 'Our way to May' } })
  expect(setAccount(named, 'Southgate')).toEqual([shared('dld', { account: 'Southgate' })])
})

test('opportunity, outcome and go-live are one write each', () => {
  expect(setOpportunity(plan, 'Renewal')).toEqual([shared('dld', { opportunity: 'Renewal' })])
  expect(setOutcome(plan, '')).toEqual([shared('pld', { outcome: '' })])
  expect(setLiveBy(plan, null)).toEqual([shared('pld', { liveBy: null })])
})

test('another signature target takes the signature step along while it is on the target', () => {
  const target = shared('pld', { signBy: '2027-01-08' })
  expect(setSignBy(plan, '2027-01-08')).toEqual([target, shared('msSign', { due: '2027-01-08' })])
  expect(setSignBy(plan, null)).toEqual([shared('pld', { signBy: null })])
  for (const other of [{ due: '2026-12-22' }, { status: 'done' as const }]) {
    const moved = buildPlan({ id: 'd', head, milestones: [{ ...signature, ...other }] })
    expect(setSignBy(moved, '2027-01-08')).toEqual([target])
  }
})

test('a person is changed where they were written', () => {
  const tom = must(plan.stakeholders[0], 'Tom')
  expect(changePerson({ ...tom, audience: 'internal' }, { name: 'Tom Adeyemi' })).toEqual([
    { audience: 'internal', entity: 'stTom', fields: { name: 'Tom Adeyemi' } },
  ])
})
