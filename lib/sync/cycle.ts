import type { Lock, Remote, RemoteProblem, SyncStore } from './ports.ts'
import { pullLimit } from '../wire/pull.ts'

export type CycleDeps = {
  store: SyncStore
  remote: Remote
  lock: Lock
  /** Aborts after so many milliseconds: `AbortSignal.timeout` in the product. */
  timeout: (milliseconds: number) => AbortSignal
}

/** `done`: everything is sent and read; `more`: its time was over before; `elsewhere`: another window is at it. */
export type CycleEnd = { kind: 'done' } | { kind: 'more' } | { kind: 'elsewhere' } | RemoteProblem

/** A push is filled up to so many bytes. */
const pushBytes = 256_000
/** A cycle that takes longer lets others, and itself, begin anew; only a first load is read to its end. */
const longestCycle = 20_000
const longestRequest = 20_000

/**
 * Sends everything that is unsent and reads everything that is new, as the only one of this account. Each step is one transaction
 * after one request, so it may be stopped anywhere. Never throws.
 */
export async function cycle(deps: CycleDeps, stop: AbortSignal): Promise<CycleEnd> {
  try {
    return (await deps.lock(() => cycleAlone(deps, stop))) ?? { kind: 'elsewhere' }
  } catch {
    // The database could not take it, as with a full disk: nothing was half done, and it is tried again.
    return { kind: 'failed' }
  }
}

async function cycleAlone(deps: CycleDeps, stop: AbortSignal): Promise<CycleEnd> {
  const over = AbortSignal.any([stop, deps.timeout(longestCycle)])
  return (await pushAll(deps, over)) ?? (await pullAll(deps, over, stop)) ?? { kind: 'done' }
}

/** `null` when nothing is unsent any more. */
async function pushAll({ store, remote, timeout }: CycleDeps, over: AbortSignal): Promise<CycleEnd | null> {
  let limit = pushBytes
  while (!over.aborted) {
    const request = await store.nextPush(limit)
    if (request === null) return null
    const answer = await remote.push(request, AbortSignal.any([over, timeout(longestRequest)]))
    if (answer.ok) {
      await store.applyPush(request, answer.value)
      continue
    }
    if (answer.problem.kind === 'replica-taken') await store.becomeNewReplica(request)
    else if (answer.problem.kind !== 'too-large') return over.aborted ? { kind: 'more' } : answer.problem
    else if (request.txs.length === 1) await store.refuseTooLarge(request)
    else limit = Math.ceil(Math.min(limit, JSON.stringify(request).length) / 2)
  }
  return { kind: 'more' }
}

/** `null` when nothing is new any more. */
async function pullAll(deps: CycleDeps, over: AbortSignal, stop: AbortSignal): Promise<CycleEnd | null> {
  const { store, remote, timeout } = deps
  const actors = new Set<string>()
  let withHave = false
  while (!over.aborted) {
    const request = await store.pullRequest(pullLimit, withHave)
    if (request === null) {
      const problem = await load(deps, stop)
      if (problem) return problem
      continue
    }
    const answer = await remote.pull(request, AbortSignal.any([over, timeout(longestRequest)]))
    if (!answer.ok) return over.aborted ? { kind: 'more' } : answer.problem
    const pulled = await store.applyPull(request, answer.value)
    for (const { actor } of answer.value.changes) actors.add(actor)
    // New streams come a hundred at a time, and are asked for with those that are here by then.
    const halfway = request.have !== undefined && answer.value.acl === request.acl && answer.value.more
    withHave = pulled === 'have' || halfway
    if (pulled !== 'done') continue
    await readPeople(deps, actors, over)
    await store.rememberWhole()
    return null
  }
  return { kind: 'more' }
}

/** The first load, or the first after the server lost its memory. */
async function load({ store, remote }: CycleDeps, stop: AbortSignal): Promise<RemoteProblem | null> {
  let number = 0
  const answer = await remote.bootstrap(
    async (start) => void (number = await store.beginBootstrap(start)),
    (deals) => store.applyBootstrap(number, deals),
    stop,
  )
  if (!answer.ok) return answer.problem
  await store.endBootstrap(number, answer.value)
  return null
}

/** Names for the story. Without them it says "a colleague", so what fails here is left to the next cycle. */
async function readPeople({ store, remote, timeout }: CycleDeps, actors: Set<string>, over: AbortSignal): Promise<void> {
  if (!(await store.lacksPeople(actors))) return
  const people = await remote.people(AbortSignal.any([over, timeout(longestRequest)]))
  if (people.ok) await store.replacePeople(people.value)
}
