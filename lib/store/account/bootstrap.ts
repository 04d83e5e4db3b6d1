import type { BootstrapDeal, BootstrapStart } from '../../wire/bootstrap.ts'
import { newestStamp } from '../../plan/pack.ts'
import type { Database } from '../database.ts'
import { takeSnapshot } from './apply-pull.ts'
import { openConfirmed } from './confirm.ts'
import type { AccountDeps } from './next-push.ts'
import { unheldDeals } from './pull-request.ts'
import { readSync, rememberStamps, writeSync } from './sync-meta.ts'

/** Begins a first load, or begins one anew that broke off. Plans that are here stay on the screen until theirs arrive. */
export function beginBootstrap(db: Database, deps: AccountDeps, start: BootstrapStart): Promise<number> {
  return db.transaction('rw', db.meta, async () => {
    const sync = await readSync(db)
    await writeSync(db, { ...sync, offset: start.now - deps.clock(), cursor: null, gen: sync.gen + 1 })
    return sync.gen + 1
  })
}

/** Takes some deals in, in one transaction. False when another window has begun a load of its own. @param gen of `beginBootstrap` */
export function applyBootstrap(db: Database, gen: number, deals: BootstrapDeal[]): Promise<boolean> {
  return db.transaction('rw', db.tables, async () => {
    const sync = await readSync(db)
    if (sync.gen !== gen || sync.cursor !== null) return false
    const confirmed = await openConfirmed(db, deals.map(({ deal }) => deal), gen) // prettier-ignore
    for (const { deal, streams } of deals) {
      const each = confirmed.of(deal)
      // Of an earlier load: whatever the server has forgotten since must not come back.
      if (each.gen !== gen) Object.assign(each, { state: new Map(), held: new Set(), gen })
      for (const [stream, rows] of Object.entries(streams)) takeSnapshot(confirmed, stream, rows)
    }
    const stamps = deals.flatMap(({ streams }) => Object.values(streams).map(newestStamp))
    await Promise.all([confirmed.save(), rememberStamps(db, stamps)])
    return true
  })
}

/** Everything has arrived: what did not is not the person's any more, and from here on changes are read. */
export function endBootstrap(db: Database, gen: number, { cursor, acl }: BootstrapStart): Promise<boolean> {
  return db.transaction('rw', db.tables, async () => {
    const sync = await readSync(db)
    if (sync.gen !== gen || sync.cursor !== null) return false
    const { former } = await unheldDeals(db, gen)
    const unsent = new Set(await db.outbox.orderBy('deal').uniqueKeys())
    await db.plans.bulkDelete(former)
    await db.deals.bulkDelete(former.filter((deal) => !unsent.has(deal)))
    await writeSync(db, { ...sync, cursor, acl })
    return true
  })
}
