import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import type { EntityId } from '../../lib/plan/change.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { usePanel } from '../ports.ts'
import type { Conflict } from './team-port.ts'

const ConflictList = lazy(() => import('./conflict-list.tsx').then((module) => ({ default: module.ConflictList })))
const none: Conflict[] = []

/**
 * What a colleague and I set at the same time in this plan: `on` the row of a step, and in a list of its own what no row on the screen
 * stands for. Asked only with an account, and after the plan is on screen.
 */
export function useConflicts(
  plan: Plan,
  rows: Milestone[],
  today: PlanDate,
): { on: (step: EntityId) => Conflict[]; apart: ReactNode } {
  const { team } = usePanel()
  const [conflicts, setConflicts] = useState(none)
  useEffect(() => {
    if (!team.isConnected) return
    const watching = new AbortController()
    void team.load().then((port) => port.watchConflicts(plan.id, setConflicts, watching.signal))
    return () => {
      watching.abort()
      setConflicts(none)
    }
  }, [team, plan.id])
  const apart = conflicts.filter(({ entity }) => rows.every(({ id }) => id !== entity))
  return {
    on: (step) => conflicts.filter(({ entity }) => entity === step),
    apart: apart.length > 0 && (
      <Suspense>
        <ConflictList {...{ plan, today }} conflicts={apart} />
      </Suspense>
    ),
  }
}
