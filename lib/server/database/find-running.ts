import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from './open-database.ts'

/** The address of the database that a running server keeps in `folder`, if one does: it answers to the password of that folder. */
export async function findRunning(folder: string): Promise<string | undefined> {
  try {
    const [password, notes] = await Promise.all([
      readFile(join(folder, 'password'), 'utf8'),
      readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8'),
    ])
    const url = `postgres://sidemap:${password.trim()}@127.0.0.1:${Number(notes.split('\n')[3])}/postgres`
    const sql = openDatabase(url, { connections: 1 })
    const answers = await sql`select 1`.then(
      () => true,
      () => false,
    )
    await sql.end({ timeout: 1 })
    return answers ? url : undefined
  } catch {
    return undefined
  }
}
