import { useState } from 'react'
import type { DealId } from '../../lib/plan/change.ts'
import type { RecapDraft, RecapTone } from '../../lib/render/recap-model.ts'

/** `from`: what the plan told when she began to change it. */
type Edited = { from: string; draft: RecapDraft }
type RecapState = { tone: RecapTone; withTable: boolean; edited: Partial<Record<RecapTone, Edited>> }

/** What was changed and left, by deal; it lives as long as this page, the open panel, and is never stored. */
const stateByDeal = new Map<DealId, RecapState>()

/**
 * The recap in each tone as the plan gives it, or as she changed it. Coming back finds what was changed; where the plan is another by
 * then, it is stale, and said to be.
 * @param facts the drafts as they are to nobody, from nobody, at no hour: they differ only where plan or day do, and not by the thread
 */
export function useRecapDraft(deal: DealId, drafts: Record<RecapTone, RecapDraft>, facts: Record<RecapTone, RecapDraft>) {
  const [state, setState] = useState<RecapState>(() => stateByDeal.get(deal) ?? { tone: 'short', withTable: true, edited: {} })
  const keep = (next: RecapState) => {
    stateByDeal.set(deal, next)
    setState(next)
  }
  const { tone, edited } = state
  const known = edited[tone]
  const told = JSON.stringify(facts[tone])
  return {
    ...state,
    draft: known?.draft ?? drafts[tone],
    /** The plan has changed under what she is writing. */
    isStale: known !== undefined && known.from !== told,
    setTone: (to: RecapTone) => keep({ ...state, tone: to }),
    setWithTable: (withTable: boolean) => keep({ ...state, withTable }),
    change: (draft: RecapDraft) => keep({ ...state, edited: { ...edited, [tone]: { from: known?.from ?? told, draft } } }),
    /** Gives the way back to what she had changed, if anything. */
    again: (): (() => void) | undefined => {
      keep({ ...state, edited: { ...edited, [tone]: undefined } })
      return known && (() => keep(state))
    },
  }
}
