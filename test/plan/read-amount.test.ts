import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAmount } from '../../lib/plan/read-amount.ts'

test.each([
  ['40000', 40_000],
  ['40,000', 40_000],
  ['40.000', 40_000],
  ['40 000', 40_000],
  ["1'200'000", 1_200_000],
  ['$40k', 40_000],
  ['40K €', 40_000],
  ['EUR 40,5k', 40_500],
  ['1.2m', 1_200_000],
  ['1.250k', 1_250],
  ['1,234.56', 1_235],
  ['1.234,56', 1_235],
  ['1,234,567', 1_234_567],
  ['0.5k', 500],
])('%s is %d', (text, amount) => {
  expect(readAmount(text)).toBe(amount)
})

test.each(['', 'much', '40 apples', '-5', '0', 'k', '1e9', '99999999999', '4 0k 0'])('%j is no amount', (text) => {
  expect(readAmount(text)).toBeNull()
})

test('an amount that is shown is read back the same, and no text is too odd', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.constantFrom('en-US', 'de-DE', 'de-CH', 'fr-FR'),
      (amount, locale) => {
        expect(readAmount(amount.toLocaleString(locale))).toBe(amount)
      },
    ),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      const amount = readAmount(text)
      expect(amount === null || (Number.isInteger(amount) && amount > 0)).toBe(true)
    }),
  )
})

test('a long run of spaces is no amount, and is looked at once', () => {
  expect(readAmount(`1${' '.repeat(4_000)}x`)).toBeNull()
  expect(readAmount(`${'0'.repeat(4_000)}5`)).toBeNull()
  expect(readAmount(`$${' '.repeat(4_000)}40k`)).toBe(40_000)
})
