import { createId } from '../../lib/base/ids.ts'
import { must } from '../../lib/base/must.ts'
import type { Deps } from '../../lib/server/http/env.ts'
import { createInvitation } from '../../lib/server/sign-in/invitations.ts'
import { startSession } from '../../lib/server/sign-in/sessions.ts'
import { inTransaction } from '../../lib/server/database/in-transaction.ts'
import { setGrants } from '../../lib/server/sync/set-grants.ts'
import type { WorkspaceRole } from '../../lib/wire/terms.ts'
import { Device, push } from './sent.ts'
import { random } from './use-app.ts'
import { insiders, outsiders, type Insider } from './who-may-do-what.ts'

export type World = Awaited<ReturnType<typeof createWorld>>
type Who = Insider | (typeof outsiders)[number]

export const words = { s: 'words-of-both-sides', i: 'words-of-ours' }

/** Two workspaces, everybody there is in the table, a plan in each with words in both of its streams. */
export async function createWorld(deps: Deps) {
  const { sql, clock } = deps
  const fresh = () => createId(random)
  const [ws, other] = [fresh(), fresh()]
  const [deal, elsewhere] = [fresh(), fresh()]
  const people = new Map<Who, string>([...insiders, ...outsiders].map((who) => [who, fresh()]))
  const person = (who: Who) => must(people.get(who), who)
  const roleOf = (who: Who): WorkspaceRole | null =>
    who === 'owner' || who === 'stranger' ? 'owner' : who === 'manager' ? 'manager' : who === 'guest' ? null : 'member'
  const wsOf = (who: Who) => (who === 'stranger' ? other : ws)
  await sql`insert into workspace ${sql([ws, other].map((each) => ({ ws: each, name: 'W', epoch: 'E1', made_at: 0 })))}`
  const members = [...people].map(([who, id]) => ({
    ws: wsOf(who), person: id, name: who, email: `${who}@northwind.example`, side: who === 'guest' ? 'buyer' : 'seller', role: roleOf(who),
    left_at: who === 'left' ? 1 : null,
  })) // prettier-ignore
  await sql`insert into person ${sql(members)}`
  const tokens = new Map<Who, string>()
  for (const who of people.keys())
    if (who !== 'nobody' && who !== 'forger')
      tokens.set(who, (await startSession(sql, deps, { ws: wsOf(who), person: person(who), device: who })).access)
  tokens.set('forger', `${must(tokens.get('owner'), 'owner').slice(0, -8)}AAAAAAAA`)
  await sql`update session set ended_at = 1 where ws = ${ws} and person = ${person('ended')}`
  const found = await sql<{ id: string; device: string }[]>`select id, device from session where ws = any(${[ws, other]})`
  const sessions = new Map(found.map(({ id, device }) => [device, id]))
  await createInvitation(sql, deps, { ws, email: 'invited@northwind.example', role: 'member', madeBy: null, lives: 60_000 })

  for (const [who, id] of [
    ['holder', deal],
    ['stranger', elsewhere],
  ] as const) {
    const device = new Device(fresh(), clock() - 60_000)
    const caller = { ws: wsOf(who), person: person(who), role: roleOf(who) }
    const writes = (['s', 'i'] as const).map((stream) => ({ s: `${id}/${stream}`, e: 'ntA', f: 'text', v: words[stream] }))
    const { rejects } = await push(sql, caller, device.dev, [device.change(writes)], clock())
    if (rejects.length) throw new Error(JSON.stringify(rejects))
  }
  const grants = (['viewer', 'seller'] as const).map((role) => ({ person: person(role), deal, role }))
  await inTransaction(sql, 'read write', (tx) => setGrants(tx, ws, [...grants, { person: person('guest'), deal, role: 'buyer' }]))
  const session = (who: Who) => must(sessions.get(who), who)
  return { deal, elsewhere, fresh, person, session, leftPerson: person('left'), token: (who: Who) => tokens.get(who) }
}
