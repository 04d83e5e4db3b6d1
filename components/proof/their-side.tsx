import { useLiveQuery } from 'dexie-react-hooks'
import { Lock, Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import { engagementOf, investedSentence } from '../../lib/plan/engagement.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { usePanel } from '../ports.ts'
import styles from './their-side.module.css'

/** More would be a dossier. */
const most = 3

/** How far the buyer's side takes part, from what they did and what is done (R002, R010, R012). Only here, never in a mail. */
export function TheirSide({ plan, today }: { plan: Plan; today: PlanDate }) {
  const { source } = usePanel()
  const heading = useId()
  // Without the changes there is less to say, and what is done still counts.
  const records = useLiveQuery(() => source.readRecords(plan.id).catch(() => []), [source, plan.id])
  if (!records) return null
  const { kept, invested, signals } = engagementOf(records, plan, today)
  return (
    <section className={styles.side} aria-labelledby={heading}>
      <h2 id={heading}>
        Their side
        <small>
          <Lock size={13} strokeWidth={1.75} aria-hidden="true" /> Only your team sees this
        </small>
      </h2>
      <p>
        {kept === 'mutual' ? 'Both sides keep this plan.' : 'Only we have changed this plan so far.'} {investedSentence(invested)}
        .
      </p>
      {signals.length > 0 && (
        <ul>
          {signals.slice(0, most).map(({ good, sentence }) => {
            const Icon = good ? Plus : Minus
            return (
              <li key={sentence}>
                <Icon size={13} strokeWidth={2.1} aria-hidden="true" />
                <span className="hidden-text">{good ? 'Good sign: ' : 'Weak sign: '}</span>
                {sentence}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
