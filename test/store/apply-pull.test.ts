import { expect, test, vi } from 'vitest'
import { must } from '../../lib/base/must.ts'
import type { FieldValue } from '../../lib/plan/change.ts'
import { unpackState } from '../../lib/plan/pack.ts'
import { createStamp } from '../../lib/plan/stamp.ts'
import type { PullAnswer, PulledChange, PullRequest } from '../../lib/wire/pull.ts'
import { me, openAccount, priya, push, type OpenedAccount } from './open-account.ts'
import { planOf, rename, startDeal, titleOf } from './open-store.ts'

/** An account with the deal, known to the server, that it is then asked for whole. */
async function withDeal(): Promise<OpenedAccount> {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  await push(one)
  await pull(one, (request) => ({
    ...nothing(request, one),
    acl: 2,
    cursor: { epoch: 'E1', seq: 30 },
    snaps: snapOf(request.have ?? []),
  }))
  return one

  function snapOf(have: string[]): PullAnswer['snaps'] {
    expect(have).toEqual([])
    return [['deal1/s', []], ['deal1/i', []]] // prettier-ignore
  }
}

const nothing = (request: PullRequest, { clock }: OpenedAccount): PullAnswer => ({
  epoch: 'E1', now: clock.now, head: 1_000, acl: request.acl, cursor: must(request.cursor, 'cursor'), changes: [], snaps: [], forget: [], more: false,
}) // prettier-ignore

async function pull(one: OpenedAccount, answer: (request: PullRequest) => PullAnswer) {
  const request = must(await one.account.pullRequest(1_000), 'cursor')
  return one.account.applyPull(request, answer(request))
}

let seq = 100
/** A rename by a colleague, made so long after now, who saw what had that stamp. */
function renamed(one: OpenedAccount, v: FieldValue, after = 1_000, pv: string | null = null): PulledChange {
  const at = createStamp(one.clock.now + after, 0, 'priya')
  return {
    deal: 'deal1',
    actor: priya,
    on: one.clock.now + after,
    ops: [{ s: 'deal1/s', e: 'ms1', f: 'title', v, at, pv, seq: ++seq }],
  }
}
const told = (one: OpenedAccount, ...changes: PulledChange[]) =>
  pull(one, (request) => ({ ...nothing(request, one), changes, cursor: { epoch: 'E1', seq } }))

const titleStamp = async ({ db }: OpenedAccount) =>
  unpackState((await db.plans.get('deal1'))?.packed ?? '').get('deal1/s')?.get('ms1')?.get('title')?.at ?? null // prettier-ignore

test('a colleague’s edit is shown, with what it replaced and who made it', async () => {
  const one = await withDeal()
  const seen: (string | undefined)[] = []
  one.store.watchPlan('deal1', { onPlan: (read) => seen.push(read.ok ? read.value?.milestones[0]?.title : ''), onError: () => seen.push('failed') }, new AbortController().signal) // prettier-ignore
  expect(await told(one, renamed(one, 'Review'))).toBe('done')
  await vi.waitFor(() => expect(seen.at(-1)).toBe('Review'))
  const [, last] = await one.store.readRecords('deal1')
  expect(last).toMatchObject({ actor: priya, was: ['Audit'], change: { id: `#${seq}`, ops: [{ v: 'Review' }] } })
  expect(await one.store.listDeals('')).toMatchObject([{ deal: 'deal1', account: 'Northgate Bank' }])
})

test('undo takes back one’s own last change, and no colleague’s', async () => {
  const one = await withDeal()
  await one.store.edit('deal1', [{ audience: 'shared', entity: 'ms1', fields: { doneWhen: 'Signed' } }])
  await push(one)
  await told(one, renamed(one, 'Review'))
  await one.store.undo('deal1')
  expect((await planOf(one.store, 'deal1')).milestones[0]).toMatchObject({ title: 'Review', doneWhen: '' })
})

test('an own change that comes back is no second line of the story, and one of another device is one’s own', async () => {
  const one = await withDeal()
  await one.store.edit('deal1', rename('Review'))
  const [sent] = (await push(one)).txs
  const own = { deal: 'deal1', actor: me, on: one.clock.now, ops: must(sent, 'sent').ops.map((op) => ({ ...op, seq: 1 })) }
  await told(one, own, { ...renamed(one, 'From the other desk'), actor: me })
  const records = await one.store.readRecords('deal1')
  expect(records.every(({ actor }) => actor === null)).toBe(true)
  expect(records.filter(({ change }) => change.id === sent?.id)).toHaveLength(1)
  expect(await one.store.listConflicts('deal1')).toEqual([])
})

test('an answer to what was asked before another window was faster is not taken', async () => {
  const one = await withDeal()
  const request = must(await one.account.pullRequest(1_000), 'cursor')
  await told(one, renamed(one, 'Review'))
  const late = { ...nothing(request, one), changes: [renamed(one, 'Late')], cursor: { epoch: 'E1', seq: 5 } }
  expect(await one.account.applyPull(request, late)).toBe('stale')
  expect(await titleOf(one.store)).toBe('Review')
})

