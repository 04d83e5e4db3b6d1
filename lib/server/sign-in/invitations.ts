import { createId } from '../../base/ids.ts'
import type { PersonId, WorkspaceId, WorkspaceRole } from '../../wire/terms.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Sql, Tx } from '../database/open-database.ts'
import type { Deps } from '../http/env.ts'
import { forbidden } from '../http/refusal.ts'
import { grantReach, lockWorkspace } from '../people/reach.ts'
import { createCode, hashOf, plainCode } from './secrets.ts'
import { type Pair, startSession } from './sessions.ts'

type Wanted = { ws: WorkspaceId; email: string | null; role: WorkspaceRole; madeBy: PersonId | null; lives: number }
type Ports = Pick<Deps, 'clock' | 'random'>

/** Makes a code that lets its holder in once, and voids the ones that were made for the same address before. @returns the code, stored nowhere. */
export async function createInvitation(sql: Sql | Tx, { clock, random }: Ports, { ws, email, role, madeBy, lives }: Wanted) {
  const code = createCode(random)
  const now = clock()
  const until = now + lives
  await sql`delete from invitation where ws = ${ws} and used_at is null and email is not distinct from ${email}`
  await sql`
    insert into invitation (ws, hash, email, role, made_by, made_at, until)
    values (${ws}, ${hashOf(plainCode(code))}, ${email}, ${role}, ${madeBy}, ${now}, ${until})`
  return { code, until }
}

/** What an owner has said who may come in counts no more once they are none: it could be their own way back, under another address. */
export async function voidInvitationsBy(tx: Tx, ws: WorkspaceId, person: PersonId): Promise<void> {
  await tx`delete from invitation where ws = ${ws} and made_by = ${person} and used_at is null`
}

type Arrival = { code: string; name: string; email: string; device: string }

/**
 * Lets somebody in with a code, once. An owner's invitation is for its address alone; the code that the server printed is for the first
 * owner, and later for people who are in already: who can read it runs the server.
 *
 * @throws Refusal 403, in the same words whatever is wrong with the code
 */
export async function pair(sql: Sql, ports: Ports, arrival: Arrival): Promise<{ ws: WorkspaceId; person: PersonId; pair: Pair }> {
  const hash = hashOf(plainCode(arrival.code))
  return inTransaction(sql, 'read write', async (tx) => {
    const now = ports.clock()
    const [invitation] = await tx<{ ws: WorkspaceId; email: string | null; role: WorkspaceRole }[]>`
      update invitation set used_at = ${now} where hash = ${hash} and used_at is null and until > ${now} returning ws, email, role`
    const email = arrival.email.toLowerCase()
    if (!invitation || (invitation.email !== null && invitation.email !== email)) throw wrongCode()
    const person = await admit(tx, ports, { ...invitation, invited: invitation.email !== null, name: arrival.name, email })
    return {
      ws: invitation.ws,
      person,
      pair: await startSession(tx, ports, { ws: invitation.ws, person, device: arrival.device }),
    }
  })
}

const wrongCode = () =>
  forbidden('This code does not let you in: it was used, is too old, or is for another address. Ask for a new one.')

type Admission = { ws: WorkspaceId; role: WorkspaceRole; invited: boolean; name: string; email: string }

/**
 * The person with this address: who is in already, who comes back, or somebody new. An invitation says a new role to whoever comes back,
 * never to who is in: for them it is a way in for another device.
 *
 * @throws Refusal 403 when the printed code is tried by somebody new while there is an owner
 */
export async function admit(tx: Tx, { random }: Ports, { ws, role, invited, name, email }: Admission): Promise<PersonId> {
  await lockWorkspace(tx, ws)
  const [known] = await tx<{ person: PersonId; left_at: number | null }[]>`
    select person, left_at from person where ws = ${ws} and lower(email) = ${email} and side = 'seller'`
  if (known && known.left_at === null) return known.person
  if (!invited) {
    const [owner] = await tx`select person from person where ws = ${ws} and role = 'owner' and left_at is null`
    if (owner) throw forbidden('This workspace has an owner already. Ask them for an invitation.')
  }
  const person = known?.person ?? createId(random)
  if (known) await tx`update person set left_at = null, role = ${role}, name = ${name} where ws = ${ws} and person = ${person}`
  else
    await tx`insert into person (ws, person, name, email, side, role) values (${ws}, ${person}, ${name}, ${email}, 'seller', ${role})`
  await grantReach(tx, ws, person, role)
  return person
}
