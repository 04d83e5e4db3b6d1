import type { BrowserContext } from 'playwright'
import { extensionId } from '../stand-in/browser.ts'
import type { DatabaseDump } from './sample-workspace.ts'

/** Puts rows into the extension's own database, from one of its pages, and waits until they are on the disk. */
export async function fillDatabase(context: BrowserContext, dump: DatabaseDump): Promise<void> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${await extensionId(context)}/sidepanel.html`)
  await page.waitForSelector('h1', { state: 'attached' }) // The panel has opened its database.
  await page.evaluate(putRows, dump)
  await page.close()
}

/** Runs in a page of the extension. */
export async function putRows(tables: DatabaseDump): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sidemap')
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
  const transaction = db.transaction(Object.keys(tables), 'readwrite', { durability: 'strict' })
  for (const [name, rows] of Object.entries(tables)) for (const row of rows) transaction.objectStore(name).put(row)
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve)
    transaction.addEventListener('error', () => reject(transaction.error))
  })
  db.close()
}
