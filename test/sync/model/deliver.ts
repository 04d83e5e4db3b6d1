import { must } from '../../../lib/base/must.ts'
import { BootstrapDeal, BootstrapStart } from '../../../lib/wire/bootstrap.ts'
import type { PullAnswer } from '../../../lib/wire/pull.ts'
import type { PushAnswer, PushRequest } from '../../../lib/wire/push.ts'
import { cycle } from '../../../lib/sync/cycle.ts'
import type { Remote } from '../../../lib/sync/ports.ts'
import type { Device, View } from './device.ts'
import { Broken, type Message, type World } from './world.ts'

type Served = { message: Message; answer: PushAnswer | PullAnswer | 'replica-taken' }

/** What the server makes of a message, seen by the observer. */
export async function serve(world: World, message: Message): Promise<Served> {
  const { device, request, kind } = message
  if (kind === 'pull') return { message, answer: await servePull(world, device, message.request) }
  return { message, answer: await servePush(world, device, request) }
}

async function servePush(world: World, { caller }: Device, request: PushRequest) {
  const rights = await world.backend.rightsOf(caller)
  const known = new Set((await world.backend.log()).map(({ stream }) => stream.slice(0, -2)))
  const answer = await world.backend.push(caller, request)
  if (answer === 'replica-taken') return answer
  const txOf = new Map(request.txs.map((tx) => [tx.n, tx]))
  for (const { n } of answer.rejects) for (const { v } of must(txOf.get(n), 'change').ops) world.refused.add(String(v))
  for (const { n } of answer.acks) {
    const { id, ops } = must(txOf.get(n), 'change')
    if (world.accepted.has(id)) continue
    world.accepted.add(id)
    for (const { s, f } of ops) {
      const role = rights.get(s)
      const isNew = role === undefined && caller.role !== null && !known.has(s.slice(0, -2))
      if (!isNew && role !== 'seller' && !(role === 'buyer' && f === 'due'))
        throw new Broken('I5 authorisation per op', `${role ?? 'nobody'} wrote ${f} of ${s}`)
    }
  }
  return answer
}

async function servePull({ backend }: World, { caller }: Device, request: Extract<Message, { kind: 'pull' }>['request']) {
  const answer = await backend.pull(caller, request)
  const rights = await backend.rightsOf(caller)
  const told = [...answer.changes.flatMap(({ ops }) => ops.map(({ s }) => s)), ...answer.snaps.map(([stream]) => stream)]
  for (const stream of told) if (!rights.has(stream)) throw new Broken('I5 authorisation', `was sent ${stream} without rights`)
  return answer
}

/** The answer arrives. */
export async function receive(world: World, { message, answer }: Served): Promise<void> {
  const { device, request, kind } = message
  const before = await device.view()
  if (kind === 'pull') await device.account.applyPull(message.request, answer as PullAnswer)
  else if (answer === 'replica-taken') await renumbering(world, device, () => device.account.becomeNewReplica(request))
  else {
    const pushed = answer as PushAnswer
    noteAcks(world, request, pushed)
    await renumbering(world, device, () => device.account.applyPush(request, pushed))
  }
  if (world.restores === 0) checkOwnWrites(world, device, before, await device.view())
}

function noteAcks(world: World, request: PushRequest, answer: PushAnswer): void {
  for (const { n, stamps } of answer.acks)
    request.txs.find((tx) => tx.n === n)?.ops.forEach(({ v }, index) => world.acked.set(String(v), must(stamps[index], 'stamp')))
}

/** A replica that is no more may have been the only one that knew what a restored server has forgotten. */
async function renumbering(world: World, device: Device, work: () => Promise<unknown>): Promise<void> {
  const before = await device.dev()
  await work()
  const dev = await device.dev()
  if (dev === before) return
  world.gone.add(before)
  for (const { ops } of await device.unsent()) for (const { v } of ops) Object.assign(world.written.get(String(v)) ?? {}, { dev })
}

function checkOwnWrites({ refused, acked }: World, device: Device, before: View, after: View): void {
  for (const [stream, cells] of before) {
    const now = after.get(stream)
    if (!now) continue
    for (const [cell, was] of cells) {
      const is = now.get(cell)
      const accepted = acked.get(String(was.v))
      if (is && (is.v === was.v || is.at >= was.at || (accepted !== undefined && is.at >= accepted))) continue
      if (refused.has(String(was.v))) continue
      throw new Broken(
        'I10 read your writes',
        `${device.name} ${stream} ${cell} went back from ${String(was.v)} to ${String(is?.v)}`,
      )
    }
  }
}

/** The first load of a device, cut off somewhere when `cut` says so. */
export async function load({ backend, chance }: World, { account, caller }: Device, cut: boolean): Promise<void> {
  const [first, ...rest] = await backend.load(caller)
  const start = BootstrapStart.parse(first)
  const number = await account.beginBootstrap(start)
  const deals = rest.slice(0, -1).map((line) => BootstrapDeal.parse(line))
  const rights = await backend.rightsOf(caller)
  for (const stream of deals.flatMap(({ streams }) => Object.keys(streams)))
    if (!rights.has(stream)) throw new Broken('I5 authorisation', `was loaded ${stream} without rights`)
  const size = 1 + chance.int(2)
  for (let at = 0; at < deals.length; at += size) {
    if (cut && chance.is(0.5)) return
    await account.applyBootstrap(number, deals.slice(at, at + size))
  }
  if (!cut) await account.endBootstrap(number, start)
}

/** The product's own cycle, over a network that has healed. */
export async function syncWhole(world: World, device: Device): Promise<void> {
  let requests = 0
  const remote: Remote = {
    push: async (request) => {
      if (++requests > 300) throw new Broken('I9 the queue drains', `${device.name} sends for ever`)
      const { answer } = await serve(world, { device, kind: 'push', request })
      if (answer === 'replica-taken') return { ok: false, problem: { kind: 'replica-taken' } }
      noteAcks(world, request, answer as PushAnswer)
      return { ok: true, value: answer as PushAnswer }
    },
    pull: async (request) => {
      if (++requests > 300) throw new Broken('I1 convergence', `${device.name} reads for ever`)
      return { ok: true, value: (await serve(world, { device, kind: 'pull', request })).answer as PullAnswer }
    },
    bootstrap: async (onStart, onDeals) => {
      const [first, ...rest] = await world.backend.load(device.caller)
      const start = BootstrapStart.parse(first)
      await onStart(start)
      await onDeals(rest.slice(0, -1).map((line) => BootstrapDeal.parse(line)))
      return { ok: true, value: start }
    },
    people: async () => ({ ok: true, value: [] }),
  }
  let broken: unknown
  const deps = {
    store: device.account,
    remote: guarded(remote, (error) => (broken ??= error)),
    lock: <T>(work: () => Promise<T>): Promise<T | null> => work(),
    timeout: () => new AbortController().signal,
  }
  await renumbering(world, device, async () => {
    const end = await cycle(deps, new AbortController().signal)
    if (broken) throw broken as Error
    if (end.kind !== 'done') throw new Broken('I9 the queue drains', `${device.name} ended ${end.kind}`)
  })
}

/** The cycle never throws; what the observer found, or the server threw, is told all the same. */
function guarded(remote: Remote, onError: (error: unknown) => void): Remote {
  const tell = (error: unknown): never => {
    onError(error)
    throw error
  }
  return {
    push: (...all) => remote.push(...all).catch(tell),
    pull: (...all) => remote.pull(...all).catch(tell),
    bootstrap: (...all) => remote.bootstrap(...all).catch(tell),
    people: (...all) => remote.people(...all),
  }
}
