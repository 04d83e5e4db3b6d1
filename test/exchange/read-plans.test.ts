import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import type { FoundPlan, FoundStep, ReadOptions } from '../../lib/exchange/found-plan.ts'
import { readAgain, readPlans, sourceProblem } from '../../lib/exchange/read-plans.ts'

const options: ReadOptions = { today: '2026-11-21', dateOrder: 'mdy', seller: 'Kestrel' }
const fixture = (name: string) => readFileSync(`test/fixtures/exchange/${name}`, 'utf8')
const only = (found: FoundPlan[]): FoundPlan => must(found[0], 'a plan')
const readText = (text: string, more: Partial<ReadOptions> = {}) => only(readPlans({ text }, { ...options, ...more }))
const readHtml = (html: string) => only(readPlans({ html }, options))
const brief = ({ title, buyerOwner, sellerOwner, due, status }: FoundStep) => [title, buyerOwner, sellerOwner, due, status]

test('the twelve steps of a plan written as text are read with both owners and their dates', () => {
  const plan = readText(fixture('t1.txt'))
  expect(plan.where).toBe('Text')
  expect(plan.header).toEqual({
    company: 'Northgate Bank',
    opportunity: 'Alert triage rollout',
    drafted: '2026-11-02',
    signBy: '2026-12-18',
    goal: 'Cut alert triage from 40 to 30 minutes by Q1',
  })
  expect(plan.rows).toHaveLength(12)
  expect(plan.rows.map(brief)).toContainEqual(['MSA / DPA exchanged', 'Leo Brandt', 'Ruth Amsel', '2026-12-04', null])
  expect(plan.rows.map(brief)).toContainEqual(['Signature', 'Grace Lin', 'Ben Holt', '2026-12-18', null])
  expect(plan.rows.at(-1)?.due).toBeNull()
  expect(plan.criteria).toHaveLength(3)
  expect(plan.people.filter(({ role }) => role !== null)).toHaveLength(11)
  expect(plan.people).toContainEqual({ name: 'Grace Lin', email: '', title: 'CFO', side: 'buyer', role: 'economic-buyer' })
  expect(plan.notUnderstood).toEqual([])
})

test('the six rows of an enterprise plan are read from the HTML of a document', () => {
  const plan = readHtml(fixture('s3.html'))
  expect(plan.header).toEqual({ company: 'Northgate Bank', signBy: '2026-11-27', goLive: '2027-01-04', drafted: '2026-11-01' })
  expect(plan.rows.map(brief)).toEqual([
    ['Security review complete', 'John', 'Sarah', '2026-11-01', 'done'],
    ['Exec presentation to CFO', 'Mike', 'Sarah', '2026-11-08', 'doing'],
    ['Legal review complete', 'Mary', '', '2026-11-15', 'open'],
    ['Final pricing approval', 'CFO', '', '2026-11-22', 'open'],
    ['Contract signatures', '', '', '2026-11-27', 'open'],
    ['Kickoff scheduled', '', '', '2026-11-30', 'open'],
  ])
  expect(plan.rows.map(({ side }) => side)).toEqual(['both', 'both', 'buyer', 'buyer', 'both', 'both'])
  expect(plan.rows.map(({ note }) => note)[0]).toBe('SOC 2 docs provided')
  expect(plan.nextCheckIn).toEqual({ date: '2026-11-02', time: '10:00' })
  expect(plan.risks).toEqual([{ statement: 'Legal review could extend timeline if outside counsel required', counter: '' }])
  expect(plan.notUnderstood).toEqual([])
})

test('a one-pager in Markdown is read, and what is no step or no date is told', () => {
  const plan = readText(fixture('s4.md'))
  expect(plan.header.company).toBe('Harbor Mills')
  expect(plan.rows.map(brief)).toEqual([
    ['Site selection', 'Dee Marsh', 'Sarah Chen', '2026-11-27', 'done'],
    ['2-week pilot on Line B', 'Raul Torres', 'Jonah Weiss', '2026-12-11', 'doing'],
    ['Steerco', 'Ines Kade', 'Sarah Chen', '2026-12-15', 'open'],
    ['Rollout decision', '', 'Sarah Chen', null, 'open'],
    ['Procurement', 'Dee Marsh', 'Sarah Chen', null, null],
  ])
  expect(plan.rows[0]).toMatchObject({ doneWhen: 'Three plants named', note: 'Plant 3 | Line B' })
  expect(plan.risks[0]).toEqual({ statement: 'Change fatigue', counter: 'ops sponsor and a bounded trial' })
  expect(plan.notUnderstood).toEqual([
    'Row 3 is a heading, not a step: “Phase 1: pilot”',
    'Row 6: “end of quarter” is no date. The step stays without one.',
  ])
})

