import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCapture } from '../../lib/plan/read-capture.ts'

test.for<[string, string | null, string]>([
  ['decision: masked data only', 'decision', 'masked data only'],
  ['  Blocker :  no reviewer until Monday ', 'blocker', 'no reviewer until Monday'],
  ['next action: Jonah sends the list', 'next-action', 'Jonah sends the list'],
  ['Next: ask Mary', 'next-action', 'ask Mary'],
  ['date change: their legal needs a week', 'date-change', 'their legal needs a week'],
  ['date:', 'date-change', ''],
  ['the decision: wait', null, 'the decision: wait'],
  ['Next week it goes out', null, 'Next week it goes out'],
  ['', null, ''],
])('“%s” is read as %s', ([line, kind, text]) => {
  expect(readCapture(line)).toEqual({ kind, text })
})

test('any line is read, and what is left of it is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (line) => {
      const { kind, text } = readCapture(line)
      expect(line).toContain(text)
      expect(kind === null ? text : '').toBe(kind === null ? line.trim() : '')
    }),
  )
})
