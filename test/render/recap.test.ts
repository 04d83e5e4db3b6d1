import { expect, test } from 'vitest'
import type { FieldValue, Recorded } from '../../lib/plan/change.ts'
import { draftRecap } from '../../lib/render/draft-recap.ts'
import { renderRecap, renderSubject } from '../../lib/render/recap.ts'
import type { RecapTone } from '../../lib/render/recap-model.ts'
import { renderStatus } from '../../lib/render/status.ts'
import { stepTopic } from '../../lib/render/step-phrase.ts'
import { buildPlan, type PlanParts } from '../plan/build-plan.ts'
import { northgate, northgateDay, northgateParts } from './northgate.ts'
import { parseMail } from './parse-mail.ts'
import { empty, long, signed, signedDay, undated } from './sample-plans.ts'

type Asked = { today?: string; now?: number; tone?: RecapTone; records?: Recorded[]; sender?: string | null; locale?: string }
const people = { sender: null, writer: 'jonah@kestrel.example' }
const draft = (
  plan = northgate,
  { today = northgateDay, now = Date.parse(today), tone = 'short', records = [], locale = 'en-US', ...who }: Asked = {},
) => draftRecap(plan, records, { ...people, ...who, today, now, locale, tone })
const lines = (plan?: Parameters<typeof draft>[0], asked?: Asked) => draft(plan, asked).blocks.map(({ text }) => text)
const section = (heading: string, plan?: Parameters<typeof draft>[0], asked?: Asked) => {
  const { blocks } = draft(plan, asked)
  const start = blocks.findIndex(({ text }) => text === heading) + 1
  const end = blocks.findIndex(({ kind }, at) => at >= start && kind !== 'item')
  return start === 0 ? [] : blocks.slice(start, end).map(({ text }) => text)
}

/** One change of the shared stream, or of another, as the history knows it. */
const changed = (
  entity: string,
  field: string,
  was: FieldValue,
  v: FieldValue,
  rest: Partial<Recorded> & { s?: string } = {},
) => {
  const at = `P-${'-'.repeat(14)}`
  const op = { s: rest.s ?? 'northgate/s', e: entity, f: field, v, at, pv: at }
  return { change: { id: entity + field, dev: 'd', n: 1, sv: 1, ops: [op] }, was: [was], actor: rest.actor ?? null } as Recorded
}
const recap: Recorded = changed('amnorthgate', 'recapOn', null, '2026-11-13', { s: 'northgate/i' })

test.for(['short', 'detailed', 'exec'] as const)('a recap %s is written as it was agreed', async (tone) => {
  const moved = [
    changed('ms7', 'due', '2026-11-24', '2026-11-23', { actor: 'grace.lin@northgate.example' }),
    changed('plnorthgate', 'signBy', '2026-12-16', '2026-12-18'),
  ]
  const parts = {
    notes: [{ text: 'Masked data only until the DPA is signed', kind: 'decision', on: '2026-11-18' }],
    risks: [{ statement: 'Legal needs outside counsel', counter: 'Mary asks for a slot by Nov 25' }],
    checkIns: [{ at: '2026-11-23T15:00:00Z', zone: 'America/New_York' }],
  } satisfies PlanParts
  const made = draft(buildPlan({ ...northgateParts, ...parts }), { tone, records: [recap, ...moved] })
  const { html, text } = renderRecap(made, null)
  await expect(`${made.subject}\n\n${text}`).toMatchFileSnapshot(`../fixtures/render/northgate-recap-${tone}.txt`)
  await expect(`${html.replaceAll(/<(div|ul|li)/g, '\n<$1')}\n`).toMatchFileSnapshot(
    `../fixtures/render/northgate-recap-${tone}.html`,
  )
})

