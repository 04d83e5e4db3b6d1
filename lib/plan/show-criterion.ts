import type * as z from 'zod'
import type { Criterion } from './entity-kinds.ts'

/** What one line says of a criterion (R124); its place in the list is not in it. */
export type CriterionLine = Omit<z.infer<typeof Criterion>, 'order'>

/** A number as people type it, without its sign: "2.5", "2,5", "1,000". At most twelve digits, so that it is shown as it was typed. */
export const numberForm = '(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,12})(?:[.,]\\d{1,6})?'

/** Of a text that is `numberForm` with or without a sign. A comma before three digits parts thousands, any other is a decimal point. */
export function asNumber(text: string): number {
  const plain = text
    .replace('−', '-')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.')
  return Number(plain) + 0 // -0 is 0
}

const shownSigns = { '<': '<', '<=': '≤', '=': '=', '>=': '≥', '>': '>' } as const

/** "≤ 2.5%", "≥ 10 points"; '' without a limit. */
export function showLimit({ comparator, threshold, unit }: Pick<CriterionLine, 'comparator' | 'threshold' | 'unit'>): string {
  return comparator === null || threshold === null ? '' : `${shownSigns[comparator]} ${showAmount(threshold, unit)}`
}

export const showAmount = (amount: number, unit: string): string =>
  `${String(amount).replace('-', '−')}${unit === '%' || unit === '' ? '' : ' '}${unit}`

/** A criterion as the line that is read back as the same fields by `readCriterion` (R124). */
export function showCriterion(criterion: CriterionLine): string {
  const { statement, window, baseline, actual } = criterion
  const measured = [statement, showLimit(criterion), window].filter((part) => part !== '').join(' ')
  const named = [
    baseline === null ? '' : `baseline ${showAmount(baseline, '')}`,
    actual === null ? '' : `actual ${showAmount(actual, '')}`,
  ]
  return [measured, ...named].filter((part) => part !== '').join(', ')
}

const amount = new RegExp(`^[+−-]?${numberForm}$`)

/** A number that was typed into a field of its own, a percent sign behind it or not; `null` for none, `undefined` for what is no number. */
export function typedNumber(text: string): number | null | undefined {
  const typed = text.trim().replace(/\s?%$/, '')
  if (typed === '') return null
  return amount.test(typed) ? asNumber(typed) : undefined
}
