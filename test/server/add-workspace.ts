import { createId } from '../../lib/base/ids.ts'
import type { Sql } from '../../lib/server/database/open-database.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import type { WorkspaceRole } from '../../lib/wire/terms.ts'

export type TestCaller = { ws: string; person: string; role: WorkspaceRole | null }

/** A new workspace with these people in it; a role of `null` makes a guest of the buyer's. */
export async function addWorkspace<Name extends string>(
  sql: Sql,
  roles: Record<Name, WorkspaceRole | null>,
): Promise<{ ws: string; people: Record<Name, TestCaller> }> {
  const ws = createId(webRandom)
  await sql`insert into workspace (ws, name, epoch, made_at) values (${ws}, 'Team', 'E1', 0)`
  const people: Partial<Record<Name, TestCaller>> = {}
  for (const [name, role] of Object.entries(roles) as [Name, WorkspaceRole | null][]) {
    const person = createId(webRandom)
    await sql`
      insert into person (ws, person, name, email, side, role)
      values (${ws}, ${person}, ${name}, ${`${name}@team.example`}, ${role === null ? 'buyer' : 'seller'}, ${role})`
    people[name] = { ws, person, role }
  }
  return { ws, people: people as Record<Name, TestCaller> }
}
