import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { readDuration } from '../../lib/dates/read-duration.ts'
import { showDuration } from '../../lib/plan/show-duration.ts'

const read = (text: string) => {
  const result = readDuration(text)
  return result.ok ? result.value : result.problem.sentence
}

test.each([
  ['8 weeks', 40],
  ['8w', 40],
  ['two weeks', 10],
  ['a week', 5],
  ['10', 10],
  ['10 days', 10],
  ['1 day', 1],
  ['10 business days', 10],
  ['3-4 weeks', 20],
  ['3 to 4 weeks', 20],
  ['about 3 weeks', 15],
  ['2 months', 43],
  ['a quarter', 65],
  ['  6   Weeks ', 30],
])('%s', (text, days) => expect(read(text)).toBe(days))

test.each(['', 'soon', 'a few weeks', 'weeks of it', '-3', '8 weeks please', '2 hours'])(
  '"%s" is no duration, and says what is',
  (text) => expect(read(text)).toBe('Try 8 weeks or 10 days.'),
)

test('nothing takes no time, and nothing takes more than five years', () => {
  expect(read('0 days')).toMatch('at least a day')
  expect(read('5000 days')).toMatch('five years')
  expect(read('999999999')).toMatch('five years')
  expect(read('1300')).toBe(1300)
})

test('what is shown can be typed again', () => {
  expect([1, 4, 5, 10, 40, 41].map(showDuration)).toEqual([
    '1 working day',
    '4 working days',
    '1 week',
    '2 weeks',
    '8 weeks',
    '41 working days',
  ])
  fc.assert(fc.property(fc.integer({ min: 1, max: 1300 }), (days) => read(showDuration(days)) === days))
})

test('any text is a number of working days or a sentence', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const result = readDuration(text)
      expect(result.ok ? result.value : must(result.problem.sentence, 'sentence').length).toBeGreaterThan(0)
    }),
  )
})
