import { cutWord } from './cut-word.ts'

/** A word longer than this would be wider than a column on a phone. In UTF-16 units, and about 20 letters fit there. */
const longestWord = 24

/**
 * `text` with places to break (U+200B) in words that are too long, so that they cannot widen the mail. A character, since
 * `wbr` and `word-break` are lost in Outlook or Gmail. An address stays whole: it must work when somebody copies it, and
 * Gmail breaks it by itself (caniemail.com, 2025-09).
 */
export const breakable = (text: string): string =>
  text
    .split(' ')
    .map((word) => (word.length > longestWord && !isAddress.test(word) ? cutWord(word, longestWord).join('\u200B') : word))
    .join(' ')

/** Spaces that do not break: for dates. */
export const unbroken = (text: string): string => text.replace(/ /g, '\u00A0')

const isAddress = /^\W*(https?:|www\.)|@/i
