import type { Edit } from '../../lib/plan/change.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { useToast } from '../panel/toast.tsx'
import { usePanel } from '../ports.ts'

/** Makes edits durable, says what was done, and takes them back. A refused edit is said as plainly as one that was made. */
export function usePlanEdits(plan: Plan) {
  const { source, page } = usePanel()
  const toast = useToast()

  async function undo(): Promise<void> {
    const undone = await source.undo(plan.id)
    if (!undone.ok) return toast({ text: undone.problem.sentence })
    if (undone.value) page.planChanged()
    toast({ text: undone.value ? 'Undone' : 'Nothing left to undo' })
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
