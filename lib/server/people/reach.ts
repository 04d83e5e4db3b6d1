import type { PersonId, WorkspaceId, WorkspaceRole } from '../../wire/terms.ts'
import type { Tx } from '../database/open-database.ts'

/**
 * First statement of everything that changes who may see what: a push that makes a deal holds the same lock, so that neither misses
 * the other's rows.
 */
export async function lockWorkspace(tx: Tx, ws: WorkspaceId): Promise<void> {
  await tx`select seq from workspace where ws = ${ws} for update`
}

/** An owner and a manager read every plan; what they are on as more than a reader stays as it is. */
export async function grantReach(tx: Tx, ws: WorkspaceId, person: PersonId, role: WorkspaceRole): Promise<void> {
  if (role === 'member') await tx`delete from grants where ws = ${ws} and person = ${person} and role = 'viewer'`
  else
    await tx`
      insert into grants (ws, person, stream, role)
      select ws, ${person}, deal || stream, 'viewer' from deal cross join (values ('/s'), ('/i')) as streams (stream) where ws = ${ws}
      on conflict do nothing`
  await raiseAcl(tx, ws, [person])
}

/** Tells the devices of these people, with their next pull, that what they may see has changed. */
export async function raiseAcl(tx: Tx, ws: WorkspaceId, people: PersonId[]): Promise<void> {
  await tx`update person set acl = acl + 1 where ws = ${ws} and person = any(${people})`
}
