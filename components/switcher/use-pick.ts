import type { PageContext } from '../../lib/detect/page-context.ts'
import type { DealId } from '../../lib/plan/change.ts'
import { useToast } from '../panel/toast.tsx'
import { useRematch } from '../panel/use-page.ts'
import { usePanel } from '../ports.ts'

type Choose = (deal: DealId | null, context: PageContext | null) => void

/** Shows the plan of a deal that was picked, and gives it the thread when that is to be remembered; Undo gives it back. */
export function usePick(choose: Choose): (picked: DealId, context: PageContext | null, remember: boolean) => Promise<void> {
  const { source, page } = usePanel()
  const toast = useToast()
  const rematch = useRematch()

  async function link(deal: DealId | null, thread: string) {
    const linked = await source.linkThread(deal, thread)
    if (!linked.ok) toast({ text: linked.problem.sentence })
    else {
      page.planChanged()
      await rematch()
    }
    return linked
  }

  return async (picked, context, remember) => {
    choose(picked, context)
    const thread = context?.thread?.id
    if (!remember || !thread) return
    const linked = await link(picked, thread)
    if (!linked.ok || linked.value === picked) return
    const before = linked.value
    const [deal] = await source.findDeals([picked])
    const undo = async () => {
      if ((await link(before, thread)).ok) choose(null, context)
    }
    toast({ text: `This thread now shows ${deal?.account || 'this plan'}`, undo: () => void undo() })
  }
}
