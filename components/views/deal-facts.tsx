import type { ReactNode } from 'react'
import type { Edit } from '../../lib/plan/change.ts'
import { setAmount, setBeganOn, setForecast } from '../../lib/plan/deal-edits.ts'
import type { ForecastCategory } from '../../lib/plan/entity-kinds.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { readAmount } from '../../lib/plan/read-amount.ts'
import { forecastWords } from '../../lib/plan/value-sentence.ts'
import { DateField } from '../create/date-field.tsx'
import { useShowDate } from '../create/show-dates.ts'
import { usePanel } from '../ports.ts'
import { Choice } from '../ui/choice.tsx'
import styles from './deal-facts.module.css'
import { SavedText } from './saved-text.tsx'

type Props = {
  plan: Plan
  today: PlanDate
  onEdit: (edits: Edit[], said: string) => Promise<boolean>
  /** What else only our team keeps. */
  children: ReactNode
}

const categories: [ForecastCategory | 'none', string][] = [
  ['none', 'None'],
  ['pipeline', 'Pipeline'],
  ['best-case', 'Best case'],
  ['commit', 'Commit'],
]

/** What only our team keeps about the deal; the plan check measures with it (R018, R020, R055). */
export function DealFacts({ plan, today, onEdit, children }: Props) {
  const { locale } = usePanel()
  const say = useShowDate()
  const { amount, beganOn, forecast } = plan.value
  const shown = amount === null ? '' : amount.toLocaleString(locale)
  return (
    <section aria-labelledby="deal-facts" className={styles.facts}>
      <h2 id="deal-facts">
        For your team only <i>the buyer never sees it</i>
      </h2>
      <Choice
        label="Forecast"
        options={categories}
        value={forecast ?? 'none'}
        onChange={(category) =>
          void (category === 'none'
            ? onEdit(setForecast(plan, null), 'Forecast cleared')
            : onEdit(setForecast(plan, category), `Forecast is ${forecastWords[category]}`))
        }
      />
      <div className={styles.two}>
        <SavedText
          label="Value a year"
          hint="optional"
          value={shown}
          maxLength={40}
          check={(text) => (text === '' || readAmount(text) !== null ? undefined : 'Write an amount, such as 40,000 or 40k.')}
          onSave={(text) => {
            const read = text === '' ? null : readAmount(text)
            return onEdit(
              setAmount(plan, read),
              read === null ? 'Value cleared' : `Value is ${read.toLocaleString(locale)} a year`,
            )
          }}
        />
        <DateField
          label="Deal began"
          hint="optional"
          date={beganOn}
          today={today}
          note={beganOn !== null && beganOn > today ? 'That is still to come.' : undefined}
          onDate={(date) => {
            if (date !== beganOn)
              void onEdit(setBeganOn(plan, date), date ? `The deal began ${say(date, 'short')}` : 'Begin of the deal cleared')
          }}
        />
      </div>
      {children}
    </section>
  )
}
