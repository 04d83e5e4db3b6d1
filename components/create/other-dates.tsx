import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import styles from './other-dates.module.css'

type Props = { dates: PlanDate[]; near: PlanDate; onChoose: (date: PlanDate) => void }

/** The other days that a typed date could mean. */
export function OtherDates({ dates, near, onChoose }: Props) {
  const { locale } = usePanel()
  if (dates.length === 0) return null
  return (
    <p className={styles.others}>
      <span>Or</span>
      {dates.map((date) => (
        <Button key={date} look="outlined" onClick={() => onChoose(date)}>
          {showDate(date, { today: near, locale, style: 'short' })}
        </Button>
      ))}
    </p>
  )
}
