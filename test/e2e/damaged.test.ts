import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { axeFindings } from './axe.ts'
import { row, said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open, goTo, practice } = usePractice()

test('a plan whose record is damaged says so and can be taken out as it is; the others work', async () => {
  const { panel, mail } = await open('securityReview')
  await damage('atlasrenewal')
  await goTo('atlasBudget')
  await panel.getByRole('heading', { name: 'This plan cannot be read' }).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect.poll(() => axeFindings(panel)).toEqual([])
  }
  const downloading = panel.waitForEvent('download')
  await panel.getByRole('button', { name: 'Export the record as it is' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('sidemap-plan.json')
  const exported = await readFile(must(await download.path(), 'a file'), 'utf8')
  expect(exported).toContain('what a failing disk left')
  expect(exported).toContain('Pricing workshop')
  await expect.poll(() => mail.locator('[data-sidemap-part="chip"]').count()).toBe(0)

  await panel.getByRole('button', { name: 'All plans' }).click()
  await panel.getByRole('combobox', { name: 'Search your deals' }).fill('fjord')
  await expect.poll(() => panel.getByRole('option').count()).toBe(1)
  await panel.keyboard.press('Enter')
  await panel.getByRole('heading', { name: 'Fjordworks' }).waitFor({ state: 'attached' })
  await panel.keyboard.press('s')
  await said(panel, /in progress$|done$/)
})

test('a full disk refuses the edit in words, and nothing pretends to be saved', async () => {
  const { panel } = await open('atlasBudget')
  await refuseWrites(panel, 'QuotaExceededError')
  await panel.keyboard.press('s')
  await said(panel, 'The disk is full, so this edit was not saved. Free some space, then do it again.')
  await expect.poll(() => row(panel, 'Signature').getByText(', in progress').count()).toBe(0)
  await panel.reload()
  await panel.getByRole('list', { name: 'Coming up' }).waitFor()
  await expect.poll(() => row(panel, 'Signature').getByText(', in progress').count()).toBe(0)
  await panel.keyboard.press('s')
  await said(panel, 'Signature in progress')
})

test('a setting that cannot be kept goes back to what it was, and says why', async () => {
  const { panel } = await open('atlasBudget')
  await panel.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await panel.getByRole('menuitem', { name: 'Settings' }).press('Enter')
  const dark = panel.getByRole('radio', { name: 'Dark' })
  await dark.waitFor()
  await refuseWrites(panel, 'QuotaExceededError')
  // A click, and no `check()`: the choice goes back in the same moment, which `check()` takes for a click that did nothing.
  await dark.click({ force: true })
  await said(panel, 'The disk is full, so this edit was not saved. Free some space, then do it again.')
  await expect.poll(() => dark.isChecked()).toBe(false)
})

test('a database that the browser is closing refuses the edit in words', async () => {
  const { panel } = await open('atlasBudget')
  await refuseWrites(panel, 'InvalidStateError')
  await panel.keyboard.press('F2')
  await panel.keyboard.type('Lost?')
  await panel.keyboard.press('Enter')
  await said(panel, 'The browser closed the storage, so this edit was not saved. Close and open the panel, then do it again.')
  await expect.poll(() => row(panel, 'Lost?').count()).toBe(0)
  await row(panel, 'Signature').waitFor()
})

test('a database that the browser closed and does not open again is said, and tried again when she asks', async () => {
  const { panel } = await open('atlasBudget')
  await untilQuiet(panel) // It closes with the edit, and not with something the panel still reads by itself.
  await closeDatabase(panel)
  await panel.keyboard.press('s')
  await panel.getByRole('heading', { name: 'The plans cannot be read just now' }).waitFor()
  await expect.poll(() => axeFindings(panel)).toEqual([])
  await panel.evaluate(() => Reflect.deleteProperty(IDBFactory.prototype, 'refusing'))
  await panel.getByRole('button', { name: 'Try again' }).click()
  await panel.getByRole('heading', { name: 'Atlas Freight' }).waitFor({ state: 'attached' })
})

test('a new plan that cannot be saved stays in its form and says why', async () => {
  const { panel } = await open('atlasBudget')
  await goTo('harborPilot')
  await panel.getByRole('heading', { name: 'No plan for these people' }).waitFor()
  await panel.keyboard.press('c')
  await panel.getByRole('heading', { name: 'New plan for' }).waitFor()
  await refuseWrites(panel, 'QuotaExceededError')
  await panel.keyboard.press('Control+Enter')
  await panel.getByRole('alert').getByText('The disk is full').waitFor()
  await panel.getByRole('heading', { name: 'New plan for' }).waitFor()
})

/** A row of the deal's that no program of ours wrote. */
async function damage(deal: string): Promise<void> {
  const worker = must(practice().context.serviceWorkers()[0], 'a service worker')
  await worker.evaluate(async (id) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('sidemap')
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
    const transaction = db.transaction('plans', 'readwrite')
    transaction.objectStore('plans').put({ deal: id, packed: '{"what a failing disk left' })
    await new Promise((resolve) => transaction.addEventListener('complete', resolve))
    db.close()
  }, deal)
}

/** From now on the browser answers every write of this page with this error. */
const refuseWrites = (panel: Page, error: string): Promise<void> =>
  panel.evaluate((name) => {
    const refuse = () => {
      throw new DOMException('Refused', name)
    }
    IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = refuse
  }, error)

/** Half a second without a read. */
const untilQuiet = (panel: Page): Promise<void> =>
  panel.evaluate(async () => {
    const { get } = IDBObjectStore.prototype
    let reads = 0
    IDBObjectStore.prototype.get = function (...key) {
      reads++
      return get.apply(this, key)
    }
    for (let before = -1; before !== reads;) {
      before = reads
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    IDBObjectStore.prototype.get = get
  })
/** The browser closes the database under this page, as it does when its files are gone, and does not open it while `refusing`. */
const closeDatabase = (panel: Page): Promise<void> =>
  panel.evaluate(() => {
    const { get } = IDBObjectStore.prototype
    const { open: reopen } = IDBFactory.prototype
    IDBObjectStore.prototype.get = function (...key) {
      IDBObjectStore.prototype.get = get
      this.transaction.db.dispatchEvent(new Event('close'))
      return get.apply(this, key)
    }
    Reflect.set(IDBFactory.prototype, 'refusing', true)
    IDBFactory.prototype.open = function (...database) {
      if (Reflect.has(IDBFactory.prototype, 'refusing')) throw new DOMException('Closed', 'InvalidStateError')
      return reopen.apply(this, database)
    }
  })
