import type { PersonId, WorkspaceRole } from '../../wire/terms.ts'
import type { Tx } from '../database/open-database.ts'
import type { Caller } from '../http/env.ts'
import { voidInvitationsBy } from '../sign-in/invitations.ts'
import { holdWorkspace, keepAnOwner, mustBeIn, onlyOwners } from './members.ts'
import { grantReach } from './reach.ts'

/** @throws Refusal 403, 404, 409 */
export async function setRole(
  tx: Tx,
  caller: Caller,
  { person, role }: { person: PersonId; role: WorkspaceRole },
): Promise<void> {
  if ((await holdWorkspace(tx, caller)) !== 'owner') throw onlyOwners()
  const before = await mustBeIn(tx, caller.ws, person)
  if (before === role) return
  if (before === 'owner') {
    await keepAnOwner(tx, caller.ws, person)
    await voidInvitationsBy(tx, caller.ws, person)
  }
  await tx`update person set role = ${role} where ws = ${caller.ws} and person = ${person}`
  await grantReach(tx, caller.ws, person, role)
}
