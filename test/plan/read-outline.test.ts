import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letters } from '../../lib/base/letters.ts'
import type { FieldValue } from '../../lib/plan/change.ts'
import { entityKinds } from '../../lib/plan/entity-kinds.ts'
import { fold } from '../../lib/plan/fold.ts'
import { isOutlined, readOutline } from '../../lib/plan/read-outline.ts'
import { readPlan } from '../../lib/plan/read-plan.ts'
import { createStamp } from '../../lib/plan/stamp.ts'
import { summarise } from '../../lib/store/summarise.ts'

/** Writes to every field of the kinds that lists show, and of one they do not, mostly of values it can have. */
const kinds = ['dl', 'pl', 'am', 'ms', 'ms', 'ms', 'st', 'ci', 'pg', 'nt'] as const
const places = kinds.flatMap((kind) => [...Object.keys(entityKinds[kind].shape), '_del'].map((f) => ({ kind, f })))
const anyValue: fc.Arbitrary<FieldValue> = fc.constantFrom<FieldValue[]>(
  null, true, false, 7, '', 'A', 'done', 'open', 'kept', 'signature', 'buyer', 'seller', 'champion', 'docs', 'a@acme.example',
  '2026-11-20', '2026-12-01', '2026-12-01T09:00:00Z', 'Europe/Berlin', ['acme.example'], ['a', 'b'], [],
) // prettier-ignore
const anyWrite = fc
  .record({
    place: fc.constantFrom(...places),
    id: fc.constantFrom('deal1', 'A', 'B'),
    stream: fc.constantFrom('deal1/s', 'deal1/i'),
    v: anyValue,
    time: fc.nat(50),
    tag: fc.constantFrom(...letters.slice(0, 4)),
  })
  .map(({ place: { kind, f }, id, stream, v, time, tag }) => ({ s: stream, e: `${kind}${id}`, f, v, at: createStamp(time, 0, tag.repeat(5)), pv: null })) // prettier-ignore
const anyWrites = fc.array(anyWrite, { maxLength: 120 })

test('the outline of a plan shows in lists what the whole plan would', () => {
  fc.assert(
    fc.property(anyWrites, (ops) => {
      const state = fold([{ ops }])
      expect(summarise(readOutline('deal1', state))).toEqual(summarise(readPlan('deal1', state)))
    }),
    { numRuns: 500 },
  )
})

test('a write that is not of the outline alters nothing that lists show', () => {
  fc.assert(
    fc.property(anyWrites, anyWrite, (ops, op) => {
      const state = fold([{ ops }])
      fc.pre(!isOutlined(state, op))
      const before = summarise(readPlan('deal1', state))
      expect(summarise(readPlan('deal1', fold([{ ops }, { ops: [op] }])))).toEqual(before)
    }),
    { numRuns: 500 },
  )
})
