import { letters } from './letters.ts'
import type { Random } from './ports.ts'

/** A random id in letters that are safe in URLs and sort as text, 6 bits each: 16 of them, 96 bits, are enough for an id of anything. */
export function createId(random: Random, length = 16): string {
  return Array.from(random(length), (byte) => letters.charAt(byte & 63)).join('')
}
