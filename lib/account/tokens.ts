import { browser } from 'wxt/browser'
import * as z from 'zod'
import { fail, ok, type Result } from '../base/result.ts'
import { Session } from '../wire/session.ts'
import { call, type CallProblem } from './call.ts'
import { databaseOf } from './connection.ts'

/** Runs alone among all pages and the background; a Web Lock in the product. */
export type Lock = <T>(name: string, run: () => Promise<T>) => Promise<T>
export type CallDeps = { fetching: typeof fetch; lock: Lock }

/** Whose tokens: they go to the server that gave them and to no other, and never send what the database of another account holds. */
export type Holder = { server: string; database: string }
const Kept = z.object({ server: z.string(), database: z.string(), token: z.string() })

export const signedOut: CallProblem = {
  kind: 'signed-out',
  sentence: 'You are signed out. Sign in again under Settings, Workspace.',
}

/** Content scripts could read `storage.local` otherwise; Firefox knows no such level (153, 2026-11). */
export const closeStorage = (): Promise<void> =>
  browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }) ?? Promise.resolve()

/** The access token is in memory alone and dies with the browser; the refresh token makes the next. */
export async function keepTokens(
  { server, database }: Holder,
  { access, refresh }: Pick<Session, 'access' | 'refresh'>,
): Promise<void> {
  await closeStorage()
  // The longer-lived one first: were this stopped in between, the old access token would be refused and renewed with the new one.
  await browser.storage.local.set({ refresh: { server, database, token: refresh } })
  await browser.storage.session.set({ access: { server, database, token: access } })
}

export async function dropTokens(): Promise<void> {
  await Promise.all([browser.storage.local.remove('refresh'), browser.storage.session.remove('access')])
}

export const isSignedIn = async (holder: Holder): Promise<boolean> => (await refreshToken(holder)) !== null

/** @param stale the access token that the server does not take any more, if that is why another is asked for */
export async function accessToken(deps: CallDeps, holder: Holder, stale?: string): Promise<Result<string, CallProblem>> {
  const known = await kept(browser.storage.session, 'access', holder)
  if (known !== null && known !== stale) return ok(known)
  // The server ends the session when one refresh token comes twice: so one page asks, and the others find its answer.
  return deps.lock('sidemap-refresh', async () => {
    const made = await kept(browser.storage.session, 'access', holder)
    if (made !== null && made !== stale) return ok(made)
    const refresh = await refreshToken(holder)
    if (refresh === null) return fail(signedOut)
    const asked = { method: 'POST', path: '/v1/session/refresh', body: { refresh } } as const
    const session = await call(deps.fetching, holder.server, asked, Session)
    // Whoever signed in or out meanwhile has the last word.
    if ((await refreshToken(holder)) !== refresh) return accessToken({ ...deps, lock: (_name, run) => run() }, holder, stale)
    if (session.ok && databaseOf(session.value.account) !== holder.database) return fail(signedOut)
    if (session.ok) {
      await keepTokens(holder, session.value)
      return ok(session.value.access)
    }
    if (session.problem.kind !== 'signed-out') return session
    await dropTokens()
    return fail(signedOut)
  })
}

const refreshToken = (holder: Holder) => kept(browser.storage.local, 'refresh', holder)

type Area = { get(key: string): Promise<Record<string, unknown>> }

async function kept(area: Area, key: string, { server, database }: Holder): Promise<string | null> {
  const found = Kept.safeParse((await area.get(key))[key]).data
  return found?.server === server && found.database === database ? found.token : null
}
