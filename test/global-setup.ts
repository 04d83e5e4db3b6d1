import { spawnSync } from 'node:child_process'

/** Once before the end-to-end tests: a browser, and the extension as it would ship. */
export default function setup(): void {
  // The test runner's own NODE_ENV would put React's development build into what ships.
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status } = spawnSync('npm run --silent ready', { shell: true, env, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error('No browser, or the extension does not build; see above.')
}
