/** First and last letter group of a name, as people abbreviate it: "Grace Lin" is GL, "Priya" is P. Graphemes, not code units. */
export function initials(name: string): string {
  const words = name.replace(invisible, '').trim().split(/\s+/).filter(Boolean)
  const named = words.filter((word) => letter.test(word))
  const ends = named.length > 1 ? [named[0], named.at(-1)] : [named[0] ?? words[0]]
  return ends.map((word) => firstLetter(word ?? '')).join('').toUpperCase() // prettier-ignore
}

/** Controls, direction marks and halves of characters; the joiner within a picture is not one. */
const invisible = /(?![\u200D\s])\p{C}/gu
const letter = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

// Made once: to make one costs more than a row of the list (0.1 ms, Chromium 156, 2026-11), and every row shows people.
const graphemes = new Intl.Segmenter()

/** Quotation marks and brackets before a name are not part of it, unless there is nothing else. */
function firstLetter(word: string): string {
  const segments = [...graphemes.segment(word)].map(({ segment }) => segment)
  return segments.find((segment) => letter.test(segment)) ?? segments[0] ?? ''
}
