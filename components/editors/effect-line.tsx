import { effectOf } from '../../lib/plan/effect.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { usePanel } from '../ports.ts'
import styles from './editor.module.css'

type Props = { plan: Plan; changed: Milestone[]; today: PlanDate; locale: string }

/** What saving would do to the signature, said before it is done; nothing when it stays where it is, or where the buyer looks along. */
export function EffectLine({ plan, changed, today, locale }: Props) {
  const { audience } = usePanel()
  const effect = audience === 'team' ? effectOf(plan, changed, today) : null
  if (!effect || effect.days === 0) return null
  const count = Math.abs(effect.days)
  return (
    <p className={styles.effect}>
      Signature on pace for <b>{showDate(effect.signature, { today, locale, style: 'short' })}</b>, {count} working{' '}
      {count === 1 ? 'day' : 'days'} {effect.days > 0 ? 'later' : 'earlier'}
    </p>
  )
}
