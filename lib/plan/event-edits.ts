import type { Edit, EntityId } from './change.ts'
import type { BuyerEvent, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'

/** The buyer's own dates, such as a board meeting or the end of their fiscal year (R073): both sides see them. */
export const addEvent = (id: EntityId, title: string, on: PlanDate): Edit[] => [
  { audience: 'shared', entity: id, fields: { title, on } },
]
export const renameEvent = ({ id, audience }: BuyerEvent, title: string): Edit[] => [{ audience, entity: id, fields: { title } }]

/** `plan` is where what hangs on the event is found. */
export const moveEvent = (_plan: Plan, { id, audience }: BuyerEvent, on: PlanDate | null): Edit[] => [
  { audience, entity: id, fields: { on } },
]
export const removeEvent = (_plan: Plan, { id, audience }: BuyerEvent): Edit[] => [
  { audience, entity: id, fields: { _del: true } },
]
