import * as fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { renderDocsTable } from '../../lib/render/docs-table.ts'
import { buildPlan } from '../plan/build-plan.ts'
import { anyPlanParts, anyText } from './any-plan.ts'
import { northgate, northgateDay as today } from './northgate.ts'
import { empty, hebrew, hostile } from './sample-plans.ts'

const at = { today, locale: 'en-US' }
const rowsOf = (html: string): string[][] =>
  [...new JSDOM(html).window.document.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''))

test('the table names both companies, and has every shared step with owners, date and status', () => {
  const { html, text } = renderDocsTable(northgate, at)
  const [head, ...rows] = rowsOf(html)
  expect(head).toEqual(['Step', 'Northgate owner', 'Kestrel owner', 'Due', 'Status'])
  expect(rows).toHaveLength(northgate.milestones.filter(({ audience }) => audience === 'shared').length)
  expect(rows.find(([title]) => title === 'Vendor onboarding form')).toEqual([
    'Vendor onboarding form',
    'Tom Adeyemi',
    'Sarah Chen',
    'Nov 18, 2026',
    'Not started',
  ])
  expect(text.split('\n').slice(1, -1)).toEqual([head, ...rows].map((cells) => (cells ?? []).join('\t')))
})

test('a plan without anything is a heading and the names of the columns', () => {
  expect(renderDocsTable(empty, at).text).toBe('Our plan, Nov 20, 2026\nStep\tTheir owner\tOur owner\tDue\tStatus\n')
})

test('a language that is read from the right turns the table round, with its own dates', () => {
  const { html } = renderDocsTable(hebrew, { ...at, locale: 'he' })
  expect(html).toContain('<table dir="rtl" lang="he"')
  expect(html).toContain('בנוב׳ 2026')
})

test('text of people is text, in both forms', () => {
  const { html, text } = renderDocsTable(hostile, at)
  expect(new JSDOM(html).window.document.querySelectorAll('script, img, a, iframe')).toHaveLength(0)
  expect(text).not.toMatch(/[\u202A-\u202E]/)
})

test('no text of anybody’s makes a row or a cell more, or brings colour of alarm or markup in', () => {
  fc.assert(
    fc.property(anyPlanParts(anyText), (parts) => {
      const plan = buildPlan(parts)
      const { html, text } = renderDocsTable(plan, at)
      const shared = plan.milestones.filter(({ audience }) => audience === 'shared').length
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(shared + 2)
      expect(
        text
          .split('\n')
          .slice(1, -1)
          .every((line) => line.split('\t').length === 5),
      ).toBe(true)
      expect(new Set(html.match(/<\/?[a-z]+/g))).toEqual(
        new Set(['<p', '</p', '<b', '</b', '<table', '</table', '<tbody', '</tbody', '<tr', '</tr', '<td', '</td']),
      )
    }),
  )
})
