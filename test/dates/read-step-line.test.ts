import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStepLine, type StepLine } from '../../lib/dates/read-step-line.ts'
import { buildPlan } from '../plan/build-plan.ts'
import { northgateParts } from '../render/northgate.ts'

const plan = buildPlan({
  ...northgateParts,
  stakeholders: [
    ...northgateParts.stakeholders,
    { id: 'stLin', name: 'Lin Park', email: 'lin@northgate.example', side: 'buyer' as const },
    { id: 'stMay', name: 'May Ito', email: 'may@kestrel.example', side: 'seller' as const },
  ],
})
const today = '2026-11-20' // a Friday
const read = (text: string, newSide: 'buyer' | 'seller' = 'buyer') =>
  readStepLine(text, { plan, newSide, today, dayFirst: false })

/** What was understood, in one line: title, side, owners, date. */
const told = ({ title, side, owners, due }: StepLine) =>
  [
    title,
    side,
    ...owners.map((owner) => (owner.kind === 'known' ? owner.person.name : `new ${owner.name} <${owner.email}> ${owner.side}`)),
    due ?? 'no date',
  ].join(' | ')
const understood = (text: string) => {
  const found = read(text)
  return found.ok ? told(found.value) : found.problem.sentence
}

test.each([
  ['Security questionnaire, Grace, next thu', 'Security questionnaire | buyer | Grace Lin | 2026-11-26'],
  ['Security questionnaire', 'Security questionnaire | buyer | no date'],
  ['Security questionnaire, next thu', 'Security questionnaire | buyer | 2026-11-26'],
  ['Security questionnaire, Grace', 'Security questionnaire | buyer | Grace Lin | no date'],
  ['security questionnaire, grace lin, Fri, Dec 4', 'security questionnaire | buyer | Grace Lin | 2026-12-04'],
  ['MSA review, Mary, Jonah, Dec 4, 2026', 'MSA review | both | Mary Kowalski | Jonah Weiss | 2026-12-04'],
  ['Send the MSA, us, Dec 4', 'Send the MSA | seller | 2026-12-04'],
  ['Send the MSA, Kestrel, Dec 4', 'Send the MSA | seller | 2026-12-04'],
  ['Budget approval, Northgate, TBD, Dec 4', 'Budget approval | buyer | 2026-12-04'],
  ['Kickoff, both, Dec 4', 'Kickoff | both | 2026-12-04'],
  [
    'Legal, security and procurement intro, Grace, Dec 4',
    'Legal, security and procurement intro | buyer | Grace Lin | 2026-12-04',
  ],
  ['Pen test, Zoe Hart, Dec 4', 'Pen test | buyer | new Zoe Hart <> buyer | 2026-12-04'],
  ['Pen test, zoe, Dec 4', 'Pen test | buyer | new zoe <> buyer | 2026-12-04'],
  ['Pen test, Zoe zoe@northgate.example', 'Pen test | buyer | new Zoe <zoe@northgate.example> buyer | no date'],
  ['Pen test, Grace, Bob, Dec 4', 'Pen test | both | Grace Lin | new Bob <> seller | 2026-12-04'],
  ['Pen test, grace.lin@northgate.example', 'Pen test | buyer | Grace Lin | no date'],
  ['Send order form, May', 'Send order form | seller | May Ito | no date'],
  ['Send order form, May, Dec 4', 'Send order form | seller | May Ito | 2026-12-04'],
  ['  ,, Pen test ,, ', 'Pen test | buyer | no date'],
])('“%s” is understood as %s', (text, meaning) => {
  expect(understood(text)).toBe(meaning)
})

test.each([
  ['Pen test, Lin, Dec 4', 'Grace Lin or Lin Park? Write the whole name or the address.'],
  ['Pen test, Grace, Mary, Dec 4', 'A step has one owner on each side. Name one of theirs and one of ours.'],
  ['?!, Grace, Dec 4', 'Say what the step is, before the first comma.'],
  ['Pen test, Grace, Feb 30', 'February has no 30th. Try Feb 28 or Mar 2'],
  ['', 'Type a step, an owner and a date: MSA review, Mary, Dec 4'],
  ['x'.repeat(401), 'That is too long for one step. Keep it to a line.'],
])('“%s” is refused with what to do', (text, sentence) => {
  expect(understood(text)).toBe(sentence)
})

test('somebody new is on the side that was chosen, and the step with them', () => {
  const found = read('Pen test, Zoe', 'seller')
  expect(found.ok && told(found.value)).toBe('Pen test | seller | new Zoe <> seller | no date')
})

test('a step of the same name is told, however it is written', () => {
  const found = read('MSA & DPA: sent, Mary')
  expect(found.ok && found.value.twin).toBe(null)
  const again = read('legal  REDLINES complete!, Mary')
  expect(again.ok && again.value.twin?.title).toBe('Legal redlines complete')
})

const anyLine = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom('Pen test', 'Grace', 'Jonah', 'us', 'both', 'May', 'Dec 4', 'Fri', '2026', 'next thu', '', '?', 'a@b'),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(', ')),
)

test('whatever is typed, the answer is a step with a title and one owner a side at most, or a sentence', () => {
  fc.assert(
    fc.property(anyLine, (text) => {
      const found = read(text)
      if (!found.ok) {
        expect(found.problem.sentence).toMatch(/\S/)
        return
      }
      const { title, owners, side } = found.value
      expect(title).toMatch(/[\p{L}\p{N}]/u)
      expect(new Set(owners.map((owner) => owner.side)).size).toBe(owners.length)
      for (const owner of owners) expect(['both', owner.side]).toContain(side)
    }),
  )
})

test('title, owner and date come out as they were put in, in any order of spaces', () => {
  const title = fc.constantFrom('Pen test', 'Budget sign-off for 2027', 'Legal: MSA')
  const owner = fc.constantFrom(...northgateParts.stakeholders.map(({ name }) => name))
  const space = fc.constantFrom('', ' ', '   ')
  fc.assert(
    fc.property(title, owner, space, space, (name, person, before, after) => {
      const found = read(`${name}${before},${after}${person},${after}2026-12-04`)
      expect(found.ok && [found.value.title, found.value.owners.length, found.value.due]).toEqual([name, 1, '2026-12-04'])
    }),
  )
})
