import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { endOrphan } from './end-orphan.ts'
import { openDatabase, type Sql } from './open-database.ts'
import { findBinaries } from './postgres-binaries.ts'
import { prepareFolder } from './prepare-folder.ts'
import { unprivilegedUser } from './unprivileged-user.ts'

export type Embedded = {
  url: string
  /** Of the process that runs now. */
  readonly pid: number
  /** Settles when it has ended for good: it was stopped, or it could not be started again. */
  ended: Promise<void>
  /** Lets nobody in any more, ends what runs and closes the folder; half a second. */
  stop: () => Promise<void>
}

const readyWithin = 20_000

/**
 * A PostgreSQL of our own on `folder`, for this machine alone. It is made on the first start and has all its durability: what was
 * acknowledged is on the disk. What a server that was killed left running on the folder is ended first; when it is killed itself, it is
 * started again at the same address.
 *
 * @param settings of postgresql.conf, for tests
 * @throws Error with a sentence for people: another server has the folder, no PostgreSQL for this machine, or what it wrote when it failed
 */
export async function startEmbedded(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<Embedded> {
  const { postgres, initdb } = await findBinaries()
  const user = unprivilegedUser()
  const { data, password } = await prepareFolder(folder, initdb, user)
  await endOrphan(folder, data, (port) => addressOf(password, port))
  const port = await freePort()
  const log = join(folder, 'postgres.log')
  const flags = Object.entries({ ...localOnly, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const keeper = openDatabase(addressOf(password, port), { connections: 1 })
  let stopping = false
  let child = start()
  await becomeReady(child, keeper, log).catch(async (error: unknown) => {
    await keeper.end({ timeout: 1 })
    throw error
  })
  const ended = keepRunning()
  return {
    url: addressOf(password, port),
    get pid() {
      return child.pid ?? 0
    },
    ended,
    stop: async () => {
      stopping = true
      await keeper.end({ timeout: 1 })
      if (isRunning(child)) child.kill('SIGINT')
      await ended
    },
  }

  function start(): ChildProcess {
    const output = openSync(log, 'a', 0o600)
    // A group of its own: Ctrl+C in the terminal ends the server, which then ends its database in order.
    const options = { ...user, stdio: ['ignore', output, output] as ['ignore', number, number], detached: true }
    const started = spawn(postgres, ['-D', data, '-p', String(port), ...flags], options)
    closeSync(output)
    return started
  }

  async function keepRunning(): Promise<void> {
    for (let failures = 0; failures < 3;) {
      if (isRunning(child)) await once(child, 'exit')
      if (stopping) return
      // What the killed one leaves behind ends by itself in a moment, and holds the folder until then.
      await wait(300 * (failures + 1))
      child = start()
      failures = await becomeReady(child, keeper, log).then(() => 0, () => failures + 1) // prettier-ignore
    }
  }
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

/** No socket in a folder that others can reach, and no address but this machine's own. */
const localOnly = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '60' }

const addressOf = (password: string, port: number): string => `postgres://sidemap:${password}@127.0.0.1:${port}/postgres`

/** The keeper's connection stays open as long as we live: by it another server sees that the folder is in use. */
async function becomeReady(child: ChildProcess, keeper: Sql, log: string): Promise<void> {
  const until = performance.now() + readyWithin
  for (;;)
    try {
      await keeper`select pg_advisory_lock(1)`
      return
    } catch (cause) {
      if (isRunning(child) && performance.now() < until) {
        await wait(30)
        continue
      }
      child.kill('SIGINT')
      throw new Error(`PostgreSQL did not start. The end of ${log}:\n${lastLines(log)}`, { cause })
    }
}

const lastLines = (file: string): string => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n')

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
