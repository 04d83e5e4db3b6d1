import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownReadiness, readinessItems, readinessVerdict, type ReadinessFacts } from '../../lib/plan/readiness.ts'

const nothing: ReadinessFacts = { outcome: '', people: [], theirTexts: [] }
const elena = { name: 'Elena', email: '', side: 'buyer', role: 'economic-buyer' } as const
const known = (facts: Partial<ReadinessFacts>) => [...knownReadiness({ ...nothing, ...facts })]
const all = readinessItems.map(({ id }) => id)

test.each([
  [{}, []],
  [{ outcome: 'Cut triage by 20%' }, ['pain']],
  [{ people: [elena] }, ['economic-buyer']],
  [{ people: [{ ...elena, name: '' }] }, []],
  [{ people: [{ ...elena, side: 'seller' as const }] }, []],
  [{ theirTexts: ['Thanks.', 'What are the next steps?'] }, ['next-steps']],
  [{ theirTexts: ['Let us step back'] }, []],
])('what %j tells by itself', (facts, ids) => {
  expect(known(facts)).toEqual(ids)
})

test.each([
  [
    [],
    true,
    'Perhaps early: no demo yet, nobody there owns the problem, a champion not tried yet, no economic buyer. A plan started now may stay ours alone.',
  ],
  [
    ['demo', 'pain', 'next-steps', 'pricing'],
    true,
    'Perhaps early: a champion not tried yet, no economic buyer. A plan started now may stay ours alone.',
  ],
  [
    ['demo', 'pain', 'champion'],
    false,
    'A good moment. Still open: no economic buyer, nobody asks what comes next, no price on the table.',
  ],
  [all, false, 'This is the right moment.'],
] as const)('with %j', (yes, isEarly, sentence) => {
  expect(readinessVerdict(new Set(yes), false)).toEqual({ isEarly, sentence })
})

test('a renewal may start on day 1, whatever is known', () => {
  expect(readinessVerdict(new Set(), true)).toEqual({
    isEarly: false,
    sentence: 'A renewal or expansion may have its plan from day 1.',
  })
})

test('to know more is never to be earlier', () => {
  fc.assert(
    fc.property(fc.subarray(all), fc.subarray(all), (some, more) => {
      const before = readinessVerdict(new Set(some), false)
      const after = readinessVerdict(new Set([...some, ...more]), false)
      expect(before.isEarly || !after.isEarly).toBe(true)
    }),
  )
})
