import { expect, test } from 'vitest'
import { exportName } from '../../lib/exchange/export-name.ts'
import { toJson } from '../../lib/exchange/to-json.ts'
import { sharedPlan } from '../../lib/render/shared-plan.ts'
import { buildPlan } from '../plan/build-plan.ts'

const plan = buildPlan({
  milestones: [{ title: 'Pen test', surprise: true }, { title: 'Ours alone', audience: 'internal' }],
  notes: [{ text: 'Discount down to 12%', audience: 'internal' }],
  value: { amount: 250_000, forecast: 'commit' },
  pages: [{ ref: '19a91e07' }],
}) // prettier-ignore

test('for both sides there is no note, step, value or thread of ours in the JSON', () => {
  const json = toJson(sharedPlan(plan), 'both', '2026-11-21')
  expect(json).toContain('Pen test')
  for (const secret of ['Ours alone', 'Discount', '250000', 'commit', '19a91e07', 'surprise']) expect(json).not.toContain(secret)
})

test('for the team it holds everything, with its version', () => {
  const all = JSON.parse(toJson(plan, 'team', '2026-11-21'))
  expect(all).toMatchObject({ format: 'sidemap-plan', version: 1, exportedOn: '2026-11-21', audience: 'team' })
  expect(all.plan.value.amount).toBe(250_000)
  expect(all.plan.milestones).toHaveLength(2)
  expect(all.plan.notes[0].text).toBe('Discount down to 12%')
  expect(all.plan).not.toHaveProperty('calendars')
})

test.for([
  ['Northgate Bank', 'northgate-bank-plan-2026-11-21.csv'],
  ['A/B: "Test" <Co>…', 'a-b-test-co-plan-2026-11-21.csv'],
  ['בנק הצפון', 'בנק-הצפון-plan-2026-11-21.csv'],
  ['../../etc', 'etc-plan-2026-11-21.csv'],
  ['🙂', 'plan-2026-11-21.csv'],
])('the file of a plan with %s is called %s', ([account, name]) => {
  expect(exportName(buildPlan({ deal: { account } }), '2026-11-21', 'csv')).toBe(name)
})
