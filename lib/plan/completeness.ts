import { standingCheckIn } from './check-ins.ts'
import { sharedSteps } from './coach/step-kinds.ts'
import { hasNamedOwner, hasNamedRole } from './named-owner.ts'
import type { Plan } from './plan.ts'
import { placeholderTitle } from './show-person.ts'
import { signOff } from './sign-off.ts'
import { isAbout } from './step-about.ts'

export type Component =
  | 'outcome'
  | 'criteria'
  | 'stakeholders'
  | 'dates'
  | 'owners'
  | 'procurement'
  | 'sign-off'
  | 'weekly-updates'

/** How much of a mutual action plan is written down: of each of its eight components what is missing, `null` when it is there. */
export type Completeness = { parts: { component: Component; missing: string | null }[]; there: number; of: number }

/**
 * The eight components (R052). That a plan is full says nothing about the deal: no forecast, health or signature date is reckoned from
 * this (R020), and the import law keeps it so. Linear in the plan.
 */
export function completeness(plan: Plan): Completeness {
  const parts = components.map(([component, missing]) => ({ component, missing: missing(plan) }))
  return { parts, there: parts.filter(({ missing }) => missing === null).length, of: parts.length }
}

/** So many gaps are named; the rest would not be read. */
const mostNamed = 3

/** "6 of 8 parts are there: no weekly check-in, unsigned." */
export function completenessWords({ parts, there, of }: Completeness): string {
  const gaps = parts.flatMap(({ missing }) => missing ?? [])
  if (gaps.length === 0) return `All ${of} parts of a plan are there.`
  const more = gaps.length - mostNamed
  const named = more > 0 ? `${gaps.slice(0, mostNamed).join(', ')} and ${more} more` : gaps.join(', ')
  return `${there} of ${of} parts are there: ${named}.`
}

const components: readonly (readonly [Component, (plan: Plan) => string | null])[] = [
  ['outcome', ({ head }) => (head.outcome.trim() === '' ? 'no outcome' : /\p{N}/u.test(head.outcome) ? null : 'no number in the outcome')],
  ['criteria', ({ criteria }) => (criteria.length === 0 ? 'no success criteria' : criteria.length < 3 ? `${criteria.length} of 3 success criteria` : null)],
  ['stakeholders', stakeholders],
  ['dates', dates],
  ['owners', owners],
  ['procurement', procurement],
  ['sign-off', unsigned],
  ['weekly-updates', (plan) => (standingCheckIn(plan) ? null : 'no weekly check-in')],
] // prettier-ignore

/** Who decides, who pulls, and who answers for it on our side. */
function stakeholders(plan: Plan): string | null {
  if (!hasNamedRole(plan, 'buyer', 'economic-buyer')) return 'no economic buyer'
  if (!hasNamedRole(plan, 'buyer', 'champion')) return 'no champion'
  const ours = plan.stakeholders.some((person) => person.side === 'seller' && placeholderTitle(person) === null)
  return ours ? null : 'nobody of ours'
}

function dates(plan: Plan): string | null {
  const steps = sharedSteps(plan)
  if (steps.length === 0) return 'no steps'
  const undated = steps.filter(({ due, doneOn }) => (doneOn ?? due) === null).length
  if (undated > 0) return `${undated} ${undated === 1 ? 'step' : 'steps'} without a date`
  return plan.head.signBy === null && !steps.some(({ gate }) => gate === 'signature') ? 'no signature date' : null
}

/** One person on each side of every step (R062). */
function owners(plan: Plan): string | null {
  const steps = sharedSteps(plan)
  const lacking = steps.filter((step) => !hasNamedOwner(plan, step, 'buyer') || !hasNamedOwner(plan, step, 'seller')).length
  if (lacking > 0) return `${lacking} ${lacking === 1 ? 'step' : 'steps'} without an owner on each side`
  return steps.length === 0 ? 'no owners' : null
}

/** Legal and procurement have steps of their own (R063); a security review is asked for where there is one. */
function procurement(plan: Plan): string | null {
  const lacking = (['legal', 'procurement'] as const).find((kind) => !sharedSteps(plan).some((step) => isAbout(step, kind)))
  return lacking === undefined ? null : `no ${lacking} step`
}

function unsigned(plan: Plan): string | null {
  const { buyer, seller } = signOff(plan)
  if (buyer && seller) return null
  return buyer ? 'not signed off by us' : seller ? 'not signed off by them' : 'unsigned'
}
