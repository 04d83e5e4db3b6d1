import type { Sql } from '../../../lib/server/database/open-database.ts'
import type { PullRequest } from '../../../lib/wire/pull.ts'
import type { PushRequest } from '../../../lib/wire/push.ts'
import { openBackend, type Memory, type PersonName } from './backend.ts'
import { copyDevice, openDevice, type Device } from './device.ts'
import { createChance } from './random.ts'

/** What a run found to be untrue; `invariant` as in the protocol's list. */
export class Broken extends Error {
  constructor(
    readonly invariant: string,
    what: string,
  ) {
    super(`${invariant}: ${what}`)
  }
}

export type Message = { device: Device } & ({ kind: 'push'; request: PushRequest } | { kind: 'pull'; request: PullRequest })
/** A value that somebody wrote: every one is written once, so that it names its write. `seen`: the value it replaced, as far as its author saw. */
export type Written = { device: Device; dev: string; stream: string; field: string; seen: string | null }

const skews = [0, 0, -7_200_000, 3_600_000, 9 * 31_536_000_000, -40_000, 30_000]

/** Everything of one run: the server, the devices, what is under way between them, and what an observer knows who sees it all. */
export async function createWorld(sql: Sql, seed: number, run: string) {
  const chance = createChance(seed)
  const time = { now: 1_800_000_000_000 }
  const backend = await openBackend(sql, () => time.now)
  const devices: Device[] = []
  const clocks = new Map<Device, { skew: number }>()
  const clockOf = (skew: number) => {
    const wrong = { skew }
    return { wrong, clock: () => time.now + wrong.skew }
  }
  return {
    chance,
    time,
    backend,
    devices,
    net: [] as Message[],
    deals: ['deal1', 'deal2'],
    written: new Map<string, Written>(),
    /** Values that were acknowledged to their author, with their stamps, and those that were refused. */
    acked: new Map<string, string>(),
    refused: new Set<string>(),
    /** Values that died unsent with their device. */
    lost: new Set<string>(),
    /** Replicas that are no more, and those that there were two of. */
    gone: new Set<string>(),
    copied: new Set<string>(),
    /** Ids of changes that the server knows as accepted, now and when it was backed up. */
    accepted: new Set<string>(),
    acceptedThen: new Set<string>(),
    memory: null as Memory | null,
    restores: 0,
    values: 0,
    async add(person: PersonName, skew = chance.pick(skews)): Promise<Device> {
      const { wrong, clock } = clockOf(skew)
      const device = await openDevice(`${run}-${seed}-${devices.length}`, backend.people[person], clock, chance)
      clocks.set(device, wrong)
      devices.push(device)
      return device
    },
    async copy(from: Device): Promise<void> {
      const { wrong, clock } = clockOf(clocks.get(from)?.skew ?? 0)
      const device = await copyDevice(from, `${run}-${seed}-${devices.length}`, clock, chance)
      clocks.set(device, wrong)
      devices.push(device)
    },
    /** A clock that is set, forwards or backwards. */
    shift: (device: Device) => void Object.assign(clocks.get(device) ?? {}, { skew: chance.pick(skews) }),
    close: () => Promise.all(devices.map((device) => device.close())),
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>
