import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { usePostgres } from '../server/use-postgres.ts'
import { loadMutant, misfits } from './model/load-mutant.ts'
import { mutants } from './model/mutants.ts'
import { simulate } from './model/simulate.ts'

const db = usePostgres()
/** Histories that are tried when the one that is known does not find it any more. */
const more = process.env['CI'] ? 60 : 5

test.each(mutants)('the mistake $name is found', async (mutant) => {
  expect(misfits(mutant)).toEqual([])
  const { simulate: mistaken, close } = await loadMutant(mutant)
  let found: unknown
  for (let seed = mutant.run.seed; !found && seed <= mutant.run.seed + more; seed++)
    await mistaken(db.sql, { ...mutant.run, seed }, `mutant-${mutant.name}`).catch((error: unknown) => (found = error))
  await close()
  expect(found).toBeInstanceOf(Error)
})

test.each(mutants.filter(({ run }) => Object.keys(run).length > 1))(
  'without $name nothing is found in the same history',
  async ({ name, run }) => {
    const { ops } = await simulate(db.sql, run, `sound-${name}`)
    expect(ops).toBeGreaterThan(0)
  },
)

test('an edit whose text is not there, or twice, is no mistake that could be found', () => {
  const file = 'lib/store/account/requeue.ts'
  expect(misfits({ edits: [[file, 'gone for good', '']] })).toHaveLength(1)
  expect(misfits({ edits: [[file, 'await', '']] })).toHaveLength(1)
})
