import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Recorded } from '../../lib/plan/change.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { addDays } from '../../lib/plan/plan-date.ts'
import { draftRecap } from '../../lib/render/draft-recap.ts'
import { renderRecap } from '../../lib/render/recap.ts'
import { renderStatus } from '../../lib/render/status.ts'
import { buildPlan, type PlanParts } from '../plan/build-plan.ts'
import { anyPlanParts, anyText } from './any-plan.ts'
import { northgateDay as today } from './northgate.ts'
import { parseMail, skeleton, spokenBy, squash } from './parse-mail.ts'

const runs = { numRuns: 500 }
const anyOptions = fc.record({
  today: fc.constant(today),
  now: fc.constant(Date.parse(today)),
  locale: fc.constantFrom('en-US', 'de-DE', 'he', 'ja', 'not a locale'),
  tone: fc.constantFrom('short' as const, 'detailed' as const, 'exec' as const),
  sender: fc.constantFrom('priya@northgate.example', null),
  writer: fc.constant(null),
})

/** Everything that a recap tells beside steps and people, shared and internal, all of whose texts are taken from `text`. */
const anyRest = (text: fc.Arbitrary<string>) => {
  const audience = fc.constantFrom('shared' as const, 'internal' as const)
  const note = fc.record({ text, audience, kind: fc.constantFrom('decision' as const, 'note' as const), on: fc.constant(today) })
  const risk = fc.record({ statement: text, trigger: text, counter: text, audience })
  const checkIn = fc.record({ at: fc.constant('2026-11-23T15:00:00Z'), zone: fc.constantFrom('', 'UTC', 'Mars'), audience })
  const few = { maxLength: 3 }
  return fc.record({ notes: fc.array(note, few), risks: fc.array(risk, few), checkIns: fc.array(checkIn, few) })
}
const anyWhole = (text: fc.Arbitrary<string>) =>
  fc.tuple(anyPlanParts(text), anyRest(text)).map(([parts, rest]): PlanParts => ({ ...parts, ...rest }))

/** Changes of any field of the plan, in either stream. */
const anyRecords = (text: fc.Arbitrary<string>): fc.Arbitrary<Recorded[]> => {
  const value = fc.oneof(text, fc.integer({ min: -20, max: 60 }).map((days) => addDays(today, days)), fc.constant(null)) // prettier-ignore
  const at = fc.constant('P---------------')
  const op = fc.record({
    s: fc.constantFrom('deal1/s' as const, 'deal1/i' as const),
    e: fc.oneof(fc.nat({ max: 9 }).map((number) => `ms${number}`), fc.constantFrom('pldeal1', 'amdeal1', 'nt1')), // prettier-ignore
    f: fc.constantFrom('due', 'signBy', 'liveBy', 'title', 'status', 'recapOn'),
    v: value,
    at,
    pv: fc.option(at),
  })
  const ops = fc.array(fc.tuple(op, value), { minLength: 1, maxLength: 4 })
  return fc.array(
    fc.record({ ops, actor: fc.option(text) }).map(({ ops: pairs, actor }, index = 0) => ({
      change: { id: `c${index}`, dev: 'd', n: index, sv: 1, ops: pairs.map(([each]) => each) },
      was: pairs.map(([, was]) => was),
      actor,
    })),
    { maxLength: 6 },
  )
}

test('HTML and text carry the same rows, in the same order, and no line of text is longer than 78', () => {
  fc.assert(
    fc.property(anyWhole(anyText), anyRecords(anyText), anyOptions, (parts, records, options) => {
      const { html, text } = renderRecap(draftRecap(buildPlan(parts), records, options), null)
      const rows = [...parseMail(html).querySelectorAll('body > div > div, li')].map((row) => row.textContent)
      expect(squash(rows.join(''))).toBe(squash(text.replace(/^- /gm, '')))
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(78)
    }),
    runs,
  )
}, 120_000)

test('with the status below it, both forms carry the rows of both, whatever signs a title holds', () => {
  const dollars = fc.constantFrom('Budget "in US$" approved', '$& <b>', '$$', "$' and $`", 'US$1', '$<name>')
  const text = fc.oneof(anyText, dollars)
  fc.assert(
    fc.property(anyWhole(text), anyRecords(text), anyOptions, (parts, records, options) => {
      const plan = buildPlan(parts)
      const draft = draftRecap(plan, records, options)
      const [alone, status] = [renderRecap(draft, null), renderStatus(plan, { ...options, variant: 'snapshot' })]
      const { html, text: plain } = renderRecap(draft, status)
      const below = parseMail(html).firstElementChild?.lastElementChild
      expect(below?.outerHTML).toBe(parseMail(status.html).innerHTML)
      expect(spokenBy(below?.outerHTML ?? '')).toBe(spokenBy(status.html))
      below?.remove()
      expect(below?.ownerDocument.body.innerHTML).toBe(parseMail(alone.html).innerHTML)
      expect(plain).toBe(`${alone.text}\n${status.text}`)
    }),
    runs,
  )
}, 120_000)

test('nothing of the internal stream and no judgement ever gets in, for any plan, change and tone', () => {
  const plain = fc.constantFrom('Legal redlines', 'Vendor form', 'Priya Raman', '')
  fc.assert(
    fc.property(anyWhole(plain), anyRecords(fc.constant('Secret change')), anyOptions, (parts, records, options) => {
      const plan = withSecrets(buildPlan(parts))
      const draft = draftRecap(plan, records, options)
      const { html, text } = renderRecap(draft, null)
      const whole = renderRecap(draft, renderStatus(plan, { ...options, variant: 'snapshot' }))
      const all = `${draft.subject} ${html} ${text} ${whole.html} ${whole.text}`
      expect(all).not.toMatch(/secret|777333/i)
      expect(`${draft.subject} ${text}`).not.toMatch(/\b(late|overdue|at risk|off track|on track|pace|health|slip|red)\b/i)
    }),
    runs,
  )
}, 120_000)

test('no text of a plan or of its changes makes an element or an attribute, and there is exactly one next step', () => {
  fc.assert(
    fc.property(anyWhole(anyText), anyRecords(anyText), anyOptions, (parts, records, options) => {
      const draft = draftRecap(buildPlan(parts), records, options)
      const tame = draft.blocks.map((block) => ({ ...block, text: 'word' }))
      expect(skeleton(renderRecap(draft, null).html)).toEqual(skeleton(renderRecap({ ...draft, blocks: tame }, null).html))
      const next = draft.blocks.filter(
        ({ kind, text }) => kind === 'line' && /^\u2068?(Next step: |Every step of the plan)/.test(text),
      )
      expect(next).toHaveLength(1)
    }),
    runs,
  )
}, 120_000)

/** The plan with every text of its internal stream replaced by words that are looked for afterwards. */
const withSecrets = (plan: Plan): Plan => {
  const hide = <T extends { audience: string }>(each: T): T =>
    each.audience === 'shared'
      ? each
      : (Object.fromEntries(
          Object.entries(each).map(([field, value]) => [
            field,
            typeof value === 'string' && /^(title|name|email|text|statement|trigger|counter|doneWhen)$/.test(field)
              ? 'Secret'
              : value,
          ]),
        ) as T)
  return {
    ...plan,
    value: { ...plan.value, amount: 777_333, currency: 'Secret' },
    milestones: plan.milestones.map(hide),
    stakeholders: plan.stakeholders.map(hide),
    notes: plan.notes.map(hide),
    risks: plan.risks.map(hide),
  }
}
