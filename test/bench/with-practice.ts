import { startPractice, type Practice } from '../e2e/practice.ts'

/** Runs a bench on the practice mailbox, and ends both whatever happens. */
export async function withPractice<T>(run: (practice: Practice) => Promise<T>): Promise<T> {
  const practice = await startPractice()
  try {
    // tsx wraps named functions in a helper of its own, which functions that run in a page then miss (esbuild keepNames, 2026).
    await practice.context.addInitScript({ content: 'globalThis.__name ??= (named) => named' })
    return await run(practice)
  } finally {
    await practice.close()
  }
}
