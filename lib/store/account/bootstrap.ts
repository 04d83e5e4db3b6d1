import type { BootstrapDeal, BootstrapStart } from '../../wire/bootstrap.ts'
import type { DealId } from '../../plan/change.ts'
import { newestIn, newestStamp, stateOf, type Packed } from '../../plan/pack.ts'
import { readOutline } from '../../plan/read-outline.ts'
import type { Database } from '../database.ts'
import { summarise } from '../summarise.ts'
import { takeSnapshot } from './apply-pull.ts'
import { dealOf, lettersOf, openConfirmed } from './confirm.ts'
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
    const known = await knownDeals(db, deals)
    const fresh = deals.filter((each) => isWhole(each) && !known.has(each.deal)).map((each) => freshRows(each, gen))
    const others = deals.filter((each) => !isWhole(each) || known.has(each.deal))
    const confirmed = await openConfirmed(db, others.map(({ deal }) => deal), gen) // prettier-ignore
    for (const { deal, streams } of others) {
      const each = confirmed.of(deal)
      // Of an earlier load: whatever the server has forgotten since must not come back.
      if (each.gen !== gen) Object.assign(each, { state: new Map(), held: new Set(), gen })
      for (const [stream, rows] of Object.entries(streams)) takeSnapshot(confirmed, stream, rows)
    }
    const stamps = others.flatMap(({ streams }) => Object.values(streams).map(newestStamp))
    await Promise.all([
      db.plans.bulkPut(fresh.map(({ plan }) => plan)),
      db.deals.bulkPut(fresh.map(({ summary }) => summary)),
      others.length ? confirmed.save() : null,
      rememberStamps(db, [...stamps, ...fresh.map(({ newest }) => newest)]),
    ])
    return true
  })
}

/** Those of these deals of which anything is here, even an unsent change alone, and those that came twice. One question, as they mostly are new. */
async function knownDeals(db: Database, deals: BootstrapDeal[]): Promise<Set<DealId>> {
  const ids = deals.map(({ deal }) => deal).sort()
  const [kept, unsent] = await Promise.all([
    db.plans
      .where('deal')
      .between(ids[0] ?? '', ids.at(-1) ?? '', true, true)
      .primaryKeys(),
    db.outbox.orderBy('deal').uniqueKeys(),
  ])
  return new Set([...kept, ...unsent.map(String), ...ids.filter((id, index) => id === ids[index - 1])])
}

/** Its streams are its own. */
const isWhole = ({ deal, streams }: BootstrapDeal): boolean => {
  const names = Object.keys(streams)
  return names.length > 0 && names.every((stream) => dealOf(stream) === deal)
}

/** Of a deal that is new here the rows that came are what is kept: nothing is there that they would be merged with. */
function freshRows({ deal, streams }: BootstrapDeal, gen: number) {
  const state = stateOf(streams)
  const packed = JSON.stringify({ v: 1, streams } satisfies Packed)
  return {
    plan: { deal, packed, held: lettersOf(Object.keys(streams)), gen },
    summary: summarise(readOutline(deal, state)),
    newest: newestIn(state),
  }
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
