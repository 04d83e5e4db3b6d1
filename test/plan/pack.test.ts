import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../lib/plan/fold.ts'
import { packState, unpackState } from '../../lib/plan/pack.ts'
import { anyChanges } from './any-op.ts'

test('a state comes back from its packed form as it was', () => {
  fc.assert(
    fc.property(anyChanges, (changes) => {
      const state = fold(changes)
      expect(unpackState(packState(state))).toEqual(state)
      expect(packState(unpackState(packState(state)))).toBe(packState(state))
    }),
  )
})

test('an entity written in one gesture carries one stamp for all of its fields but those written since', () => {
  const write = (f: string, at: string) => ({ s: 'deal1/s', e: 'ms1', f, v: f, at, pv: null })
  const early = 'AAAAAAAAAAAAAAAA'
  const state = fold([{ ops: [write('title', early), write('side', early), write('due', 'BBBBBBBBBBBBBBBB')] }])
  expect(JSON.parse(packState(state))).toEqual({
    v: 1,
    streams: {
      'deal1/s': [['ms1', early, { title: 'title', side: 'side', due: 'due' }, { due: 'BBBBBBBBBBBBBBBB' }]],
    },
  })
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
  for (const text of broken) expect(() => unpackState(text), text).toThrow(/JSON|invalid/i)
})
