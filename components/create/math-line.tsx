import type { ClosedDays } from '../../lib/plan/closed-days.ts'
import { daysBetween, type PlanDate } from '../../lib/plan/plan-date.ts'
import { implementationWeeks } from '../../lib/plan/usual-weeks.ts'
import { paperProcess } from '../../lib/plan/work-back.ts'
import styles from './math-line.module.css'
import { useShowDate } from './show-dates.ts'

type Props = {
  liveBy: PlanDate | null
  signBy: PlanDate
  /** The person set the signature themselves. */ signTyped: boolean
  /** Weeks of legal and procurement, as Settings has them (R028). */
  paperWeeks: number
  today: PlanDate
  /** Days on which not both sides work. */ closed: ClosedDays
}

/** The sum behind the two dates, so that nobody has to believe it. */
export function MathLine({ liveBy, signBy, signTyped, paperWeeks, today, closed }: Props) {
  const say = useShowDate()
  const { paperFrom, shortBy } = paperProcess(signBy, today, paperWeeks, closed)
  const day = (date: PlanDate) => say(date, 'bare')
  const left = liveBy === null ? 0 : Math.floor(daysBetween(signBy, liveBy) / 7)
  return (
    <p className={styles.math} role="status">
      {liveBy !== null && !signTyped && (
        <>
          Live {day(liveBy)}, less <b>{weeks(implementationWeeks)}</b> to implement, gives {day(signBy)}.{' '}
        </>
      )}
      {liveBy !== null && signTyped && left > 0 && (
        <>
          Signed {day(signBy)} leaves <b>{weeks(left)}</b> to implement before {day(liveBy)}.{' '}
        </>
      )}
      Paper process from {day(paperFrom)} at <b>{weeks(paperWeeks)}</b>.
      {shortBy > 0 && (
        <strong className={styles.short}>
          {' '}
          You are {shortBy} working {shortBy === 1 ? 'day' : 'days'} short.
        </strong>
      )}
    </p>
  )
}

const weeks = (count: number): string => `${count} ${count === 1 ? 'week' : 'weeks'}`
