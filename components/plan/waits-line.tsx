import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { waitWords } from '../../lib/plan/wait-words.ts'
import styles from './waits-line.module.css'

/** What the step waits for, and what waits for it. */
export function WaitsLine({ plan, step, today }: { plan: Plan; step: Milestone; today: PlanDate }) {
  const words = waitWords(plan, step, today)
  if (words.length === 0) return null
  return (
    <p ref={keepRowInSight} className={styles.waits}>
      {words.join(' ')}
    </p>
  )
}

/** It comes a moment after the row took the focus, and the row is longer with it. */
function keepRowInSight(element: HTMLElement | null): void {
  const row = element?.closest('li')
  if (row?.contains(document.activeElement)) row.scrollIntoView({ block: 'nearest' })
}
