import { useLayoutEffect, useState } from 'react'
import type { DealId } from '../../lib/plan/change.ts'
import { usePanel, type PlanRead } from '../ports.ts'

export type ReadPlan = { deal: DealId; plan: PlanRead }

/**
 * The plan of this deal as it is now; until it is read, undefined or what was shown before: its own `deal` tells.
 * @throws what the database threw, while rendering: nothing can be shown then, and the error boundary says so
 */
export function usePlan(deal: DealId | null): ReadPlan | undefined {
  const { source } = usePanel()
  const [read, setRead] = useState<ReadPlan>()
  const [failure, setFailure] = useState<{ error: unknown }>()
  // Asked before the page is painted: what is on screen meanwhile is of no use.
  useLayoutEffect(() => {
    if (deal === null) return
    const watching = new AbortController()
    const onPlan = (plan: PlanRead) => setRead({ deal, plan })
    source.watchPlan(deal, { onPlan, onError: (error) => setFailure({ error }) }, watching.signal)
    return () => watching.abort()
  }, [source, deal])
  if (failure) throw failure.error
  return read
}
