import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { usePostgres } from '../server/use-postgres.ts'
import { simulate } from './model/simulate.ts'

const db = usePostgres()

/** Random histories are told by their numbers: a failure names its own, and it is the same again with that number alone. */
const seeds = Array.from({ length: process.env['CI'] ? 60 : 20 }, (_, index) => index + 1)

test.each(seeds)(
  'history %i: whatever network, clocks, profiles, rights and backups do, everything that was promised holds',
  async (seed) => {
    const { ops } = await simulate(db.sql, { seed })
    expect(ops).toBeGreaterThan(5)
  },
)

test('24 weeks of five people, offline for days, with rights that come and go, end with one plan for all', async () => {
  const week = 7 * 24 * 3_600_000
  const steps = 1_000
  const run = { seed: 24, steps, pace: (2 * 24 * week) / steps, people: 5 as const, restored: false }
  const { ops, devices } = await simulate(db.sql, run, 'weeks')
  expect([ops > 100, devices > 5]).toEqual([true, true])
})
