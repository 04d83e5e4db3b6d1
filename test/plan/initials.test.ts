import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initials } from '../../lib/plan/initials.ts'

test('a name is abbreviated by its first and last word', () => {
  expect(['Grace Lin', 'Priya', 'Ana Maria de Souza', ' grace  lin ', 'Åsa Öberg'].map(initials)).toEqual([
    'GL',
    'P',
    'AS',
    'GL',
    'ÅÖ',
  ])
})

test('what people see as one letter stays whole', () => {
  expect(['李 小龍', '👩‍🚀 Lin', 'e\u0301mile Zola'].map(initials)).toEqual(['李小', '👩‍🚀L', 'E\u0301Z'])
})

test('marks and brackets around a name are not its letters', () => {
  expect(['\u202EGrace Lin', '"Grace Lin"', '(Bo) <img src=x>', '\u200BTom'].map(initials)).toEqual(['GL', 'GL', 'BS', 'T'])
})

test('a name of nothing but marks has its first mark, and no name has none', () => {
  expect(['??', '', '   '].map(initials)).toEqual(['?', '', ''])
})

test('any text gives at most two letters and no mark of direction', () => {
  const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: anyUnit })), (name) => {
      // Some letters, such as ß, are two when they are large.
      expect([...new Intl.Segmenter().segment(initials(name))].length).toBeLessThanOrEqual(6)
      if (/\p{L}/u.test(name.trim().split(/\s+/)[0] ?? '')) expect(initials(name)).not.toMatch(/^[\u202A-\u202E\u2066-\u2069]/)
    }),
  )
})
