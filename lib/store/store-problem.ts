/** Why the store could not do it; `sentence` says what is true and what to do. Nothing was saved. */
export type StoreProblem = { kind: 'full' | 'closed' | 'damaged' | 'too-long' | 'failed'; sentence: string }

export const damagedPlan: StoreProblem = {
  kind: 'damaged',
  sentence: 'This plan could not be read, so it was not changed. Export it as it is and send it to whoever helps you.',
}

/** Names what IndexedDB threw. Dexie wraps the cause, so the names of both are looked at. */
export function storeProblem(error: unknown): StoreProblem {
  const names = [nameOf(error), nameOf(innerOf(error))]
  if (names.includes('QuotaExceededError'))
    return { kind: 'full', sentence: 'The disk is full, so this edit was not saved. Free some space, then do it again.' }
  if (names.some((name) => closed.has(name)))
    return {
      kind: 'closed',
      sentence: 'The browser closed the storage, so this edit was not saved. Close and open the panel, then do it again.',
    }
  if (names.includes('ZodError'))
    return {
      kind: 'too-long',
      sentence: 'This is longer than a plan can hold, so it was not saved. Shorten it, then do it again.',
    }
  return { kind: 'failed', sentence: 'This edit could not be saved. Nothing else was changed; do it again.' }
}

const closed = new Set(['DatabaseClosedError', 'InvalidStateError', 'OpenFailedError', 'MissingAPIError'])

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''
const innerOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'inner' in error ? error.inner : null
