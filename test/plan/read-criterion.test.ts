import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCriterion } from '../../lib/plan/read-criterion.ts'
import { showCriterion } from '../../lib/plan/show-criterion.ts'

const none = { comparator: null, threshold: null, unit: '', baseline: null, window: '', actual: null }

test.each([
  ['triage time -20% vs baseline on 200 cases', { statement: 'triage time', comparator: '<=', threshold: -20, unit: '%', window: 'vs baseline on 200 cases' }],
  ['false-positive rate <= 2.5%', { statement: 'false-positive rate', comparator: '<=', threshold: 2.5, unit: '%' }],
  ['False-positive rate ≤2,5 %', { statement: 'False-positive rate', comparator: '<=', threshold: 2.5, unit: '%' }],
  ['At most 2.5% false positives on 200 cases', { statement: 'false positives', comparator: '<=', threshold: 2.5, unit: '%', window: 'on 200 cases' }],
  ['At least 40 analysts using it daily', { statement: 'analysts using it daily', comparator: '>=', threshold: 40 }],
  ['Rework −15% by day 10, baseline 35, actual -19%', { statement: 'Rework', comparator: '<=', threshold: -15, unit: '%', window: 'by day 10', baseline: 35, actual: -19 }],
  ['NPS +10 points in the pilot group', { statement: 'NPS', comparator: '>=', threshold: 10, unit: 'points', window: 'in the pilot group' }],
  ['Onboarding within 10 days per analyst', { statement: 'Onboarding', comparator: '<=', threshold: 10, unit: 'days', window: 'per analyst' }],
  ['Cost per case under 1,200 USD', { statement: 'Cost per case', comparator: '<', threshold: 1200, unit: 'USD' }],
  ['Uptime > 99.9% over 30 days', { statement: 'Uptime', comparator: '>', threshold: 99.9, unit: '%', window: 'over 30 days' }],
  ['Sites live = 3', { statement: 'Sites live', comparator: '=', threshold: 3 }],
  ['Breaches max 0', { statement: 'Breaches', comparator: '<=', threshold: 0 }],
  ['Triage 20% faster', { statement: 'Triage 20% faster' }],
  ['Used by 10-20 analysts', { statement: 'Used by 10-20 analysts' }],
  ['  Works   over 30 days ', { statement: 'Works over 30 days' }],
  ['<= 3', { statement: '<= 3' }],
  ['', { statement: '' }],
])('“%s” is read into fields', (line, fields) => {
  expect(readCriterion(line)).toEqual({ ...none, ...fields })
}) // prettier-ignore

const anyLine = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom('triage', '-20', '−3', '%', '<=', '≥', 'at most', '2.5', '1,000', 'baseline', ', baseline 3', '(actual: 4%)', 'on 200 cases', '=', '>', ',', '+10', 'points', '<', ' '),
      { maxLength: 9 },
    )
    .chain((words) => fc.constantFrom(words.join(' '), words.join(''))),
) // prettier-ignore

test('what is shown of a line is read back as the same fields, whatever was typed', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const read = readCriterion(line)
      expect(readCriterion(showCriterion(read))).toEqual(read)
    }),
  )
})

test('nothing that was typed is lost: without a limit the line is the statement', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const read = readCriterion(line)
      if (read.comparator === null) expect(read).toEqual({ ...none, statement: line.replace(/\s+/g, ' ').trim() })
      else expect(read.statement).not.toBe('')
    }),
  )
})

test('a long run of commas is a line like any other', () => {
  const commas = ','.repeat(60_000)
  expect(readCriterion(`Rework ${commas}x <= 5 days`)).toMatchObject({
    statement: `Rework ${commas}x`,
    threshold: 5,
    unit: 'days',
  })
})
