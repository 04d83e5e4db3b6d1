import type { DealId } from '../../plan/change.ts'
import type { PersonId, WorkspaceId, WorkspaceRole } from '../../wire/terms.ts'
import type { Tx } from '../database/open-database.ts'
import { setGrants } from '../sync/set-grants.ts'

/**
 * First statement of everything that changes who may see what: a push that makes a deal holds the same lock, so that neither misses
 * the other's rows.
 */
export async function lockWorkspace(tx: Tx, ws: WorkspaceId): Promise<void> {
  await tx`select seq from workspace where ws = ${ws} for update`
}

/**
 * An owner and a manager read every plan; what they are on as more than a reader stays as it is. A member has what they are on alone,
 * so whoever becomes one again reads nothing that they were not put on.
 */
export async function grantReach(tx: Tx, ws: WorkspaceId, person: PersonId, role: WorkspaceRole): Promise<void> {
  const deals = role === 'member' ? await dealsRead(tx, ws, person) : await dealsWithout(tx, ws, person)
  const given = role === 'member' ? null : ('viewer' as const)
  await setGrants(tx, ws, deals.map(({ deal }) => ({ person, deal, role: given }))) // prettier-ignore
}

const dealsRead = (tx: Tx, ws: WorkspaceId, person: PersonId) => tx<{ deal: DealId }[]>`
  select distinct left(stream, -2) as deal from grants where ws = ${ws} and person = ${person} and role = 'viewer'`

const dealsWithout = (tx: Tx, ws: WorkspaceId, person: PersonId) => tx<{ deal: DealId }[]>`
  select deal from deal d where ws = ${ws}
  and not exists (select 1 from grants g where g.ws = ${ws} and g.person = ${person} and g.stream = d.deal || '/s')`
