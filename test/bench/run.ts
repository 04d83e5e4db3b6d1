import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import setUp from '../global-setup.ts'
import { edit } from './edit.ts'
import { pageTax } from './page-tax.ts'
import { pageToPlan } from './page-to-plan.ts'
import { panel } from './panel.ts'
import type { Figure } from './stats.ts'

/** Runs all benches, or those named, one after another, and prints one table. `--json FILE` writes the figures as well. */
const benches: Record<string, () => Promise<Figure[]>> = { 'page-to-plan': pageToPlan, 'page-tax': pageTax, edit, panel }

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })
setUp()
const figures: Figure[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  console.log(`Running ${name}...`)
  figures.push(...(await bench()))
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
