import { Copy, Reply } from 'lucide-react'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import styles from './where-line.module.css'
import { whereTo } from './where-to.ts'

/** What an insert goes into, said right above the button that does it. */
export function WhereLine({ plan, context }: { plan: Plan; context: PageContext | null }) {
  const target = whereTo(plan, context)
  const Icon = target === null ? Copy : Reply
  return (
    <p className={styles.where}>
      <Icon size={13} strokeWidth={1.75} aria-hidden="true" />
      <span>
        {target?.words ?? 'No draft is open, so it goes to your clipboard'}
        {target?.name && <b> {target.name}</b>}
      </span>
    </p>
  )
}
