import type * as z from 'zod'
import type { Calendars } from './calendar.ts'
import type { Audience, DealId, EntityId } from './change.ts'
import type {
  BuyerEvent as BuyerEventFields, CheckIn, Criterion as CriterionFields, Deal, DealValue, LinkedPage, Milestone as MilestoneFields, Note as NoteFields, PlanHead, ProofLink as ProofLinkFields, Proposal, Risk as RiskFields, ShareLink, Signature, SlipFlag,
  Stakeholder as StakeholderFields,
} from './entity-kinds.ts' // prettier-ignore

export type Entity<T extends z.ZodType> = z.infer<T> & { id: EntityId; audience: Audience }
export type Milestone = Entity<typeof MilestoneFields>
export type Stakeholder = Entity<typeof StakeholderFields>
export type Note = Entity<typeof NoteFields>
export type Criterion = Entity<typeof CriterionFields>
export type Risk = Entity<typeof RiskFields>
export type BuyerEvent = Entity<typeof BuyerEventFields>
export type ProofLink = Entity<typeof ProofLinkFields>

/** One deal's plan as people see it: what was deleted is gone, steps are in order of date. */
export type Plan = {
  id: DealId
  deleted: boolean
  deal: z.infer<typeof Deal>
  head: z.infer<typeof PlanHead>
  value: z.infer<typeof DealValue>
  milestones: Milestone[]
  stakeholders: Stakeholder[]
  criteria: Criterion[]
  risks: Risk[]
  notes: Note[]
  checkIns: Entity<typeof CheckIn>[]
  events: BuyerEvent[]
  proofs: ProofLink[]
  links: Entity<typeof ShareLink>[]
  signatures: Entity<typeof Signature>[]
  proposals: Entity<typeof Proposal>[]
  pages: Entity<typeof LinkedPage>[]
  /** Slips and the days on which they were first forecast. For the team only. */
  flags: Entity<typeof SlipFlag>[]
  /** When each side works; no part of the changes, but of the countries and closures that they and the settings name. */
  calendars: Calendars
  /** Fields whose value could not be read and show their default, as `entity.field`. */
  damaged: string[]
}
