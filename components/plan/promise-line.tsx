import { openPromise } from '../../lib/plan/open-promise.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { useClock } from '../panel/use-clock.ts'
import { Button } from '../ui/button.tsx'
import styles from './check-in-line.module.css'

type Props = { plan: Plan; /** Hours within which it is sent. */ hours: number; onInsert: () => void }

/** A draft that was promised: the hours that are left to send it (R068), and the button that does. */
export function PromiseLine({ plan, hours, onInsert }: Props) {
  const now = useClock(minute)
  const promised = openPromise(plan)
  if (promised === null) return null
  // The minute may have begun before the promise was made.
  const left = Math.min(hours, Math.ceil(hours - (now - promised) / 3_600_000))
  return (
    <div className={styles.line} role="group" aria-label="Draft promised">
      <i>Draft promised</i>
      <b>{left > 0 ? `${left} ${left === 1 ? 'hour' : 'hours'} left` : 'not sent yet'}</b>
      <Button look="outlined" onClick={onInsert}>
        Insert plan
      </Button>
    </div>
  )
}

/** Milliseconds, so that a minute is one value. */
const minute = (now: number): number => Math.floor(now / 60_000) * 60_000
