import { useState } from 'react'
import type { DealId } from '../../lib/plan/change.ts'
import type { RecapDraft, RecapTone } from '../../lib/render/recap-model.ts'

/** `from`: what the plan gave when she began to change it. */
type Edited = { from: string; draft: RecapDraft }
type RecapState = { tone: RecapTone; withTable: boolean; edited: Partial<Record<RecapTone, Edited>> }

/** What was changed and left, by deal; it lives as long as this page, the open panel, and is never stored. */
const stateByDeal = new Map<DealId, RecapState>()

/**
 * The recap in each tone as the plan gives it, or as she changed it. Coming back finds what was changed, unless the plan is another
 * by then: it must not go out with the facts of last week.
 */
export function useRecapDraft(deal: DealId, drafts: Record<RecapTone, RecapDraft>) {
  const [state, setState] = useState<RecapState>(() => reopened(stateByDeal.get(deal), drafts))
  const keep = (next: RecapState) => {
    stateByDeal.set(deal, next)
    setState(next)
  }
  const { tone, edited } = state
  const given = drafts[tone]
  const known = edited[tone]
  return {
    ...state,
    draft: known?.draft ?? given,
    /** The plan has changed under what she is writing. */
    isStale: known !== undefined && known.from !== mark(given),
    setTone: (to: RecapTone) => keep({ ...state, tone: to }),
    setWithTable: (withTable: boolean) => keep({ ...state, withTable }),
    change: (draft: RecapDraft) => keep({ ...state, edited: { ...edited, [tone]: { from: known?.from ?? mark(given), draft } } }),
    /** Gives the way back to what she had changed, if anything. */
    again: (): (() => void) | undefined => {
      keep({ ...state, edited: { ...edited, [tone]: undefined } })
      return known && (() => keep(state))
    },
  }
}

function reopened(left: RecapState | undefined, drafts: Record<RecapTone, RecapDraft>): RecapState {
  if (!left) return { tone: 'short', withTable: true, edited: {} }
  const still = Object.entries(left.edited).filter(([tone, edited]) => edited?.from === mark(drafts[tone as RecapTone]))
  return { ...left, edited: Object.fromEntries(still) }
}

const mark = (draft: RecapDraft): string => JSON.stringify(draft)
