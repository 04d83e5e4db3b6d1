import { expect, test } from 'vitest'
import { coachThresholds } from '../../lib/plan/coach/thresholds.ts'
import { page } from '../detect/page.ts'
import { openStore, startDeal } from './open-store.ts'

const defaults = {
  theme: 'system',
  singleKeys: true,
  chip: 'full',
  hideHealth: false,
  seller: '',
  ownDomains: [],
  learntDomains: [],
  country: '',
  countryGuessed: false,
  closed: [],
  coach: coachThresholds,
}

test('before anybody chose, everything has its default', async () => {
  expect(await openStore().store.readSettings()).toEqual(defaults)
})

test('a choice is kept over a restart and leaves the others alone', async () => {
  const first = openStore()
  await first.store.writeSettings({ theme: 'dark', ownDomains: ['kestrel.example'] })
  await first.store.writeSettings({ seller: 'Kestrel' })
  first.store.close()
  expect(await openStore(first.name).store.readSettings()).toEqual({
    ...defaults,
    theme: 'dark',
    ownDomains: ['kestrel.example'],
    seller: 'Kestrel',
  })
})

test.each([
  'garbage',
  5,
  null,
  [],
  true,
  { theme: 'neon', singleKeys: 'yes', chip: 1, hideHealth: null, seller: {}, ownDomains: 'kestrel' },
])('settings that are %j fall back to their defaults, and the store goes on', async (garbage) => {
  const { store, db } = openStore()
  await db.meta.put({ k: 'settings', v: garbage })
  expect(await store.readSettings()).toEqual(defaults)
  await startDeal(store, 'deal1', { people: ['ann@northgate.example'] })
  expect(await store.recognise(page({ mails: [{ from: 'ann@northgate.example' }] }))).toMatchObject({ deal: 'deal1' })
  await store.writeSettings({ theme: 'light' })
  expect((await store.readSettings()).theme).toBe('light')
})

test('of a setting that is partly garbage the good part counts', async () => {
  const { store, db } = openStore()
  await db.meta.put({ k: 'settings', v: { theme: 'dark', chip: 'huge', ownDomains: [' Kestrel.Example ', 5, null, ''] } })
  expect(await store.readSettings()).toEqual({ ...defaults, theme: 'dark', ownDomains: ['kestrel.example'] })
})

test('two panels that set two things at once both succeed', async () => {
  const one = openStore()
  const two = openStore(one.name)
  await Promise.all([one.store.writeSettings({ theme: 'dark' }), two.store.writeSettings({ seller: 'Kestrel' })])
  expect(await one.store.readSettings()).toMatchObject({ theme: 'dark', seller: 'Kestrel' })
})

test('of the thresholds of the plan check each that makes no sense is the usual one', async () => {
  const { store, db } = openStore()
  await db.meta.put({
    k: 'settings',
    v: { coach: { silentDays: 8, staleDays: -1, paperWeeks: 'soon', longSteps: 1e9, other: 1 } },
  })
  expect((await store.readSettings()).coach).toEqual({ ...coachThresholds, silentDays: 8 })
})
