import { letters } from './letters.ts'
import type { Random } from './ports.ts'

/** A random id of 96 bits in 16 letters that are safe in URLs and sort as text. */
export function createId(random: Random): string {
  return Array.from(random(16), (byte) => letters.charAt(byte & 63)).join('')
}
