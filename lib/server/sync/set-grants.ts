import { streamOf, type DealId, type StreamId } from '../../plan/change.ts'
import type { DealRole } from '../../plan/policy.ts'
import type { Tx } from '../database/open-database.ts'

/** What somebody is in a deal from now on; `null`: nothing, and all that they have of it is to be forgotten. */
export type DealGrant = { person: string; deal: DealId; role: DealRole | null }

const streamsOf = (role: DealRole, deal: DealId): StreamId[] =>
  role === 'buyer' ? [streamOf(deal, 'shared')] : [streamOf(deal, 'shared'), streamOf(deal, 'internal')]

/**
 * The one way in which rights to deals change: rows and the version of each person's rights together, in the caller's transaction.
 * Each person and deal once. People are taken in one order, so that two changes at once wait for each other instead of both failing.
 */
export async function setGrants(tx: Tx, ws: string, grants: readonly DealGrant[]): Promise<void> {
  if (grants.length === 0) return
  const people = [...new Set(grants.map(({ person }) => person))].sort()
  await tx`select person from person where ws = ${ws} and person = any(${people}) order by person for update`
  await tx`update person set acl = acl + 1 where ws = ${ws} and person = any(${people})`
  const gone = grants.flatMap(({ person, deal }) =>
    (['shared', 'internal'] as const).map((each) => [person, streamOf(deal, each)]),
  )
  await tx`
    delete from grants g using unnest(${gone.map(([person]) => person ?? '')}::text[], ${gone.map(([, s]) => s ?? '')}::text[]) as gone (person, stream)
    where g.ws = ${ws} and g.person = gone.person and g.stream = gone.stream`
  const given = grants.flatMap(({ person, deal, role }) =>
    role === null ? [] : streamsOf(role, deal).map((stream) => ({ person, stream, role })),
  )
  await tx`
    insert into grants (ws, person, stream, role)
    select ${ws}, * from unnest(${given.map((row) => row.person)}::text[], ${given.map((row) => row.stream)}::text[], ${given.map((row) => row.role)}::text[])
    on conflict (ws, person, stream) do update set role = excluded.role`
}
