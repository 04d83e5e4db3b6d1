import { stampTime } from '../../../lib/plan/stamp.ts'
import type { LogRow } from './backend.ts'
import { Broken, type World } from './world.ts'

const drift = 60_000

/** Everything that the protocol promises, looked at after the network has healed. @throws Broken */
export async function checkWorld(world: World): Promise<{ ops: number; replicas: number }> {
  const log = await world.backend.log()
  log.forEach(({ seq }, index) => {
    if (seq !== index + 1) throw new Broken('I7 numbers are dense', `${seq} at ${index + 1}`)
  })
  const byValue = new Map<string, LogRow>()
  for (const row of log) {
    if (byValue.has(String(row.v))) throw new Broken('I2 idempotence', `${String(row.v)} is in the log twice`)
    byValue.set(String(row.v), row)
    if (stampTime(row.at) > row.on + drift + 1_000) throw new Broken('I6 bounded drift', `${row.at} at ${row.on}`)
  }
  checkNothingLost(world, byValue)
  await checkOrder(world, log)
  checkCauses(world, byValue)
  await checkStates(world, log)
  return { ops: log.length, replicas: (await world.backend.answers()).length }
}

function checkNothingLost(world: World, byValue: Map<string, LogRow>): void {
  const { acked, written, refused, lost, gone, copied, restores } = world
  const excused = (value: string) => {
    const dev = written.get(value)?.dev ?? ''
    return restores > 0 && (gone.has(dev) || copied.has(dev))
  }
  for (const value of acked.keys())
    if (!byValue.has(value) && !excused(value) && !refused.has(value)) throw new Broken('I3 no acknowledged op lost', value)
  for (const [value, { device }] of written)
    if (!byValue.has(value) && !refused.has(value) && !lost.has(value) && !excused(value))
      throw new Broken('I3 no local op lost', `${value} of ${device.name}`)
}

/** Of each replica, numbers of changes, numbers of ops and stamps grow together. Copies of one change are told by its first. */
async function checkOrder({ backend }: World, log: LogRow[]): Promise<void> {
  const told = new Set<number>()
  const last = new Map<string, { n: number; seq: number; at: string }>()
  const answers = (await backend.answers()).filter(({ seq }) => seq !== null).sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0))
  for (const { dev, n, seq, ops } of answers) {
    if (seq === null || told.has(seq)) continue
    told.add(seq)
    for (let at = seq; at < seq + ops; at++) {
      const row = log[at - 1]
      const before = last.get(dev)
      if (row && before && (n < before.n || row.at <= before.at))
        throw new Broken('I4 order of a replica', `${dev} ${before.n} ${n}`)
      if (row) last.set(dev, { n, seq: at, at: row.at })
    }
  }
}

function checkCauses({ written, restores }: World, byValue: Map<string, LogRow>): void {
  // A restored server may take again what was stamped before it was seen.
  if (restores > 0) return
  for (const [value, { seen }] of written) {
    const [row, before] = [byValue.get(value), seen === null ? undefined : byValue.get(seen)]
    if (row && before && row.at <= before.at)
      throw new Broken('I4 causality', `${value} replaced ${String(seen)} but sorts before it`)
  }
}

async function checkStates({ backend, devices, chance }: World, log: LogRow[]): Promise<void> {
  const state = await backend.state()
  const folded = new Map<string, LogRow>()
  for (const row of log
    .map((row) => ({ row, order: chance.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ row }) => row)) {
    // prettier-ignore
    const key = `${row.stream} ${row.entity} ${row.field}`
    const cell = folded.get(key)
    if (!cell || row.at > cell.at) folded.set(key, row)
  }
  if (folded.size !== state.size) throw new Broken('I1 fold in any order', `${folded.size} cells, not ${state.size}`)
  for (const [key, { v, at }] of state)
    if (folded.get(key)?.v !== v || folded.get(key)?.at !== at) throw new Broken('I1 fold in any order', key)
  for (const device of devices) {
    const rights = await backend.rightsOf(device.caller)
    const view = await device.view()
    for (const stream of rights.keys())
      if (!view.has(stream)) throw new Broken('I1 convergence', `${device.name} lacks ${stream}`)
    for (const stream of view.keys())
      if (!rights.has(stream)) throw new Broken('I5 nothing revoked stays', `${device.name} ${stream}`)
    const deals = new Set([...rights.keys()].map((stream) => stream.slice(0, -2)))
    for (const { deal } of await device.db.plans.toArray())
      if (!deals.has(deal)) throw new Broken('I5 nothing revoked stays', `${device.name} ${deal}`)
    for (const { deal } of await device.db.deals.toArray())
      if (!deals.has(deal)) throw new Broken('I5 nothing revoked stays', `${device.name} lists ${deal}`)
    const seen = new Map(
      [...view].flatMap(([stream, cells]) => [...cells].map(([cell, { v, at }]) => [`${stream} ${cell}`, { v, at }])),
    )
    for (const [key, { v, at }] of state) {
      if (!rights.has(key.slice(0, key.indexOf(' ')))) continue
      const is = seen.get(key)
      if (is?.v !== v || is.at !== at)
        throw new Broken('I1 convergence', `${device.name} ${key}: ${String(is?.v)}, not ${String(v)}`)
      seen.delete(key)
    }
    for (const key of seen.keys()) throw new Broken('I1 convergence', `${device.name} has ${key}, which nobody has`)
  }
}