const headers: [string, (string | null)[]][] = [
  ['Task,Who,Deadline,%', ['title', 'owner', 'due', 'status']],
  ['Due by;Milestone;Customer;Vendor', ['due', 'title', 'buyerOwner', 'sellerOwner']],
  ['#\tStep\tBuyer owner\tSeller owner\tDue\tStatus\tDone when\tWaits for\tNotes', ['number', 'title', 'buyerOwner', 'sellerOwner', 'due', 'status', 'doneWhen', 'after', 'note']],
  ['Name,Assignee,Target date (agreed),Status as of today,Comments', ['title', 'owner', 'due', 'status', 'note']],
  ['Action item,Northgate owner,Kestrel owner,When', ['title', 'buyerOwner', 'sellerOwner', 'due']],
  ['Milestone,Responsible,Budget,Due date', ['title', 'owner', null, 'due']],
  ['Step,Owner (buyer),Owner (seller),Date', ['title', 'buyerOwner', 'sellerOwner', 'due']],
] // prettier-ignore
test.for(headers)('the columns of “%s” are known by their names', ([header, fields]) => {
  const signs = /[,;\t]/.exec(header)?.[0] ?? ','
  const row = fields.map(
    (field) => ({ title: 'Kickoff call', due: '2026-12-04', number: '3', status: 'Done' })[field ?? ''] ?? 'Ana',
  )
  const plan = readText(`${header}\n${row.join(signs)}`, { account: 'Northgate Bank' })
  expect(plan.columns.map(({ field }) => field)).toEqual(fields)
  expect(plan.rows[0]).toMatchObject({ title: 'Kickoff call' })
})

test('the header need not be the first row, and what stands above it is read', () => {
  const plan = readText('Account,Northgate Bank,\nGo-live,2027-01-29,\n,,\nStep,Owner,Due\nKickoff,Ana (Northgate),Dec 4\n')
  expect(plan.header).toEqual({ company: 'Northgate Bank', goLive: '2027-01-29' })
  expect(plan.rows.map(brief)).toEqual([['Kickoff', 'Ana', '', '2026-12-04', null]])
})

test('phases, totals, repeated headers and lines to sign on are no steps', () => {
  const cells = (row: string[]) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const plan = readHtml(
    `<table>${cells(['Step', 'Owner', 'Due'])}<tr><td colspan=3>Security</td></tr>${cells(['Pen test', 'Ana', 'Dec 1'])}${cells(['Step', 'Owner', 'Due'])}` +
      `${cells(['Total', '', '1'])}<tr><td colspan=3>Signed: ________</td></tr></table>`,
  )
  expect(plan.rows.map(({ title }) => title)).toEqual(['Pen test'])
  expect(plan.notUnderstood).toEqual([
    'Row 2 is a heading, not a step: “Security”',
    'Row 5 is left out: “Total · 1”',
    'Row 6 is left out: “Signed: ________”',
    'Nothing says whose side Ana is on. Taken as theirs.',
  ])
})

test('a cell that reaches down stands in every row beside it', () => {
  const plan = readHtml(
    '<table><tr><th>Owner<th>Step<th>Due<tr><td rowspan=2>Grace (Buyer)<td>One<td>2026-12-01<tr><td>Two<td>2026-12-02</table>',
  )
  expect(plan.rows.map(({ title, buyerOwner }) => [title, buyerOwner])).toEqual([
    ['One', 'Grace'],
    ['Two', 'Grace'],
  ])
})

test('a table within a table is one of its own, and the one that names a plan is taken', () => {
  const found = readPlans(
    { html: '<table><tr><td>Layout<td><table><tr><td>Step<td>Due<tr><td>Kickoff<td>Dec 4</table></td></tr></table>' },
    options,
  )
  expect(found.map(({ rows }) => rows.map(({ title }) => title))).toEqual([['Kickoff']])
})

test('scripts, hidden text, formulas and unseen characters do no harm', () => {
  const plan = readHtml(
    '<script>alert(1)</script><table><tr><th>Step</th><th>Due</th><th>Notes</th></tr><tr><td>Sec\u200Burity\u202E review<span style="display:none">evil</span></td>' +
      '<td>Dec 4</td><td>=HYPERLINK("http://evil.example","x")<img src=x onerror=alert(1)></td></tr></table>',
  )
  expect(plan.rows[0]).toMatchObject({ title: 'Security review', note: '=HYPERLINK("http://evil.example","x")' })
})

