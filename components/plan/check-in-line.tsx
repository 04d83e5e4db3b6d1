import { useRef } from 'react'
import type { Edit } from '../../lib/plan/change.ts'
import { markCheckIn, standingCheckIn } from '../../lib/plan/check-ins.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showCheckIn } from '../../lib/plan/show-check-in.ts'
import { showDistance } from '../../lib/plan/show-date.ts'
import { whyClosed } from '../../lib/plan/why-closed.ts'
import { wallTime } from '../../lib/plan/zoned.ts'
import { useClock } from '../panel/use-clock.ts'
import { CheckInEditor } from '../editors/check-in-editor.tsx'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import styles from './check-in-line.module.css'

type Props = {
  plan: Plan
  today: PlanDate
  editing: boolean
  onEditing: (editing: boolean) => void
  onEdit: (edits: Edit[], said: string) => Promise<boolean>
  /** On its day the way to the weekly review. */
  onReview?: () => void
  /** In the review itself it can be marked as soon as its day has come: the call is on. */
  isReviewing?: boolean
}

/** The next check-in: when it is, or, once it is past, whether it took place. Nothing while none is planned. */
export function CheckInLine({ plan, today, editing, onEditing, onEdit, onReview, isReviewing = false }: Props) {
  const { locale } = usePanel()
  const now = useClock(minute)
  const busy = useRef(false)
  /** A second click while the first is being saved does nothing. */
  const editOnce = async (edits: Edit[], said: string): Promise<boolean> => {
    if (busy.current) return false
    busy.current = true
    try {
      return await onEdit(edits, said)
    } finally {
      busy.current = false
    }
  }
  const standing = standingCheckIn(plan)
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const shown = { today, locale, here }
  if (editing)
    return (
      <div className={styles.editing}>
        <CheckInEditor {...{ plan, today, here, standing }} onEdit={editOnce} onClose={() => onEditing(false)} />
      </div>
    )
  if (!standing) return null
  const when = showCheckIn(standing, shown)
  const { date } = wallTime(standing.at, standing.zone)
  const hasCome = date <= today
  const review = hasCome && onReview && (
    <Button look="outlined" shortcut="V" onClick={onReview}>
      Review
    </Button>
  )
  if (Date.parse(standing.at) > now && !(isReviewing && hasCome))
    return (
      <div className={styles.planned}>
        <button type="button" className={styles.line} onClick={() => onEditing(true)}>
          <i>Check-in</i>
          <b>{when}</b>
          <span>
            {showDistance(date, today)}
            {whyClosed(plan.calendars, date) !== null && ', a day off'}
          </span>
        </button>
        {review}
      </div>
    )
  const mark = (status: 'kept' | 'missed') => {
    const { edits, next } = markCheckIn(plan, standing, status, now)
    void editOnce(edits, `Check-in ${status}. The next one is ${showCheckIn(next, shown)}`)
  }
  return (
    <div className={styles.line} role="group" aria-label={`Check-in ${when}: was it kept?`}>
      <i>Check-in</i>
      <b>{when}</b>
      {review}
      <Button look="outlined" onClick={() => mark('kept')}>
        Kept
      </Button>
      <Button look="outlined" onClick={() => mark('missed')}>
        Missed
      </Button>
    </div>
  )
}

/** Milliseconds, so that a minute is one value. */
const minute = (now: number): number => Math.floor(now / 60_000) * 60_000
