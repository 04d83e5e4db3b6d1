import { expect, test } from 'vitest'
import { dealEntity } from '../../lib/plan/read-plan.ts'
import { bringIn, bringSettings, countKept } from '../../lib/store/account/bring-in.ts'
import { openAccount, push } from './open-account.ts'
import { openStore, planOf, rename, startDeal, titleOf } from './open-store.ts'

const deps = (now: number) => ({ clock: () => now, random: (length: number) => crypto.getRandomValues(new Uint8Array(length)) })

test('plans of the former database come in as new changes, whole, and stay where they were', async () => {
  const former = openStore()
  await startDeal(former.store, 'deal1', { people: ['ann@northgate.example'] })
  for (let i = 0; i < 45; i++) await former.store.edit('deal1', rename(`Title ${i}`))
  const one = await openAccount()
  expect(await countKept(former.db, one.db)).toBe(1)
  expect(await bringIn(former.db, one.db, deps(one.clock.now))).toEqual({ brought: 1, damaged: [] })
  expect(await planOf(one.store, 'deal1')).toEqual(await planOf(former.store, 'deal1'))
  expect(await countKept(former.db, one.db)).toBe(0)
  expect((await one.account.nextPush(1_000_000))?.txs).toHaveLength(1)
})

test('bringing in once more, also after it was sent, brings nothing more', async () => {
  const former = openStore()
  await startDeal(former.store, 'deal1')
  const one = await openAccount()
  await bringIn(former.db, one.db, deps(one.clock.now))
  await push(one)
  expect(await bringIn(former.db, one.db, deps(one.clock.now))).toEqual({ brought: 0, damaged: [] })
  expect(await one.account.nextPush(1_000_000)).toBeNull()
})

test('of a plan that is in both the later writes come in, and no earlier one', async () => {
  const former = openStore()
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  former.clock.now += 60_000
  await startDeal(former.store, 'deal1', { account: 'Northgate Group' })
  one.clock.now += 120_000
  await one.store.edit('deal1', rename('Of the account'))
  await bringIn(former.db, one.db, deps(one.clock.now))
  expect(await titleOf(one.store)).toBe('Of the account')
  expect((await planOf(one.store, 'deal1')).deal.account).toBe('Northgate Group')
})

test('a deleted plan is not made anew, and one that cannot be read is named', async () => {
  const former = openStore()
  for (const deal of ['deal1', 'deal2', 'deal3']) await startDeal(former.store, deal)
  await former.store.edit('deal1', [{ audience: 'shared', entity: dealEntity('deal1'), fields: { _del: true } }])
  await former.db.plans.put({ deal: 'deal2', packed: 'gone' })
  const one = await openAccount()
  expect(await bringIn(former.db, one.db, deps(one.clock.now))).toEqual({ brought: 1, damaged: ['deal2'] })
  expect((await one.store.listDeals('')).map(({ deal }) => deal)).toEqual(['deal3'])
})

test('settings, templates and addresses that are no deal come along, and replace none of the account’s', async () => {
  const former = openStore()
  await former.store.writeSettings({ seller: 'Kestrel', theme: 'dark' })
  await former.store.setAside(['noise@x.example'])
  const [one, other] = [await openAccount(), await openAccount()]
  await other.store.writeSettings({ seller: 'Kestrel Ltd' })
  for (const to of [one, other]) await bringSettings(former.db, to.db)
  expect(await one.store.readSettings()).toMatchObject({ seller: 'Kestrel', theme: 'dark' })
  expect(await other.store.readSettings()).toMatchObject({ seller: 'Kestrel Ltd', theme: 'system' })
  expect(await one.db.quiet.count()).toBe(1)
})
