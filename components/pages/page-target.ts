import { DealId } from '../../lib/plan/change.ts'
import type { PlanView } from '../ports.ts'

const views: readonly PlanView[] = ['one-pager', 'co-build']

/** Which page of which plan the end of the address asks for, as in "#one-pager/northgatetriage"; `null` for anything else. */
export function pageTarget(hash: string): { view: PlanView; deal: DealId } | null {
  const [wanted, id, ...rest] = hash.replace(/^#/, '').split('/')
  const view = views.find((each) => each === wanted)
  const deal = DealId.safeParse(id)
  return view && deal.success && rest.length === 0 ? { view, deal: deal.data } : null
}
