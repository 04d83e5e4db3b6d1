/** The most a deal is worth here: what is above it is a typing mistake. */
const most = 1_000_000_000
/** Nobody types an amount with more signs; a longer text is not read at all. */
const longest = 40

/**
 * What somebody typed as an amount, in whole units of its currency: "40,000", "40.000", "$40k", "1.2m", "EUR 40 000". `null` when it
 * is none. A single mark before exactly three digits groups them, as in both worlds; any other one is the decimal's.
 */
export function readAmount(text: string): number | null {
  const typed = text.replace(/\s+/g, ' ').trim()
  if (typed.length > longest) return null
  const [, number, unit = ''] = /^(?:[a-z]{3}|\p{Sc})?\s?(\d[\d.,'’\s]*?)\s?(k|m)?\s?(?:[a-z]{3}|\p{Sc})?$/iu.exec(typed) ?? []
  if (number === undefined) return null
  const marks = number.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  const isDecimal =
    last !== undefined && marks.filter((mark) => mark === last).length === 1 && !isGroup(number, last, marks.length, unit)
  const [whole = '', part = ''] = isDecimal
    ? [number.slice(0, number.lastIndexOf(last)), number.slice(number.lastIndexOf(last) + 1)]
    : [number]
  const value = Number(`${whole.replace(/\D/g, '')}.${part.replace(/\D/g, '') || '0'}`)
  const amount = Math.round(value * ({ k: 1_000, m: 1_000_000 }[unit.toLowerCase()] ?? 1))
  return Number.isFinite(amount) && amount > 0 && amount <= most ? amount : null
}

/** "40,000" is forty thousand, "1.250k" one and a quarter thousand. */
const isGroup = (number: string, mark: string, marks: number, unit: string): boolean =>
  marks === 1 && unit === '' && /^\d{3}$/.test(number.slice(number.lastIndexOf(mark) + 1)) && !number.startsWith('0')
