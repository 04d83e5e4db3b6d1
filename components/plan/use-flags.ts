import { useEffect, useEffectEvent } from 'react'
import type { DealId } from '../../lib/plan/change.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { Schedule } from '../../lib/plan/schedule.ts'
import { usePanel } from '../ports.ts'

/**
 * Writes down which slips the forecast tells of when a plan is looked at: as it comes on the screen, and once a day. What is tried out in
 * it meanwhile is not on record. It is no gesture: nothing is said, and what cannot be saved now is saved at the next look.
 */
export function useFlags(plan: Plan, schedule: Schedule, today: PlanDate): void {
  const { source } = usePanel()
  const look = useEffectEvent(async (deal: DealId, day: PlanDate) => {
    const { newFlags } = await import('../../lib/plan/flags.ts')
    const edits = newFlags(plan, schedule, day)
    if (edits.length > 0) await source.edit(deal, edits)
  })
  const { id } = plan
  useEffect(() => void look(id, today), [id, today])
}
