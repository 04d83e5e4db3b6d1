import { createId } from '../../base/ids.ts'
import type { PersonId, WorkspaceId } from '../../wire/terms.ts'
import type { Caller, Deps } from '../http/env.ts'
import type { Sql, Tx } from '../database/open-database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { signedOut } from '../http/refusal.ts'
import { createSecret, hashOf, readToken, writeToken } from './secrets.ts'

const accessLives = 10 * 60_000
/** A device that was not seen for so long signs in again. */
const idleEnds = 60 * 86_400_000
/** The same refresh may still be on its way twice. */
const echo = 30_000

export type Pair = { access: string; refresh: string; expiresAt: number }
type Ports = Pick<Deps, 'clock' | 'random'>

/** Starts a session of a device. @returns its tokens, which are stored nowhere. */
export async function startSession(
  sql: Sql | Tx,
  { clock, random }: Ports,
  { ws, person, device }: { ws: WorkspaceId; person: PersonId; device: string },
): Promise<Pair> {
  const now = clock()
  const family = createId(random)
  const pair = createPair(ws, family, { clock: () => now, random })
  const row = {
    ws, id: createId(random), person, device, family: hashOf(family), started_at: now, last_at: now, rotated_at: now, used: false,
    access: hashOf(pair.access), access_until: pair.expiresAt, refresh: hashOf(pair.refresh),
  } // prettier-ignore
  await sql`insert into session ${sql(row)}`
  return pair
}

/** Who a token belongs to, or undefined: never issued, too old, ended, or of somebody who has left. Asked of the database each time, so an end counts at once. */
export async function findCaller(sql: Sql, clock: Deps['clock'], text: string): Promise<Caller | undefined> {
  const token = readToken(text)
  if (token?.kind !== 'sma') return undefined
  const now = clock()
  const hash = hashOf(text)
  const [row] = await sql<(Caller & { newest: boolean; used: boolean })[]>`
    select s.ws, s.person, p.role, s.id as session, s.access = ${hash} as newest, s.used
    from session s join person p on p.ws = s.ws and p.person = s.person
    where s.ws = ${token.ws} and s.family = ${hashOf(token.family)} and s.ended_at is null and p.left_at is null and p.role is not null
      and ((s.access = ${hash} and s.access_until > ${now}) or (s.former_access = ${hash} and s.former_until > ${now}))`
  if (!row) return undefined
  const { newest, used, ...caller } = row
  // A renewal may have come between: of the pair that it brought nothing is known yet.
  if (newest && !used)
    await sql`update session set used = true where ws = ${caller.ws} and id = ${caller.session} and access = ${hash}`
  return caller
}

/**
 * Swaps a refresh token for a new pair. A token that was swapped before is judged by what became of the pair it brought:
 * nobody has used it: its answer was lost, here is another, and the lost one is void (whoever holds that ends the session by using it);
 * it is in use, and the swap was a moment ago: the same request came twice, refused and nothing more;
 * it is in use: two hold what one was given, so the session ends for both (RFC 9700, 4.14.2).
 *
 * @throws Refusal 401
 */
export async function refreshSession(sql: Sql, { clock, random }: Ports, text: string) {
  const token = readToken(text)
  if (token?.kind !== 'smr') throw signedOut()
  const now = clock()
  const hash = hashOf(text)
  const renewed = await inTransaction(sql, 'read write', async (tx) => {
    const [row] = await tx<SessionRow[]>`
      select s.id, s.person, s.access, s.access_until, s.refresh, s.former_refresh, s.rotated_at, s.used, s.last_at
      from session s join person p on p.ws = s.ws and p.person = s.person
      where s.ws = ${token.ws} and s.family = ${hashOf(token.family)} and s.ended_at is null and p.left_at is null and p.role is not null
      for update of s`
    if (!row) return undefined
    const fate = judge(row, hash, now)
    if (fate === 'end') await tx`update session set ended_at = ${now} where ws = ${token.ws} and id = ${row.id}`
    if (fate !== 'renew') return undefined
    const pair = createPair(token.ws, token.family, { clock: () => now, random })
    // The access token in use lives on to its end: requests may be on their way with it.
    const inUse = row.refresh === hash
    await tx`update session set last_at = ${now}, rotated_at = ${now}, used = false,
      former_access = ${inUse ? row.access : null}, former_until = ${inUse ? row.access_until : null},
      access = ${hashOf(pair.access)}, access_until = ${pair.expiresAt}, former_refresh = ${hash}, refresh = ${hashOf(pair.refresh)}
      where ws = ${token.ws} and id = ${row.id}`
    return { pair, ws: token.ws, person: row.person }
  })
  if (!renewed) throw signedOut()
  return renewed
}

type SessionRow = {
  id: string
  person: PersonId
  access: string
  access_until: number
  refresh: string
  former_refresh: string | null
  rotated_at: number
  used: boolean
  last_at: number
}

function judge(row: SessionRow, hash: string, now: number): 'renew' | 'refuse' | 'end' {
  if (now - row.last_at > idleEnds) return 'end'
  if (hash === row.refresh) return 'renew'
  if (hash !== row.former_refresh) return 'end'
  if (!row.used) return 'renew'
  return now - row.rotated_at < echo ? 'refuse' : 'end'
}

function createPair(ws: WorkspaceId, family: string, { clock, random }: Ports): Pair {
  const write = (kind: 'sma' | 'smr') => writeToken({ kind, ws, family, secret: createSecret(random) })
  return { access: write('sma'), refresh: write('smr'), expiresAt: clock() + accessLives }
}
