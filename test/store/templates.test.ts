import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import type { Template } from '../../lib/plan/templates/template.ts'
import { templates } from '../../lib/plan/templates/templates.ts'
import { openStore, startDeal, titleOf } from './open-store.ts'

const template = (id: string, name: string): Template => ({ ...templates.T1, id, name })

test('templates are kept over a restart, by name, renamed under their id and deleted', async () => {
  const { store, name } = openStore()
  for (const each of [template('tm1', 'Retail'), template('tm2', 'Banks')]) await store.saveTemplate(each)
  store.close()
  const again = openStore(name).store
  expect(await again.listTemplates()).toEqual({
    templates: [template('tm2', 'Banks'), template('tm1', 'Retail')],
    damaged: 0,
  })
  await again.saveTemplate(template('tm1', 'Airlines'))
  expect((await again.listTemplates()).templates.map((each) => each.name)).toEqual(['Airlines', 'Banks'])
  await again.deleteTemplate('tm1')
  expect((await again.listTemplates()).templates.map((each) => each.id)).toEqual(['tm2'])
})

test('a row that cannot be read is left out, counted and kept', async () => {
  const { store, db } = openStore()
  await store.saveTemplate(template('tm1', 'Retail'))
  for (const row of [{ id: 'tm2' }, { ...template('tm3', 'Odd'), steps: 'none' }, { id: 'tm4', name: 5 }])
    await db.table('templates').put(row)
  const listed = await store.listTemplates()
  expect([listed.templates.map((each) => each.id), listed.damaged]).toEqual([['tm1'], 3])
  expect(await db.templates.count()).toBe(4)
})

test('a template that could not be read back is refused, and said', async () => {
  const { store } = openStore()
  const saved = await store.saveTemplate({ ...templates.T1, id: 'tm1', name: '' })
  expect(saved).toMatchObject({ ok: false, problem: { kind: 'too-long' } })
  expect(await store.listTemplates()).toEqual({ templates: [], damaged: 0 })
})

test('a database from before there were templates is opened with its plans', async () => {
  const old = new Dexie('from-before')
  old.version(1).stores({ plans: 'deal', deals: 'deal, *keys, signBy, nextDue', outbox: '++n, deal', hist: '[deal+n], deal', meta: 'k', quiet: 'email' }) // prettier-ignore
  await old.open()
  await old.table('quiet').put({ email: 'ann@x.example' })
  old.close()
  const { store, db } = openStore('from-before')
  expect(await db.quiet.count()).toBe(1)
  await store.saveTemplate(template('tm1', 'Retail'))
  await startDeal(store, 'deal1')
  expect([(await store.listTemplates()).templates.length, await titleOf(store)]).toEqual([1, 'Audit'])
})
