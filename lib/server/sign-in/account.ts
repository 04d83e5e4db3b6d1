import type { Account } from '../../wire/session.ts'
import type { PersonId, WorkspaceId } from '../../wire/terms.ts'
import type { Sql, Tx } from '../database/open-database.ts'
import { signedOut } from '../http/refusal.ts'

/** What a device shows of whose it is. @throws Refusal 401 for somebody who has left. */
export async function readAccount(sql: Sql | Tx, ws: WorkspaceId, person: PersonId): Promise<Account> {
  const [account] = await sql<Account[]>`
    select w.ws as workspace, w.name as "workspaceName", p.person, p.name, p.email, p.role
    from person p join workspace w on w.ws = p.ws
    where p.ws = ${ws} and p.person = ${person} and p.left_at is null and p.role is not null`
  if (!account) throw signedOut()
  return account
}
