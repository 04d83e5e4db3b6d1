import type { PersonId, WorkspaceId, WorkspaceRole } from '../../wire/terms.ts'
import type { Tx } from '../database/open-database.ts'
import type { Deps } from '../http/env.ts'
import { forbidden } from '../http/refusal.ts'
import { admit } from './invitations.ts'
import type { Identity } from './oidc.ts'

type Ports = Pick<Deps, 'clock' | 'random' | 'settings'>
type Found = { ws: WorkspaceId; person: PersonId }

/**
 * Who somebody is here: whoever was invited by their address, else whoever they were the last time, else a new member when their
 * company's domain may come in. `workspace` narrows all of it, for people who are in several.
 *
 * @throws Refusal 403
 */
export async function findPerson(tx: Tx, ports: Ports, identity: Identity, workspace: string | null): Promise<Found> {
  return (
    (await byInvitation(tx, ports, identity, workspace)) ??
    (await byIdentity(tx, identity, workspace)) ??
    (await byAddress(tx, ports, identity, workspace))
  )
}

async function byInvitation(tx: Tx, ports: Ports, identity: Identity, workspace: string | null): Promise<Found | undefined> {
  const now = ports.clock()
  const [invitation] = await tx<{ ws: WorkspaceId; hash: string; role: WorkspaceRole }[]>`
    select ws, hash, role from invitation
    where email = ${identity.email} and used_at is null and until > ${now} and ws = coalesce(${workspace}, ws)
    order by made_at desc limit 1 for update`
  if (!invitation) return undefined
  const { ws, hash, role } = invitation
  const [before] = await tx<{ left_at: number | null }[]>`
    select left_at from person where ws = ${ws} and lower(email) = ${identity.email} and side = 'seller'`
  const person = await admit(tx, ports, { ws, role, invited: true, name: identity.name, email: identity.email })
  await tx`update invitation set used_at = ${now} where ws = ${ws} and hash = ${hash}`
  // Who comes back may have a new account with their company: an owner has just said that it is theirs.
  if (before && before.left_at !== null) await tx`delete from identity where ws = ${ws} and person = ${person}`
  await link(tx, ports, { ws, person }, identity)
  return { ws, person }
}

async function byIdentity(tx: Tx, { issuer, subject }: Identity, workspace: string | null): Promise<Found | undefined> {
  const [found] = await tx<Found[]>`
    select i.ws, i.person from identity i join person p on p.ws = i.ws and p.person = i.person
    where i.issuer = ${issuer} and i.subject = ${subject} and p.left_at is null and i.ws = coalesce(${workspace}, i.ws)
    order by i.made_at desc limit 1`
  return found
}

/** Somebody who came in with a code before there was a sign-in, or somebody new of a domain that may come in; never who has left. */
async function byAddress(tx: Tx, ports: Ports, identity: Identity, workspace: string | null): Promise<Found> {
  const stranger = () => forbidden('You are not invited here. Ask an owner of the workspace for an invitation.')
  const [known] = await tx<(Found & { left_at: number | null })[]>`
    select ws, person, left_at from person
    where lower(email) = ${identity.email} and side = 'seller' and ws = coalesce(${workspace}, ws) order by left_at nulls first limit 1`
  if (known && known.left_at !== null) throw stranger()
  const ws = known?.ws ?? (await workspaceOfDomain(tx, ports, identity.email))
  if (!ws || (workspace && ws !== workspace)) throw stranger()
  const person = known?.person ?? (await admit(tx, ports, { ws, role: 'member', invited: true, ...identity }))
  await link(tx, ports, { ws, person }, identity)
  return { ws, person }
}

async function workspaceOfDomain(tx: Tx, { settings }: Ports, email: string): Promise<WorkspaceId | undefined> {
  const rule = settings.domains.find(({ domain }) => email.endsWith(`@${domain}`))
  if (!rule) return undefined
  const found = await tx<
    { ws: WorkspaceId }[]
  >`select ws from workspace where ws = coalesce(${rule.workspace ?? null}, ws) limit 2`
  return found.length === 1 ? found[0]?.ws : undefined
}

/**
 * The same address with another account of the same company is another human being, until an owner says otherwise: addresses are
 * given to somebody new when people leave.
 *
 * @throws Refusal 403
 */
async function link(tx: Tx, { clock }: Ports, { ws, person }: Found, { issuer, subject }: Identity): Promise<void> {
  const [other] = await tx`
    select subject from identity where ws = ${ws} and issuer = ${issuer}
    and ((person = ${person} and subject <> ${subject}) or (person <> ${person} and subject = ${subject}))`
  if (other)
    throw forbidden(
      'This address belongs to another account here. Ask an owner to remove that person first, and to invite you then.',
    )
  await tx`
    insert into identity (ws, issuer, subject, person, made_at) values (${ws}, ${issuer}, ${subject}, ${person}, ${clock()})
    on conflict (ws, issuer, subject) do nothing`
}
