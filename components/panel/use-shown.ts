import { useMemo, useState } from 'react'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { Recognition } from '../../lib/detect/recognise.ts'
import type { DealId } from '../../lib/plan/change.ts'
import type { PlanRead } from '../ports.ts'
import { usePage } from './use-page.ts'
import { usePlan } from './use-plan.ts'

/** What the panel is about: an open page, the deal it belongs to and that deal's plan, all of one moment. */
export type Shown = {
  context: PageContext | null
  isSilent: boolean
  recognition: Recognition
  /** Chosen by hand, which holds until another page is open. */
  isChosen: boolean
  /** `null` when no deal is known. */
  plan: PlanRead | null
}

/** `null` until the first is there; from then on the last one stays until all of the next is. */
export function useShown(): { shown: Shown | null; choose: (deal: DealId | null, context: PageContext | null) => void } {
  const { context, isSilent, recognition } = usePage()
  const [byHand, setByHand] = useState<{ deal: DealId | null; page: string }>()
  const [last, setLast] = useState<Shown | null>(null)

  const chosen = byHand?.page === pageKeyOf(context) ? byHand.deal : null
  const deal = chosen ?? (recognition?.kind === 'matched' ? recognition.deal : null)
  const read = usePlan(deal)
  const whole = useMemo((): Shown | null => {
    if (recognition === null || (deal !== null && read?.deal !== deal)) return null
    return { context, isSilent, recognition, isChosen: chosen !== null, plan: deal === null ? null : (read?.plan ?? null) }
  }, [context, isSilent, recognition, chosen, deal, read])
  if (whole && whole !== last) setLast(whole)
  return { shown: whole ?? last, choose: (picked, of) => setByHand({ deal: picked, page: pageKeyOf(of) }) }
}

const pageKeyOf = (context: PageContext | null): string =>
  context?.thread?.id ?? context?.doc?.id ?? context?.thread?.subject ?? ''