test('boxes and lists of things to do are steps with a status', () => {
  const plan = readText('- [x] Security review — Owner (buyer): Ana, Date: Dec 1\n- [ ] Signature\n')
  expect(plan.rows.map(({ title, buyerOwner, status }) => [title, buyerOwner, status])).toEqual([
    ['Security review', 'Ana', 'done'],
    ['Signature', '', 'open'],
  ])
})

test('steps wait for the rows they name by number or title', () => {
  const plan = readText(
    '#,Step,Due,Depends on\n1,Redlines,Dec 1,\n2,Approval,Dec 2,1\n3,Signature,Dec 3,"1, Approval, Nobody knows"\n',
  )
  expect(plan.rows.map(({ dependsOn }) => dependsOn)).toEqual([[], [2], [2, 3]])
  expect(plan.notUnderstood).toEqual(['Row 4 waits for “Nobody knows”, and no row is called so.'])
})

test('a table without names for its columns is told by what stands in them', () => {
  const plan = readText('Security review\tDec 1\tDone\nLegal review\tDec 8\tIn progress')
  expect(plan.columns.map(({ field }) => field)).toEqual(['title', 'due', 'status'])
  expect(plan.rows).toHaveLength(2)
})

test('another column can be said to hold the steps', () => {
  const found = readText('Wer,Was,Bis wann\nAna,Vertrag,2026-12-04\nBen,Start,2026-12-05')
  const again = readAgain(found, [{ header: 'Wer', field: 'sellerOwner' }, { header: 'Was', field: 'title' }, { header: 'Bis wann', field: 'due' }], options) // prettier-ignore
  expect(again.rows.map(brief)).toEqual([
    ['Vertrag', '', 'Ana', '2026-12-04', null],
    ['Start', '', 'Ben', '2026-12-05', null],
  ])
})

test('a document of more than 5 MB is not read, and 2,000 rows are', () => {
  const large = { text: 'x'.repeat(5_000_001) }
  expect(sourceProblem(large)).toContain('5 MB')
  expect(readPlans(large, options)).toEqual([])
  const plan = readText(`Step,Due,Owner\n${'Kickoff,Dec 4,Ana (Buyer)\n'.repeat(2_010)}`)
  expect(plan.rows).toHaveLength(2_000)
  expect(plan.notUnderstood).toEqual([
    'Only the first 2,000 rows were read.',
    'A new plan takes the first 400 of these 2,000 steps.',
  ])
})

test.for([[''], ['   '], ['Hello there'], ['<p>no table</p>']])('nothing is made up out of “%s”', ([text = '']) => {
  expect(readPlans({ text }, options)).toEqual([])
  expect(readPlans({ html: text }, options)).toEqual([])
})

test('a quote that only stands at the front of a cell swallows no row, also beside cells that are quoted', () => {
  const text = ['Step\tOwner\tDue\tNotes', '"Quick win" review\tPriya\tNov 27\ta', '"Legal\nreview"\tPriya\tNov 28\t"say ""yes"""', 'Third\tPriya\tNov 29\t"c"'].join('\n') // prettier-ignore
  expect(readText(text).rows.map(({ title, due, note }) => [title, due, note])).toEqual([
    ['"Quick win" review', '2026-11-27', 'a'],
    ['Legal review', '2026-11-28', 'say "yes"'],
    ['Third', '2026-11-29', 'c'],
  ])
  expect(readText('Step,Owner,Due\n"Open,Priya,Nov 27\nSecond,Priya,Nov 28').rows.map(({ title }) => title)).toEqual([
    '"Open',
    'Second',
  ])
})

test('a step that begins like a sum or a footer is a step when somebody owns it', () => {
  const { rows, notUnderstood } = readText(
    'Step\tOwner\tDue\nTotal cost of ownership agreed\tPriya\tNov 27\nGenerated report read\tPriya\t\nTotal\t\t2',
  )
  expect(rows.map(({ title }) => title)).toEqual(['Total cost of ownership agreed', 'Generated report read'])
  expect(notUnderstood).toContain('Row 4 is left out: “Total · 2”')
})

test('a step waits for a number as it is written, 1.1 is not 11; without numbers the rows are counted', () => {
  const waits = (text: string) => readText(text).rows.map(({ dependsOn }) => dependsOn)
  expect(waits('#\tStep\tDepends on\n1\tOne\t\n1.1\tTwo\tStep 1\n11\tThree\t1.1\n2\tFour\t11, 1.1')).toEqual([
    [],
    [2],
    [3],
    [4, 3],
  ])
  expect(waits('Task Name\tFinish\tPredecessors\nOne\tNov 27\t\nTwo\tNov 28\t1\nThree\tNov 30\t1,2')).toEqual([[], [2], [2, 3]])
})

