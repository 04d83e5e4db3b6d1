import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { User } from './unprivileged-user.ts'

/**
 * Makes the folder for nobody but us, with an empty database in it, unless it is there. It is made aside and then renamed, so that a
 * first start that was interrupted leaves nothing half made.
 *
 * @throws Error with a sentence for people
 */
export async function prepareFolder(
  folder: string,
  initdb: string,
  user: User | null,
): Promise<{ data: string; password: string }> {
  const data = join(folder, 'postgres')
  const passwordFile = join(folder, 'password')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    if (user) await chown(folder, user.uid, user.gid)
    if (!existsSync(data)) {
      const aside = join(folder, 'postgres.new')
      await rm(aside, { recursive: true, force: true })
      await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
      if (user) await chown(passwordFile, user.uid, user.gid)
      const flags = ['--username=sidemap', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C']
      await promisify(execFile)(initdb, [`--pgdata=${aside}`, ...flags], { ...user })
      await rename(aside, data)
    }
    return { data, password: (await readFile(passwordFile, 'utf8')).trim() }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `No database could be made in ${folder}. Choose a folder that can be written to, or set DATABASE_URL. ${reason}`,
      {
        cause,
      },
    )
  }
}
