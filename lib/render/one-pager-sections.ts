import { ownerOf, sidesOf } from '../plan/owners.ts'
import type { Milestone, Plan } from '../plan/plan.ts'
import { showAmount, showLimit } from '../plan/show-criterion.ts'
import { cleanText } from './clean-text.ts'
import { isolate } from './isolate.ts'
import type { OnePagerContext } from './one-pager-context.ts'
import type { OnePagerSection } from './one-pager-model.ts'
import { stepSentence } from './one-pager-question.ts'
import { askSentence, recapAsks } from './recap-asks.ts'
import { nextMeeting } from './recap-meeting.ts'

/** Most rows of a section, so that all of them fit one page. */
const mostRows = 3
const rowLimit = 110

/** Decisions needed, help requested, success criteria with what was measured, open risks, the next check-in (R115): those with something to say. */
export function onePagerSections(context: OnePagerContext): OnePagerSection[] {
  const { plan } = context
  const asks = recapAsks({ ...context, tone: 'detailed' }).filter(({ step, kind }) => kind !== 'date' || step.due === null)
  const asked = new Set(asks.map(({ step }) => step))
  const decisions = plan.milestones.filter((step) => isDecision(plan, step) && !asked.has(step))
  const sections: OnePagerSection[] = [
    { heading: 'Decisions needed', rows: decisions.map((step) => stepSentence(context, step)) },
    { heading: 'Help requested', rows: asks.map((ask) => askSentence(context, ask)) },
    { heading: 'How we measure success', rows: plan.criteria.flatMap((criterion) => criterionRow(context, criterion)) },
    { heading: 'Open risks', rows: plan.risks.flatMap((risk) => riskRow(context, risk)) },
    { heading: 'Next check-in', rows: nextMeeting(context) },
  ]
  return sections.filter(({ rows }) => rows.length > 0).map(({ heading, rows }) => ({ heading, rows: limited(rows) }))
}

const limited = (rows: string[]): string[] =>
  rows.length > mostRows ? [...rows.slice(0, mostRows), `and ${rows.length - mostRows} more`] : rows

const decisive = /\b(decisions?|decide|approvals?|approve|budget|board|steering|steerco|go[- ]?(\/ ?)?no[- ]?go)\b/i

/** An open step of the buyer's that is a decision by its title, or hangs on who holds the budget. */
const isDecision = (plan: Plan, step: Milestone): boolean =>
  step.status !== 'done' &&
  step.gate !== 'kickoff' &&
  sidesOf(step).includes('buyer') &&
  (decisive.test(step.title) || ownerOf(plan, step, 'buyer')?.role === 'economic-buyer')

type Criterion = Plan['criteria'][number]

/** "False positives ≤ 2.5%: now 3.1%"; what has no number is told in its own words. */
function criterionRow({ dir }: OnePagerContext, criterion: Criterion): string[] {
  const { statement, window, unit, actual } = criterion
  const what = [statement, showLimit(criterion), window].map((text) => cleanText(text, rowLimit)).filter((text) => text !== '')
  const now = actual === null ? 'not measured yet' : `now ${cleanText(showAmount(actual, unit), rowLimit)}`
  return cleanText(statement) === '' ? [] : [isolate(`${isolate(what.join(' '), dir)}: ${now}`, dir)]
}

function riskRow({ dir }: OnePagerContext, { statement, counter, status }: Plan['risks'][number]): string[] {
  const row = [statement, counter].map((text) => cleanText(text, rowLimit).replace(/\.$/, '')).filter(Boolean).join('. ') // prettier-ignore
  return status === 'closed' || row === '' ? [] : [isolate(`${row}.`, dir)]
}