test.for<[string, Asked & { plan?: typeof northgate }, string]>([
  ['before signature', {}, 'We are 28 days from signature on Fri, Dec 18.'],
  ['a day before it', { today: '2026-12-17' }, 'We are 1 day from signature on Fri, Dec 18.'],
  ['on the day', { today: '2026-12-18' }, 'Today, Fri, Dec 18, is the day of signature.'],
  ['after the target', { today: '2026-12-21' }, 'Signature was planned for Fri, Dec 18.'],
  ['signed', { plan: signed, today: signedDay }, 'It was signed on Fri, Dec 18. We are 21 days from go-live on Mon, Jan 11.'],
  ['without a date', { plan: undated }, 'The signature date is still to agree.'],
])('%s it counts to what comes', ([, { plan, ...asked }, sentence]) => {
  expect(lines(plan, asked)[1]).toBe(`Quick check-in on the plan. ${sentence}`)
})

const greeted: [string, PlanParts, RecapTone, string | null, string][] = [
  ['the champion', northgateParts, 'short', 'tom.adeyemi@northgate.example', 'Hi Priya,'],
  ['the executive', northgateParts, 'exec', null, 'Hi Elena,'],
  ['without a champion who wrote last', { stakeholders: [{ name: 'Tom Ade', email: 'tom@n.example' }] }, 'exec', 'tom@n.example', 'Hi Tom,'],
  ['nobody known', { stakeholders: [{ name: 'Tom Ade', email: 'tom@n.example' }] }, 'short', 'x@n.example', 'Hello,'],
  ['not whom only the team knows', { stakeholders: [{ name: 'Tom Ade', role: 'champion', audience: 'internal' }] }, 'short', null, 'Hello,'],
] // prettier-ignore

test.for(greeted)('it greets %s', ([, parts, tone, sender, words]) => {
  expect(lines(buildPlan(parts), { tone, sender })[0]).toBe(words)
})

test('it is signed by whoever writes, else by the account executive, else by nobody', () => {
  expect(lines().at(-1)).toBe('Jonah')
  expect(draftRecap(northgate, [], { sender: null, writer: null, today: northgateDay, now: 0, locale: 'en-US', tone: 'short' }).blocks.at(-1)?.text).toBe('Sarah') // prettier-ignore
  expect(lines(empty).at(-1)).toBe('Next step: agree the first steps together.')
})

test.for<[string, Recorded, string[]]>([
  ['by whom', changed('ms7', 'due', '2026-11-20', '2026-11-23', { actor: 'stGrace' }), ['Security review sign-off: Fri, Nov 20 → Mon, Nov 23, by Grace']], // prettier-ignore
  ['by somebody unknown', changed('ms7', 'due', null, '2026-11-23', { actor: 'evil' }), ['Security review sign-off: no date → Mon, Nov 23']], // prettier-ignore
  ['the signature', changed('plnorthgate', 'signBy', '2026-12-16', '2026-12-18'), ['Signature: Wed, Dec 16 → Fri, Dec 18, 2 working days later']], // prettier-ignore
  ['go-live, by a day', changed('plnorthgate', 'liveBy', '2027-01-12', '2027-01-11'), ['Go-live: Tue, Jan 12 → Mon, Jan 11, 1 working day earlier']], // prettier-ignore
  ['in the internal stream', changed('ms7', 'due', '2026-11-20', '2026-11-23', { s: 'northgate/i' }), []],
])('what moved is told: %s', ([, record, rows]) => {
  expect(section('Moved', northgate, { records: [recap, record] })).toEqual(rows)
})

test('a step that took the signature along says so', () => {
  const one = changed('ms7', 'due', '2026-11-20', '2026-11-23')
  const other = changed('ms12', 'due', '2026-12-17', '2026-12-18')
  const record = {
    ...one,
    change: { ...one.change, ops: [...one.change.ops, ...other.change.ops] },
    was: [...one.was, ...other.was],
  }
  expect(section('Moved', northgate, { records: [recap, record] })).toEqual([
    'Signature: Thu, Dec 17 → Fri, Dec 18, 1 working day later',
    'Security review sign-off: Fri, Nov 20 → Mon, Nov 23, which moves the signature 1 working day later',
  ])
})

