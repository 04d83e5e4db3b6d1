import { createHash } from 'node:crypto'
import type { PersonId, WorkspaceId } from '../../wire/terms.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Deps } from '../http/env.ts'
import { Refusal, signedOut } from '../http/refusal.ts'
import { findPerson } from './identities.ts'
import type { Oidc, Secrets } from './oidc.ts'
import { createSecret, hashOf, sameSecret } from './secrets.ts'
import { startSession } from './sessions.ts'

const browserMayTake = 10 * 60_000
const codeLives = 60_000

export type Start = { redirect: string; challenge: string; workspace: string | null }

/** Begins a sign-in. @returns where the browser goes, and the cookie by which it is known when it comes back */
export async function beginSignIn(
  { sql, clock, random }: Deps,
  oidc: Oidc,
  start: Start,
): Promise<{ address: string; browser: string }> {
  const [state, nonce, verifier, browser] = [
    createSecret(random),
    createSecret(random),
    createSecret(random),
    createSecret(random),
  ]
  const address = await oidc.address({ state, nonce, verifier })
  const now = clock()
  await sql`delete from sign_in where until < ${now}`
  await sql`
    insert into sign_in (state, nonce, verifier, browser, redirect, challenge, workspace, until)
    values (${hashOf(state)}, ${nonce}, ${verifier}, ${hashOf(browser)}, ${start.redirect}, ${start.challenge}, ${start.workspace},
      ${now + browserMayTake})`
  return { address, browser }
}

type Pending = Omit<Secrets, 'state'> & { browser: string; redirect: string; challenge: string; workspace: string | null }

/**
 * Takes what was kept of a sign-in, once, for the browser that began it.
 *
 * @throws Refusal 400
 */
export async function takePending({ sql, clock }: Deps, state: string, browser: string): Promise<Pending> {
  const [pending] = await sql<Pending[]>`
    delete from sign_in where state = ${hashOf(state)} and until > ${clock()}
    returning nonce, verifier, browser, redirect, challenge, workspace`
  if (!pending || !sameSecret(pending.browser, hashOf(browser)))
    throw new Refusal(
      400,
      'bad-request',
      'This sign-in was not begun in this browser, or too long ago. Begin it again in Sidemap.',
    )
  return pending
}

/** Ends the browser's part: whoever the company says it is gets a code, good for a minute and for the device whose challenge it was. */
export async function endSignIn(deps: Deps, oidc: Oidc, search: string, state: string, pending: Pending): Promise<string> {
  const identity = await oidc.identify(search, { ...pending, state })
  const { sql, clock, random } = deps
  return inTransaction(sql, 'read write', async (tx) => {
    const { ws, person } = await findPerson(tx, deps, identity, pending.workspace)
    const code = `smc_${ws}${createSecret(random)}`
    await tx`delete from swap_code where ws = ${ws} and until < ${clock()}`
    await tx`
      insert into swap_code (ws, hash, person, challenge, until)
      values (${ws}, ${hashOf(code)}, ${person}, ${pending.challenge}, ${clock() + codeLives})`
    return code
  })
}

/** Swaps the code for a session, once, with the verifier that only the device knows (RFC 7636). @throws Refusal 401 */
export async function swapCode(deps: Deps, { code, verifier, device }: { code: string; verifier: string; device: string }) {
  const { sql, clock } = deps
  const ws: WorkspaceId = code.slice(4, 20)
  const [row] = await sql<{ person: PersonId; challenge: string }[]>`
    delete from swap_code where ws = ${ws} and hash = ${hashOf(code)} and until > ${clock()} returning person, challenge`
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  if (!row || !sameSecret(row.challenge, challenge)) throw signedOut()
  return { ws, person: row.person, pair: await startSession(sql, deps, { ws, person: row.person, device }) }
}
