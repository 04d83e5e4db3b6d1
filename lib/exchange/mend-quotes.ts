/** Further than this no cell goes on: a quote that is not closed by then closes nothing. */
const longest = 20_000

/**
 * The text with quotes that only stand there made the cell's own. Sheets puts `"Quick win" review` on the clipboard as it is, and read by
 * the rules of CSV such a cell swallows the rows below it, up to the next quote. Linear: what is read ahead has an end.
 */
export function mendQuotes(text: string, delimiter: string): string {
  const out: string[] = []
  const isEnd = (char: string) => char === '' || char === delimiter || char === '\n' || char === '\r'
  for (let at = 0; at <= text.length;) {
    const quoted = text.charAt(at) === '"' ? closingQuote(text, at, isEnd) : null
    let end = quoted ?? at
    while (!isEnd(text.charAt(end))) end++
    const cell = text.slice(at, end)
    out.push(quoted === null && cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell, text.charAt(end))
    at = end + 1
  }
  return out.join('')
}

/** The place behind the quote that closes the cell; null where none does. */
function closingQuote(text: string, opening: number, isEnd: (char: string) => boolean): number | null {
  for (let at = opening + 1; at < opening + longest; at++) {
    if (text.charAt(at) !== '"') continue
    if (isEnd(text.charAt(at + 1))) return at < text.length ? at + 1 : null
    if (text.charAt(at + 1) !== '"') return null
    at++
  }
  return null
}
