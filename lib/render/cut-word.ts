/** `word` in pieces of at most `room` UTF-16 units, cut between graphemes; one grapheme that is longer stays whole. */
export function cutWord(word: string, room: number): string[] {
  const found: string[] = []
  let piece = ''
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && piece.length + segment.length > room) {
      found.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...found, piece]
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
