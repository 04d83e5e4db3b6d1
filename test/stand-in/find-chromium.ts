import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { findProgram } from './find-program.ts'

// Google Chrome is not among them: its branded builds ignore --load-extension since version 137 (May 2025).
const program = {
  wish: 'CHROMIUM_PATH',
  names: ['chromium', 'chromium-browser'],
  places: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
}

/** Path of the browser to test in: `CHROMIUM_PATH`, an installed Chromium, Playwright's own; null when there is none. */
export function findChromium(): string | null {
  return findProgram(program) ?? [chromium.executablePath()].find((path) => existsSync(path)) ?? null
}
