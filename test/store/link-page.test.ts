import { expect, test } from 'vitest'
import { page } from '../detect/page.ts'
import { openStore, planOf, startDeal } from './open-store.ts'

async function twoDeals() {
  const opened = openStore()
  for (const deal of ['rollout', 'renewal']) await startDeal(opened.store, deal, { people: ['grace@northgate.example'] })
  return opened
}
const context = page({ id: '19ab', mails: [{ from: 'grace@northgate.example' }] })

test('a choice is remembered for the thread', async () => {
  const { store } = await twoDeals()
  expect((await store.recognise(context)).kind).toBe('ambiguous')
  expect(await store.linkPage('renewal', 'gmail', '19ab')).toEqual({ ok: true, value: null })
  expect(await store.recognise(context)).toMatchObject({ kind: 'matched', deal: 'renewal', because: [{ kind: 'linked-thread' }, { kind: 'person' }] }) // prettier-ignore
})

test('a thread belongs to one deal: linking it to another takes it from the first', async () => {
  const { store } = await twoDeals()
  await store.linkPage('renewal', 'gmail', '19ab')
  await store.linkPage('renewal', 'gmail', '19cd')
  await store.linkPage('rollout', 'gmail', '19ab')
  expect(await store.recognise(context)).toMatchObject({ kind: 'matched', deal: 'rollout' })
  expect((await planOf(store, 'renewal')).pages.map((linked) => linked.ref)).toEqual(['19cd'])
})

test.each(['renewal', null])('a link is taken back by giving the thread to whom it belonged before: %s', async (before) => {
  const { store } = await twoDeals()
  await store.linkPage(before, 'gmail', '19ab')
  const told = await store.recognise(context)
  const linked = await store.linkPage('rollout', 'gmail', '19ab')
  expect(linked).toEqual({ ok: true, value: before })
  expect(await store.recognise(context)).toMatchObject({ kind: 'matched', deal: 'rollout' })
  expect(await store.linkPage(before, 'gmail', '19ab')).toEqual({ ok: true, value: 'rollout' })
  expect(await store.recognise(context)).toEqual(told)
  const pages = await Promise.all(['rollout', 'renewal'].map(async (deal) => (await planOf(store, deal)).pages.length))
  expect(pages).toEqual([0, before === null ? 0 : 1])
})

test('linking twice is linking once', async () => {
  const { store, db } = await twoDeals()
  await store.linkPage('renewal', 'gmail', '19ab')
  await store.linkPage('renewal', 'gmail', '19ab')
  expect((await planOf(store, 'renewal')).pages).toHaveLength(1)
  expect(await db.outbox.where('deal').equals('renewal').count()).toBe(2)
})

test('a link is for our team alone', async () => {
  const { store } = await twoDeals()
  await store.linkPage('renewal', 'gmail', '19ab')
  expect((await planOf(store, 'renewal')).pages).toMatchObject([{ audience: 'internal', app: 'gmail', ref: '19ab' }])
})

test('two panels that link one thread to two deals at once leave it with one', async () => {
  const one = await twoDeals()
  const two = openStore(one.name)
  await Promise.all([one.store.linkPage('renewal', 'gmail', '19ab'), two.store.linkPage('rollout', 'gmail', '19ab')])
  const links = await Promise.all(['renewal', 'rollout'].map(async (deal) => (await planOf(one.store, deal)).pages.length))
  expect(links.toSorted((a, b) => a - b)).toEqual([0, 1])
})
