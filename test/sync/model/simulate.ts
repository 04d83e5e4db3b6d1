import type { Sql } from '../../../lib/server/database/open-database.ts'
import type { Edit, FieldValue } from '../../../lib/plan/change.ts'
import { checkWorld } from './check-world.ts'
import { load, receive, serve, syncWhole } from './deliver.ts'
import type { Device } from './device.ts'
import { Broken, createWorld, type World } from './world.ts'

export type Run = {
  seed: number
  steps?: number
  /** Whether the server is restored from a backup once. */
  restored?: boolean
  /** Milliseconds that pass between two steps, at most. */
  pace?: number
  people?: 3 | 5
  /** What happens more often than it would. */
  often?: keyof typeof dices | 'rights'
}
/** What happened, for a test to see that something did. */
export type Outcome = { ops: number; refused: number; devices: number; replicas: number; deals: number }

/**
 * One random history of people who edit the same plans: offline, with wrong clocks, over a network that loses, doubles and reorders, with
 * workers stopped, profiles copied and wiped, rights given and taken and a server restored from a backup. Then the network heals, and
 * everything that was promised is looked at.
 *
 * @throws Broken with the invariant that did not hold
 */
export async function simulate(sql: Sql, run: Run, name = 'run'): Promise<Outcome> {
  const { seed, steps = 100, restored = seed % 3 === 0, pace = 20_000, people = 3 } = run
  const world = await createWorld(sql, seed, name)
  const { chance, time, backend } = world
  try {
    await begin(world, people)
    const backedUp = chance.int(steps)
    const lostSince = backedUp + chance.int(steps - backedUp + 1)
    for (let i = 0; i < steps; i++) {
      if (restored && i === backedUp) {
        world.memory = await backend.backup()
        world.acceptedThen = new Set(world.accepted)
      }
      if (restored && world.memory && i === lostSince) await restore(world)
      time.now += chance.int(pace)
      const often = run.often && chance.is(run.often === 'rights' ? 0.85 : 0.3) ? run.often : undefined
      await (often === 'rights' ? changeRights(world) : step(world, often ? dices[often] : chance.next()))
    }
    // What is still under way arrives late, or never.
    while (world.net.length > 0) await deliver(world)
    for (let round = 0; round < 3; round++) for (const device of world.devices) await syncWhole(world, device)
    const { ops, replicas } = await checkWorld(world)
    return { ops, replicas, refused: world.refused.size, devices: world.devices.length, deals: world.deals.length }
  } finally {
    await world.close()
  }
}

/** Two plans of Ana's, of which Bo works on one, and the buyer's Cy, too. */
async function begin(world: World, people: number): Promise<void> {
  const ana = await world.add('ana')
  await load(world, ana, false)
  for (const deal of world.deals)
    await write(world, ana, deal, [
      ['shared', `dl${deal}`, 'account'],
      ['shared', 'ms0', 'title'],
      ['shared', 'ms1', 'due'],
      ['shared', 'ms2', 'due'],
    ])
  await syncWhole(world, ana)
  await world.backend.grant('bo', 'deal1', 'seller')
  await world.backend.grant('cy', 'deal1', 'buyer')
  if (people === 5) await world.backend.grant('dee', 'deal2', 'seller')
  if (people === 5) await world.backend.grant('eve', 'deal2', 'buyer')
  const others = ['ana', 'bo', 'cy', ...(people === 5 ? (['dee', 'eve'] as const) : [])] as const
  for (const person of others) await world.add(person)
}

async function restore(world: World): Promise<void> {
  if (world.memory) await world.backend.restore(world.memory, `E${++world.restores + 1}`)
  // What the server has forgotten is judged anew.
  world.accepted = world.acceptedThen
  world.net.length = 0
}

/** Throws that make it happen. */
const dices = { shift: 0.895, wipe: 0.91, copy: 0.92 }

async function step(world: World, dice: number): Promise<void> {
  const { chance, net, devices, backend } = world
  const device = chance.pick(devices)
  if (dice < 0.3) return edit(world, device)
  if (dice < 0.48) return send(world, device, 'push')
  if (dice < 0.66) return send(world, device, 'pull')
  if (dice < 0.86) return deliver(world)
  if (dice < 0.89) return device.restart()
  if (dice < 0.9) return world.shift(device)
  if (dice < 0.915) return wipe(world, device)
  if (dice < 0.93) {
    world.copied.add(await device.dev())
    return world.copy(device)
  }
  if (dice < 0.94) return void net.splice(0, chance.int(3))
  if (dice < 0.955) return backend.grant('cy', 'deal1', chance.pick(['buyer', null] as const))
  if (dice < 0.965) return backend.grant('cy', 'deal2', chance.pick(['buyer', null] as const))
  if (dice < 0.985) return backend.grant('bo', 'deal1', chance.pick(['seller', 'viewer', null] as const))
  return backend.grant('dee', chance.pick(world.deals), chance.pick(['seller', 'viewer', null] as const))
}

