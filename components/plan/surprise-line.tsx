import { effectOfStep } from '../../lib/plan/effect.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import styles from './surprise-line.module.css'

type Props = { plan: Plan; step: Milestone; today: PlanDate; locale: string }

/** Marks a step that nobody had told of, with what it does to the signature (R104). */
export function SurpriseLine({ plan, step, today, locale }: Props) {
  // Without a date nobody knows what it does.
  const effect = step.due === null ? null : effectOfStep(plan, step, today)
  const date = effect && showDate(effect.signature, { today, locale, style: 'bare' })
  return (
    <p className={styles.surprise} title="Added after the sign-off, or once legal or procurement had begun">
      <b>Surprise</b>
      {effect && effect.days > 0 && (
        <span>
          {' '}
          · signature {date}, {effect.days} working {effect.days === 1 ? 'day' : 'days'} later
        </span>
      )}
      {effect && effect.days <= 0 && <span> · signature stays {date}</span>}
    </p>
  )
}
