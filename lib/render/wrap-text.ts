import { cutWord } from './cut-word.ts'

/** Longest line of a plain-text mail that no program breaks again, also when quoted once (RFC 3676, 4.2). In UTF-16 units. */
const longestLine = 78

/** `text` in lines of at most 78 units, the first behind `first`, others behind `rest`. A word that is too long is cut between graphemes. */
export function wrapText(text: string, first = '', rest = ''): string[] {
  const lines: string[] = []
  let line = first
  let empty = true
  const close = () => {
    lines.push(line)
    line = rest
    empty = true
  }
  for (const word of text.split(/\s+/)) {
    const room = longestLine - rest.length
    for (const piece of word.length > room ? cutWord(word, room) : [word]) {
      if (!empty && line.length + 1 + piece.length > longestLine) close()
      line += empty ? piece : ` ${piece}`
      empty = false
    }
  }
  close()
  return lines
}
