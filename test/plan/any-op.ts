import fc from 'fast-check'
import type { FieldValue, Op } from '../../lib/plan/change.ts'
import { createStamp } from '../../lib/plan/stamp.ts'

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))

/** Every value a field may hold. Minus zero is none: as text in a database it is zero. */
const anyValue: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: anyUnit, maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.boolean(),
  fc.array(fc.string({ maxLength: 6 }), { maxLength: 3 }),
  fc.constant(null),
)

/** Few stamps, so that the same one is met often, also with another value. */
const anyStamp = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }), fc.constantFrom('aaaaa', 'zzzzz'))
  .map(([time, counter, tag]) => createStamp(1_795_000_000_000 + time, counter, tag))

/** Names that an object has by nature are among the fields: newer versions may use any name. */
const anyField = fc.oneof(
  fc.constantFrom('title', 'due', 'status', 'order', '_del', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'),
  fc.string({ unit: fc.constantFrom('a', 'b', 'Z'), minLength: 1, maxLength: 3 }),
)

export const anyOp: fc.Arbitrary<Op> = fc.record({
  s: fc.constantFrom('deal1/s', 'deal1/i'),
  e: fc.constantFrom('ms1', 'ms2', 'st1', 'nt1', 'dldeal1', 'zz9'),
  f: anyField,
  v: anyValue,
  at: anyStamp,
  pv: fc.option(anyStamp),
})

/** Changes as they may come from anywhere: in any order, more than once. */
export const anyChanges = fc.array(
  fc.array(anyOp, { minLength: 1, maxLength: 6 }).map((ops) => ({ ops })),
  { maxLength: 12 },
)