/** The buyer is let in and shut out while answers to both are under way. */
async function changeRights(world: World): Promise<void> {
  const { chance, net, devices, backend } = world
  const dice = chance.next()
  if (dice < 0.35) return backend.grant('cy', 'deal2', chance.pick(['buyer', null] as const))
  if (dice >= 0.7) return deliver(world)
  const device = chance.pick(devices.filter(({ caller }) => caller === backend.people.cy))
  const request = await device.account.pullRequest(1_000, true)
  if (request) net.push({ device, kind: 'pull', request })
}

type Write = [audience: Edit['audience'], entity: string, field: string]

async function edit(world: World, device: Device): Promise<void> {
  const { chance, deals } = world
  if (device.caller.role !== null && chance.is(0.04)) {
    const deal = `new${deals.length}`
    deals.push(deal)
    return write(world, device, deal, [['shared', `dl${deal}`, 'account']])
  }
  const held = [...(await device.view()).keys()]
  const stream = chance.is(0.05) || held.length === 0 ? `${chance.pick(deals)}/s` : chance.pick(held)
  const deal = stream.slice(0, -2)
  const one = (): Write =>
    stream.endsWith('/i')
      ? ['internal', `am${deal}`, 'amount']
      : ['shared', `ms${chance.int(3)}`, chance.pick(['due', 'due', 'due', 'title', 'doneWhen'])]
  await write(world, device, deal, Array.from({ length: chance.is(0.2) ? 3 : 1 }, one), chance.is(0.03))
}

async function write(world: World, device: Device, deal: string, writes: Write[], poisoned = false): Promise<void> {
  const before = await device.view()
  const fields = new Map(writes.map((each) => [each.join(' '), { each, v: freshValue(world, each[2]) }]))
  if (poisoned) fields.set('poison', { each: ['shared', 'ms0', 'title'], v: `p${++world.values}\0` })
  const edits = [...fields.values()].map(({ each: [audience, entity, field], v }) => ({
    audience,
    entity,
    fields: { [field]: v },
  }))
  const made = await device.edit(deal, edits)
  if (!made.ok) throw new Broken('I11 an own edit is kept', made.problem.kind)
  const dev = await device.dev()
  const after = await device.view()
  for (const { s, e, f, v } of made.value?.change.ops ?? []) {
    const seen = before.get(s)?.get(`${e} ${f}`)?.v
    world.written.set(String(v), { device, dev, stream: s, field: `${e} ${f}`, seen: seen === undefined ? null : String(seen) })
    if (after.has(s) && after.get(s)?.get(`${e} ${f}`)?.v !== v)
      throw new Broken('I11 an own edit is visible at once', `${device.name} ${s} ${e} ${f}: ${String(v)}`)
  }
}

/** Never the same twice, and right for its field. */
function freshValue(world: World, field: string): FieldValue {
  const n = ++world.values
  if (field === 'amount') return n
  return field === 'due' ? new Date(Date.UTC(2027, 0, n)).toISOString().slice(0, 10) : `v${n}`
}

async function send(world: World, device: Device, kind: 'push' | 'pull'): Promise<void> {
  const { chance, net } = world
  if (kind === 'push') {
    const request = await device.account.nextPush(1 + chance.int(900))
    if (request) net.push({ device, kind, request })
    return
  }
  const request = await device.account.pullRequest(1 + chance.int(4), chance.is(0.3))
  if (request) net.push({ device, kind, request })
  else await load(world, device, chance.is(0.2))
}

/** Some message arrives, or two at once, or twice, or never; and so does the answer. */
async function deliver(world: World): Promise<void> {
  const { chance, net } = world
  const some = Array.from({ length: Math.min(net.length, chance.is(0.15) ? 2 : 1) }, () =>
    net.splice(chance.int(net.length), 1),
  ).flat()
  if (some.length === 0 || chance.is(0.1)) return
  for (const message of some) if (chance.is(0.12)) await serve(world, message)
  const served = await Promise.all(some.map((message) => serve(world, message)))
  for (const each of served) if (!chance.is(0.15)) await receive(world, each)
}

async function wipe(world: World, device: Device): Promise<void> {
  for (const { ops } of await device.unsent()) for (const { v } of ops) if (!world.acked.has(String(v))) world.lost.add(String(v))
  world.gone.add(await device.dev())
  await device.wipe()
}
