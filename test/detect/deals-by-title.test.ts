import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dealsByTitle } from '../../lib/detect/deals-by-title.ts'

const deals = [
  { deal: 'd1', account: 'Northgate Bank', opportunity: 'Alert triage rollout' },
  { deal: 'd2', account: 'Northgate Bank', opportunity: 'Renewal 2027' },
  { deal: 'd3', account: 'Harbor Bank', opportunity: '' },
  { deal: 'd4', account: 'The Mill', opportunity: 'Line B' },
]
const found = (title: string) => dealsByTitle(title, deals).map(({ deal }) => deal)

test.for([
  ['Northgate mutual action plan', ['d1', 'd2']],
  ['NORTHGATE: renewal', ['d2', 'd1']],
  ['Alert triage rollout', ['d1']],
  ['Bank plan', []],
  ['Harbor Bank – MAP', ['d3', 'd1', 'd2'].slice(0, 1)],
  ['The plan for the rollout', []],
  ['', []],
] as const)('“%s” speaks of %j', ([title, expected]) => {
  expect(found(title)).toEqual(expected)
})

test('it says why, and never throws', () => {
  expect(dealsByTitle('Northgate', deals)[0]?.because).toEqual([{ kind: 'title', account: 'Northgate Bank' }])
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      (title, account) => void dealsByTitle(title, [{ deal: 'd', account, opportunity: title }]),
    ),
  )
})
