import { expect, test } from 'vitest'
import { history } from '../../lib/plan/history.ts'
import { sharedPlan } from '../../lib/render/shared-plan.ts'
import { setRequalify, setResistance } from '../../lib/plan/deal-edits.ts'
import { buildPlan } from './build-plan.ts'
import { Replica } from './replica.ts'

const plan = buildPlan({ value: { requalifySince: '2026-11-19', resistance: 'weak-champion' } })

test('what the team knows of a deal is written where the buyer cannot read it', () => {
  const internal = (fields: object) => [{ audience: 'internal', entity: 'amdeal1', fields }]
  expect(setRequalify(plan, '2026-11-20')).toEqual(internal({ requalifySince: '2026-11-20' }))
  expect(setResistance(plan, null)).toEqual(internal({ resistance: null }))
  expect(sharedPlan(plan).value).toMatchObject({ requalifySince: null, resistance: null })
})

test('the story tells of it', () => {
  const replica = new Replica('deal1', { now: Date.parse('2026-11-20T09:00:00Z') })
  replica.edit(setRequalify(plan, '2026-11-20'))
  replica.edit(setResistance(plan, 'price-leverage'))
  replica.edit(setRequalify(plan, null))
  replica.edit(setResistance(plan, null))
  expect(history(replica.records, replica.plan, '2026-11-20').map(({ sentence }) => sentence)).toEqual([
    'Took off why they resist the plan',
    'Requalified the deal',
    'Said why they resist the plan',
    'Marked the deal for requalification',
  ])
})
