import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { Button } from '../ui/button.tsx'
import styles from './other-dates.module.css'
import { useShowDate } from './show-dates.ts'

type Props = { dates: PlanDate[]; onChoose: (date: PlanDate) => void }

/** The other days that a typed date could mean. */
export function OtherDates({ dates, onChoose }: Props) {
  const say = useShowDate()
  if (dates.length === 0) return null
  return (
    <p className={styles.others}>
      <span>Or</span>
      {dates.map((date) => (
        <Button key={date} look="outlined" onClick={() => onChoose(date)}>
          {say(date, 'short')}
        </Button>
      ))}
    </p>
  )
}
