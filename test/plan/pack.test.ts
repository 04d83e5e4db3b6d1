import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../lib/plan/fold.ts'
import { newestStamp, packState, Packed, unpackState } from '../../lib/plan/pack.ts'
import { anyChanges } from './any-op.ts'
import { placesIn } from '../base/places-in.ts'

test('a state comes back from its packed form as it was', () => {
  fc.assert(
    fc.property(anyChanges, (changes) => {
      const state = fold(changes)
      expect(unpackState(packState(state))).toEqual(state)
      expect(packState(unpackState(packState(state)))).toBe(packState(state))
    }),
  )
})

test('of an entity written in one gesture the first stamp is kept, and the order of its fields tells the others', () => {
  const write = (f: string, at: string) => ({ s: 'deal1/s', e: 'ms1', f, v: f, at, pv: null })
  const late = 'BBBBBBBBBBBBBBBB'
  const state = fold([
    { ops: [write('due', late), write('title', 'AAAAAAA---zAAAAA'), write('side', 'AAAAAAA--0-AAAAA'), write('key', late)] },
  ])
  expect(JSON.parse(packState(state))).toEqual({
    v: 1,
    streams: {
      'deal1/s': [
        ['ms1', 'AAAAAAA---zAAAAA', { title: 'title', side: 'side', due: 'due', key: 'key' }, { due: late, key: late }, 1],
      ],
    },
  })
  expect(unpackState(packState(state))).toEqual(state)
  expect(newestStamp(JSON.parse(packState(state)).streams['deal1/s'])).toBe(late)
})

test('rows of before, in which fields without a stamp have the row’s, are read as they were meant', () => {
  const row = ['ms1', 'AAAAAAAAAAAAAAAA', { title: 'A', side: 'buyer', due: null }, { due: 'BBBBBBBBBBBBBBBB' }]
  const state = unpackState(JSON.stringify({ v: 1, streams: { 'deal1/s': [row] } }))
  expect([...(state.get('deal1/s')?.get('ms1') ?? [])].map(([field, { at }]) => [field, at])).toEqual([
    ['title', 'AAAAAAAAAAAAAAAA'],
    ['side', 'AAAAAAAAAAAAAAAA'],
    ['due', 'BBBBBBBBBBBBBBBB'],
  ])
})

test('what is read without asking the schema, the schema would have believed', () => {
  const value = fc.oneof(fc.constantFrom( 'x'.repeat(20_001), ['x'.repeat(2_001)], Array(501).fill('x'), {}, [1], 2, 1), fc.jsonValue()) // prettier-ignore
  fc.assert(
    fc.property(anyChanges, fc.nat(), value, (changes, where, what) => {
      const packed: unknown = JSON.parse(packState(fold(changes)))
      const places = placesIn(packed)
      const { within, key } = places[where % places.length] ?? { within: {}, key: '' }
      Reflect.set(within, key, what)
      const text = JSON.stringify(packed).replaceAll('null', '1e999')
      const believes = Packed.safeParse(JSON.parse(text)).success
      if (believes) unpackState(text)
      else expect(() => unpackState(text)).toThrow(/JSON|invalid|too_/i)
    }),
  )
})

test('text that is no packed state is refused', () => {
  const row = (...cells: unknown[]) => JSON.stringify({ v: 1, streams: { 'deal1/s': [cells] } })
  const broken = [
    '',
    'null',
    '{"v":1',
    '{"v":2,"streams":{}}',
    '{"v":1,"streams":{"deal1":[]}}',
    row('ms1', 'no stamp', { title: 'A' }, {}),
    row('ms1', 'AAAAAAAAAAAAAAAA', { title: { nested: true } }, {}),
    row('ms1', 'AAAAAAAAAAAAAAAA', { title: 'A' }, { title: '' }),
    row('<img>', 'AAAAAAAAAAAAAAAA', { title: 'A' }, {}),
  ]
  for (const text of broken) expect(() => unpackState(text), text).toThrow(/JSON|invalid|too_/i)
})
