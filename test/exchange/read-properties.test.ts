import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReadOptions } from '../../lib/exchange/found-plan.ts'
import { readPlans } from '../../lib/exchange/read-plans.ts'

const options: ReadOptions = { today: '2026-11-21', dateOrder: 'mdy', account: 'Northgate Bank', seller: 'Kestrel' }

const piece = fc.oneof(
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(
    '<table>', '</table>', '<tr>', '<td>', '<td colspan=99 rowspan=99999>', '</td>', '<th>Step', '<th>Due', '<script>', '<p hidden>', '<br>', '&amp;', '<!--',
    '|', '| Step | Due |\n', '|---|---|\n', '\n', '\t', ',', ';', '"', '- [x] ', 'Step 1 - ', 'Owner (buyer): ', 'Date: ', 'Dec 4', '12/4', '46360', 'Owner', 'Status',
    'Risks:\n', 'Success criteria:\n', 'Next check-in: Monday 10am', 'Goal: Signed agreement by Dec 1', '=HYPERLINK(', '(', 'Sarah / Priya', '\u202E', '\u200B', '____',
  ),
) // prettier-ignore
const document = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

test('nothing throws, whatever is pasted, and what is read is what a plan can hold', () => {
  fc.assert(
    fc.property(document, fc.constantFrom('html', 'text'), (content, kind) => {
      for (const plan of readPlans(kind === 'html' ? { html: content } : { text: content }, options)) {
        expect(plan.columns.length).toBeLessThanOrEqual(40)
        for (const { title, due, source } of plan.rows) {
          expect(title).toMatch(/[\p{L}\p{N}]/u)
          expect(title.length).toBeLessThanOrEqual(300)
          expect(`${title}${source}`).not.toMatch(/[\p{Cc}\u200B\u202E]/u)
          if (due !== null) expect(due).toMatch(/^20\d\d-\d\d-\d\d$/)
        }
      }
    }),
  )
})

/** A pattern that looks at a text again for each of its characters takes hours for these, and the test ends late. */
const hostile = ['[', '|', '|a', '<', '<b>', '<table><tr><td>', '(', '_', '* ', '> ', '- ', '`', ' ', '1. ', 'Step 1 - ', 'Owner (buyer): ', ', ', '\t', '"', ':', '&', '- [ ] a\n', '| a\n', 'a: b\n', '12/', 'and ', '→ '] // prettier-ignore
test.for(hostile)('a long text of nothing but “%s” is read', (sign) => {
  const text = sign.repeat(200_000 / sign.length)
  for (const around of [text, `Step | Due\n---|---\n${text}`, `Step,Due,Owner\nx,${text}`]) {
    expect(readPlans({ text: around }, options).length).toBeLessThan(3)
    expect(readPlans({ html: `<table><tr><td>Step<td>Due<tr><td>${around}</table>` }, options).length).toBeLessThan(1_000)
  }
})
