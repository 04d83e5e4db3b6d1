import { withPractice } from './with-practice.ts'
import { figure, percentile, type Figure } from './stats.ts'

const edits = 40

/**
 * From the key press to the edit being durable and painted, beside a raw IndexedDB put of the same bytes, strictly durable, that
 * paints one word. Both end with the first frame after the change is in the document.
 */
export function edit(): Promise<Figure[]> {
  return withPractice(async (practice) => {
    await practice.openThread('securityReview')
    const panel = await practice.openPanel()
    await panel.locator('li[aria-current]').first().waitFor()
    const ours: number[] = []
    const raw: number[] = []
    // The first two warm both up.
    for (let round = -2; round < edits; round++) {
      await panel.evaluate(expectEdit)
      await panel.evaluate(anyMoment)
      // Done, and back: the number of steps done changes each time, and every press is an edit of its own.
      await panel.keyboard.press(round % 2 === 0 ? 'e' : 'z')
      const edited = await panel.evaluate(() => window.edited)
      await panel.evaluate(anyMoment)
      const put = await panel.evaluate(rawPut)
      if (round >= 0) {
        ours.push(edited)
        raw.push(put)
      }
    }
    const [p50, p95] = [percentile(ours, 0.5), percentile(ours, 0.95)]
    const ratio = p50 / percentile(raw, 0.5)
    return [
      figure('edit', 'p50', p50, 'ms'),
      figure('edit', 'p95', p95, 'ms', '<= 50 ms', p95 <= 50),
      figure('edit', 'raw IndexedDB put, painted, p50', percentile(raw, 0.5), 'ms'),
      figure('edit', 'raw IndexedDB put, painted, p95', percentile(raw, 0.95), 'ms'),
      figure('edit', 'p50 / raw p50', ratio, 'x', '<= 2 x', ratio <= 2),
    ]
  })
}

declare global {
  interface Window {
    /** Milliseconds from the key press to the first frame with the edit in it. */
    edited: Promise<number>
  }
}

/** Runs in the panel. Keys are pressed at any moment of a frame, not always just after one was painted. */
const anyMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 17))

/**
 * Runs in the panel, before the key is pressed: an evaluation and a key press that are sent together may arrive in either order.
 * "3 done" stands under the list and follows nothing but the plan: the step itself may leave any of the lists, and the cursor
 * moves on its own.
 */
function expectEdit(): void {
  const stepsDone = () => document.querySelector('details > summary')?.textContent
  const before = stepsDone()
  let pressed = 0
  document.addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true })
  window.edited = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (pressed === 0 || stepsDone() === before) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - pressed))
    })
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}

/** Runs in the panel. */
async function rawPut(): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bench', 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows', { autoIncrement: true }))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
  const row = { deal: 'northgatetriage', change: { id: 'x'.repeat(16), ops: [{ s: 's'.repeat(20), e: 'e'.repeat(18), f: 'status', v: 'doing', at: 'a'.repeat(16), pv: 'p'.repeat(16) }, { s: 's'.repeat(20), e: 'e'.repeat(18), f: 'doneOn', v: '2026-11-20', at: 'a'.repeat(16), pv: 'p'.repeat(16) }] }, was: ['open', null] } // prettier-ignore
  const start = performance.now()
  const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' })
  transaction.objectStore('rows').put(row)
  await new Promise((resolve) => transaction.addEventListener('complete', resolve))
  const mark = document.body.appendChild(document.createElement('i'))
  mark.textContent = 'saved'
  await new Promise(requestAnimationFrame)
  const taken = performance.now() - start
  mark.remove()
  db.close()
  return taken
}
