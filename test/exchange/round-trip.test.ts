import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { parse } from 'papaparse'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import type { FoundPlan } from '../../lib/exchange/found-plan.ts'
import { planTable } from '../../lib/exchange/plan-table.ts'
import { readPlans } from '../../lib/exchange/read-plans.ts'
import { toCsv } from '../../lib/exchange/to-csv.ts'
import { toMarkdown } from '../../lib/exchange/to-markdown.ts'
import { anyText } from '../render/any-plan.ts'
import { northgate } from '../render/northgate.ts'
import { hostile } from '../render/sample-plans.ts'
import { buildPlan } from '../plan/build-plan.ts'
import { planOfFound } from './plan-of-found.ts'

const options = { today: '2026-11-21', dateOrder: 'mdy', seller: 'Kestrel' } as const
const read = (text: string): FoundPlan => must(readPlans({ text }, options)[0], 'a plan')
const ways = { CSV: toCsv, Markdown: toMarkdown }

/** What a plan is made of, without where each part stood. */
const essence = ({ header, people, criteria, risks, nextCheckIn, rows }: FoundPlan) => ({
  header,
  people: people.toSorted((one, other) => one.name.localeCompare(other.name)),
  criteria,
  risks,
  nextCheckIn,
  rows: rows.map(
    ({ line: _line, source: _source, dueSaid: _said, side: _side, isYearSaid: _year, dependsOn, status, ...row }) => ({
      ...row,
      status: status ?? 'open',
      dependsOn: dependsOn.map((line) => rows.find((each) => each.line === line)?.title),
    }),
  ),
})

const documents = ['t1.txt', 's3.html', 's4.md'].flatMap((name) =>
  Object.entries(ways).map(([way, write]) => ({ name, way, write })),
)
test.for(documents)('$name goes out as $way and comes in again as it was', ({ name, write }) => {
  const source = readFileSync(`test/fixtures/exchange/${name}`, 'utf8')
  const found = must(readPlans(name.endsWith('html') ? { html: source } : { text: source }, options)[0], name)
  const again = read(write(planOfFound(found)))
  expect(essence(again).rows).toEqual(essence(found).rows)
  expect(essence(again)).toEqual(essence(planOfReading(found)))
  expect(again.notUnderstood).toEqual([])
})

/** A criterion is shown in one way, however it was typed. */
function planOfReading(found: FoundPlan): FoundPlan {
  const shown = planTable(planOfFound(found)).facts.filter(({ label }) => label === 'Success criterion')
  return { ...found, criteria: shown.map(({ value }) => value) }
}

test.for(Object.entries(ways))('a plan of ours comes in from %s with its people, waits and notes', ([, write]) => {
  const { milestones } = northgate
  const [first, second] = [must(milestones[4], 'a step'), must(milestones[6], 'a step')]
  const plan = {
    ...northgate,
    milestones: milestones.map((step) => (step === second ? { ...step, after: [first.id], doneWhen: 'Grace | says *yes*' } : step)),
    notes: buildPlan({ notes: [{ about: second.id, text: 'Waits for\nthe list' }, { about: second.id, text: 'Asked twice' }] }).notes,
  } // prettier-ignore
  const found = read(write(plan))
  expect(found.header).toEqual({
    company: 'Northgate Bank',
    opportunity: 'Alert triage rollout',
    goal: 'Cut alert triage time 20% before the January board review',
    signBy: '2026-12-18',
    goLive: '2027-01-11',
  })
  expect(found.people).toContainEqual({ name: 'Elena Fischer', email: 'elena.fischer@northgate.example', title: '', side: 'buyer', role: 'economic-buyer' }) // prettier-ignore
  expect(found.people).toHaveLength(10)
  const row = must(
    found.rows.find(({ title }) => title === second.title),
    second.title,
  )
  expect(row).toMatchObject({ buyerOwner: 'Grace Lin', sellerOwner: 'Jonah Weiss', due: '2026-11-23', status: 'doing', doneWhen: 'Grace | says *yes*', note: 'Waits for the list; Asked twice' }) // prettier-ignore
  expect(found.rows.find(({ line }) => line === row.dependsOn[0])?.title).toBe(first.title)
  expect(found.notUnderstood).toEqual([])
})

test('no cell of the CSV begins like a formula, and each is there again once it is read', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, fc.constantFrom('=HYPERLINK("x")', "'=1", "''@a", '+1', '-', '\t=1', '@a', 'a"b,c\nd')), { maxLength: 6 }), (titles) => {
      const plan = buildPlan({ milestones: titles.map((title) => ({ title })), deal: { account: titles[0] ?? '' } })
      const cells = parse(toCsv(plan).replace(/^\uFEFF/, ''), { delimiter: ',' }).data
      expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
      const { rows } = planTable(plan)
      const back = rows.length === 0 ? [] : cells.slice(-rows.length - 1, -1)
      expect(back.map((row) => (/^'+[=+\-@]/.test(row[1] ?? '') ? row[1]?.slice(1) : row[1]))).toEqual(rows.map((row) => row[1]))
    }),
  ) // prettier-ignore
})

test('whatever people wrote stays in its cell of the Markdown table', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 6 }), (titles) => {
      const plan = buildPlan({
        milestones: titles.map((title) => ({ title, doneWhen: title })),
        head: { outcome: titles[0] ?? '' },
      })
      const lines = toMarkdown(plan).split('\n')
      expect(lines.filter((line) => line.startsWith('|'))).toHaveLength(titles.length + 2)
      for (const line of lines.filter((each) => each.startsWith('|')))
        expect(line.replaceAll(/\\./g, '').split('|')).toHaveLength(11)
    }),
  )
})

test('the two ways out never throw, whatever the plan holds', () => {
  expect(toCsv(hostile)).not.toContain('\u202E')
  expect(toMarkdown(hostile)).not.toMatch(/(?<!\\)<script/)
})
