import { useLiveQuery } from 'dexie-react-hooks'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { usePanel, type Settings } from '../ports.ts'
import { RecapComposer } from './recap-composer.tsx'

type Props = { plan: Plan; context: PageContext | null; today: PlanDate; settings: Settings; onBack: () => void }

/** The weekly recap, as soon as the plan's changes are read. */
export function RecapScreen(props: Props) {
  const { source } = usePanel()
  const records = useLiveQuery(() => source.readRecords(props.plan.id), [source, props.plan.id])
  return records ? <RecapComposer {...props} records={records} /> : null
}
