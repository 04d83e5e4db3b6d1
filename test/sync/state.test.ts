import { expect, test } from 'vitest'
import type { CycleEnd } from '../../lib/sync/cycle.ts'
import { mayBegin, nextLook, nextState, type SyncState } from '../../lib/sync/state.ts'

const ended = (state: SyncState, end: CycleEnd, jitter = 0.999): SyncState =>
  nextState(state, { kind: 'ended', end, now: 0, jitter })
const failedTimes = (times: number, end: CycleEnd, jitter?: number): SyncState => {
  let state: SyncState = { kind: 'idle' }
  for (let i = 0; i < times; i++) state = ended(nextState(state, { kind: 'began' }), end, jitter)
  return state
}

test('waits double from two seconds to five minutes, each anywhere below its bound', () => {
  const waits = [1, 2, 3, 4, 8, 9, 30].map((times) => failedTimes(times, { kind: 'offline' }))
  const until = waits.map((state) => ('until' in state ? Math.round(state.until / 1_000) : 0))
  expect(until).toEqual([2, 4, 8, 16, 256, 300, 300])
  expect(failedTimes(9, { kind: 'offline' }, 0.5)).toMatchObject({ until: 150_000 })
  expect(failedTimes(9, { kind: 'offline' }, 0)).toMatchObject({ until: 1_000 })
})

test('one success ends the doubling', () => {
  const state = ended(nextState(failedTimes(9, { kind: 'offline' }), { kind: 'began' }), { kind: 'done' })
  expect(state).toEqual({ kind: 'idle' })
  expect(ended(state, { kind: 'failed' })).toMatchObject({ tries: 1, until: 1_998 })
})

test('a server that says when to come is not asked before, whoever wants it', () => {
  const state = ended({ kind: 'idle' }, { kind: 'busy', retryAfter: 60_000 }, 0)
  expect(state).toEqual({ kind: 'waiting', until: 60_000, tries: 1, firm: true })
  expect([mayBegin(state, true, 59_999), mayBegin(state, false, 60_000)]).toEqual([false, true])
})

test.each<[SyncState, boolean, boolean]>([
  [{ kind: 'idle' }, true, true],
  [{ kind: 'sending', tries: 0 }, false, false],
  [{ kind: 'waiting', until: 10, tries: 1, firm: false }, false, true],
  [{ kind: 'offline', until: 10, tries: 1 }, false, true],
  [{ kind: 'signed-out' }, false, true],
  [{ kind: 'too-old' }, false, true],
])('from %j an edit begins a cycle: %s, and what is urgent: %s', (state, edit, urgent) => {
  expect([mayBegin(state, false, 5), mayBegin(state, true, 5)]).toEqual([edit, urgent])
})

test.each<[CycleEnd, SyncState['kind'], number | null]>([
  [{ kind: 'done' }, 'idle', 60_000],
  [{ kind: 'more' }, 'idle', 0],
  [{ kind: 'elsewhere' }, 'idle', 1_000],
  [{ kind: 'failed' }, 'waiting', 1_998],
  [{ kind: 'signed-out' }, 'signed-out', null],
  [{ kind: 'too-old' }, 'too-old', null],
])('after a cycle that ended %j it is %s and looks again at %s', (end, kind, at) => {
  const state = ended({ kind: 'sending', tries: 0 }, end)
  expect([state.kind, nextLook(state, end, 0, 60_000)]).toEqual([kind, at])
})
