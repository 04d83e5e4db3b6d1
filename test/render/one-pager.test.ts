import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Plan } from '../../lib/plan/plan.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { agreedDates } from '../../lib/render/agreed-dates.ts'
import { onePager } from '../../lib/render/one-pager.ts'
import { onePagerHtml } from '../../lib/render/one-pager-html.ts'
import { onePagerText } from '../../lib/render/one-pager-text.ts'
import { layOut } from '../../components/timeline/layout.ts'
import { buildPlan, type PlanParts } from '../plan/build-plan.ts'
import { anyPlanParts, anyText } from './any-plan.ts'
import { northgate, northgateDay as today, northgateParts } from './northgate.ts'
import { parseMail, skeleton, squash } from './parse-mail.ts'

const options = { today, now: Date.parse(today), locale: 'en-US' }
const model = (parts: PlanParts, more = {}) => onePager(buildPlan(parts), { ...options, ...more })
const section = (parts: PlanParts, heading: string) => model(parts).sections.find((each) => each.heading === heading)?.rows ?? []

test('the sample plan on one page: the outcome as title, the question, what has to happen for it', () => {
  const { title, parties, question, progress } = onePager(northgate, options)
  expect(title).toBe('Cut alert triage time 20% before the January board review')
  expect(parties).toBe('Northgate Bank and Kestrel plan · Alert triage rollout')
  expect(progress.map(({ text }) => text).join('')).toBe('4 of 13 steps done. Signature target: Fri, Dec 18, in 28 days.')
  expect(question).toEqual({
    heading: 'What has to be true to sign by Fri, Dec 18?',
    rows: [
      'Vendor onboarding form, was planned for Wed, Nov 18, with Tom Adeyemi',
      'Send subprocessor list by Mon, Nov 23, with Jonah Weiss',
      'Security review sign-off by Mon, Nov 23, with Grace Lin',
      'MSA and DPA sent by Mon, Nov 30, with Leo Park',
      'Pilot decision checkpoint by Wed, Dec 2, with Priya Raman',
    ],
  })
})

const signedStep = { title: 'Signature', gate: 'signature', due: '2026-11-10', status: 'done', doneOn: '2026-11-10' } as const
test.each<[string, PlanParts, string]>([
  ['a target to come', { head: { signBy: '2026-12-18' } }, 'What has to be true to sign by Fri, Dec 18?'],
  ['a target that has passed', { head: { signBy: '2026-11-02' } }, 'What has to be true to sign?'],
  ['no target', {}, 'What has to be true to sign?'],
  [
    'a board meeting to come',
    { events: [{ title: 'Board meeting', on: '2026-12-15' }] },
    'What has to be true by Tue, Dec 15, Board meeting?',
  ],
  ['a board meeting of the past', { events: [{ title: 'Board meeting', on: '2026-10-15' }] }, 'What has to be true to sign?'],
  [
    'a signed contract',
    { head: { liveBy: '2026-12-15' }, milestones: [signedStep] },
    'What has to be true to be live by Tue, Dec 15?',
  ],
  ['a signed contract without a day to be live', { milestones: [signedStep] }, 'What has to be true for the first value?'],
] as const)('the question with %s', (_, parts, heading) => {
  expect(model(parts).question.heading).toBe(heading)
})

test('three key steps are enough to say what has to be true; without them the next steps by date are named', () => {
  const step = (title: string, key: boolean) => ({ title, key, due: '2026-12-01', side: 'seller' as const })
  const rows = (keys: number) =>
    model({ milestones: [1, 2, 3, 4].map((at) => step(`Step ${at}`, at > 4 - keys)) }).question.rows.map((row) => row.slice(0, 6))
  expect(rows(3)).toEqual(['Step 2', 'Step 3', 'Step 4'])
  expect(rows(1)).toEqual(['Step 1', 'Step 2', 'Step 3', 'Step 4'])
})

