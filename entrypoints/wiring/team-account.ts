import { browser } from 'wxt/browser'
import type { ConnectRequest, TeamPort } from '../../components/workspace/team-port.ts'
import { fail, ok, type Result } from '../../lib/base/result.ts'
import { anything, call, type CallProblem } from '../../lib/account/call.ts'
import { signInByCompany } from '../../lib/account/company-sign-in.ts'
import { databaseOf, forgetJoining, keepConnection, keepJoining, readJoining } from '../../lib/account/connection.ts'
import { currentDatabase, localDatabase } from '../../lib/account/current-database.ts'
import { deviceName } from '../../lib/account/device-name.ts'
import { readServerAddress } from '../../lib/account/server-address.ts'
import { dropTokens, keepTokens } from '../../lib/account/tokens.ts'
import { Database } from '../../lib/store/database.ts'
import { bringIn, bringSettings, countKept } from '../../lib/store/account/bring-in.ts'
import { giveAccount } from '../../lib/store/account/sync-meta.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { Session } from '../../lib/wire/session.ts'
import { askServer } from '../../lib/account/server.ts'
import { callDeps, tell } from './ask.ts'
import { accountSync } from './account-sync.ts'

type Doings = Pick<
  TeamPort,
  'readAddress' | 'connect' | 'signInByCompany' | 'finish' | 'giveUp' | 'signOut' | 'countLocalPlans' | 'bringLocalPlans'
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
    if (!(await allowed.catch(() => false))) return fail(refusedByBrowser)
    const session = await signInByCompany({ ...deps, fetching: callDeps.fetching }, server, deviceName(navigator.userAgent))
    return session.ok ? join(server, session.value, bring) : session
  },

  finish,

  async giveUp() {
    const joining = await readJoining()
    // Ended at the server, too, where it can be reached; here in any case.
    if (joining) await askServer(callDeps, joining, { method: 'DELETE', path: '/v1/session' }, anything)
    await dropTokens()
    await forgetJoining()
  },

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

  bringLocalPlans: () =>
    stored(async () => {
      const { brought, damaged } = await bringIn(local(), db, deps)
      return damaged.length === 0 ? ok(brought) : fail(notReadable(damaged.length))
    }),
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

let finishing: Promise<Result<null, CallProblem>> | null = null
/** Whoever asks while it is at it gets its answer: the form that signs in, and the line that is there once somebody is. */
const finish = (): Promise<Result<null, CallProblem>> => (finishing ??= stored(readAll).finally(() => (finishing = null)))

/** Its plans are read into a database of its own, and then every page turns to that one. Can be stopped anywhere and begun again. */
async function readAll(): Promise<Result<null, CallProblem>> {
  const joining = await readJoining()
  if (!joining) return ok(null)
  const { bring, ...connection } = joining
  const to = new Database(connection.database)
  const { workspace, person } = connection.account
  await giveAccount(to, { workspace, person })
  await bringSettings(new Database(await currentDatabase()), to)
  const { kind } = await accountSync(to, connection).cycle(new AbortController().signal)
  if (kind === 'more' || kind === 'elsewhere') return wait(1_000).then(readAll)
  if (kind !== 'done') return fail(kind === 'signed-out' ? ended : notAll)
  if (bring) await bringIn(local(), to, deps)
  // Given up meanwhile, or finished by another page.
  if ((await readJoining())?.database !== connection.database) return ok(null)
  await keepConnection(connection)
  // What another page wrote to the former database until it turned, too.
  if (bring) await bringIn(local(), to, deps)
  return ok(null)
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A database that takes no more, as with a full disk, is said and not thrown. */
async function stored<T>(work: () => Promise<Result<T, CallProblem>>): Promise<Result<T, CallProblem>> {
  try {
    return await work()
  } catch {
    return fail(notStored)
  }
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

const ended: CallProblem = {
  kind: 'signed-out',
  sentence: 'The server has ended this sign-in. Choose “Do not connect”, then connect again with a new code.',
}

const notStored: CallProblem = {
  kind: 'refused',
  sentence: 'This computer could not take all the plans in: its disk may be full. Nothing is lost. Make room, then try again.',
}

const notReadable = (plans: number): CallProblem => ({
  kind: 'refused',
  sentence: `${plans === 1 ? '1 plan is' : `${plans} plans are`} damaged on this computer and stayed where they are. The others were brought in.`,
})

const refusedByBrowser: CallProblem = {
  kind: 'refused',
  sentence: 'The browser was not allowed to do that, so nothing was connected. Try again and allow it.',
}
