import { lazy } from 'react'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { Settings } from '../ports.ts'

const HistoryView = lazy(() => import('./history-view.tsx').then((module) => ({ default: module.HistoryView })))
const NotesView = lazy(() => import('./notes-view.tsx').then((module) => ({ default: module.NotesView })))
const DetailsView = lazy(() => import('./details-view.tsx').then((module) => ({ default: module.DetailsView })))
const ProofView = lazy(() => import('../proof/proof-view.tsx').then((module) => ({ default: module.ProofView })))
const SaveTemplateView = lazy(() => import('./save-template-view.tsx').then((module) => ({ default: module.SaveTemplateView })))
const ExportScreen = lazy(() => import('../export/export-screen.tsx').then((module) => ({ default: module.ExportScreen })))

type Props = {
  screen: 'history' | 'notes' | 'details' | 'proof' | 'template' | 'export'
  plan: Plan
  settings: Settings
  today: PlanDate
  onPrint: () => void
  onBack: () => void
}

/** The screens about one plan that need nothing of the open page. The first paint knows them by name alone. */
export function BesidePlan({ screen, plan, settings, today, onPrint, onBack }: Props) {
  switch (screen) {
    case 'history':
      return <HistoryView plan={plan} onBack={onBack} />
    case 'notes':
      return <NotesView plan={plan} onBack={onBack} />
    case 'details':
      return <DetailsView plan={plan} settings={settings} onBack={onBack} />
    case 'proof':
      return <ProofView plan={plan} settings={settings} onBack={onBack} />
    case 'template':
      return <SaveTemplateView plan={plan} onBack={onBack} />
    case 'export':
      return <ExportScreen {...{ plan, today, onPrint, onBack }} />
  }
}
