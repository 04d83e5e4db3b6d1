import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { installFromDebian, isDebianRoot, run } from './install.ts'
import { findChromium } from './stand-in/find-chromium.ts'

/**
 * Path of a browser to test in, installed first where none is there: Playwright's own, else Debian's. Throws a sentence saying
 * what to install when neither can be had.
 */
export function ensureBrowser(): string {
  const found = findChromium() ?? installFromPlaywright() ?? chromiumFromDebian()
  if (!found) throw new Error('No browser to test in. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and try again.')
  console.log(`Browser: ${found}`)
  return found
}

function installFromPlaywright(): string | null {
  console.log("No Chromium or Chrome here. Installing Playwright's own, about 170 MB...")
  if (!run('npx', 'playwright', 'install', 'chromium')) return null
  const path = chromium.executablePath()
  if (starts(path)) return path
  console.log('It does not start; a bare machine lacks the libraries it needs.')
  return isDebianRoot() && run('npx', 'playwright', 'install-deps', 'chromium') && starts(path) ? path : null
}

function chromiumFromDebian(): string | null {
  if (isDebianRoot()) console.log("Installing Debian's Chromium, about 100 MB...")
  // Without a font every letter is a box.
  return installFromDebian('chromium', 'fonts-liberation') ? findChromium() : null
}

const starts = (path: string) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    ensureBrowser()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
