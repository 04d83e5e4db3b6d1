import { createId } from '../base/ids.ts'
import type { WorkspaceId, WorkspaceRole } from '../wire/terms.ts'
import { inTransaction } from './database/in-transaction.ts'
import type { Sql } from './database/open-database.ts'
import type { Deps } from './http/env.ts'
import { createInvitation } from './sign-in/invitations.ts'

type Ports = Pick<Deps, 'clock' | 'random'>
const day = 86_400_000

/** The one workspace of a server on somebody's desk; made on the first start. */
export async function onlyWorkspace(sql: Sql, { clock, random }: Ports): Promise<WorkspaceId> {
  const [found] = await sql<{ ws: WorkspaceId }[]>`select ws from workspace order by made_at limit 1`
  if (found) return found.ws
  const ws = createId(random)
  await sql`insert into workspace (ws, name, epoch, made_at) values (${ws}, 'My workspace', ${createId(random)}, ${clock()})`
  return ws
}

/** Another workspace on this server, and the code that its first owner comes in with (or, where one signs in by OIDC, their address). */
export async function addWorkspace(sql: Sql, { clock, random }: Ports, { name, email }: { name: string; email: string }) {
  return inTransaction(sql, 'read write', async (tx) => {
    const ws = createId(random)
    await tx`insert into workspace (ws, name, epoch, made_at) values (${ws}, ${name}, ${createId(random)}, ${clock()})`
    const owner = { ws, email: email.toLowerCase(), role: 'owner' as const, madeBy: null, lives: 7 * day }
    return { ws, ...(await createInvitation(tx, { clock, random }, owner)) }
  })
}

/** A code for each workspace that somebody with this address is in. It connects a device and changes nothing else; whoever has left gets none. */
export async function createWaysIn(sql: Sql, { clock, random }: Ports, typed: string) {
  const email = typed.toLowerCase()
  return inTransaction(sql, 'read write', async (tx) => {
    const found = await tx<{ ws: WorkspaceId; name: string; role: WorkspaceRole }[]>`
      select w.ws, w.name, p.role from person p join workspace w on w.ws = p.ws
      where lower(p.email) = ${email} and p.side = 'seller' and p.left_at is null order by w.made_at`
    const codes: { name: string; code: string }[] = []
    for (const { ws, name, role } of found) {
      const { code } = await createInvitation(tx, { clock, random }, { ws, email, role, madeBy: null, lives: day })
      codes.push({ name, code })
    }
    return codes
  })
}
