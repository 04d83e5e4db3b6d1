import { spawnSync } from 'node:child_process'

/** Once before the end-to-end tests: a browser, and the extension as it would ship. */
export default function setup(): void {
  const { status } = spawnSync('npm run --silent ready', { shell: true, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error('No browser, or the extension does not build; see above.')
}
