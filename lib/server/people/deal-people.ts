import type { DealId } from '../../plan/change.ts'
import type { PersonId } from '../../wire/terms.ts'
import type { DealPeople, DealPerson } from '../../wire/workspace.ts'
import type { Sql, Tx } from '../database/open-database.ts'
import type { Caller } from '../http/env.ts'
import { Refusal, forbidden, notFound } from '../http/refusal.ts'
import { setGrants } from '../sync/set-grants.ts'
import { holdWorkspace } from './members.ts'

/**
 * Who is on a deal beside its owner. Owners and managers of the workspace, who read every plan, are listed only when they are more than
 * readers on it.
 *
 * @throws Refusal 404 for a deal that is not there, of another workspace, or not theirs to see
 */
export async function readDealPeople(sql: Sql | Tx, { ws, person }: Caller, deal: DealId): Promise<DealPeople> {
  const [found] = await sql<{ owner: PersonId }[]>`
    select owner from deal d where ws = ${ws} and deal = ${deal}
    and exists (select 1 from grants where ws = ${ws} and person = ${person} and stream = ${`${deal}/s`})`
  if (!found) throw notFound()
  const people = await sql<DealPerson[]>`
    select g.person, g.role from grants g join person p on p.ws = g.ws and p.person = g.person
    where g.ws = ${ws} and g.stream = ${`${deal}/s`} and g.person <> ${found.owner}
    and not (g.role = 'viewer' and coalesce(p.role, '') in ('owner', 'manager'))
    order by g.person limit 500`
  return { deal, owner: found.owner, people: [...people] }
}

/**
 * Says anew who is on a deal. Whoever is on it no more loses it on all devices; an owner or manager goes on reading it.
 *
 * @throws Refusal 403, 404, 409
 */
export async function writeDealPeople(tx: Tx, caller: Caller, deal: DealId, wanted: DealPerson[]): Promise<void> {
  const { ws } = caller
  const role = await holdWorkspace(tx, caller)
  const before = await readDealPeople(tx, caller, deal)
  if (before.owner !== caller.person && role !== 'owner')
    throw forbidden('Only whoever owns this plan, or an owner of the workspace, can say who is on it.')
  const roles = new Map(wanted.map((each) => [each.person, each.role]))
  if (roles.size !== wanted.length || roles.has(before.owner))
    throw unfit('Name each colleague once, and not the owner of the plan.')
  await checkSides(tx, caller, roles)

  const now = new Map(before.people.map((each) => [each.person, each.role]))
  const changed = [...new Set([...now.keys(), ...roles.keys()])].filter((person) => now.get(person) !== roles.get(person))
  if (!changed.length) return
  const readers = await tx<{ person: PersonId }[]>`
    select person from person
    where ws = ${ws} and person = any(${changed}) and role in ('owner', 'manager') and left_at is null`
  const left = new Map(readers.map((each) => [each.person, 'viewer' as const]))
  await setGrants(tx, ws, changed.map((person) => ({ person, deal, role: roles.get(person) ?? left.get(person) ?? null }))) // prettier-ignore
}

/** Sellers are on a deal as sellers or viewers, the buyer's guests as buyers; nobody who has left, nobody of another workspace. */
async function checkSides(tx: Tx, { ws }: Caller, roles: Map<PersonId, DealPerson['role']>): Promise<void> {
  const found = await tx<{ person: PersonId; side: 'buyer' | 'seller' }[]>`
    select person, side from person where ws = ${ws} and person = any(${[...roles.keys()]}) and left_at is null`
  if (found.length !== roles.size) throw unfit('Somebody on this list is not in the workspace any more. Load the list again.')
  if (found.some(({ person, side }) => (side === 'buyer') !== (roles.get(person) === 'buyer')))
    throw unfit('A colleague cannot be on a plan as the buyer, nor the buyer as a colleague.')
}

const unfit = (sentence: string) => new Refusal(409, 'conflict', sentence)
