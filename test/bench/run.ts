import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { api } from './api.ts'
import { edit } from './edit.ts'
import { pageTax } from './page-tax.ts'
import { pageToPlan } from './page-to-plan.ts'
import { panel } from './panel.ts'
import { quietPages } from './quiet-pages.ts'
import { scheduling } from './schedule.ts'
import type { Figure } from './stats.ts'
import { syncStore } from './sync-store.ts'

/**
 * Runs all benches, or those named, one after another, on the extension as it was built last, and prints one table.
 * `--json FILE` writes the figures as well.
 */
const benches: Record<string, () => Promise<Figure[]>> = {
  schedule: scheduling,
  'page-to-plan': pageToPlan,
  'page-tax': pageTax,
  'quiet-pages': quietPages,
  edit,
  panel,
  'sync-store': syncStore,
  api,
}

/** Milliseconds that one bench may take; the longest takes two minutes on two busy cores. */
const limit = 6 * 60_000

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })
const figures: Figure[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  console.log(`Running ${name}...`)
  try {
    figures.push(...(await withinTime(bench())))
  } catch (error) {
    // The browser's own log would follow.
    console.error(`${name}: ${String(error).split('\n').slice(0, 3).join('\n')}`)
    process.exitCode = 1
  }
}
console.table(
  figures.map(({ bench, measure, value, unit, goal, met }) => ({
    bench,
    measure,
    value: `${value} ${unit}`,
    goal,
    met: met === null ? '' : met ? 'yes' : 'NO',
  })),
)
if (values.json) {
  mkdirSync(dirname(values.json), { recursive: true })
  writeFileSync(values.json, `${JSON.stringify({ ranAt: new Date().toISOString(), figures }, null, 2)}\n`)
}
// A bench that did not end still holds its browser, which ends with this process.
process.exit()

/** Rejects when a bench hangs: the others still run. */
function withinTime<T>(running: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`not ended after ${limit / 60_000} minutes`))
    setTimeout(late, limit).unref()
    running.then(resolve, reject)
  })
}
