import type { Direction } from './reading.ts'

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const leftToRight = /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}])\p{L}/u

/**
 * A foreign `text` made safe to stand in a sentence of the other direction, by U+2068 and U+2069. Characters and not markup,
 * since `bdi` is lost in mail and the plain text needs it too. Text of the sentence's own direction stays as it is.
 */
export const isolate = (text: string, dir: Direction): string =>
  (dir === 'ltr' ? rightToLeft : leftToRight).test(text) ? `\u2068${text}\u2069` : text
