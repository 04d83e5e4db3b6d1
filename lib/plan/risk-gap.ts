import type { Risk } from './plan.ts'

/** What an open risk lacks: something that is done about it, then a day for that (R111, R125). */
export function riskGap({
  status,
  counter,
  counterOn,
}: Pick<Risk, 'status' | 'counter' | 'counterOn'>): 'counter' | 'day' | null {
  if (status === 'closed') return null
  if (counter.trim() === '') return 'counter'
  return counterOn === null ? 'day' : null
}
