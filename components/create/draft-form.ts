import type { Calendars } from '../../lib/plan/calendar.ts'
import type { EntityId } from '../../lib/plan/change.ts'
import type { DraftPerson } from '../../lib/plan/draft-plan.ts'
import type { StepStatus } from '../../lib/plan/entity-kinds.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { ReadinessId } from '../../lib/plan/readiness.ts'
import type { Template } from '../../lib/plan/templates/template.ts'
import type { WallTime } from '../../lib/plan/zoned.ts'

/** What the person said about a step of the template; what is missing stays as the template has it. */
export type StepChange = {
  title?: string
  due?: PlanDate | null
  owner?: EntityId | null
  removed?: boolean
  /** What a document says of it: an owner on each side, and how far it is. */
  buyerOwner?: EntityId | null
  sellerOwner?: EntityId | null
  status?: StepStatus
}
export type AddedStep = { id: EntityId; title: string; side: 'buyer' | 'seller' | 'both'; due: PlanDate }

/**
 * The new plan as far as a person has to say something about it. Only what they typed is kept; dates, steps and owners are
 * worked out of it anew, so that another go-live date or template never costs what was typed.
 */
export type DraftForm = {
  account: string
  accountTyped: boolean
  opportunity: string
  seller: string
  outcome: string
  /** `null` when the person cleared it. */
  liveBy: PlanDate | null
  liveTyped: boolean
  /** The last go-live date there was: from it the signature is worked back, also once the field is cleared. */
  workedFrom: PlanDate
  /** `null`: worked back. */
  signTyped: PlanDate | null
  template: Template
  people: DraftPerson[]
  removedPeople: DraftPerson[]
  /** Somebody named a role: until then the champion is a guess. */
  rolesTyped: boolean
  /** The person who writes, among `people`. */
  user: EntityId | null
  changes: Readonly<Record<EntityId, StepChange>>
  added: AddedStep[]
  /** Ids for the steps of each template that was chosen, given once, so that changes find their step again. */
  stepIds: Readonly<Record<Template['id'], EntityId[]>>
  ownDomains: ReadonlySet<string>
  /** What the person answered about the moment; the rest is read from form and thread. */
  readiness: Readonly<Partial<Record<ReadinessId, boolean>>>
  /** When the two sides do not work: no date is proposed for such a day. */
  calendars: Calendars
  /** The next meeting, where a document names it. */
  checkIn?: WallTime | null
}

export type FormUpdate = (form: DraftForm) => Partial<DraftForm>
export type Change = (update: FormUpdate) => void
