import { browser } from 'wxt/browser'
import type { ConnectRequest, TeamPort } from '../../components/workspace/team-port.ts'
import { fail, ok, type Result } from '../../lib/base/result.ts'
import { call, type CallProblem } from '../../lib/account/call.ts'
import { signInByCompany } from '../../lib/account/company-sign-in.ts'
import { databaseOf, keepConnection, keepJoining, readJoining, type Joining } from '../../lib/account/connection.ts'
import { currentDatabase, localDatabase } from '../../lib/account/current-database.ts'
import { deviceName } from '../../lib/account/device-name.ts'
import { readServerAddress } from '../../lib/account/server-address.ts'
import { dropTokens, keepTokens, signedOut } from '../../lib/account/tokens.ts'
import { Database } from '../../lib/store/database.ts'
import { bringIn, bringSettings, countKept } from '../../lib/store/account/bring-in.ts'
import { giveAccount } from '../../lib/store/account/sync-meta.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { Session } from '../../lib/wire/session.ts'
import { callDeps, tell } from './ask.ts'
import { accountSync } from './account-sync.ts'

type Doings = Pick<
  TeamPort,
  'readAddress' | 'connect' | 'signInByCompany' | 'finish' | 'signOut' | 'countLocalPlans' | 'bringLocalPlans'
>
const deps = { clock: Date.now, random: webRandom }

/** Coming into a workspace and going out of it. @param db the current database */
export const teamAccount = (db: Database): Doings => ({
  readAddress: readServerAddress,

  async connect({ server, code, name, email, bring }: ConnectRequest) {
    if (!(await mayCollect())) return fail(refusedByBrowser)
    const body = { code, name, email, device: deviceName(navigator.userAgent) }
    const session = await call(callDeps.fetching, server, { method: 'POST', path: '/v1/session/pair', body }, Session)
    return session.ok ? join(server, session.value, bring) : session
  },

  async signInByCompany(server, bring) {
    // Nothing is awaited before: the browser takes the request for a permission only within the click.
    const allowed = import.meta.env.FIREFOX ? mayCollect() : browser.permissions.request({ permissions: ['identity'] })
    if (!(await allowed)) return fail(refusedByBrowser)
    const session = await signInByCompany({ ...deps, fetching: callDeps.fetching }, server, deviceName(navigator.userAgent))
    return session.ok ? join(server, session.value, bring) : session
  },

  finish,

  async signOut(everywhere) {
    const ended = everywhere
      ? await tell({ method: 'DELETE', path: '/v1/sessions' })
      : await tell({ method: 'DELETE', path: '/v1/session' })
    // What she asked for here happens here, also without a network; everywhere is the server's to do.
    if (everywhere && !ended.ok && ended.problem.kind !== 'signed-out') return ended
    await dropTokens()
    return ok(null)
  },

  countLocalPlans: async () =>
    db.name === localDatabase ? db.deals.filter((row) => !row.deleted).count() : countKept(local(), db),

  async bringLocalPlans() {
    const { brought } = await bringIn(local(), db, deps)
    return ok(brought)
  },
})

let kept: Database | null = null
/** The database without an account. It is only read once there is one. */
const local = (): Database => (kept ??= new Database(localDatabase))

/** Signed in: the same account goes on where it was, another one first gets its plans here. */
async function join(server: string, session: Session, bring: boolean): Promise<Result<null, CallProblem>> {
  const connection = { server, database: databaseOf(session.account), account: session.account }
  await keepTokens(connection, session)
  if ((await currentDatabase()) === connection.database) {
    await keepConnection(connection)
    return ok(null)
  }
  await keepJoining({ ...connection, bring })
  return finish()
}

/** Its plans are read into a database of its own, and then every page turns to that one. Can be stopped anywhere and begun again. */
async function finish(): Promise<Result<null, CallProblem>> {
  const joining = await readJoining()
  if (!joining) return ok(null)
  const to = new Database(joining.database)
  const { workspace, person } = joining.account
  await giveAccount(to, { workspace, person })
  await bringSettings(new Database(await currentDatabase()), to)
  const { kind } = await accountSync(to, joining).cycle(new AbortController().signal)
  if (kind !== 'done') return fail(kind === 'signed-out' ? signedOut : notAll)
  if (joining.bring) await bringIn(local(), to, deps)
  await turnTo(joining)
  return ok(null)
}

async function turnTo({ bring: _done, ...connection }: Joining): Promise<void> {
  await keepConnection(connection)
}

/** Firefox asks before what is personal goes to a server, and not again once it is allowed. */
const mayCollect = (): Promise<boolean> =>
  import.meta.env.FIREFOX
    ? browser.permissions.request({ data_collection: ['personallyIdentifyingInfo', 'authenticationInfo'] } as never)
    : Promise.resolve(true)

const notAll: CallProblem = {
  kind: 'offline',
  sentence: 'You are signed in, but the plans did not all arrive. Get them when you are online.',
}

const refusedByBrowser: CallProblem = {
  kind: 'refused',
  sentence: 'The browser was not allowed to do that, so nothing was connected. Try again and allow it.',
}