test('when rights have changed the streams kept are told, new ones come whole and lost ones go with everything of theirs', async () => {
  const one = await withDeal()
  expect(await pull(one, (request) => ({ ...nothing(request, one), acl: 3 }))).toBe('have')
  const request = must(await one.account.pullRequest(1_000, true), 'cursor')
  expect(request.have).toEqual(['deal1/i', 'deal1/s'])
  const rows: PullAnswer['snaps'] = [['deal2/s', [['dldeal2', createStamp(1, 0, 'priya'), { account: 'Harbor' }, {}]]]]
  await one.account.applyPull(request, { ...nothing(request, one), acl: 3, snaps: rows, forget: ['deal1/s', 'deal1/i'] })
  expect(await one.store.listDeals('')).toMatchObject([{ deal: 'deal2', account: 'Harbor' }])
  expect(await one.store.readPlan('deal1')).toEqual({ ok: true, value: null })
  expect(await one.store.readRecords('deal1')).toEqual([])
  expect(await one.account.pullRequest(1_000, true)).toMatchObject({ acl: 3, have: ['deal2/s'] })
})

test('an edit of one field by two who did not see each other is a conflict, and either value can be kept', async () => {
  const one = await withDeal()
  for (const unsent of [true, false]) {
    const before = await titleStamp(one)
    one.clock.now += 60_000
    const value = unsent ? 'Mine' : 'Mine too'
    await one.store.edit('deal1', rename(value))
    if (!unsent) await push(one)
    await told(one, renamed(one, 'Theirs', 5_000, before))
    expect(await titleOf(one.store)).toBe('Theirs')
    const [row] = await one.store.listConflicts('deal1')
    expect(row).toMatchObject({ theirs: 'Theirs', mine: value, actor: priya, field: 'title' })
    expect(await one.store.syncStatus()).toMatchObject({ conflicts: 1 })
    await one.store[unsent ? 'keepMine' : 'keepTheirs'](must(row, 'conflict'))
    expect(await titleOf(one.store)).toBe(unsent ? 'Mine' : 'Theirs')
    expect(await one.store.listConflicts('deal1')).toEqual([])
    if (unsent) await push(one)
  }
})

test('who saw the other’s edit, or wrote the same, is in no conflict', async () => {
  const one = await withDeal()
  await one.store.edit('deal1', rename('Mine'))
  const mine = (await push(one)).txs[0]?.ops[0]?.at ?? null
  await told(one, renamed(one, 'Theirs', 5_000, mine))
  await one.store.edit('deal1', rename('Mine again'))
  await told(one, renamed(one, 'Mine again', 6_000, mine))
  expect(await one.store.listConflicts('deal1')).toEqual([])
})

test('a conflict that somebody settled by an edit that saw both is gone', async () => {
  const one = await withDeal()
  one.clock.now += 60_000
  await one.store.edit('deal1', rename('Mine'))
  const theirs = renamed(one, 'Theirs', 5_000)
  await told(one, theirs)
  expect(await one.store.listConflicts('deal1')).toHaveLength(1)
  await told(one, renamed(one, 'Agreed', 9_000, theirs.ops[0]?.at))
  expect(await one.store.listConflicts('deal1')).toEqual([])
  expect(await one.store.syncStatus()).toMatchObject({ conflicts: 0 })
})

test('a plan that cannot be read is asked for again and mended, and others go on', async () => {
  const one = await withDeal()
  await one.db.plans.update('deal1', { packed: 'gone' })
  expect(await told(one, renamed(one, 'Review'))).toBe('more')
  const request = must(await one.account.pullRequest(1_000), 'cursor')
  expect(request).toMatchObject({ acl: -1, have: [] })
  const rows: PullAnswer['snaps'] = [['deal1/s', [['ms1', createStamp(5, 0, 'priya'), { title: 'Review' }, {}]]]]
  expect(await one.account.applyPull(request, { ...nothing(request, one), acl: 2, snaps: rows })).toBe('done')
  expect(await titleOf(one.store)).toBe('Review')
})

test('a server with another memory is read anew: plans stay on the screen until theirs arrive, and what it lost goes', async () => {
  const one = await withDeal()
  await told(one, renamed(one, 'Review'))
  await one.store.edit('deal1', rename('Unsent'))
  expect(await pull(one, (request) => ({ ...nothing(request, one), epoch: 'E2', reset: true }))).toBe('reset')
  expect(await one.account.pullRequest(1_000)).toBeNull()
  expect(await titleOf(one.store)).toBe('Unsent')
  const start = { cursor: { epoch: 'E2', seq: 3 }, acl: 7, now: one.clock.now, deals: 1 }
  const former = await one.account.beginBootstrap(start)
  const load = await one.account.beginBootstrap(start)
  expect(await one.account.applyBootstrap(former, [{ deal: 'deal9', streams: { 'deal9/s': [] } }])).toBe(false)
  await one.account.applyBootstrap(load, [{ deal: 'deal2', streams: { 'deal2/s': [['dldeal2', createStamp(1, 0, 'priya'), { account: 'Harbor' }, {}]] } }]) // prettier-ignore
  expect((await one.store.listDeals('')).map(({ deal }) => deal).sort()).toEqual(['deal1', 'deal2'])
  await one.account.endBootstrap(load, start)
  expect(await one.account.pullRequest(1_000)).toMatchObject({ cursor: { epoch: 'E2', seq: 3 }, acl: 7 })
  expect(await one.db.plans.toCollection().primaryKeys()).toEqual(['deal2'])
  expect(await one.account.nextPush(256_000)).toMatchObject({ txs: [{ ops: [{ v: 'Unsent' }] }] })
})
