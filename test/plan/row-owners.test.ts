import { expect, test } from 'vitest'
import { rowOwners } from '../../lib/plan/row-owners.ts'

const people = [{ id: 'stTom' }, { id: 'stSarah' }]
const named = (side: 'buyer' | 'seller' | 'both', buyerOwner: string | null, sellerOwner: string | null) =>
  rowOwners({ side, buyerOwner, sellerOwner }, people).map(({ side: of, person }) => `${of} ${person?.id ?? 'nobody'}`)

test('the side whose court the step is in is named, also while it is nobody', () => {
  expect(named('buyer', 'stTom', null)).toEqual(['buyer stTom'])
  expect(named('buyer', null, null)).toEqual(['buyer nobody'])
  expect(named('seller', null, 'stSarah')).toEqual(['seller stSarah'])
  expect(named('both', null, 'stSarah')).toEqual(['buyer nobody', 'seller stSarah'])
})

test('the other side is named only when somebody of it owns the step', () => {
  expect(named('buyer', null, 'stSarah')).toEqual(['buyer nobody', 'seller stSarah'])
  expect(named('seller', 'stTom', 'stSarah')).toEqual(['buyer stTom', 'seller stSarah'])
})

test('who is not on the plan any more owns nothing', () => {
  expect(named('seller', 'stGone', 'stGone')).toEqual(['seller nobody'])
})
