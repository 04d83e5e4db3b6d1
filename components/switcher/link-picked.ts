import type { linkableOf } from '../../lib/detect/linkable.ts'
import type { DealId } from '../../lib/plan/change.ts'
import type { Toast } from '../panel/toast.tsx'
import type { HostPort, PlanSource } from '../ports.ts'

type Linkable = NonNullable<ReturnType<typeof linkableOf>>
type LinkDeps = {
  source: PlanSource
  page: HostPort
  toast: (toast: Toast) => void
  rematch: () => Promise<void>
  /** Shows what the page itself says again. */
  release: () => void
}

/** Gives the thread or document to a deal, or takes it from all (`null`), and says so; Undo gives it back. */
export async function linkPicked(deps: LinkDeps, picked: DealId | null, linkable: Linkable): Promise<void> {
  const { source, toast, release } = deps
  const linked = await link(deps, picked, linkable)
  if (!linked.ok || linked.value === picked) return
  const before = linked.value
  const about = picked ?? before
  const [deal] = about === null ? [] : await source.findDeals([about])
  const undo = async () => {
    if ((await link(deps, before, linkable)).ok) release()
  }
  const what = linkable.app === 'docs' ? 'document' : 'thread'
  toast({
    text: `This ${what} ${picked ? 'now shows' : 'is no longer linked to'} ${deal?.account || 'this plan'}`,
    undo: () => void undo(),
  })
}

async function link({ source, page, toast, rematch }: LinkDeps, deal: DealId | null, { app, ref }: Linkable) {
  const linked = await source.linkPage(deal, app, ref)
  if (!linked.ok) toast({ text: linked.problem.sentence })
  else {
    page.planChanged()
    await rematch()
  }
  return linked
}
