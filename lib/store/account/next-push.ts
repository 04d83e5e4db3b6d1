import type { Clock, Random } from '../../base/ports.ts'
import type { PushRequest, SentChange } from '../../wire/push.ts'
import type { Database } from '../database.ts'
import { readAuthor } from '../read-author.ts'
import { OutboxRow } from '../rows.ts'
import { readSync } from './sync-meta.ts'

export type AccountDeps = { clock: Clock; random: Random }

/** As many changes as one push may hold. */
const mostChanges = 200

/**
 * The oldest unsent changes as one push of at most `limit` bytes, but always of one at least; `null` when nothing is unsent. A row that
 * cannot be read can never be sent: it goes to the refused ones, so that those behind it do not wait for ever.
 */
export function nextPush(db: Database, deps: AccountDeps, limit: number): Promise<PushRequest | null> {
  return db.transaction('rw', [db.meta, db.outbox, db.dead], async () => {
    const [{ dev }, { base }] = await Promise.all([readAuthor(db, deps.random), readSync(db)])
    const txs: SentChange[] = []
    const damaged: OutboxRow[] = []
    let bytes = 0
    await db.outbox
      .orderBy('n')
      .limit(mostChanges)
      .until((row) => {
        const { data } = OutboxRow.required({ n: true }).safeParse(row)
        if (!data) return damaged.push(row) < 0
        const { dev: _author, ...change } = data.change
        const sent = { ...change, n: data.n - base }
        bytes += sizeOf(sent)
        if (txs.length > 0 && bytes > limit) return true
        txs.push(sent)
        return false
      })
      .each(() => undefined)
    for (const row of damaged) {
      await db.dead.put({ ...row, n: row.n ?? 0, code: 'invalid', on: deps.clock() })
      await db.outbox.delete(row.n ?? 0)
    }
    return txs.length === 0 ? null : { dev, txs }
  })
}

const encoder = new TextEncoder()
const sizeOf = (sent: SentChange): number => encoder.encode(JSON.stringify(sent)).length
