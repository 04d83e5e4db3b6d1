import type { PersonId, WorkspaceId, WorkspaceRole } from '../../wire/terms.ts'
import type { Tx } from '../database/open-database.ts'
import type { Caller } from '../http/env.ts'
import { Refusal, forbidden, notFound, signedOut } from '../http/refusal.ts'
import { lockWorkspace } from './reach.ts'

/**
 * Holds the workspace, and reads what the caller is in it from then on: a request may have waited while somebody took the role away that
 * it came with.
 *
 * @throws Refusal 401 for somebody who has left meanwhile
 */
export async function holdWorkspace(tx: Tx, { ws, person }: Caller): Promise<WorkspaceRole> {
  await lockWorkspace(tx, ws)
  const role = await roleOf(tx, ws, person)
  if (!role) throw signedOut()
  return role
}

export const onlyOwners = () => forbidden('Only an owner of the workspace can do this. Ask one of them.')

/** What somebody is in the workspace; null for whoever is not in it: never was, has left, is a guest of the buyer's. */
export async function roleOf(tx: Tx, ws: WorkspaceId, person: PersonId): Promise<WorkspaceRole | null> {
  const [row] = await tx<{ role: WorkspaceRole | null }[]>`
    select role from person where ws = ${ws} and person = ${person} and left_at is null`
  return row?.role ?? null
}

/** @throws Refusal 404 */
export async function mustBeIn(tx: Tx, ws: WorkspaceId, person: PersonId): Promise<WorkspaceRole> {
  const role = await roleOf(tx, ws, person)
  if (!role) throw notFound()
  return role
}

/** @throws Refusal 409 when `person` is the only owner: nobody could invite or let go any more */
export async function keepAnOwner(tx: Tx, ws: WorkspaceId, person: PersonId): Promise<void> {
  const [other] = await tx`
    select person from person where ws = ${ws} and role = 'owner' and left_at is null and person <> ${person} limit 1`
  if (!other) throw new Refusal(409, 'conflict', 'A workspace needs an owner. Make somebody else an owner first.')
}
