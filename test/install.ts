import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export const isDebianRoot = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Whether Debian's packages are there now; false where this is not Debian, or not root. */
export const installFromDebian = (...packages: string[]): boolean =>
  isDebianRoot() && run('apt-get', 'update') && run('apt-get', 'install', '-y', '--no-install-recommends', ...packages)

/** Whether the command succeeded. Its output is kept back, save the first line that says why it failed. */
export function run(command: string, ...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr, error } = spawnSync(command, args, { env, encoding: 'utf8', timeout: 600_000 })
  if (status === 0) return true
  const why = error?.message ?? `${stderr}\n${stdout}`.split('\n').find((line) => /^(E:|.*\bError:)/.test(line))
  console.log(`  ${command} ${args.join(' ')} failed${why ? `: ${why.trim()}` : ''}`)
  return false
}