test('success criteria are told with their limit and what was measured', () => {
  const criteria = [
    { statement: 'False positives', comparator: '<=' as const, threshold: 2.5, unit: '%', actual: 3.1 },
    { statement: 'Triage time down by a fifth' },
  ]
  expect(section({ criteria }, 'How we measure success')).toEqual([
    'False positives ≤ 2.5%: now 3.1%',
    'Triage time down by a fifth: not measured yet',
  ])
})

test('what is asked of the buyer stands once: as a decision, or where help is requested', () => {
  const milestones = [
    { title: 'Budget approval', due: '2026-12-01', buyerOwner: 'stElena' },
    { title: 'Board approval', due: '2026-12-02' },
    { title: 'Send deck', side: 'seller' as const, due: '2026-12-02' },
  ]
  const parts = { ...northgateParts, milestones }
  expect(section(parts, 'Decisions needed')).toEqual(['Budget approval by Tue, Dec 1, with Elena Fischer'])
  expect(section(parts, 'Help requested')).toEqual(['Who at Northgate should own the board approval, due Wed, Dec 2?'])
})

test('only shared and open risks, notes and check-ins are on the page', () => {
  const parts: PlanParts = {
    milestones: [{ id: 'msA', title: 'Legal', due: '2026-12-01' }],
    notes: [
      { text: 'Old', about: 'msA' },
      { text: 'They want clause 4 shorter', about: 'msA' },
      { text: 'Our own view', about: 'msA', audience: 'internal' },
    ],
    risks: [
      { statement: 'Holidays in December', counter: 'Book the reviewer now' },
      { statement: 'Champion may leave', audience: 'internal' },
      { statement: 'Closed one', status: 'closed' },
    ],
    checkIns: [{ at: '2026-11-23T15:00:00Z', zone: 'UTC' }],
  }
  expect(section(parts, 'Open risks')).toEqual(['Holidays in December. Book the reviewer now.'])
  expect(section(parts, 'Next check-in')).toEqual(['Talk Monday at 3:00 PM UTC.'])
  expect(model(parts).steps.map(({ notes }) => notes)).toEqual(['They want clause 4 shorter'])
})

test('of a long plan the key steps stay and the rest is counted', () => {
  const milestones = Array.from({ length: 40 }, (_, at) => ({ title: `Step ${at}`, due: '2026-12-01', key: at >= 38 }))
  const { steps, more } = model({ milestones })
  expect(steps).toHaveLength(15)
  expect(more).toBe(25)
  expect(steps.slice(-2).map(({ title }) => title)).toEqual(['Step 38', 'Step 39'])
})

test('the timeline that the buyer sees has no late step and no pace', () => {
  const late = layOut(northgate, schedule(northgate, '2026-12-10'), '2026-12-10', 600, 'en-US')
  expect(late.paceX !== null && late.marks.some(({ state }) => state === 'late')).toBe(true)
  const agreed = layOut(northgate, agreedDates(schedule(northgate, '2026-12-10')), '2026-12-10', 600, 'en-US')
  expect([agreed.paceX, agreed.marks.filter(({ state }) => state === 'late')]).toEqual([null, []])
  expect(agreed.targetX).not.toBe(null)
})

