import { hangingOn, moveHanging } from './anchor.ts'
import type { Edit, EntityId } from './change.ts'
import { unhang } from './edits.ts'
import type { BuyerEvent, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'

/** The buyer's own dates, such as a board meeting or the end of their fiscal year (R073): both sides see them. */
export const addEvent = (id: EntityId, title: string, on: PlanDate): Edit[] => [
  { audience: 'shared', entity: id, fields: { title, on } },
]
export const renameEvent = ({ id, audience }: BuyerEvent, title: string): Edit[] => [{ audience, entity: id, fields: { title } }]

/** What hangs on it goes along in the same change. */
export const moveEvent = (plan: Plan, event: BuyerEvent, on: PlanDate | null): Edit[] => [
  { audience: event.audience, entity: event.id, fields: { on } },
  ...(on === null || on === event.on ? [] : moveHanging(plan, event, on)),
]
/** What hangs on it keeps its date. */
export const removeEvent = (plan: Plan, { id, audience }: BuyerEvent): Edit[] => [
  { audience, entity: id, fields: { _del: true } },
  ...hangingOn(plan, id).flatMap(unhang),
]
