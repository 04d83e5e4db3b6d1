// Runs the checks side by side, as many as there are cores, one line each; what a failed one printed follows its line.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

// The slowest first, so that none of them starts last.
const checks: Record<string, string> = {
  'types: extension and tests': 'tsc -p tsconfig.json --pretty',
  lint: 'oxlint --format unix',
  'dead code': 'knip --no-progress',
  'types: pure centre': 'tsc -p tsconfig.pure.json --pretty',
  'types: Node': 'tsc -p tsconfig.node.json --pretty',
  format: 'oxfmt --check',
  'import law': 'depcruise entrypoints components lib --output-type err-long',
  'the law bites': 'vitest run --project unit test/law.test.ts --reporter dot',
}

const waiting = Object.entries(checks)
const failed: string[] = []
await Promise.all(Array.from({ length: availableParallelism() }, runWaiting))
console.log(
  failed.length ? `\n${failed.length} of ${Object.keys(checks).length} checks failed: ${failed.join(', ')}` : 'All checks passed',
)
process.exitCode = failed.length ? 1 : 0

async function runWaiting(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, command] = next
    const start = performance.now()
    const { code, output } = await runOne(command)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(
      `${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)${code === 0 ? '' : `\n  ${command}\n${output}${missing(code)}`}`,
    )
    if (code !== 0) failed.push(name)
  }
}

/** A shell's way to say that there is no such program. */
function missing(code: number | null): string {
  return code === 127 ? 'npm install brings what package.json names.\n' : ''
}

/** Programs of node_modules/.bin are found because npm puts that folder on the path. */
function runOne(command: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (text: Buffer) => (output += text.toString()))
    child.stderr.on('data', (text: Buffer) => (output += text.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
