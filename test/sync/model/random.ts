import type { Random } from '../../../lib/base/ports.ts'

/** A generator of chances that is the same for the same seed (mulberry32). */
export type Chance = ReturnType<typeof createChance>

export function createChance(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (limit: number) => Math.floor(next() * limit)
  const bytes: Random = (length) => Uint8Array.from({ length }, () => int(256))
  return {
    next,
    int,
    bytes,
    is: (share: number) => next() < share,
    pick: <T>(all: readonly T[]): T => all[int(all.length)] as T,
  }
}
