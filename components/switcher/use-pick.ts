import { linkableOf } from '../../lib/detect/linkable.ts'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { DealId } from '../../lib/plan/change.ts'
import { useToast } from '../panel/toast.tsx'
import { useRematch } from '../panel/use-page.ts'
import { usePanel } from '../ports.ts'

type Linkable = NonNullable<ReturnType<typeof linkableOf>>
type Choose = (deal: DealId | null, context: PageContext | null) => void

/** Shows the plan of a deal that was picked, and gives it the thread or document when that is to be remembered; `null` takes it from all. Undo gives it back. */
export function usePick(
  choose: Choose,
): (picked: DealId | null, context: PageContext | null, remember: boolean) => Promise<void> {
  const { source, page } = usePanel()
  const toast = useToast()
  const rematch = useRematch()

  async function link(deal: DealId | null, { app, ref }: Linkable) {
    const linked = await source.linkPage(deal, app, ref)
    if (!linked.ok) toast({ text: linked.problem.sentence })
    else {
      page.planChanged()
      await rematch()
    }
    return linked
  }

  return async (picked, context, remember) => {
    choose(picked, context)
    const linkable = linkableOf(context)
    if (!remember || !linkable) return
    const linked = await link(picked, linkable)
    if (!linked.ok || linked.value === picked) return
    const before = linked.value
    const about = picked ?? before
    const [deal] = about === null ? [] : await source.findDeals([about])
    const undo = async () => {
      if ((await link(before, linkable)).ok) choose(null, context)
    }
    toast({
      text: `This ${linkable.app === 'docs' ? 'document' : 'thread'} ${picked ? 'now shows' : 'is no longer linked to'} ${deal?.account || 'this plan'}`,
      undo: () => void undo(),
    })
  }
}
