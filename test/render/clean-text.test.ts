import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../lib/render/clean-text.ts'
import { anyText } from './any-plan.ts'

test('an ordinary title stays as it is', () => {
  expect(cleanText('Security review sign-off')).toBe('Security review sign-off')
  expect(cleanText('👩‍👩‍👧‍👦 Teamklausur – 山田さん, שלום')).toBe('👩‍👩‍👧‍👦 Teamklausur – 山田さん, שלום')
})

test('a title becomes one line without what turns text round', () => {
  expect(cleanText(' a\tb\r\n\u2028c\u0000d ')).toBe('a b c d')
  expect(cleanText('invoice\u202Efdp.exe\u2066x\u2069')).toBe('invoicefdp.exex')
})

test('half a pair of surrogates is replaced by the sign for it', () => {
  expect(cleanText('a\uD800b\uDFFF👍')).toBe('a\uFFFDb\uFFFD👍')
})

test('a long title is cut after 140 graphemes, never within one', () => {
  expect(cleanText('x'.repeat(140))).toBe('x'.repeat(140))
  expect(cleanText('x'.repeat(10_000))).toBe(`${'x'.repeat(140)}…`)
  expect(cleanText('👍🏽'.repeat(200))).toBe(`${'👍🏽'.repeat(105)}…`)
})

test('a letter under a heap of accents cannot grow without end', () => {
  expect(cleanText(`e${'\u0301'.repeat(10_000)}`).length).toBeLessThanOrEqual(25)
})

test('a cleaned text is bounded, whole, and clean for good', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = cleanText(text)
      expect(clean.length).toBeLessThanOrEqual(421)
      expect(clean).not.toMatch(/[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u)
      expect(cleanText(clean)).toBe(clean)
    }),
    { numRuns: 1_000 },
  )
})
