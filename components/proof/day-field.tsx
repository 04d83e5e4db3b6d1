import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { OtherDates } from '../create/other-dates.tsx'
import { useDateText } from '../create/use-date-text.ts'
import { FormField } from './form-field.tsx'
import styles from './form.module.css'

type Props = {
  label: string
  /** '' without one. */
  date: string
  today: PlanDate
  autoFocus?: boolean
  onDate: (date: string) => void
}

/** A day as people type it, in the words of the key D, half as wide as its editor. */
export function DayField({ label, date, today, autoFocus = false, onDate }: Props) {
  const { input, problem, others, choose } = useDateText({ date: date || null, today, onDate: (read) => onDate(read ?? '') })
  return (
    <div className={styles.field}>
      <FormField label={label}>
        <input {...input} autoFocus={autoFocus} placeholder="next thu, Dec 4" />
      </FormField>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <OtherDates dates={others} onChoose={choose} />
    </div>
  )
}
