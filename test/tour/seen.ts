import type { Locator } from 'playwright'

/** Waits until the first match is visible, 10 seconds at most; then throws what a person would say is missing. */
export async function seen(target: Locator, what: string): Promise<void> {
  await target
    .first()
    .waitFor({ timeout: 10_000 })
    .catch((cause: unknown) => {
      throw new Error(`${what} did not appear within 10 seconds.`, { cause })
    })
}
