import { startPractice, type Practice } from '../e2e/practice.ts'
import { addNameHelper } from './add-name-helper.ts'

/** Runs a bench on the practice mailbox, and ends both whatever happens. */
export async function withPractice<T>(run: (practice: Practice) => Promise<T>): Promise<T> {
  const practice = await startPractice()
  try {
    await addNameHelper(practice.context)
    return await run(practice)
  } finally {
    await practice.close()
  }
}
