import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type Program = {
  /** The variable that names one, e.g. `CHROMIUM_PATH`. */
  wish: string
  names: string[]
  /** Where it stands on a machine whose `PATH` does not say: folders, and on macOS the program itself. */
  places: string[]
}

/**
 * Path of a program that is installed: the one wished for, else the first of its names on `PATH` or in its usual places; null when there
 * is none. Throws when the wish names no file: a wish that cannot be met is not silently replaced.
 */
export function findProgram({ wish, names, places }: Program, environment: NodeJS.ProcessEnv = process.env): string | null {
  const wished = environment[wish]
  if (wished) {
    if (existsSync(wished)) return wished
    throw new Error(`${wish} is ${wished}, but no file is there. Correct it or unset it.`)
  }
  const folders = [...(environment['PATH'] ?? '').split(delimiter), ...places].filter(Boolean)
  const candidates = folders.flatMap((folder) => (folder.includes('.app/') ? [folder] : names.map((name) => join(folder, name))))
  return candidates.find((path) => existsSync(path)) ?? null
}
