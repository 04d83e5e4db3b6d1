import { Calendar } from 'lucide-react'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { Field } from '../ui/field.tsx'
import { OtherDates } from './other-dates.tsx'
import { useDateText } from './use-date-text.ts'

type Props = {
  label: string
  /** Where the date came from. */
  hint: string
  date: PlanDate | null
  today: PlanDate
  /** What speaks against the date. */
  note?: string | undefined
  autoFocus?: boolean
  onDate: (date: PlanDate | null) => void
}

/** One of the two dates the whole plan hangs on. */
export function DateField({ label, hint, date, today, note, autoFocus = false, onDate }: Props) {
  const { input, problem, others, choose } = useDateText({ date, today, onDate })
  return (
    <div>
      <Field label={label} hint={hint} problem={problem ?? note} icon={Calendar}>
        <input {...input} autoFocus={autoFocus} placeholder="Mar 1, +6w" />
      </Field>
      <OtherDates dates={others} onChoose={choose} />
    </div>
  )
}
