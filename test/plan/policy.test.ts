import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldValue, Op } from '../../lib/plan/change.ts'
import { entityKinds } from '../../lib/plan/entity-kinds.ts'
import { judgeChange, mayWrite, type DealRole } from '../../lib/plan/policy.ts'
import { refusalCodes, refusalSentences } from '../../lib/plan/refusals.ts'
import { anyChanges } from './any-op.ts'

const kinds = Object.entries(entityKinds).map(([kind, { shape }]) => ({ kind, fields: [...Object.keys(shape), '_del'] }))
const cells = kinds.flatMap(({ kind, fields }) => fields.map((field) => ({ kind, field })))
const may = (
  role: DealRole,
  stream: string,
  { kind, field }: { kind: string; field: string },
  before?: FieldValue,
  after = before,
) => mayWrite(role, { s: `deal1/${stream}`, e: `${kind}x`, f: field, v: null }, before, after ?? null)
const allowed = (...args: [stream: string, before?: FieldValue, after?: FieldValue]) =>
  cells.filter((cell) => may('buyer', args[0], cell, args[1], args[2])).map(({ kind, field }) => `${kind}.${field}`)

test('the seller’s team writes every field of every kind in both streams, a viewer none', () => {
  for (const stream of ['s', 'i'])
    for (const before of [undefined, null, 'buyer', 'seller', 'both'])
      for (const cell of cells) {
        expect(may('seller', stream, cell, before)).toBe(true)
        expect(may('viewer', stream, cell, before)).toBe(false)
      }
})

const ofSteps = [
  'ms.buyerOwner',
  'ms.due',
  'ms.status',
  'ms.startedOn',
  'ms.doneOn',
  'ms.duration',
  'ms.durationFrom',
  'ms.durationOn',
]
const ofPeople = ['st.name', 'st.email', 'st.title', 'st.side', 'st.role', 'st._del']

test('of what is there a buyer writes the progress and dates of steps that are theirs or both sides’, and their own people', () => {
  expect(allowed('s', 'buyer')).toEqual([...ofSteps, ...ofPeople].sort(inOrderOfCells))
  expect(allowed('s', null), 'a side that was never said is the buyer’s').toEqual(allowed('s', 'buyer'))
  expect(allowed('s', 'both')).toEqual([...ofSteps].sort(inOrderOfCells))
  expect(allowed('s', 'seller')).toEqual([])
})

test('a buyer adds steps and people of their side, notes, proposals and signatures, nothing else', () => {
  const ofNewSteps = [...ofSteps, 'ms.title', 'ms.side', 'ms.doneWhen', 'ms.after', 'ms.order']
  const others = ['nt.text', 'nt.kind', 'nt.about', 'nt.on', 'sg.stakeholder', 'sg.name', 'sg.signedAt', 'sg.planHash',
    'pr.about', 'pr.field', 'pr.value', 'pr.by', 'pr.status'] // prettier-ignore
  const people = ofPeople.filter((cell) => cell !== 'st._del')
  expect(allowed('s', undefined, 'buyer')).toEqual([...ofNewSteps, ...people, ...others].sort(inOrderOfCells))
  for (const side of ['seller', 'both']) expect(allowed('s', undefined, side)).toEqual([...others].sort(inOrderOfCells))
})

test('nobody of a side that is not theirs is made theirs by a buyer, and nobody of theirs the seller’s', () => {
  expect(allowed('s', 'seller', 'buyer')).toEqual([])
  expect(allowed('s', 'buyer', 'seller')).toEqual([])
})

test('a buyer writes nothing in the team’s stream', () => {
  for (const before of [undefined, null, 'buyer', 'seller', 'both'])
    for (const after of [null, 'buyer', 'seller', 'both']) expect(allowed('i', before, after)).toEqual([])
})

