import type { Audience, Edit, EntityId, FieldValue } from './change.ts'
import { nextOrder } from './next-order.ts'
import type { Plan, ProofLink, Risk } from './plan.ts'
import type { CriterionLine } from './show-criterion.ts'

/** What a plan is held against and what stands in its way, as the field writes of a gesture (R120, R124, R125). */
type Entry = { id: EntityId; audience: Audience }
const write = ({ id, audience }: Entry, fields: Record<string, FieldValue>): Edit => ({ audience, entity: id, fields })

export const addCriterion = (plan: Plan, id: EntityId, fields: CriterionLine): Edit[] => [
  write({ id, audience: 'shared' }, { ...fields, order: nextOrder(plan.criteria) }),
]
export const changeCriterion = (criterion: Entry, fields: Partial<CriterionLine>): Edit[] => [write(criterion, fields)]

export type RiskFields = Omit<Risk, 'id' | 'audience' | 'order'>
/** Who reads it is chosen when it is made: a risk never changes its stream. */
export const addRisk = (plan: Plan, id: EntityId, audience: Audience, fields: RiskFields): Edit[] => [
  write({ id, audience }, { ...fields, order: nextOrder(plan.risks) }),
]
export const changeRisk = (risk: Entry, fields: Partial<RiskFields>): Edit[] => [write(risk, fields)]

export type ProofFields = Omit<ProofLink, 'id' | 'audience' | 'order'>
export const addProof = (plan: Plan, id: EntityId, audience: Audience, fields: ProofFields): Edit[] => [
  write({ id, audience }, { ...fields, order: nextOrder(plan.proofs) }),
]
export const changeProof = (proof: Entry, fields: Partial<ProofFields>): Edit[] => [write(proof, fields)]
