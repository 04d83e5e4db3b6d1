import type { Clock, Random } from '../base/ports.ts'
import type { CycleEnd } from './cycle.ts'
import { mayBegin, nextLook, nextState, type SyncEvent, type SyncState } from './state.ts'

export type LoopDeps = {
  cycle: (stop: AbortSignal) => Promise<CycleEnd>
  clock: Clock
  random: Random
  onState: (state: SyncState) => void
  /** Milliseconds between two looks at the server when nobody asks; `null` where something else wakes the loop. */
  every: number | null
}

export type Loop = {
  /** Something may be there to send or to read. Cheap: may be called for every edit. `urgent`: a person asks, or the network is back. */
  wake: (urgent?: boolean) => void
  /** Resolves when nothing is running; whoever must not be stopped before, like a service worker, waits for it. */
  rest: () => Promise<void>
}

/**
 * Runs one cycle after the other as long as there is something to do. It does not count what woke it: each cycle looks at what is
 * unsent and new, so no wake can be lost, and one that comes while a cycle runs is followed by another.
 */
export function createLoop({ cycle, clock, random, onState, every }: LoopDeps, stop: AbortSignal): Loop {
  let state: SyncState = { kind: 'idle' }
  let woken = false
  let hurried = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  stop.addEventListener('abort', () => clearTimeout(timer))
  return { wake, rest: () => running ?? Promise.resolve() }

  function wake(urgent = false): void {
    if (stop.aborted) return
    if (running) {
      woken = true
      hurried ||= urgent
    } else if (mayBegin(state, urgent, clock())) running = run().finally(() => (running = null))
  }

  async function run(): Promise<void> {
    do {
      woken = hurried = false
      move({ kind: 'began' })
      // Whatever went wrong in it: a loop that stands still would never send again.
      const end = await cycle(stop).catch((): CycleEnd => ({ kind: 'failed' }))
      const now = clock()
      move({ kind: 'ended', end, now, jitter: fraction() })
      const next = nextLook(state, end, now, every)
      clearTimeout(timer)
      if (next === now) woken = true
      else if (next !== null && !stop.aborted) timer = setTimeout(look, next - now)
    } while (!stop.aborted && woken && (state.kind === 'idle' || (hurried && mayBegin(state, true, clock()))))
  }

  function look(): void {
    wake()
    // The clock was set back, or the timer came too early: it is tried all the same.
    if (!running) wake(true)
  }

  function move(event: SyncEvent): void {
    state = nextState(state, event)
    onState(state)
  }

  function fraction(): number {
    const [high = 0, low = 0] = random(2)
    return (high * 256 + low) / 65_536
  }
}
