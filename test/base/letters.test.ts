import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromLetters, letters, toLetters } from '../../lib/base/letters.ts'

const numbers = fc.integer({ min: 0, max: 64 ** 7 - 1 })

test('the 64 letters are in the order of text, each once', () => {
  expect(letters).toHaveLength(64)
  expect([...new Set(letters)].sort().join('')).toBe(letters)
})

test('a number comes back out of its letters', () => {
  fc.assert(
    fc.property(numbers, (value) => {
      expect(toLetters(value, 7)).toHaveLength(7)
      expect(fromLetters(toLetters(value, 7))).toBe(value)
    }),
  )
})

test('encoded numbers sort as text the way they sort as numbers', () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      expect(toLetters(one, 7) < toLetters(other, 7)).toBe(one < other)
    }),
  )
})

test('a letter of another alphabet counts as nothing', () => {
  expect(fromLetters('é!')).toBe(0)
})
