import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CycleEnd } from '../../lib/sync/cycle.ts'
import { createLoop } from '../../lib/sync/loop.ts'
import type { SyncState } from '../../lib/sync/state.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

function loopOf(ends: CycleEnd[], every: number | null = null) {
  const states: SyncState['kind'][] = []
  const stop = new AbortController()
  const cycle = vi.fn<() => Promise<CycleEnd>>(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10))
    return ends.shift() ?? { kind: 'done' }
  })
  const random = (length: number) => new Uint8Array(length).fill(255)
  const loop = createLoop({ cycle, clock: Date.now, random, onState: ({ kind }) => states.push(kind), every }, stop.signal)
  return { loop, cycle, states, stop }
}

test('however often it is woken while a cycle runs, one more follows', async () => {
  const { loop, cycle, states } = loopOf([])
  for (let i = 0; i < 5; i++) loop.wake()
  await vi.advanceTimersByTimeAsync(5)
  for (let i = 0; i < 5; i++) loop.wake()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(cycle).toHaveBeenCalledTimes(2)
  expect(states).toEqual(['sending', 'idle', 'sending', 'idle'])
})

test('what could not be sent is tried again without anybody asking, until it is', async () => {
  const { loop, cycle } = loopOf([{ kind: 'offline' }, { kind: 'busy', retryAfter: null }, { kind: 'failed' }])
  loop.wake()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(cycle).toHaveBeenCalledTimes(4)
})

test('a network that is back ends the wait, an edit does not', async () => {
  const { loop, cycle } = loopOf([{ kind: 'offline' }])
  loop.wake()
  await vi.advanceTimersByTimeAsync(100)
  loop.wake()
  await vi.advanceTimersByTimeAsync(100)
  expect(cycle).toHaveBeenCalledTimes(1)
  loop.wake(true)
  await vi.advanceTimersByTimeAsync(100)
  expect(cycle).toHaveBeenCalledTimes(2)
})

test('a network that is back while a request still hangs is not waited for once more', async () => {
  const { loop, cycle } = loopOf([{ kind: 'offline' }])
  loop.wake()
  await vi.advanceTimersByTimeAsync(5)
  loop.wake(true)
  loop.wake()
  await vi.advanceTimersByTimeAsync(100)
  expect(cycle).toHaveBeenCalledTimes(2)
})

test('a server that said when to come is not asked before, whoever is in a hurry', async () => {
  const { loop, cycle } = loopOf([{ kind: 'busy', retryAfter: 5_000 }])
  loop.wake()
  await vi.advanceTimersByTimeAsync(5)
  loop.wake(true)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(cycle).toHaveBeenCalledTimes(1)
})

test('a cycle that throws is tried again, and is not taken for one that still runs', async () => {
  const { loop, cycle, states } = loopOf([])
  cycle.mockRejectedValueOnce(new Error('The database was closed'))
  loop.wake()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(cycle).toHaveBeenCalledTimes(2)
  expect(states).toEqual(['sending', 'waiting', 'sending', 'idle'])
})

test('it looks again every minute where it is asked to, and never after its end', async () => {
  const { loop, cycle, stop } = loopOf([], 60_000)
  loop.wake()
  await vi.advanceTimersByTimeAsync(190_000)
  expect(cycle).toHaveBeenCalledTimes(4)
  stop.abort()
  loop.wake(true)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(cycle).toHaveBeenCalledTimes(4)
})

test('a clock that was set back does not make it wait for the time that comes again', async () => {
  const { loop, cycle } = loopOf([{ kind: 'offline' }])
  loop.wake()
  await vi.advanceTimersByTimeAsync(20)
  vi.setSystemTime(-86_400_000)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(cycle).toHaveBeenCalledTimes(2)
})

test('nobody signed in: it asks no more until somebody is', async () => {
  const { loop, cycle, states } = loopOf([{ kind: 'signed-out' }], 60_000)
  loop.wake()
  await vi.advanceTimersByTimeAsync(600_000)
  loop.wake()
  expect([cycle.mock.calls.length, states.at(-1)]).toEqual([1, 'signed-out'])
  loop.wake(true)
  const rest = loop.rest()
  await vi.advanceTimersByTimeAsync(100)
  await rest
  expect(cycle).toHaveBeenCalledTimes(2)
})
