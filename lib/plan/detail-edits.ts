import type { Edit, EntityId, FieldValue } from './change.ts'
import { moveStep } from './edits.ts'
import { planTitle } from './draft-plan.ts'
import type { Plan, Stakeholder } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { dealEntity, headEntity } from './read-plan.ts'

/** What a plan is about, changed after it was made. */
const write = (entity: EntityId, fields: Record<string, FieldValue>): Edit => ({ audience: 'shared', entity, fields })

/** The plan's title goes along, unless somebody gave it one of its own. */
export function setAccount(plan: Plan, account: string): Edit[] {
  const title = planTitle({ ...plan.deal, account })
  const follows = plan.head.title === planTitle(plan.deal)
  return [write(dealEntity(plan.id), { account }), ...(follows ? [write(headEntity(plan.id), { title })] : [])]
}

export const setOpportunity = (plan: Plan, opportunity: string): Edit[] => [write(dealEntity(plan.id), { opportunity })]
export const setOutcome = (plan: Plan, outcome: string): Edit[] => [write(headEntity(plan.id), { outcome })]
export const setLiveBy = (plan: Plan, liveBy: PlanDate | null): Edit[] => [write(headEntity(plan.id), { liveBy })]

/** Whose public holidays they keep: a code, `none`, or nothing for the guess (R073). */
export const setCountry = (plan: Plan, country: string): Edit[] => [write(dealEntity(plan.id), { country })]
/** When they are closed beside that, as `closure.ts` writes it. */
export const setClosed = (plan: Plan, closed: string[]): Edit[] => [write(dealEntity(plan.id), { closed })]

/** The signature step goes along while it is open and still planned for the target's day. */
export function setSignBy(plan: Plan, signBy: PlanDate | null): Edit[] {
  const step = plan.milestones.find(
    ({ gate, status, due }) => gate === 'signature' && status !== 'done' && due === plan.head.signBy,
  )
  const along = step && signBy !== null ? moveStep(step, signBy) : []
  return [write(headEntity(plan.id), { signBy }), ...along]
}

export const changePerson = (
  person: Stakeholder,
  fields: Partial<Pick<Stakeholder, 'name' | 'email' | 'role' | 'side'>>,
): Edit[] => [{ audience: person.audience, entity: person.id, fields }]
