import type { Lock } from '../../lib/account/tokens.ts'

/** Among all pages of the extension and its background. The browser lets go of it when whoever holds it ends. */
export const webLock: Lock = async (name, run) => navigator.locks.request(name, run)
