import { monthNamed } from './date-names.ts'
import { type DateProblem, type ReadAt, tooFar } from './reading.ts'

const month = /^([\p{L}\p{M}]+)\.?(?: (?:of |de )?(\d{4}))?$/u

/** Says what "december" and "jan 2040" lack: which day of it. */
export function monthAlone(text: string, { locale }: ReadAt): DateProblem | null {
  const [, name = '', year] = month.exec(text) ?? []
  if (monthNamed(name, locale) === null) return null
  if (year !== undefined && !year.startsWith('20')) return tooFar
  const shown = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  return { kind: 'no-day', sentence: `Which day? Try ${shown} 15${year === undefined ? '' : ` ${year}`}` }
}
