import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderSentence, sentencesOf } from '../../../lib/render/sentences/sentences.ts'
import { buildPlan, type PlanParts } from '../../plan/build-plan.ts'
import { anyPlanParts, anyText } from '../any-plan.ts'
import { northgateDay as today } from '../northgate.ts'
import { parseMail, squash } from '../parse-mail.ts'

const runs = { numRuns: process.env['CI'] ? 1_000 : 200 }
const anyOptions = fc.record({
  today: fc.constant(today),
  now: fc.constant(Date.parse(today)),
  locale: fc.constantFrom('en-US', 'de-DE', 'he', 'ja', 'not a locale'),
  writer: fc.constantFrom('ada@ours.example', null),
})
const anyWhole = (text: fc.Arbitrary<string>): fc.Arbitrary<PlanParts> => {
  const audience = fc.constantFrom('shared' as const, 'internal' as const)
  const on = fc.constantFrom('2026-11-19', '2026-12-24', null)
  const events = fc.array(fc.record({ title: text, on, audience }), { maxLength: 3 })
  const checkIn = fc.record({ at: fc.constant('2026-11-23T15:00:00Z'), zone: fc.constantFrom('', 'UTC', 'Mars'), audience })
  const more = fc.record({ events, checkIns: fc.array(checkIn, { maxLength: 2 }) })
  const lengths = fc.array(fc.record({ duration: fc.option(fc.nat(60)), key: fc.boolean() }), { minLength: 8, maxLength: 8 })
  return fc.tuple(anyPlanParts(text), more, lengths).map(([parts, rest, each]) => ({
    ...parts,
    ...rest,
    milestones: parts.milestones?.map((step, index) => ({ ...step, ...each[index] })) ?? [],
  }))
}
const written = (parts: PlanParts, options: Parameters<typeof sentencesOf>[1]) =>
  sentencesOf(buildPlan(parts), options).map((sentence) => ({ sentence, ...renderSentence(sentence) }))

test('for any plan HTML and text say the same, in one element without any other, and no line is longer than 78', () => {
  fc.assert(
    fc.property(anyWhole(anyText), anyOptions, (parts, options) => {
      for (const { html, text } of written(parts, options)) {
        const body = parseMail(html)
        expect(body.querySelectorAll('*')).toHaveLength(1)
        expect(body.firstElementChild?.getAttribute('data-sidemap-kind')).toBe('sentence')
        expect(squash(body.textContent)).toBe(squash(text))
        expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(78)
      }
    }),
    runs,
  )
}, 120_000)

test('no sentence of any plan has a hole, and each is told apart from every other', () => {
  const name = fc.constantFrom('Security review', 'MSA and DPA sent', 'Grace Lin', '', ' ')
  fc.assert(
    fc.property(anyWhole(name), anyOptions, (parts, options) => {
      const all = written(parts, options)
      for (const { text } of all) {
        expect(text).not.toMatch(/undefined|null|NaN|Invalid|\[|\]|\{|“\s*”|\s[,.?]|\b(by|on|for|before|at) ?[,.?]/)
        expect(text.trim()).toMatch(/[.?]\u2069?$/)
      }
      expect(new Set(all.map(({ html }) => /data-sidemap="([^"]+)"/.exec(html)?.[1])).size).toBe(all.length)
    }),
    runs,
  )
}, 120_000)

/** Words of control, of blame, and of our own judgement (R107). "On track" is a judgement too, and said where it is good news. */
const neverSaid =
  /you must|you need to|have to|make sure you|overdue|\blate\b|behind|as per|per my|fail|just following up|following up|circling back|remind|asap|urgent|immediately|deadline|at risk|off track|\bpace\b|health|slip|you (promised|owe|forgot)|still waiting|your fault|escalat/i

test('no sentence of any plan controls or blames the buyer, or tells what only the team knows', () => {
  const name = fc.constantFrom('Security review', 'Legal redlines', 'Grace Lin', '')
  fc.assert(
    fc.property(anyWhole(name), anyOptions, (parts, options) => {
      const secret = <T extends { audience?: string }>(each: T): T =>
        each.audience === 'internal' ? { ...each, title: 'Secret', name: 'Secret', email: 'secret@x.example' } : each
      const hidden = {
        ...parts,
        milestones: parts.milestones?.map(secret) ?? [],
        stakeholders: parts.stakeholders?.map(secret) ?? [],
        events: parts.events?.map(secret) ?? [],
      }
      for (const { html, text } of written(hidden, options)) {
        expect(text).not.toMatch(neverSaid)
        expect(html).not.toMatch(/secret/i)
      }
    }),
    runs,
  )
}, 120_000)

test.each(['You must send it', 'This is overdue', 'As per my mail', 'You failed to', 'Just following up'])(
  'the test of the tone knows: %s',
  (words) => expect(words).toMatch(neverSaid),
)
