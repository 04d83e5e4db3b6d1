import { shortName } from '../../lib/plan/owners.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import styles from './filter-bar.module.css'
import { countOpen, type Filter } from './group-steps.ts'

type Props = { plan: Plan; filter: Filter; onFilter: (filter: Filter) => void }

export function FilterBar({ plan, filter, onFilter }: Props) {
  const names: Record<Filter, string> = { open: 'Open', buyer: shortName(plan.deal.account) || 'Theirs', seller: 'Us' }
  return (
    <div className={styles.head}>
      <h2 id="plan-heading">Plan</h2>
      <div className={styles.segments} role="group" aria-label="Filter by side">
        {(['open', 'buyer', 'seller'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={filter === each} onClick={() => onFilter(each)}>
            <span>{names[each]}</span> <i>{countOpen(plan, each)}</i>
          </button>
        ))}
      </div>
    </div>
  )
}