test('the order of day and month that the steps tell holds for what stands above them', () => {
  const text = 'Target close\t3/12/2026\t\nStep\tDue\tOwner\nOne\t27/11/2026\tPriya\nTwo\t2/12/2026\tPriya'
  expect(readText(text).header.signBy).toBe('2026-12-03')
})

test('comments of a document that was saved as a page are not read', () => {
  const html =
    '<p>Risks:</p><p>Legal is slow<a href="#cmnt2">[b]</a></p><table><tr><td>Step</td><td>Owner</td></tr><tr><td>Sign</td><td>Priya Raman<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></td></tr></table><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Risk: they cannot pay</p></div><p>Go-live: Jan 4</p>'
  const plan = readHtml(html)
  expect(plan.rows[0]?.buyerOwner).toBe('Priya Raman')
  expect(plan.risks).toEqual([{ statement: 'Legal is slow', counter: '' }])
  expect(plan.header.goLive).toBe('2027-01-04')
})

test('a page of nothing but tables is read in its first two hundred', () => {
  const plan = readPlans(
    { html: '<table><tr><td>Step</td><td>Due</td></tr><tr><td>a</td><td>Dec 4</td></tr></table>'.repeat(1_000) },
    options,
  )
  expect(plan).toHaveLength(200)
})

test('what is done with a day far ahead was done the year before; what is open, or has its year, is not', () => {
  const { rows } = readText(
    'Step\tDue\tStatus\nOne\tFeb 15\tDone\nTwo\tFeb 15\tOpen\nThree\tFeb 15, 2027\tDone\nFour\tDec 15\tDone',
  )
  expect(rows.map(({ due }) => due)).toEqual(['2026-02-15', '2027-02-15', '2027-02-15', '2026-12-15'])
})

test('steps that a new plan does not take are told', () => {
  const text = (count: number) =>
    `Step\tOwner\n${Array.from({ length: count }, (_, index) => `Step ${index} is done\tPriya\n`).join('')}`
  expect(readText(text(401)).notUnderstood).toContain('A new plan takes the first 400 of these 401 steps.')
  expect(readText(text(400)).notUnderstood.join(' ')).not.toContain('A new plan')
})

test('a header of another language is no step, and the columns are told by what stands in them', () => {
  const { rows, columns } = readText(
    'Nr.\tSchritt\tVerantwortlich\tFällig\n1\tSicherheitsprüfung\tJürgen Müller\t27.11.2026\n2\tVertrag\tSarah Chen\t18. Dezember 2026',
  )
  expect(columns).toEqual([{ header: 'Nr.', field: 'number' }, { header: 'Schritt', field: 'title' }, { header: 'Verantwortlich', field: null }, { header: 'Fällig', field: 'due' }]) // prettier-ignore
  expect(rows.map(({ title, due }) => [title, due])).toEqual([['Sicherheitsprüfung', '2026-11-27'], ['Vertrag', '2026-12-18']]) // prettier-ignore
  expect(readText('Kickoff\tPriya\tTBD\nDemo\tPriya\tNov 27\nSign\tPriya\tDec 4').rows).toHaveLength(3)
})

test('the day behind an owner or a title of a line is the step’s, and no part of the name', () => {
  const text = ['Step 1 - Validation. Owner (buyer): Priya Raman; Owner (seller): Sarah Chen; Nov 16 - DONE', 'Step 2 - Security review. Owner (buyer): David Okafor. Owner (seller): Tom Weiss. Due Nov 27', 'Step 3: Signature — Owner: Both — Dec 18', '- [x] Kickoff – Nov 3', 'Step 5 - Redlines, Dec 4. Owner (buyer): Mary Doyle. Date: Dec 8'].join('\n') // prettier-ignore
  expect(readText(text).rows.map(brief)).toEqual([
    ['Validation', 'Priya Raman', 'Sarah Chen', '2026-11-16', 'done'],
    ['Security review', 'David Okafor', 'Tom Weiss', '2026-11-27', null],
    ['Signature', '', '', '2026-12-18', null],
    ['Kickoff', '', '', '2026-11-03', 'done'],
    ['Redlines, Dec 4', 'Mary Doyle', '', '2026-12-08', null],
  ])
})
