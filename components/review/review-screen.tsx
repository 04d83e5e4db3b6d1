import { useLiveQuery } from 'dexie-react-hooks'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { usePanel, type Settings } from '../ports.ts'
import { useNames } from '../workspace/use-names.ts'
import { WeeklyReview } from './weekly-review.tsx'

type Props = {
  plan: Plan
  context: PageContext | null
  today: PlanDate
  settings: Settings
  onRecap: () => void
  onBack: () => void
}

/** The weekly review, as soon as the plan's changes are read. */
export function ReviewScreen(props: Props) {
  const { source } = usePanel()
  const records = useLiveQuery(() => source.readRecords(props.plan.id), [source, props.plan.id])
  const names = useNames()
  return records && names ? <WeeklyReview {...props} {...{ records, names }} /> : null
}