test('what was said of why a date moved, to both sides, is told with it, on one line', () => {
  const record = changed('ms7', 'due', '2026-11-20', '2026-11-23')
  const note = (field: string, value: string) =>
    changed('ntWhy', field, null, value).change.ops.map((op) => ({ ...op, pv: null }))
  const ops = [...record.change.ops, ...note('text', 'as it was then'), ...note('about', 'ms7')]
  const notes = [{ id: 'ntWhy', text: 'their legal\nis <b>away</b>', about: 'ms7', audience: 'shared' as const }]
  const records = [recap, { ...record, change: { ...record.change, ops }, was: [...record.was, null, null] }]
  const row = 'Security review sign-off: Fri, Nov 20 → Mon, Nov 23'
  const plan = { ...northgate, notes: buildPlan({ notes }).notes }
  expect(section('Moved', plan, { records })).toEqual([`${row}. Why: their legal is <b>away</b>`])
  const hidden = {
    ...northgate,
    notes: buildPlan({ notes: notes.map((each) => ({ ...each, audience: 'internal' as const })) }).notes,
  }
  expect(section('Moved', hidden, { records })).toEqual([row])
})

test('what we ask is dated and blames nobody', () => {
  expect(section('Where we could use your help')).toEqual([
    'The vendor onboarding form was planned for Wed, Nov 18. Can we fill in anything for Tom?',
    'Who at Northgate should own “Finance approval and PO”, due Mon, Dec 14?',
  ])
  expect(section('Where we could use your help', undated)).toContain('Which day works for “Line B data access”?')
})

test('what of ours has passed its day is told where it comes up', () => {
  const plan = buildPlan({ milestones: [{ title: 'Send list', side: 'seller', due: '2026-11-18' }] })
  expect(section('Coming up', plan)).toEqual(['Send list, was planned for Wed, Nov 18'])
  expect(lines(plan)).toContain('Next step: agree a day for Send list.')
})

test('on the day of the last recap only what was ticked after it is done', () => {
  const steps = [1, 2].map((number) => ({ title: `Step ${number}`, status: 'done' as const, doneOn: '2026-11-13' }))
  const plan = buildPlan({ id: 'northgate', milestones: [...steps, { title: 'Later', status: 'done', doneOn: '2026-11-16' }] })
  const records = [changed('ms1', 'status', 'open', 'done'), recap, changed('ms2', 'status', 'open', 'done')]
  expect(section('Done', plan, { records })).toEqual(['Later, Mon, Nov 16', 'Step 2, Fri, Nov 13'])
})

test('what was said in the period and open risks are told when they are shared', () => {
  const risk = { statement: 'Outside counsel', status: 'open' as const }
  const plan = buildPlan({
    notes: [
      { text: 'Masked data only', kind: 'decision', on: '2026-11-18' },
      { text: 'An old one', kind: 'decision', on: '2026-10-18' },
      { text: 'A hidden one', kind: 'decision', on: '2026-11-18', audience: 'internal' },
      { text: ' ', kind: 'decision', on: '2026-11-18' },
      { text: 'No reviewer until Monday', kind: 'blocker', on: '2026-11-18' },
      { text: 'Only ours', kind: 'blocker', on: '2026-11-18', audience: 'internal' },
      { text: 'Jonah sends the list', kind: 'next-action', on: '2026-11-18' },
      { text: 'Their legal needs a week', kind: 'date-change', on: '2026-11-18' },
    ],
    risks: [
      risk,
      { ...risk, statement: 'Closed', status: 'closed' },
      { ...risk, statement: 'Hidden', audience: 'internal' },
      { ...risk, statement: '\u2066 ' },
    ],
  })
  expect(section('Decisions', plan)).toEqual(['Masked data only'])
  expect(section('Blockers', plan)).toEqual(['No reviewer until Monday'])
  expect([section('Next actions', plan), section('Next actions', plan, { tone: 'exec' })]).toEqual([['Jonah sends the list'], []])
  expect(lines(plan).join(' ')).not.toMatch(/Only ours|Their legal/)
  expect(section('Open risks', plan, { tone: 'detailed' })).toEqual(['Outside counsel'])
  expect(section('Open risks', plan)).toEqual([])
})

