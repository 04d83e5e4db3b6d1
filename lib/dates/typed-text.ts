/** Longer texts are no dates; the cut keeps every pattern, and chrono above all, from working on a pasted page. */
const longest = 80
const leading = /^(?:(?:on or before|no later than|not later than|due|by|on|until|till|til|eod|cob) )+/
const trailing = / (?:eod|cob|end of day|close of business|at the latest|latest)$/
const timeOfDay =
  /(?: at)? (?:noon|midday|midnight|morning|afternoon|evening|night|\d{1,2}(?::\d{2})? ?[ap] ?m|\d{1,2}:\d{2})$| at \d{1,2}$/

/**
 * What a person typed, in one form: lower case, single spaces, no points after letters, plain hyphens, and without what a due date does
 * not need ("by", "at 3pm"). Empty text when there is nothing, `null` when it is too long to be a date.
 */
export function typedText(text: string): string | null {
  if (text.length > longest) return text.trim() === '' ? '' : null
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/['’‘`]/g, '')
    .replace(/(?<=\p{L})\.|[,;()!?]/gu, ' ')
    .replace(/(?<=\d)-(?=\p{L})|(?<=\p{L})-(?=\d)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.replace(leading, '').replace(trailing, '').replace(timeOfDay, '')
}