const at = '-'.repeat(16)
const op = (e: string, f: string, v: FieldValue, s = 'deal1/s'): Op => ({ s, e, f, v, at, pv: null })
const judge = (ops: Op[], role: DealRole | null = 'seller', sv = 1, side?: FieldValue) =>
  judgeChange({ sv, ops }, () => role, () => side) // prettier-ignore

test('a change is refused as a whole, and the first write that may not be is named', () => {
  expect(judge([op('ms1', 'title', 'Legal'), op('ms1', 'due', '2026-12-01')])).toBeNull()
  expect(judge([op('ms1', 'title', 'Legal'), op('ms1', 'due', '2026-02-30')])).toEqual({ code: 'invalid', op: 1 })
  expect(judge([op('ms1', 'status', 'done'), op('rk1', 'statement', 'x')], 'buyer', 1, 'buyer')).toEqual({
    code: 'policy',
    op: 1,
  })
  expect(judge([op('ms1', 'title', 'Legal')], null)).toEqual({ code: 'forbidden', op: 0 })
})

test('the side of a new step counts wherever in the change it is said', () => {
  const step = (side: string) => [op('ms1', 'title', 'Legal'), op('ms1', 'side', side)]
  expect(judge(step('buyer'), 'buyer')).toBeNull()
  expect(judge(step('seller'), 'buyer')).toEqual({ code: 'policy', op: 0 })
})

test('what no database keeps is refused: a NUL, half of a character, also within a list', () => {
  for (const text of ['\0', 'a\0b', '\ud800', 'x\udc00y', '\udc00\ud800']) {
    expect(judge([op('ms1', 'title', text)])).toEqual({ code: 'invalid', op: 0 })
    expect(judge([op('dldeal1', 'domains', ['fine.example', text])])).toEqual({ code: 'invalid', op: 0 })
  }
  expect(judge([op('ms1', 'title', '👩‍👧 Łódź \u{10ffff}')])).toBeNull()
})

test('kinds and fields of a newer version are refused as such, of this version as a mistake, and versions before the last are too old', () => {
  expect(judge([op('zz1', 'title', 'x')], 'seller', 2)).toEqual({ code: 'schema-ahead', op: 0 })
  expect(judge([op('ms1', 'mood', 'x')], 'seller', 2)).toEqual({ code: 'schema-ahead', op: 0 })
  expect(judge([op('ms1', 'title', 'x')], 'seller', 2)).toBeNull()
  expect(judge([op('ms1', 'constructor', 'x')])).toEqual({ code: 'invalid', op: 0 })
  expect(judge([op('ms1', 'title', 'x')], 'seller', -1)).toEqual({ code: 'schema-behind', op: 0 })
})

test('every field can be cleared, and deleting is a yes or a no', () => {
  for (const { kind, field } of cells) expect(judge([op(`${kind}1`, field, null)])).toBeNull()
  for (const { kind } of kinds) {
    expect(judge([op(`${kind}1`, '_del', true)])).toBeNull()
    expect(judge([op(`${kind}1`, '_del', 'yes')])).toEqual({ code: 'invalid', op: 0 })
  }
})

test('whatever is sent, the answer is one of the codes or none, and each has its sentence', () => {
  fc.assert(
    fc.property(
      anyChanges,
      fc.constantFrom(null, 'seller', 'viewer', 'buyer'),
      fc.integer({ min: -2, max: 3 }),
      (changes, role, sv) => {
        for (const { ops } of changes) {
          const refusal = judge(ops, role, sv)
          if (refusal) expect(refusalCodes).toContain(refusal.code)
          else expect(['seller', 'buyer']).toContain(role)
        }
      },
    ),
  )
  for (const code of refusalCodes) expect(refusalSentences[code]).toMatch(/^[A-Z].+\. .+\.$/)
})

const names = cells.map(({ kind, field }) => `${kind}.${field}`)
function inOrderOfCells(one: string, other: string): number {
  return names.indexOf(one) - names.indexOf(other)
}
