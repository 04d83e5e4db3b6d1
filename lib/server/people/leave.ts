import type { DealId } from '../../plan/change.ts'
import type { PersonId } from '../../wire/terms.ts'
import type { Tx } from '../database/open-database.ts'
import type { Caller } from '../http/env.ts'
import { Refusal } from '../http/refusal.ts'
import { voidInvitationsBy } from '../sign-in/invitations.ts'
import { setGrants } from '../sync/set-grants.ts'
import { holdWorkspace, keepAnOwner, mustBeIn, onlyOwners, roleOf } from './members.ts'

/**
 * Somebody leaves, by themselves or by an owner's hand: their sessions and the invitations they made end with this, the plans they
 * own pass to `heir`, and nothing is left that they may see. What they did stays in the history, under their name.
 *
 * @throws Refusal 403, 404, 409
 */
export async function leave(
  tx: Tx,
  caller: Caller,
  now: number,
  { person, heir }: { person: PersonId; heir: PersonId },
): Promise<void> {
  const { ws } = caller
  const role = await holdWorkspace(tx, caller)
  if (role !== 'owner' && person !== caller.person) throw onlyOwners()
  if ((await mustBeIn(tx, ws, person)) === 'owner') await keepAnOwner(tx, ws, person)
  if (heir === person || !(await roleOf(tx, ws, heir)))
    throw new Refusal(409, 'conflict', 'The plans have to pass to somebody who stays in the workspace. Choose another colleague.')

  const owned = await tx<
    { deal: DealId }[]
  >`update deal set owner = ${heir} where ws = ${ws} and owner = ${person} returning deal`
  const had = await tx<{ deal: DealId }[]>`
    select distinct left(stream, -2) as deal from grants where ws = ${ws} and person = ${person}`
  await setGrants(tx, ws, [
    ...owned.map(({ deal }) => ({ person: heir, deal, role: 'seller' as const })),
    ...had.map(({ deal }) => ({ person, deal, role: null })),
  ])
  await tx`update session set ended_at = ${now} where ws = ${ws} and person = ${person} and ended_at is null`
  await tx`
    delete from invitation where ws = ${ws} and used_at is null
    and email = (select lower(email) from person where ws = ${ws} and person = ${person})`
  await voidInvitationsBy(tx, ws, person)
  await tx`update person set left_at = ${now} where ws = ${ws} and person = ${person}`
}
