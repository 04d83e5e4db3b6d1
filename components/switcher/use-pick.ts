import { linkableOf } from '../../lib/detect/linkable.ts'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { DealId } from '../../lib/plan/change.ts'
import { useToast } from '../panel/toast.tsx'
import { useRematch } from '../panel/use-page.ts'
import { usePanel } from '../ports.ts'

type Choose = (deal: DealId | null, context: PageContext | null) => void
type Pick = (picked: DealId | null, context: PageContext | null, remember: boolean) => Promise<void>

/** Shows the plan of a deal that was picked, and gives it the thread or document when that is to be remembered. */
export function usePick(choose: Choose): Pick {
  const { source, page } = usePanel()
  const toast = useToast()
  const rematch = useRematch()
  return async (picked, context, remember) => {
    choose(picked, context)
    const linkable = linkableOf(context)
    if (!remember || !linkable) return
    const { linkPicked } = await import('./link-picked.ts') // No part of the first paint.
    await linkPicked({ source, page, toast, rematch, release: () => choose(null, context) }, picked, linkable)
  }
}
