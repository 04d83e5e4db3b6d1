import { useLiveQuery } from 'dexie-react-hooks'
import type { Edit } from '../../lib/plan/change.ts'
import { flagLines } from '../../lib/plan/flag-lines.ts'
import { health, valueWords } from '../../lib/plan/health.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { Schedule } from '../../lib/plan/schedule.ts'
import { usePanel, type Settings } from '../ports.ts'
import { VerdictLines } from './verdict-lines.tsx'
import styles from './verdict-lines.module.css'

type Props = {
  plan: Plan
  schedule: Schedule
  today: PlanDate
  locale: string
  settings: Settings
  onEdit: (edits: Edit[], said: string) => Promise<boolean>
  onDuration: (step: Milestone) => void
}

/** What else there is to say when she asks why: since when it was known, the sum, and, apart from all dates, what it is worth to them. */
export function WhyLines({ settings, ...props }: Props) {
  const { plan, schedule, today } = props
  const { source } = usePanel()
  const records = useLiveQuery(() => source.readRecords(plan.id).catch(() => null), [source, plan.id])
  if (records === undefined) return null
  const { value } = health(plan, schedule, today, { thresholds: settings.coach, records })
  return (
    <>
      {flagLines(plan, schedule, today).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <VerdictLines {...props} />
      <div className={styles.value}>
        <h2>
          Value <small>{valueWords[value.word]}</small>
        </h2>
        <ul>
          {value.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
    </>
  )
}
