import { must } from '../../lib/base/must.ts'
import type { BrowserContext } from 'playwright'
import type { DatabaseDump } from '../demo/sample-workspace.ts'

/** Makes the extension's database hold these rows and nothing else. No panel may be open: it would not notice. */
export async function refillDatabase(context: BrowserContext, dump: DatabaseDump): Promise<void> {
  const worker = must(context.serviceWorkers()[0], 'a service worker')
  await worker.evaluate(async (tables) => {
    // It is made when the extension is installed; opened before that, it would be made here, and wrongly.
    while (!(await indexedDB.databases()).some(({ name, version = 0 }) => name === 'sidemap' && version >= 10))
      await new Promise((resolve) => setTimeout(resolve, 20))
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('sidemap')
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
    const transaction = db.transaction(db.objectStoreNames, 'readwrite')
    for (const name of db.objectStoreNames) {
      const store = transaction.objectStore(name)
      store.clear()
      for (const row of tables[name] ?? []) store.put(row)
    }
    await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', resolve)
      transaction.addEventListener('error', () => reject(transaction.error))
    })
    db.close()
  }, dump)
}
