import { useEffect, useRef } from 'react'
import { streamOf, type Edit, type EntityId, type Recorded } from '../../lib/plan/change.ts'
import { changedStep } from '../../lib/plan/changed-step.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { useToast } from '../panel/toast.tsx'
import { usePanel } from '../ports.ts'

/** Nothing in it is for the team alone, so that it may be told on a screen that the buyer sees. */
const isShared = ({ change }: Recorded, { id }: Plan): boolean => change.ops.every((op) => op.s === streamOf(id, 'shared'))

/**
 * Makes edits durable, says what was done, and takes them back. A refused edit is said as plainly as one that was made.
 * @param onUndone is told the step whose change was taken back, in time for the paint that shows it
 */
export function usePlanEdits(plan: Plan, today: PlanDate, onUndone: (step: EntityId) => void) {
  const { source, page, audience } = usePanel()
  const toast = useToast()
  // A toast is pressed long after it was made: what it takes back is looked for in the plan of then, not of before.
  const latest = useRef({ plan, onUndone })
  useEffect(() => {
    latest.current = { plan, onUndone }
  })

  async function undo(): Promise<void> {
    const undone = await source.undo(plan.id)
    if (!undone.ok) return toast({ text: undone.problem.sentence })
    if (!undone.value) return toast({ text: 'Nothing left to undo' })
    page.planChanged()
    const step = changedStep(undone.value.change, latest.current.plan)
    if (step) latest.current.onUndone(step)
    const what = await tell(undone.value)
    toast({ text: what === null ? 'Undone' : `Undone: ${what}` })
  }

  async function tell(undone: Recorded): Promise<string | null> {
    if (audience === 'both' && !isShared(undone, plan)) return null
    // It is taken back already; without its story there is only less to say.
    const records = await source.readRecords(plan.id).catch(() => [])
    const { takenBack } = await import('../../lib/plan/history.ts') // The words of the story are no part of the first paint.
    return takenBack(undone, records, latest.current.plan, today)
  }

  async function edit(edits: Edit[], said: string): Promise<boolean> {
    const edited = await source.edit(plan.id, edits)
    if (edited.ok && edited.value) {
      page.planChanged()
      toast({ text: said, undo: () => void undo() })
    }
    if (!edited.ok) toast({ text: edited.problem.sentence })
    return edited.ok
  }

  return { edit, undo: () => void undo() }
}
