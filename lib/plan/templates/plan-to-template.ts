import { inOrder } from '../in-order.ts'
import { ownerOf } from '../owners.ts'
import type { EntityId } from '../change.ts'
import type { Milestone, Plan } from '../plan.ts'
import type { PlanDate } from '../plan-date.ts'
import type { Role, Side } from '../entity-kinds.ts'
import { workingDaysBetween } from '../working-days.ts'
import type { Template, TemplateStep } from './template.ts'
import { withoutNames } from './without-names.ts'

/** Nothing in a deal is further from its signature, in working days; a mistyped year is cut to it. */
const farthest = 2_000

/**
 * What both sides see of a plan as a start for others (R022): steps, criteria and risks. Owners are kept as roles, dates as days
 * from the signature on which both sides work; names, addresses, dates and notes stay behind. Steps without a date become prompts, at the end. A circle of
 * steps that wait for each other is cut.
 */
export function planToTemplate(plan: Plan, { id, name }: Pick<Template, 'id' | 'name'>): Template {
  const signed = signatureOf(plan)
  const steps = plan.milestones.filter(isShared)
  const offset = (date: PlanDate) =>
    Math.max(-farthest, Math.min(farthest, signed === null ? 0 : workingDaysBetween(signed, date, plan.calendars.both)))
  const last = Math.max(0, ...steps.map((step) => (step.due === null ? 0 : offset(step.due))))
  const numbers = new Map(steps.map((step, index) => [step.id, index + 1]))
  const ordered = inOrder(steps, (step) => step.after)
  const places = new Map(ordered.map((step, place) => [step.id, place]))
  const comesBefore = (one: EntityId, other: EntityId) => (places.get(one) ?? 0) < (places.get(other) ?? 0)
  const waitsFor = (step: Milestone) =>
    step.after.flatMap((before) => (comesBefore(before, step.id) ? (numbers.get(before) ?? []) : []))
  const say = (text: string) => withoutNames(text, plan)
  return {
    id,
    name,
    about: '',
    steps: steps.map((step): TemplateStep => ({
      title: say(step.title),
      side: step.side,
      buyerRoles: rolesOf(plan, step, 'buyer'),
      sellerRoles: rolesOf(plan, step, 'seller'),
      due: step.due === null ? last : offset(step.due),
      doneWhen: say(step.doneWhen),
      // The signature waits for every step before it by nature, so it needs no list.
      after: step.gate === 'signature' ? [] : waitsFor(step),
      ...(step.key && { key: true }),
      ...(step.gate && { gate: step.gate }),
      ...(step.duration !== null && { duration: step.duration }),
      ...(step.due === null && { prompt: true }),
    })),
    criteria: plan.criteria.filter(isShared).map(({ statement, comparator, threshold, unit, baseline, window }) => ({
      statement: say(statement),
      comparator,
      threshold,
      unit,
      baseline,
      window: say(window),
    })),
    risks: plan.risks.filter(isShared).map(({ statement, trigger, counter, counterOn }) => ({
      statement: say(statement),
      trigger: say(trigger),
      counter: say(counter),
      counterOn: counterOn === null ? null : offset(counterOn),
      shared: true,
    })),
  }
}

const isShared = ({ audience }: Pick<Milestone, 'audience'>): boolean => audience === 'shared'

/** What offsets are counted from: the signature step, else the target, else the last date there is. */
function signatureOf({ milestones, head }: Plan): PlanDate | null {
  const step = milestones.find(({ gate, due }) => gate === 'signature' && due !== null)
  return step?.due ?? head.signBy ?? milestones.findLast(({ due }) => due !== null)?.due ?? null
}

function rolesOf(plan: Plan, step: Milestone, side: Side): Role[] {
  const role = ownerOf(plan, step, side)?.role ?? 'other'
  return role === 'other' ? [] : [role]
}
