import { statusWords } from '../../lib/exchange/columns.ts'
import type { FoundPlan } from '../../lib/exchange/found-plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { Who } from '../ui/who.tsx'
import styles from './first-rows.module.css'

type Props = { found: FoundPlan; today: PlanDate; locale: string }

const shown = 4

/** The first steps as they would be. */
export function FirstRows({ found: { rows }, today, locale }: Props) {
  if (rows.length === 0) return null
  return (
    <section className={styles.rows} aria-labelledby="first-rows">
      <h2 id="first-rows">
        {rows.length > shown ? `The first ${shown} of ${rows.length.toLocaleString('en-US')} steps` : 'The steps'}
      </h2>
      <ol>
        {rows.slice(0, shown).map(({ line, title, buyerOwner, sellerOwner, side, due, status }) => (
          <li key={line}>
            <b>{title}</b>
            <span className={styles.date}>{due === null ? 'No date' : showDate(due, { today, locale, style: 'short' })}</span>
            <span className={styles.who}>
              {buyerOwner !== '' && <Named name={buyerOwner} side="buyer" />}
              {sellerOwner !== '' && <Named name={sellerOwner} side="seller" />}
              {buyerOwner === '' && sellerOwner === '' && (side === 'both' ? 'Both sides, no names' : 'No owner')}
            </span>
            <span className={styles.date}>{status === null ? '' : statusWords[status]}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const Named = ({ name, side }: { name: string; side: 'buyer' | 'seller' }) => (
  <span className={styles.named}>
    <Who name={name} side={side} />
    {name}
  </span>
)
