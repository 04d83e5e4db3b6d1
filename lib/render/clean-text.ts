// Names and titles come from mail and from the other company: text to be shown, never trusted.

/** A title longer than this, in graphemes, is cut: the reader finds the whole of it in the plan. */
const titleLimit = 140
/** Longest grapheme in UTF-16 units: a flag of a region has 14, a family 11. */
const graphemeLimit = 24
/** Most UTF-16 units of a cut text for each grapheme that it may have. Bounds the bytes that emoji can take. */
const unitsPerGrapheme = 3

/** Embeddings, overrides and isolates: with them a name can turn round the text after it. Plain direction marks stay. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/g
const loneSurrogates = /\p{Surrogate}/gu
/** No script needs more than 4 marks on a letter; a pile of them hides the lines above. */
const pileOfMarks = /(\p{M}{4})\p{M}+/gu
const controls = /[\p{Cc}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/gu

/** `text` on one line, without what could disturb its surroundings, cut at `limit` graphemes with an ellipsis. */
export function cleanText(text: string, limit = titleLimit): string {
  // Cut roughly first, so that a text of any length costs the same.
  const rough = text.slice(0, limit * graphemeLimit)
  const clean = rough
    .replace(bidiControls, '')
    .replace(loneSurrogates, '\uFFFD')
    .replace(pileOfMarks, '$1')
    .replace(controls, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const kept = firstGraphemes(clean, limit)
  return kept.length === clean.length && rough.length === text.length ? clean : `${kept.trimEnd()}…`
}

function firstGraphemes(text: string, limit: number): string {
  let kept = ''
  let count = 0
  for (const { segment } of graphemes.segment(text)) {
    if (segment.length > graphemeLimit) return kept + segment.slice(0, graphemeLimit).replace(/[\uD800-\uDBFF]$/, '')
    if (++count > limit || kept.length + segment.length > limit * unitsPerGrapheme) return kept
    kept += segment
  }
  return kept
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
