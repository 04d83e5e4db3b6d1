import { CircleCheck, CircleHelp, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { clsx } from 'clsx'
import { countdown } from '../../lib/plan/countdown.ts'
import { ownerOf } from '../../lib/plan/owners.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { healthWords, type HealthWord, type Risk } from '../../lib/plan/schedule-risk.ts'
import type { Schedule } from '../../lib/plan/schedule.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { showPerson } from '../../lib/plan/show-person.ts'
import { Timeline } from '../timeline/timeline.tsx'
import styles from './hero.module.css'

type Props = {
  plan: Plan
  schedule: Schedule
  risk: Risk
  today: PlanDate
  locale: string
  onNext: (step: Milestone) => void
  /** What else there is to say when she asks why. */
  children: ReactNode
}

const healthIcons: Record<HealthWord, LucideIcon> = {
  'on-track': CircleCheck,
  'at-risk': TriangleAlert,
  'off-track': CircleX,
  'not-enough-dates': CircleHelp,
}

/** The plan in one glance: how long, towards what, at which pace, on one strip, and what is next. */
export function Hero({ plan, schedule, risk, today, locale, onNext, children }: Props) {
  const [open, setOpen] = useState(false)
  const reasons = useId()
  const count = countdown(plan, schedule, today)
  const next = plan.milestones.find((step) => step.id === schedule.next)
  const owner = next && (ownerOf(plan, next, next.side === 'seller' ? 'seller' : 'buyer') ?? ownerOf(plan, next, 'seller'))
  const { target, predicted, slip, signedOn } = schedule.signature
  const date = (day: PlanDate) => showDate(day, { today, locale, style: 'short' })
  const Icon = healthIcons[risk.word]
  return (
    <section className={styles.hero} aria-label="Deal status">
      <div className={styles.row}>
        <p className={styles.count}>
          {count ? (
            <>
              <b>{count.days}</b> {count.words}
            </>
          ) : (
            <span className={styles.undated}>{signedOn ? 'Signed' : 'No signature date yet'}</span>
          )}
        </p>
        <button
          type="button"
          className={clsx(styles.pill, styles[risk.word])}
          aria-expanded={open}
          aria-controls={reasons}
          onClick={() => setOpen(!open)}
        >
          <Icon size={13} strokeWidth={2.1} aria-hidden="true" />
          {healthWords[risk.word]}
          <span className="hidden-text">, show why</span>
        </button>
      </div>
      {target && (
        <p className={clsx(styles.sub, 'num')}>
          {signedOn ? 'Signed' : 'Target'} <b>{date(signedOn ?? target)}</b>
          {!signedOn && slip > 0 && predicted && <span className={styles.pace}> · on pace for {date(predicted)}</span>}
        </p>
      )}
      <div id={reasons} className={styles.reasons} hidden={!open}>
        <h2>Schedule</h2>
        <ul>
          {risk.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {open && children}
      </div>
      <Timeline plan={plan} schedule={schedule} today={today} locale={locale} />
      {next && (
        <button type="button" className={styles.next} onClick={() => onNext(next)}>
          <i>Next</i>
          <b>{next.title}</b>
          <span className={styles.whose}>
            {owner && <span className={styles.name}>{showPerson(owner)}</span>}
            {next.due && (
              <span className="num">
                {owner && ', '}
                {showDate(next.due, { today, locale, style: 'near' })}
              </span>
            )}
          </span>
        </button>
      )}
    </section>
  )
}
