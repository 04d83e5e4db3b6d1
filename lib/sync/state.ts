import type { CycleEnd } from './cycle.ts'

/**
 * What the sync is doing, for people to see. `until`: when it is tried again, in milliseconds since 1970; `tries`: how often it failed in a row;
 * `firm`: the server said when to come again.
 */
export type SyncState =
  | { kind: 'idle' }
  | { kind: 'sending'; tries: number }
  | { kind: 'waiting'; until: number; tries: number; firm: boolean }
  | { kind: 'offline'; until: number; tries: number }
  | { kind: 'signed-out' }
  | { kind: 'too-old' }

export type SyncEvent =
  | { kind: 'began' }
  /** `jitter`: at least 0, less than 1. */
  | { kind: 'ended'; end: CycleEnd; now: number; jitter: number }

const firstWait = 1_000
const longestWait = 300_000

/** The state that follows. Pure: time and chance are in the event. */
export function nextState(state: SyncState, event: SyncEvent): SyncState {
  const tries = 'tries' in state ? state.tries : 0
  if (event.kind === 'began') return { kind: 'sending', tries }
  const { end, now, jitter } = event
  switch (end.kind) {
    case 'done':
    case 'elsewhere':
    case 'more':
      return { kind: 'idle' }
    case 'signed-out':
    case 'too-old':
      return { kind: end.kind }
    case 'offline':
      return { kind: 'offline', until: now + wait(tries, jitter), tries: tries + 1 }
    case 'busy':
      return end.retryAfter === null
        ? { kind: 'waiting', until: now + wait(tries, jitter), tries: tries + 1, firm: false }
        : { kind: 'waiting', until: now + end.retryAfter + jitter * firstWait, tries: tries + 1, firm: true }
    case 'failed':
    case 'too-large':
    case 'replica-taken':
      return { kind: 'waiting', until: now + wait(tries, jitter), tries: tries + 1, firm: false }
  }
}

/** Full jitter: anything up to a bound that doubles, so that many clients of a server that comes back do not come together. */
const wait = (tries: number, jitter: number): number =>
  Math.max(firstWait, jitter * Math.min(longestWait, firstWait * 2 ** (tries + 1)))

/**
 * Whether to begin now. What is `urgent` (a person asks, the network is back, somebody signed in) does not wait for the backoff, only
 * for a server that said when to come; anything else is content with what is planned.
 */
export function mayBegin(state: SyncState, urgent: boolean, now: number): boolean {
  switch (state.kind) {
    case 'idle':
      return true
    case 'sending':
      return false
    case 'waiting':
      return now >= state.until || (urgent && !state.firm)
    case 'offline':
      return urgent || now >= state.until
    case 'signed-out':
    case 'too-old':
      return urgent
  }
}

/** When to begin again without being asked; `null`: when somebody asks. @param every milliseconds between looks, `null` for none */
export function nextLook(state: SyncState, end: CycleEnd, now: number, every: number | null): number | null {
  if (end.kind === 'more') return now
  if (end.kind === 'elsewhere') return now + firstWait
  if (state.kind === 'waiting' || state.kind === 'offline') return state.until
  return state.kind === 'idle' && every !== null ? now + every : null
}
