import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { findChromium } from './stand-in/find-chromium.ts'

/**
 * Path of a browser to test in, installed first where none is there: Playwright's own, else Debian's. Throws a sentence saying
 * what to install when neither can be had.
 */
export function ensureBrowser(): string {
  const found = findChromium() ?? installFromPlaywright() ?? installFromDebian()
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

function installFromDebian(): string | null {
  if (!isDebianRoot()) return null
  console.log("Installing Debian's Chromium, about 100 MB...")
  // Without a font every letter is a box.
  const packages = ['chromium', 'fonts-liberation']
  const installed = run('apt-get', 'update') && run('apt-get', 'install', '-y', '--no-install-recommends', ...packages)
  return installed ? findChromium() : null
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const starts = (path: string) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0

/** Whether the command succeeded. Its output is kept back, save the first line that says why it failed. */
function run(command: string, ...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr, error } = spawnSync(command, args, { env, encoding: 'utf8', timeout: 600_000 })
  if (status === 0) return true
  const why = error?.message ?? `${stderr}\n${stdout}`.split('\n').find((line) => /^(E:|.*\bError:)/.test(line))
  console.log(`  ${command} ${args.join(' ')} failed${why ? `: ${why.trim()}` : ''}`)
  return false
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    ensureBrowser()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
