import { createId } from '../../lib/base/ids.ts'
import type { FieldValue, Op } from '../../lib/plan/change.ts'
import { createStamp, type Stamp } from '../../lib/plan/stamp.ts'
import type { Sql } from '../../lib/server/database/open-database.ts'
import { pullChanges } from '../../lib/server/sync/pull-changes.ts'
import { pushChanges } from '../../lib/server/sync/push-changes.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { PullAnswer, PullRequest } from '../../lib/wire/pull.ts'
import { PushAnswer, PushEnvelope, type SentChange } from '../../lib/wire/push.ts'
import type { TestCaller } from './add-workspace.ts'

/** Ten in the morning, and the server's clock of every test that does not say otherwise. */
export const ten = Date.UTC(2026, 10, 20, 10)
export const stampAt = (ms: number, dev: string, counter = 0): Stamp => createStamp(ms, counter, dev.slice(-5))
export const newId = () => createId(webRandom)

export type Write = { s?: string; e: string; f: string; v: FieldValue; at?: Stamp; pv?: Stamp | null }

/** A device in a test: it numbers its changes and stamps them by its own clock, a second after the other. */
export class Device {
  n = 0
  dev: string
  now: number
  constructor(dev = newId(), now = ten - 3_600_000) {
    this.dev = dev
    this.now = now
  }

  change(writes: Write[], others: Partial<SentChange> = {}): SentChange {
    this.n = others.n ?? this.n + 1
    const ops: Op[] = writes.map(({ s = 'deal1/s', at, pv = null, ...write }) => ({
      s, ...write, at: at ?? stampAt((this.now += 1_000), this.dev), pv,
    })) // prettier-ignore
    return { id: newId(), n: this.n, sv: 1, ops, ...others }
  }
}

/** Sends and gets what crosses the wire: what would not pass there does not pass here. */
export async function push(sql: Sql, caller: TestCaller, dev: string, txs: readonly object[], now = ten): Promise<PushAnswer> {
  const pushed = await pushRaw(sql, caller, dev, txs, now)
  if (pushed.kind !== 'answered') throw new Error(pushed.kind)
  return PushAnswer.parse(JSON.parse(JSON.stringify(pushed.answer)))
}

export const pushRaw = (sql: Sql, caller: TestCaller, dev: string, txs: readonly object[], now = ten) =>
  pushChanges(sql, caller, dev, PushEnvelope.parse(JSON.parse(JSON.stringify({ dev, txs }))).txs, () => now)

export async function pull(sql: Sql, caller: TestCaller, request: Partial<PullRequest>, now = ten): Promise<PullAnswer> {
  const whole = PullRequest.parse({ dev: newId(), cursor: { epoch: 'E1', seq: 0 }, acl: -1, have: [], ...request })
  return PullAnswer.parse(JSON.parse(JSON.stringify(await pullChanges(sql, caller, whole, () => now))))
}
