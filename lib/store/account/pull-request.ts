import type { StreamId } from '../../plan/change.ts'
import type { PullRequest } from '../../wire/pull.ts'
import type { Database } from '../database.ts'
import { readAuthor } from '../read-author.ts'
import type { AccountDeps } from './next-push.ts'
import { readSync } from './sync-meta.ts'

/**
 * What to ask the server next; `null` as long as the first load is not whole. `withHave`: an answer said that the person's rights
 * have changed, so the streams kept here are told.
 */
export function pullRequest(db: Database, deps: AccountDeps, limit: number, withHave = false): Promise<PullRequest | null> {
  return db.transaction('rw', [db.meta, db.outbox, db.plans], async () => {
    const [{ dev }, sync] = await Promise.all([readAuthor(db, deps.random), readSync(db)])
    if (sync.cursor === null) return null
    const asked = { dev, cursor: sync.cursor, acl: sync.acl, limit }
    return withHave || sync.acl === -1 ? { ...asked, have: await heldStreams(db, sync.gen) } : asked
  })
}

/** Read from an index alone, without the plans. */
async function heldStreams(db: Database, gen: number): Promise<StreamId[]> {
  const keys = (await db.plans.orderBy(heldIndex).keys()) as unknown as HeldKey[]
  return keys.flatMap(([deal, of, held]) => (of === gen ? [...held].map((letter): StreamId => `${deal}/${letter}`) : []))
}

/** Deals of which no stream was read in this generation: shown from before, or known by an own change alone. */
export async function unheldDeals(db: Database, gen: number): Promise<{ former: string[]; partial: string[] }> {
  const keys = (await db.plans.orderBy(heldIndex).keys()) as unknown as HeldKey[]
  return {
    former: keys.filter(([, of]) => of !== gen).map(([deal]) => deal),
    partial: keys.filter(([, of, held]) => of === gen && held === '').map(([deal]) => deal),
  }
}

const heldIndex = '[deal+gen+held]'
type HeldKey = [deal: string, gen: number, held: string]
