import { setTimeout as wait } from 'node:timers/promises'
import { startSession } from '../../lib/server/sign-in/sessions.ts'
import type { Sql } from '../../lib/server/database/open-database.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { versionHeader } from '../../lib/wire/problem.ts'
import { UnpackedAnswer } from '../../lib/wire/pages.ts'
import { PushAnswer, type SentChange } from '../../lib/wire/push.ts'
import type { TestCaller } from './add-workspace.ts'
import { Device } from './sent.ts'

export type Acked = { id: string; values: string[]; seqs: number[] }
/** Sends one request to one of the servers. It may fail in any way in which a network fails. */
export type Send = (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>

/** A session of this person, and a way to send with it to whichever server stands at the address at that moment. */
export async function signIn(sql: Sql, { ws, person }: TestCaller, urlOf: () => string): Promise<Send> {
  const { access } = await startSession(sql, { clock: Date.now, random: webRandom }, { ws, person, device: 'test' })
  const headers = { [versionHeader]: '1', 'Content-Type': 'application/json', Authorization: `Bearer ${access}` }
  return (path, body, others) =>
    fetch(`${urlOf()}${path}`, {
      method: 'POST',
      headers: { ...headers, ...others },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(5_000),
    })
}

/** Pushes changes one after the other, each until it is acknowledged, whatever happens on the way. @returns what was acknowledged */
export async function write(send: Send, count: number, statuses: Map<number, number> = new Map()): Promise<Acked[]> {
  const device = new Device(undefined, Date.now())
  const acked: Acked[] = []
  for (let i = 0; i < count; i++) {
    const size = 1 + (i % 3)
    const change = device.change(
      Array.from({ length: size }, (_, j) => ({ s: 'deal1/s', e: `ms${j}`, f: 'title', v: `${device.dev} ${i}.${j}` })),
    )
    const { seqs } = await pushUntilAcked(send, device.dev, change, statuses)
    acked.push({ id: change.id, values: change.ops.map(({ v }) => String(v)), seqs })
  }
  return acked
}

async function pushUntilAcked(send: Send, dev: string, change: SentChange, statuses: Map<number, number>) {
  const until = Date.now() + 30_000
  for (;;) {
    const answer = await send('/v1/sync/push', { dev, txs: [change] }).catch(() => undefined)
    const text = await answer?.text().catch(() => undefined)
    const status = answer && text !== undefined ? answer.status : 0
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status === 200) {
      const { acks, ...rest } = PushAnswer.parse(JSON.parse(text ?? ''))
      if (acks[0]?.n !== change.n) throw new Error(`Not acknowledged: ${JSON.stringify(rest)}`)
      return acks[0]
    }
    if (![0, 503].includes(status)) throw new Error(`Answered with ${status}: ${text}`)
    if (Date.now() > until) throw new Error('The server did not come back within half a minute')
    await wait(20)
  }
}

/** Pulls again and again, and notes the number of every op in the order in which it is told, until `isDone` and nothing is left. */
export async function follow(send: Send, isDone: () => boolean): Promise<number[]> {
  const seen: number[] = []
  for (let seq = 0, acl = -1; ;) {
    const last = isDone()
    const answer = await send('/v1/sync/pull', { dev: new Device().dev, cursor: { epoch: 'E1', seq }, acl, have: ['deal1/s', 'deal1/i'], limit: 50 })
      .then(async (each) => (each.status === 200 ? UnpackedAnswer.parse(await each.json()) : undefined))
      .catch(() => undefined) // prettier-ignore
    if (!answer) {
      await wait(20)
      continue
    }
    seen.push(...answer.changes.flatMap(({ ops }) => ops.map((op) => op.seq)))
    ;({ acl, cursor: { seq } } = answer) // prettier-ignore
    if (last && !answer.more) return seen
    // Within what one person may ask in a minute.
    await wait(50)
  }
}

type Cell = { entity: string; field: string; v: string }

/** What was acknowledged against what is stored: nothing lost, nothing twice, no number changed, no hole. @returns what is wrong */
export async function audit(sql: Sql, ws: string, acked: readonly Acked[]): Promise<string[]> {
  const rows = await sql<{ seq: number; v: string }[]>`select seq, v from op where ws = ${ws} order by seq`
  const [counter] = await sql<{ seq: number }[]>`select seq from workspace where ws = ${ws}`
  const wrong: string[] = []
  if (counter?.seq !== rows.length) wrong.push(`the counter says ${counter?.seq} of ${rows.length} ops`)
  rows.forEach(({ seq }, i) => seq === i + 1 || wrong.push(`a hole before ${seq}`))
  const bySeq = new Map(rows.map(({ seq, v }) => [seq, JSON.parse(v) as string]))
  for (const { id, values, seqs } of acked)
    values.forEach((value, i) => bySeq.get(seqs[i] ?? 0) === value || wrong.push(`${id} is not at ${seqs[i]}`))
  if (new Set(bySeq.values()).size !== rows.length) wrong.push('something is stored twice')
  const cells = await sql<Cell[]>`select entity, field, v from state where ws = ${ws}`
  const winners = await sql<Cell[]>`
    select distinct on (stream, entity, field) entity, field, v from op where ws = ${ws} order by stream, entity, field, at desc`
  const kept = new Set(cells.map(({ entity, field, v }) => `${entity}.${field} ${v}`))
  for (const { entity, field, v } of winners)
    if (!kept.has(`${entity}.${field} ${v}`)) wrong.push(`${entity}.${field} is not what was written last`)
  return wrong
}
