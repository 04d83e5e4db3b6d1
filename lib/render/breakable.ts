import { type Markup, markup } from './markup.ts'

/** A word longer than this would be wider than a column on a phone. In UTF-16 units, and about 20 of them fit there. */
const longestWord = 24

/** `text` with a place to break in words that are too long, so that they cannot widen the mail. Copied, it is as it was. */
export const breakable = (text: string): Markup =>
  markup`${text.split(/(\s+)/).map((word) => (word.length > longestWord ? pieces(word).map((piece, index) => (index === 0 ? piece : markup`<wbr>${piece}`)) : word))}`

/** Spaces that do not break: for dates. */
export const unbroken = (text: string): string => text.replace(/ /g, '\u00A0')

function pieces(word: string): string[] {
  const found: string[] = []
  let piece = ''
  for (const { segment } of graphemes.segment(word)) {
    if (piece.length + segment.length > longestWord) {
      found.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...found, piece]
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
