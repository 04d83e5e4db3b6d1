import type { Random } from '../base/ports.ts'

/** The platform's random bytes, of the same kind in pages, workers and Node. */
export const webRandom: Random = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length))
