import { daysBetween, isPlanDate, type PlanDate } from './plan-date.ts'

/** Days in a row on which a company does not work, both ends with them: a public holiday or a closure of its own. */
export type Closure = { from: PlanDate; to: PlanDate; name: string }

const shape = /^(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?(?: (.*))?$/s

/** Longer than any company is closed, in calendar days: beyond it a year was mistyped, and the whole plan would stand still. */
export const longestClosure = 92

/** Reads `2026-12-18..2027-01-04 Quarter-end freeze`, or `2026-11-26 Thanksgiving Day`; `null` for anything else. */
export function readClosure(text: string): Closure | null {
  const [, from = '', to = from, name = ''] = shape.exec(text) ?? []
  if (!isPlanDate(from) || !isPlanDate(to)) return null
  const days = daysBetween(from, to)
  return days < 0 || days >= longestClosure ? null : { from, to, name }
}

export const writeClosure = ({ from, to, name }: Closure): string =>
  `${from === to ? from : `${from}..${to}`}${name === '' ? '' : ` ${name}`}`

/** What of a list can be read; the rest stays in the list. */
export const readClosures = (texts: readonly string[]): Closure[] => texts.flatMap((text) => readClosure(text) ?? [])
