import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { ConflictLines } from './conflict-lines.tsx'
import styles from './conflict-lines.module.css'
import type { Conflict } from './team-port.ts'

/** Of what has no row of its own in the plan: the signature target, a note, a person. */
export const ConflictList = (props: { plan: Plan; conflicts: Conflict[]; today: PlanDate }) => (
  <section className={styles.list} aria-label="Changed by both of you">
    <ConflictLines {...props} />
  </section>
)
