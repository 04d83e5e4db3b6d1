import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { waitWords } from '../../lib/plan/wait-words.ts'
import styles from './waits-line.module.css'

/** What the step waits for, and what waits for it. */
export function WaitsLine({ plan, step, today }: { plan: Plan; step: Milestone; today: PlanDate }) {
  const words = waitWords(plan, step, today)
  return words.length === 0 ? null : <p className={styles.waits}>{words.join(' ')}</p>
}
