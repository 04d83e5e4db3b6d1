/** First and last letter group of a name, as people abbreviate it: "Grace Lin" is GL, "Priya" is P. Graphemes, not code units. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends
    .map((word) => [...new Intl.Segmenter().segment(word ?? '')][0]?.segment ?? '')
    .join('')
    .toUpperCase()
}
