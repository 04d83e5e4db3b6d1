import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../lib/render/clean-text.ts'
import { renderStatus } from '../../lib/render/status.ts'
import { buildPlan, type PlanParts } from '../plan/build-plan.ts'
import { anyOptions, anyPlanParts, anyText } from './any-plan.ts'
import { parseMail, skeleton, spokenBy, squash } from './parse-mail.ts'

const runs = { numRuns: 1_000 }

test('text and HTML carry the same rows, and no line of text is longer than 78', () => {
  fc.assert(
    fc.property(anyPlanParts(anyText), anyOptions, (parts, options) => {
      const { html, text } = renderStatus(buildPlan(parts), options)
      expect(spokenBy(html)).toBe(squash(text))
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(78)
    }),
    runs,
  )
}, 120_000)

test('no text of a plan makes an element or an attribute', () => {
  fc.assert(
    fc.property(anyPlanParts(anyText), anyOptions, (parts, options) => {
      const hostile = renderStatus(buildPlan(parts), options).html
      expect(skeleton(hostile)).toEqual(skeleton(renderStatus(buildPlan(harmless(parts)), options).html))
    }),
    runs,
  )
}, 120_000)

test('nothing that is internal and no judgement ever gets in', () => {
  const plainText = fc.constantFrom('Legal redlines', 'Vendor form', 'Priya Raman', '')
  fc.assert(
    fc.property(anyPlanParts(plainText), anyOptions, (parts, options) => {
      const { html, text } = renderStatus(buildPlan(withSecrets(parts)), options)
      expect(html + text).not.toMatch(/secret|777333/i)
      expect(`${parseMail(html).textContent} ${text}`).not.toMatch(
        /\b(late|overdue|at risk|off track|on track|pace|health|slip)\b/i,
      )
      expect(html + text).not.toMatch(/[\u202A-\u202E\u2066\u2067]/)
    }),
    runs,
  )
}, 120_000)

/** The same plan with words that mean nothing to HTML; what shows as empty stays empty. */
const harmless = (parts: PlanParts): PlanParts => {
  const tame = (text = '') => (cleanText(text) === '' ? '' : 'word')
  return {
    ...parts,
    deal: { account: tame(parts.deal?.account), seller: tame(parts.deal?.seller) },
    head: { ...parts.head, title: tame(parts.head?.title) },
    milestones: parts.milestones?.map((step) => ({ ...step, title: tame(step.title) })),
    stakeholders: parts.stakeholders?.map((person) => ({ ...person, name: tame(person.name), email: tame(person.email) })),
  }
}

/** Every internal place filled with a word that is looked for afterwards. */
const withSecrets = (parts: PlanParts): PlanParts => {
  const internal = { audience: 'internal' } as const
  return {
    ...parts,
    value: { amount: 777_333, currency: 'Secret' },
    milestones: parts.milestones?.map((step) =>
      step.audience === 'internal' ? { ...step, title: 'Secret step', doneWhen: 'Secret' } : step,
    ),
    stakeholders: parts.stakeholders?.map((each) =>
      each.audience === 'internal' ? { ...each, name: 'Secret person', email: 'secret@kestrel.example', title: 'Secret' } : each,
    ),
    risks: [{ ...internal, statement: 'Secret', trigger: 'Secret', counter: 'Secret' }],
    notes: [
      { ...internal, text: 'Secret note', about: 'ms1' },
      { text: 'Secret shared note, which has its own place', about: 'ms1' },
    ],
    criteria: [{ ...internal, statement: 'Secret' }],
    events: [{ ...internal, title: 'Secret' }],
    proposals: [{ ...internal, about: 'ms1', field: 'title', value: 'Secret' }],
    signatures: [{ ...internal, name: 'Secret' }],
    flags: [{ ...internal, step: 'ms1', flaggedOn: '2026-11-03', due: '2026-12-11', predicted: '2099-12-31' }],
  }
}
