import type { Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'

/** "northgate-bank-plan-2026-11-21.csv": letters of any script, no sign that a file system minds. */
export function exportName({ deal }: Plan, today: PlanDate, ending: string): string {
  const words = deal.account.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  // Cut by code points, or half a letter would be left.
  const account = [...words.join('-')].slice(0, 60).join('').replace(/-$/, '')
  return `${[account, 'plan', today].filter((part) => part !== '').join('-')}.${ending}`
}
