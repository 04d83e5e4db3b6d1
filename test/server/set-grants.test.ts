import { expect, test } from 'vitest'
import { inTransaction } from '../../lib/server/database/in-transaction.ts'
import { setGrants, type DealGrant } from '../../lib/server/sync/set-grants.ts'
import { addWorkspace } from './add-workspace.ts'
import { usePostgres } from './use-postgres.ts'

const database = usePostgres()
const set = (ws: string, grants: DealGrant[]) => inTransaction(database.sql, 'read write', (tx) => setGrants(tx, ws, grants))
const rows = (ws: string, person: string) =>
  database.sql`select stream, role from grants where ws = ${ws} and person = ${person} order by stream`
const aclOf = async (ws: string, person: string) =>
  (await database.sql`select acl from person where ws = ${ws} and person = ${person}`)[0]?.['acl']

test('a colleague gets both streams of a deal, a buyer the shared one alone', async () => {
  const { ws, people } = await addWorkspace(database.sql, { ana: 'member', bo: null })
  await set(ws, [
    { person: people.ana.person, deal: 'd1', role: 'seller' },
    { person: people.bo.person, deal: 'd1', role: 'buyer' },
  ])
  expect(await rows(ws, people.ana.person)).toEqual([{ stream: 'd1/i', role: 'seller' }, { stream: 'd1/s', role: 'seller' }]) // prettier-ignore
  expect(await rows(ws, people.bo.person)).toEqual([{ stream: 'd1/s', role: 'buyer' }])
})

test('every change of rights raises the version of those it concerns and of nobody else', async () => {
  const { ws, people } = await addWorkspace(database.sql, { ana: 'member', bo: 'member' })
  await set(ws, [{ person: people.ana.person, deal: 'd1', role: 'seller' }, { person: people.ana.person, deal: 'd2', role: 'viewer' }]) // prettier-ignore
  await set(ws, [{ person: people.ana.person, deal: 'd1', role: null }])
  expect(await rows(ws, people.ana.person)).toEqual([{ stream: 'd2/i', role: 'viewer' }, { stream: 'd2/s', role: 'viewer' }]) // prettier-ignore
  expect([await aclOf(ws, people.ana.person), await aclOf(ws, people.bo.person)]).toEqual([3, 1])
})

test('two changes of the same people’s rights at once are both made', async () => {
  const { ws, people } = await addWorkspace(database.sql, { ana: 'member', bo: 'member' })
  const [ana, bo] = [people.ana.person, people.bo.person]
  await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      set(
        ws,
        (i % 2 ? [ana, bo] : [bo, ana]).map((person) => ({ person, deal: `d${i}`, role: 'seller' })),
      ),
    ),
  )
  expect(await rows(ws, ana)).toHaveLength(16)
  expect([await aclOf(ws, ana), await aclOf(ws, bo)]).toEqual([9, 9])
})
