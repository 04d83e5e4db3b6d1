import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import type { Plan } from '../../lib/plan/plan.ts'
import { ErrorBoundary } from '../panel/error-boundary.tsx'
import { ToastProvider } from '../panel/toast.tsx'
import { usePlan } from '../panel/use-plan.ts'
import { useSettings } from '../panel/use-settings.ts'
import { useToday } from '../panel/use-today.ts'
import { DamagedPlan } from '../plan/damaged-plan.tsx'
import type { PlanView } from '../ports.ts'
import { Loading } from '../ui/loading.tsx'
import { PageMessage } from './page-message.tsx'
import { pageTarget } from './page-target.ts'
import './print.css'

const OnePagerView = lazy(() => import('./one-pager-view.tsx').then((module) => ({ default: module.OnePagerView })))
const CoBuildView = lazy(() => import('./co-build-view.tsx').then((module) => ({ default: module.CoBuildView })))

/** A plan in a tab of its own, to be shown to the buyer or printed: which plan and which page is the end of the address. */
export function PlanPage() {
  return (
    <ErrorBoundary>
      <ToastProvider>
        <Suspense fallback={<Loading />}>
          <PlanPageScreens />
        </Suspense>
      </ToastProvider>
    </ErrorBoundary>
  )
}

const onHash = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function PlanPageScreens() {
  const target = pageTarget(useSyncExternalStore(onHash, () => location.hash))
  const deal = target?.deal ?? null
  const read = usePlan(deal)
  const settings = useSettings()
  const today = useToday()
  const plan = read?.plan.ok ? read.plan.value : null
  useEffect(() => {
    document.title = plan ? titleOf(plan, target?.view) : 'Plan'
  }, [plan, target?.view])

  if (target === null)
    return (
      <PageMessage title="No plan is named in this address">
        Open the plan in the side panel beside an email of the deal, then press O for the one-pager or U to build it together.
      </PageMessage>
    )
  if (!settings || read?.deal !== deal) return null
  if (!read.plan.ok) return <DamagedPlan raw={read.plan.problem.raw} back="Close this tab" onBack={() => window.close()} />
  if (plan === null)
    return (
      <PageMessage title="There is no such plan in this browser">
        It may have been made in another browser or profile. The side panel lists the plans that are here.
      </PageMessage>
    )
  if (plan.deleted)
    return (
      <PageMessage title="This plan was deleted">
        Undo in the side panel brings it back, here as well. If you want a new one, open an email of the deal and press C in the
        panel.
      </PageMessage>
    )
  const shared = { plan, today, singleKeys: settings.singleKeys, onView: (view: PlanView) => (location.hash = `${view}/${deal}`) }
  return target.view === 'one-pager' ? <OnePagerView {...shared} /> : <CoBuildView key={plan.id} {...shared} />
}

/** The name of the tab, and of the file that is printed. */
const titleOf = ({ deal }: Plan, view: PlanView | undefined): string =>
  `${deal.account || 'Plan'}, ${view === 'co-build' ? 'plan' : 'one-pager'}`
