import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { kill } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from './open-database.ts'

/**
 * Ends the PostgreSQL that a killed server left running on the folder. That it is ours is known by its answer to our password, never by
 * a number in a file, which may be another program's by now; that nobody uses it, by the lock that a living server holds.
 *
 * @throws Error with a sentence for people when another server works on the folder
 */
export async function endOrphan(folder: string, data: string, addressOf: (port: number) => string): Promise<void> {
  const lines = await readFile(join(data, 'postmaster.pid'), 'utf8').then((text) => text.split('\n'), () => null) // prettier-ignore
  const [pid, port] = [Number(lines?.[0]), Number(lines?.[3])]
  if (!lines || !Number.isInteger(pid) || !Number.isInteger(port) || port < 1) return
  const sql = openDatabase(addressOf(port), { connections: 1 })
  const free = await sql`select pg_try_advisory_lock(1) as free`.then(([row]) => row?.['free'] === true, () => null) // prettier-ignore
  await sql.end({ timeout: 1 })
  if (free === null) return
  if (!free) throw new Error(`Another Sidemap server is running on ${folder}. Stop that one first, or choose another folder.`)
  kill(pid, 'SIGINT')
  for (let tries = 0; tries < 200 && isAlive(pid); tries++) await wait(50)
}

function isAlive(pid: number): boolean {
  try {
    kill(pid, 0)
    return true
  } catch {
    return false
  }
}
