import type { Result } from '../base/result.ts'
import type { BootstrapDeal, BootstrapStart } from '../wire/bootstrap.ts'
import type { PullAnswer, PullRequest } from '../wire/pull.ts'
import type { PushAnswer, PushRequest } from '../wire/push.ts'
import type { WorkspacePerson } from '../wire/workspace.ts'

/** The database of an account; `createAccountStore` of `lib/store` satisfies it. Every function is one transaction. */
export type SyncStore = {
  /** The oldest unsent changes; `null` when nothing is unsent. */
  nextPush(limitBytes: number): Promise<PushRequest | null>
  applyPush(request: PushRequest, answer: PushAnswer): Promise<'applied' | 'stale' | 'renumbered'>
  /** The one change of this request is larger than the server takes. */
  refuseTooLarge(request: PushRequest): Promise<void>
  /** The id that this request was sent with is another's. */
  becomeNewReplica(request: PushRequest): Promise<void>
  /** `null` as long as the first load is not whole. */
  pullRequest(limit: number, withHave?: boolean): Promise<PullRequest | null>
  /** `stale`: another window was faster; `have`: ask again with the streams kept; `reset`: load everything anew. */
  applyPull(request: PullRequest, answer: PullAnswer): Promise<'stale' | 'have' | 'reset' | 'more' | 'done'>
  /** Answers the number of the load. */
  beginBootstrap(start: BootstrapStart): Promise<number>
  /** False when another window has begun a load of its own. */
  applyBootstrap(load: number, deals: BootstrapDeal[]): Promise<boolean>
  endBootstrap(load: number, start: BootstrapStart): Promise<boolean>
  lacksPeople(ids: Iterable<string>): Promise<boolean>
  replacePeople(people: WorkspacePerson[]): Promise<void>
  /** Everything was sent and read just now. */
  rememberWhole(): Promise<unknown>
}

/**
 * Why the server did not answer a request as such. `signed-out`: nobody is, or the session has ended; `too-old`: this version is not served
 * any more; `busy`: it asks to come later, in so many milliseconds if it says so; `failed`: nothing that anybody here can do about.
 */
export type RemoteProblem =
  | { kind: 'offline' }
  | { kind: 'signed-out' }
  | { kind: 'too-old' }
  | { kind: 'too-large' }
  | { kind: 'replica-taken' }
  | { kind: 'busy'; retryAfter: number | null }
  | { kind: 'failed' }

export type Answer<T> = Promise<Result<T, RemoteProblem>>

export type Remote = {
  push(request: PushRequest, signal: AbortSignal): Answer<PushAnswer>
  pull(request: PullRequest, signal: AbortSignal): Answer<PullAnswer>
  /**
   * Reads everything the person may see; `onDeals` gets as many deals at a time as one transaction takes, and ends the reading with false.
   * The answer is whole: without its last line it is a problem.
   */
  bootstrap(
    onStart: (start: BootstrapStart) => Promise<void>,
    onDeals: (deals: BootstrapDeal[]) => Promise<boolean>,
    signal: AbortSignal,
  ): Answer<BootstrapStart>
  people(signal: AbortSignal): Answer<WorkspacePerson[]>
}

/** Runs `work` while nobody else of this account runs theirs; `null`, without running it, when somebody does. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T | null>
