import { useEffect, useRef, type ReactNode, type Ref } from 'react'
import { shortName } from '../../lib/plan/owners.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { rowOwners } from '../../lib/plan/row-owners.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { showDuration } from '../../lib/plan/show-duration.ts'
import { showPerson } from '../../lib/plan/show-person.ts'
import { Tick } from '../plan/tick.tsx'
import { Who } from '../ui/who.tsx'
import styles from './build-row.module.css'

type Props = {
  plan: Plan
  step: Milestone
  today: PlanDate
  locale: string
  current: boolean
  titleRef: Ref<HTMLButtonElement>
  onToggle: () => void
  onSelect: () => void
  /** Actions or an editor, shown in the row while it is the current one. */
  children?: ReactNode
}

/** One step in large type: what, who on either side, when. Nothing of health: the buyer looks along. */
export function BuildRow({ plan, step, today, locale, current, titleRef, onToggle, onSelect, children }: Props) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const isDone = step.status === 'done'
  const look = isDone ? 'done' : step.gate === 'signature' ? 'signature' : step.status
  return (
    <li ref={row} className={styles.row} aria-current={current || undefined}>
      <Tick look={look} title={step.title} onToggle={onToggle} />
      <h2>
        <button type="button" ref={titleRef} className={styles.title} title={step.title} onClick={onSelect}>
          {step.title || 'Untitled step'}
          {step.status === 'doing' && <span className="hidden-text">, in progress</span>}
        </button>
        {step.duration !== null && !isDone && (
          <small>
            {showDuration(step.duration)}
            {step.durationFrom === 'assumed' && ', assumed'}
          </small>
        )}
      </h2>
      <p className={styles.owners}>
        {rowOwners(step, plan.stakeholders).map(({ side, person }) => {
          const company = side === 'buyer' ? shortName(plan.deal.account) || 'Buyer' : shortName(plan.deal.seller) || 'Seller'
          return (
            <span key={side} className={styles.owner}>
              <Who name={person && (person.name || person.email || null)} side={side} />
              <span>{person ? showPerson(person) || company : `${company}: who?`}</span>
            </span>
          )
        })}
      </p>
      <p className={styles.when}>{whenOf(step, today, locale)}</p>
      {current && children}
    </li>
  )
}

function whenOf(step: Milestone, today: PlanDate, locale: string): string {
  const show = (date: PlanDate) => showDate(date, { today, locale, style: 'short' })
  if (step.status === 'done') return step.doneOn === null ? 'Done' : show(step.doneOn)
  if (step.due === null) return 'Day to agree'
  return step.due < today ? `Was ${show(step.due)}` : show(step.due)
}
