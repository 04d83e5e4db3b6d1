import type { Edit } from '../../lib/plan/change.ts'
import { markCheckIn, standingCheckIn, type PlannedCheckIn } from '../../lib/plan/check-ins.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showCheckIn } from '../../lib/plan/show-check-in.ts'
import { showDistance } from '../../lib/plan/show-date.ts'
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
}

/** The next check-in: when it is, or, once it is past, whether it took place. Nothing while none is planned. */
export function CheckInLine({ plan, today, editing, onEditing, onEdit }: Props) {
  const { source, locale } = usePanel()
  const now = useClock(minute)
  const standing = standingCheckIn(plan)
  if (editing)
    return (
      <div className={styles.editing}>
        <CheckInEditor {...{ plan, today, standing, onEdit }} onClose={() => onEditing(false)} />
      </div>
    )
  if (!standing) return null
  const when = showCheckIn(standing, { today, locale })
  if (Date.parse(standing.at) > now)
    return (
      <button type="button" className={styles.line} onClick={() => onEditing(true)}>
        <i>Check-in</i>
        <b>{when}</b>
        <span>{showDistance(wallTime(standing.at, standing.zone).date, today)}</span>
      </button>
    )
  const mark = (status: 'kept' | 'missed') => {
    const edits = markCheckIn(standing, status, now, source.newId)
    void onEdit(edits, `Check-in ${status}. The next one is ${nextOf(edits, standing, { today, locale })}`)
  }
  return (
    <div className={styles.line} role="group" aria-label={`Check-in ${when}: was it kept?`}>
      <i>Check-in</i>
      <b>{when}</b>
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

function nextOf(edits: Edit[], { zone }: PlannedCheckIn, at: { today: PlanDate; locale: string }): string {
  return showCheckIn({ at: String(edits[1]?.fields.at), zone }, at)
}
