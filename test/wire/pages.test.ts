import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChangePage, packChanges, unpackChanges } from '../../lib/wire/pages.ts'
import { PulledChange } from '../../lib/wire/pull.ts'
import { placesIn } from '../base/places-in.ts'
import { anyOp } from '../plan/any-op.ts'

/** Some changes of two deals in the order of their numbers, between which others were made that the reader may not see. */
const anyPage = fc
  .array(
    fc.record({
      actor: fc.constantFrom('person-one-00000', 'person-two-00000'),
      on: fc.integer({ min: 1_794_999_999_000, max: 1_795_000_001_000 }),
      undoes: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
      ops: fc.array(fc.record({ op: anyOp, gap: fc.constantFrom(0, 0, 0, 7) }), { minLength: 1, maxLength: 6 }),
    }),
    { maxLength: 12 },
  )
  .map((changes): PulledChange[] => {
    let seq = 1_000
    return changes.map(({ actor, on, undoes, ops }) => ({
      deal: 'deal1',
      actor,
      on,
      ...(undoes !== undefined && { undoes }),
      ops: ops.map(({ op, gap }) => ({ ...op, seq: (seq += gap + 1) })),
    }))
  })

test('what was packed for the way comes out as it was, and a schema believes both', () => {
  fc.assert(
    fc.property(anyPage, (changes) => {
      const sent: unknown = JSON.parse(JSON.stringify(packChanges(changes)))
      expect(unpackChanges(ChangePage.parse(sent))).toEqual(changes)
    }),
  )
})

test('a page that was tampered with is refused, or says other things that are changes all the same', () => {
  fc.assert(
    fc.property(anyPage, fc.nat(), fc.jsonValue(), (changes, where, what) => {
      const page: unknown = JSON.parse(JSON.stringify(packChanges(changes)))
      const places = placesIn(page)
      const { within, key } = places[where % places.length] ?? { within: {}, key: '' }
      Reflect.set(within, key, what)
      const read = ChangePage.safeParse(page)
      if (!read.success) return
      try {
        const told = unpackChanges(read.data)
        if (PulledChange.array().safeParse(told).success)
          expect(told.flatMap(({ ops }) => ops)).toHaveLength(read.data.ops.v.length)
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
      }
    }),
  )
})

test('a column that is too short or too long is refused', () => {
  const [change] = fc.sample(anyPage.filter(({ length }) => length > 0), 1) // prettier-ignore
  const page = packChanges(change ?? [])
  for (const column of Object.keys(page.ops)) {
    const list: unknown[] = Reflect.get(page.ops, column)
    expect(() => unpackChanges({ ...page, ops: { ...page.ops, [column]: list.slice(1) } }), column).toThrow(RangeError)
  }
  expect(() => unpackChanges({ ...page, changes: { ...page.changes, more: page.changes.more.slice(1) } })).toThrow(RangeError)
})