test.for([
  ['2026-11-23T15:00:00Z', 'America/New_York', ' Talk Monday at 10:00 AM EST.'],
  ['2026-12-07T15:00:00Z', 'no such zone', ' Talk Mon, Dec 7 at 3:00 PM UTC.'],
  ['2026-11-19T15:00:00Z', 'UTC', ''],
] as const)('the next check-in, %s %s', ([at, zone, words]) => {
  const plan = buildPlan({
    checkIns: [
      { at, zone },
      { at: '2026-11-21T09:00:00Z', zone: 'UTC', status: 'missed' },
    ],
  })
  expect(lines(plan).at(-1)).toBe(`Next step: agree the first steps together.${words}`)
})

test('a meeting of today that is over is not invited to, and days are of the Gregorian calendar', () => {
  const plan = buildPlan({
    checkIns: [
      { at: '2026-11-20T09:00:00Z', zone: 'UTC' },
      { at: '2026-12-07T15:00:00Z', zone: 'UTC' },
    ],
  })
  const last = (time: string, locale = 'en-US') => lines(plan, { now: Date.parse(`2026-11-20T${time}:00Z`), locale }).at(-1)
  expect(last('08:59')).toMatch(/Talk Friday at 9:00 AM UTC\.$/)
  expect(last('09:00')).toMatch(/Talk Mon, Dec 7 at 3:00 PM UTC\.$/)
  expect(last('09:00', 'en-US-u-ca-hebrew')).toMatch(/Talk Mon, Dec 7 at /)
})

test('a long plan is cut and what is left out counted', () => {
  expect(section('Where we could use your help', long)).toHaveLength(5)
  expect(section('Where we could use your help', long).at(-1)).toBe('and 3 more')
  expect(section('Where we could use your help', long, { tone: 'detailed' })).toHaveLength(7)
})

test.for([
  ['Finance approval and PO', 'finance approval'],
  ['Business case review with CFO', 'business case review'],
  ['Send subprocessor list', 'Send subprocessor list'],
  ['MSA, DPA sent', 'MSA, DPA sent'],
  ['Elena – signs', 'Elena'],
  ['', ''],
] as const)('in a subject "%s" is "%s"', ([title, topic]) => {
  expect(stepTopic(title)).toBe(topic)
})

test('subjects name the week, what is next and what is needed', () => {
  expect(draft().subject).toBe('Northgate plan, week of Nov 16: Send subprocessor list next, finance approval owner needed')
  expect(draft(northgate, { today: '2026-11-22' }).subject).toMatch(/week of Nov 16:/)
  expect(draft(undated).subject).toBe('Harbor plan, week of Nov 16: Line B data date needed')
  expect(draft(empty).subject).toBe('Our plan, week of Nov 16')
})

test('what the writer changed is what goes out, in both forms, and blocks left empty are gone', () => {
  const [hi, ...rest] = draft().blocks
  const blocks = [{ kind: 'line' as const, text: ' Dear <b>Priya</b> ' }, { kind: 'item' as const, text: '' }, ...rest]
  const { html, text } = renderRecap({ ...draft(), blocks }, null)
  expect(hi?.text).toBe('Hi Priya,')
  expect(text.split('\n')[0]).toBe('Dear <b>Priya</b>')
  expect(parseMail(html).querySelector('div > div')?.textContent).toBe('Dear <b>Priya</b>')
  expect(parseMail(html).querySelectorAll('ul').length).toBe(3)
})

test('a subject by itself is text in both forms', () => {
  expect(renderSubject({ ...draft(), subject: 'Plan <b> & more' })).toEqual({
    html: 'Plan &lt;b&gt; &amp; more',
    text: 'Plan <b> & more',
  })
})

test('the status stands below it in both forms, inside the mark of the recap', () => {
  const status = renderStatus(northgate, { today: northgateDay, locale: 'en-US', variant: 'snapshot' })
  const { html, text } = renderRecap(draft(), status)
  const body = parseMail(html)
  expect(body.childElementCount).toBe(1)
  expect(body.firstElementChild?.getAttribute('data-sidemap')).toBe('northgate-recap')
  expect(body.firstElementChild?.lastElementChild?.getAttribute('data-sidemap')).toBe('northgate')
  expect(text.endsWith(`Jonah\n\n${status.text}`)).toBe(true)
})
