import { fold } from '../../lib/plan/fold.ts'
import { draftSteps, draftToEdits } from '../../lib/plan/draft-plan.ts'
import { packState } from '../../lib/plan/pack.ts'
import { addDays, type PlanDate } from '../../lib/plan/plan-date.ts'
import { readPlan } from '../../lib/plan/read-plan.ts'
import { recordChange } from '../../lib/plan/record-change.ts'
import { templates } from '../../lib/plan/templates/templates.ts'
import { summarise } from '../../lib/store/summarise.ts'
import { must } from '../../lib/base/must.ts'
import type { DatabaseDump } from '../demo/sample-workspace.ts'

/** `count` settled deals of 12 steps and 4 people, each of another company, as the extension's database holds them. */
export function manyDeals(count: number, today: PlanDate): DatabaseDump {
  const plans: unknown[] = []
  const deals: unknown[] = []
  for (let number = 0; number < count; number++) {
    let id = 0
    const newId = () => `${String(number).padStart(8, '0')}${String(id++).padStart(8, '0')}`
    const deal = `bulk${number}`
    const domain = `company${number}.example`
    const people = ['ann', 'ben', 'cleo', 'dan'].map((name) => ({ id: `st${newId()}`, name, email: `${name}@${domain}`, side: 'buyer' as const, role: null })) // prettier-ignore
    const signBy = addDays(today, 30 + (number % 90))
    const steps = draftSteps(templates.T1, signBy, people, today, newId)
    const draft = { account: `Company ${number}`, opportunity: 'Rollout', seller: 'Kestrel', domains: [domain], outcome: '', outcomeSource: '', liveBy: null, signBy, template: templates.T1, people, steps } // prettier-ignore
    const author = { dev: 'benchbenchbench1', now: 1_790_000_000_000 + number, last: null, changeId: newId() }
    const recorded = must(recordChange(deal, draftToEdits(deal, draft, today, newId), new Map(), author), 'a change')
    const state = fold([recorded.change])
    plans.push({ deal, packed: packState(state) })
    deals.push(summarise(readPlan(deal, state)))
  }
  return { plans, deals }
}
