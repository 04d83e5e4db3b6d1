import { inTransaction } from '../../lib/server/database/in-transaction.ts'
import type { Sql } from '../../lib/server/database/open-database.ts'
import { setGrants } from '../../lib/server/sync/set-grants.ts'
import { addWorkspace, type TestCaller } from './add-workspace.ts'
import { Device, push } from './sent.ts'

/** A workspace with so many colleagues, all of whom write its one deal, which is there already. */
export async function startTeam(sql: Sql, size: number): Promise<{ ws: string; members: TestCaller[] }> {
  const names = Array.from({ length: size }, (_, i) => `member${i}`)
  const { ws, people } = await addWorkspace(sql, Object.fromEntries(names.map((name) => [name, 'member'])))
  const members = names.flatMap((name) => people[name] ?? [])
  const device = new Device()
  const [owner] = members
  if (owner) await push(sql, owner, device.dev, [device.change([{ e: 'ms9', f: 'title', v: 'first' }])])
  await inTransaction(
    sql,
    'read write',
    (tx) =>
    setGrants(tx, ws, members.map(({ person }) => ({ person, deal: 'deal1', role: 'seller' as const }))), // prettier-ignore
  )
  return { ws, members }
}