const few = { maxLength: 4 }
/** Everything a plan may hold, in both streams. `secret` is in every text that is for the team alone. */
const anyWhole = (text: fc.Arbitrary<string>, secret: fc.Arbitrary<string>): fc.Arbitrary<PlanParts> => {
  const either = <T extends object>(fields: (words: fc.Arbitrary<string>) => fc.Arbitrary<T>) =>
    fc.oneof(
      fields(text).map((each) => ({ ...each, audience: 'shared' as const })),
      fields(secret).map((each) => ({ ...each, audience: 'internal' as const })),
    )
  const note = (words: fc.Arbitrary<string>) => fc.record({ text: words, about: fc.constantFrom('ms1', 'ms2', null) })
  const risk = (words: fc.Arbitrary<string>) => fc.record({ statement: words, counter: words })
  const criterion = (words: fc.Arbitrary<string>) =>
    fc.record({ statement: words, unit: words, threshold: fc.option(fc.integer()), actual: fc.option(fc.integer()) })
  const event = (words: fc.Arbitrary<string>) => fc.record({ title: words, on: fc.constantFrom('2026-12-15', null) })
  const rest = fc.record({
    notes: fc.array(either(note), few),
    risks: fc.array(either(risk), few),
    criteria: fc.array(either(criterion), few),
    events: fc.array(either(event), few),
    value: fc.record({ currency: secret }),
  })
  const hidden = ({ audience, ...entity }: { audience?: string; title?: string; name?: string; email?: string }) =>
    audience === 'internal'
      ? { ...entity, audience, title: 'Secret', name: 'Secret', email: 'secret@kestrel.example' }
      : { ...entity, audience }
  return fc.tuple(anyPlanParts(text), rest).map(
    ([parts, more]): PlanParts =>
      ({
        ...parts,
        ...more,
        milestones: parts.milestones?.map(hidden),
        stakeholders: parts.stakeholders?.map(hidden),
      }) as PlanParts,
  )
}
const anyAt = fc.record({
  today: fc.constant(today),
  now: fc.constant(Date.parse(today)),
  locale: fc.constantFrom('en-US', 'de-DE', 'he', 'ja', 'not a locale'),
})

test('nothing of the internal stream and no judgement ever gets in, for any plan', () => {
  const plain = fc.constantFrom('Legal', 'Vendor form', 'Board meeting', 'Priya Raman', '')
  fc.assert(
    fc.property(anyWhole(plain, fc.constant('Secret')), anyAt, (parts, at) => {
      const page = onePager(buildPlan(parts), at)
      const all = `${JSON.stringify(page)} ${onePagerHtml(page)} ${onePagerText(page)}`
      expect(all).not.toMatch(/secret/i)
      expect(onePagerText(page)).not.toMatch(/\b(late|overdue|at risk|off track|on track|pace|health|slip|red)\b/i)
    }),
  )
}, 120_000)

test('both forms say the same, no line of text is longer than 78, and no text makes an element', () => {
  fc.assert(
    fc.property(anyWhole(anyText, anyText), anyAt, (parts, at) => {
      const page = onePager(buildPlan(parts), at)
      const [html, text] = [onePagerHtml(page), onePagerText(page)]
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(78)
      const said = squash(parseMail(html).textContent)
      for (const words of [page.title, ...page.sections.flatMap(({ rows }) => rows), ...page.steps.map(({ title }) => title)]) {
        expect(said).toContain(squash(words))
        expect(squash(text)).toContain(squash(words))
      }
      const tame = JSON.parse(JSON.stringify(page), (key, value: unknown) =>
        typeof value === 'string' && !['lang', 'dir', 'plan', 'tone'].includes(key) && value !== '' ? 'word' : value,
      ) as typeof page
      expect(skeleton(html)).toEqual(skeleton(onePagerHtml(tame)))
    }),
  )
}, 120_000)

test('the page never grows beyond what fits: rows and words are bounded for any plan', () => {
  fc.assert(
    fc.property(anyWhole(anyText, anyText), anyAt, (parts, at) => {
      const { question, sections, steps } = onePager(buildPlan(parts), at)
      expect(question.rows.length).toBeLessThanOrEqual(5)
      for (const { rows } of sections) expect(rows.length).toBeLessThanOrEqual(4)
      expect(sections.length).toBeLessThanOrEqual(5)
      expect(steps.length).toBeLessThanOrEqual(15)
    }),
  )
}, 120_000)

test('the plan is left as it was', () => {
  const before: Plan = structuredClone(northgate)
  onePager(northgate, options)
  expect(northgate).toEqual(before)
})
