import type { Plan } from '../../lib/plan/plan.ts'
import { useHideToast, useUndoShown } from '../panel/toast.tsx'
import { useKeys } from '../panel/use-keys.ts'
import { useToday } from '../panel/use-today.ts'
import { usePlanEdits } from '../plan/use-plan-edits.ts'
import type { Settings } from '../ports.ts'
import { Page } from '../ui/page.tsx'
import { CriteriaSection } from './criteria-section.tsx'
import { EventsSection } from './events-section.tsx'
import { LinksSection } from './links-section.tsx'
import { RisksSection } from './risks-section.tsx'
import { TheirSide } from './their-side.tsx'
import { useEntries } from './use-entries.ts'

type Props = { plan: Plan; settings: Settings; onBack: () => void }

/** What the deal is held against and what stands in its way: criteria, risks, the buyer's own dates, and the pages that prove it. */
export function ProofView({ plan, settings, onBack }: Props) {
  const today = useToday()
  const { edit, undo } = usePlanEdits(plan, today, () => undefined)
  const undoShown = useUndoShown()
  const entries = useEntries(edit, useHideToast())
  const takeBack = () => undoShown() || undo()
  useKeys({ Z: takeBack, 'Ctrl+Z': takeBack }, settings.singleKeys)
  const section = { plan, today, entries }
  return (
    <Page back="Back" onBack={onBack} title="Proof and risks" lead={plan.deal.account}>
      <TheirSide plan={plan} today={today} />
      <CriteriaSection {...section} />
      <RisksSection {...section} />
      <EventsSection {...section} />
      <LinksSection {...section} />
    </Page>
  )
}
