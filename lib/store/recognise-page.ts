import { createMatchIndex } from '../detect/match-index.ts'
import { hostParents } from '../detect/host-parents.ts'
import type { PageContext } from '../detect/page-context.ts'
import { participants } from '../detect/participants.ts'
import { recognise, type Recognition } from '../detect/recognise.ts'
import type { Database } from './database.ts'
import { DealRow } from './rows.ts'
import { readSettings } from './settings.ts'
import { keysOf } from './summarise.ts'

/** Looks the page's people, ids and key up in one index: only deals that share one are read, however many there are. */
export async function recognisePage(db: Database, context: PageContext): Promise<Recognition> {
  const { ownDomains } = await readSettings(db)
  const people = participants(context, new Set(ownDomains))
  const keys = [
    ...[context.thread?.id, context.thread?.permId].map((id) => `t:${id}`),
    `d:${context.doc?.id}`,
    ...[...(context.thread?.subject ?? '').matchAll(/SM-[0-9A-Z]{4}/g)].map(([key]) => `k:${key}`),
    ...people.map((person) => `a:${person.email}`),
    ...people.flatMap((person) => hostParents(person.email)).map((host) => `c:${host}`),
  ]
  // One question per key, asked together: one for all keys walks the index key by key, each step an answer to wait for.
  const [rows, quiet] = await db.transaction('r', [db.deals, db.quiet], () =>
    Promise.all([
      Promise.all([...new Set(keys)].map((key) => db.deals.where('keys').equals(key).primaryKeys())).then((deals) =>
        db.deals.bulkGet([...new Set(deals.flat())]),
      ),
      db.quiet.bulkGet(people.map((person) => person.email)),
    ]),
  )
  const readable = rows.map((row) => DealRow.safeParse(row).data).filter((row) => row !== undefined)
  const setAside = new Set(quiet.map((row) => row?.email).filter((email) => email !== undefined))
  const found = recognise(context, createMatchIndex(readable.map(keysOf), ownDomains), setAside)
  if (found.kind !== 'unlinked') return found
  const { likelyDeals } = await import('./likely-deals.ts') // No part of the first paint.
  return { ...found, likely: await likelyDeals(db, context.doc?.title ?? '') }
}
