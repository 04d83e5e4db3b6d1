import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

// Google Chrome is not among them: its branded builds ignore --load-extension since version 137 (May 2025).
const names = ['chromium', 'chromium-browser']
const usualPlaces = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/**
 * Path of the browser to test in: `CHROMIUM_PATH`, an installed Chromium, Playwright's own; null when there is none.
 * Throws when `CHROMIUM_PATH` names no file: a wish that cannot be met is not silently replaced.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const wished = environment['CHROMIUM_PATH']
  if (wished) {
    if (existsSync(wished)) return wished
    throw new Error(`CHROMIUM_PATH is ${wished}, but no file is there. Correct it or unset it.`)
  }
  const folders = [...(environment['PATH'] ?? '').split(delimiter), ...usualPlaces].filter(Boolean)
  const candidates = folders.flatMap((folder) => (folder.includes('.app/') ? [folder] : names.map((name) => join(folder, name))))
  return [...candidates, chromium.executablePath()].find((path) => existsSync(path)) ?? null
}
