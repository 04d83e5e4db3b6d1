import * as z from 'zod'
import { EntityId } from './change.ts'
import { rhythmOf } from './rhythm.ts'

/**
 * Every kind of entity, its two letters, its fields. A field that was never written, or was cleared, has its default; the
 * defaults are what a plan looks like before anybody said anything.
 */
export const text = z.string().default('')
const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)
/** A calendar date without a zone. */
export const CalendarDate = z.iso.date()
const date = maybe(CalendarDate)
/** An http or https address in full, of a host and nobody's name or password before it, so that what is read is where it leads. */
export const WebAddress = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .regex(/^https?:\/\/[^/?#@\s\\]+([/?#]|$)/i)
const person = maybe(EntityId)
const order = text
const workingDays = maybe(z.number().int().nonnegative())
const money = maybe(z.number())

export const Side = z.enum(['buyer', 'seller'])
export type Side = z.infer<typeof Side>

export const Role = z.enum([
  'champion', 'economic-buyer', 'technical-evaluator', 'security-reviewer', 'procurement', 'legal-reviewer',
  'account-executive', 'solutions-engineer', 'customer-success', 'legal-contact', 'executive-sponsor', 'other',
]) // prettier-ignore
export type Role = z.infer<typeof Role>

/** The deal: which account, which opportunity, and how to recognise its mail. */
export const Deal = z.object({
  account: text,
  opportunity: text,
  /** Name of the selling company, as the buyer reads it. */
  seller: text,
  /** Registrable domains of the buyer's company. */
  domains: z.array(z.string()).default([]),
  /** Short key for subjects, as in `[SM-7F3K]`. */
  key: text,
  template: text,
  /** Whose public holidays the buyer keeps (R073): a code such as `DE`, `none`, or nothing said. */
  country: text,
  /** When the buyer is closed beside that, each as `2026-12-18..2027-01-04 Quarter-end freeze`. */
  closed: z.array(z.string()).default([]),
})

/** The plan's head: where it leads and by when. `signBy` is the agreed target; the signature step's own date may move. */
export const PlanHead = z.object({ title: text, outcome: text, outcomeSource: text, signBy: date, liveBy: date, draftedOn: date })

export const StepStatus = z.enum(['open', 'doing', 'done'])
export type StepStatus = z.infer<typeof StepStatus>
/** What a step is in the plan's path: the signature is the flag of the timeline, kickoff the first step after it. */
const StepGate = z.enum(['signature', 'kickoff'])

export const DurationFrom = z.enum(['buyer', 'seller', 'assumed'])
export type DurationFrom = z.infer<typeof DurationFrom>

export const Milestone = z.object({
  title: text,
  /** Whose court it is in. `both` for what the two sides do together, such as signing. */
  side: z.enum(['buyer', 'seller', 'both']).default('buyer'),
  buyerOwner: person,
  sellerOwner: person,
  due: date,
  status: StepStatus.default('open'),
  startedOn: date,
  doneOn: date,
  /** Definition of done. */
  doneWhen: text,
  key: z.boolean().default(false),
  gate: maybe(StepGate),
  /** One of theirs that nobody had told of: added after the sign-off, or once legal or procurement had begun (R104). */
  surprise: z.boolean().default(false),
  /** Steps this one waits for. */
  after: z.array(EntityId).default([]),
  /** Working days, who said so, and when (R015, R063). Who said so and when hold for its waits below, too: one person is asked for all. */
  duration: workingDays,
  durationFrom: maybe(DurationFrom),
  durationOn: date,
  /** What nobody sees and everybody waits for (R006). `notice`: working days of notice that its owner needs, and the day it was given. */
  notice: workingDays,
  noticeOn: date,
  /** Working days that it waits in line after it was handed in. */
  queue: workingDays,
  /** The days on which it can be decided, as `rhythmText` writes them. */
  meets: maybe(z.string().refine((text) => rhythmOf(text) !== null)),
  /** The date of the buyer's that its own date hangs on, and how many working days after it; before it when negative (R073). */
  event: person,
  eventDays: maybe(z.number().int()),
  /** Fractional index: settles steps of the same day. */
  order,
})

export const Stakeholder = z.object({ name: text, email: text, title: text, side: Side.default('buyer'), role: maybe(Role) })
export const Criterion = z.object({
  statement: text, comparator: maybe(z.enum(['<', '<=', '=', '>=', '>'])), threshold: maybe(z.number()), unit: text,
  baseline: maybe(z.number()), window: text, actual: maybe(z.number()), order,
}) // prettier-ignore
export const Risk = z.object({
  statement: text, trigger: text, counter: text, counterOn: date, owner: person, status: z.enum(['open', 'closed']).default('open'), order,
}) // prettier-ignore
export const ProofKind = z.enum([
  'pilot-criteria', 'security-intake', 'legal-intake', 'checkpoint-agenda', 'reference-call', 'content',
]) // prettier-ignore
export type ProofKind = z.infer<typeof ProofKind>
/** A link of the proof pack (R120) or to content of the deal (R051). Only web addresses: whatever else is stored there opens nothing. */
export const ProofLink = z.object({
  title: text, url: z.union([z.literal(''), WebAddress]).default(''), kind: ProofKind.default('content'), note: text, order,
}) // prettier-ignore
export const NoteKind = z.enum(['decision', 'blocker', 'next-action', 'date-change', 'note'])
export type NoteKind = z.infer<typeof NoteKind>
/** Internal or shared by the stream it lives in. */
export const Note = z.object({ text, kind: NoteKind.default('note'), about: maybe(EntityId), on: date })
/** The one thing with a time: `at` is an ISO instant, `zone` an IANA name. */
export const CheckIn = z.object({
  at: maybe(z.iso.datetime()),
  zone: text,
  status: z.enum(['planned', 'kept', 'missed']).default('planned'),
})
export const BuyerEvent = z.object({ title: text, on: date })
export const ShareLink = z.object({
  stakeholder: person,
  scope: z.enum(['view', 'take-part']).default('view'),
  expiresOn: date,
  revoked: z.boolean().default(false),
})
export const Signature = z.object({ stakeholder: person, name: text, signedAt: maybe(z.iso.datetime()), planHash: text })
export const Proposal = z.object({
  about: maybe(EntityId),
  field: text,
  value: text,
  by: person,
  status: z.enum(['open', 'accepted', 'declined']).default('open'),
})
/** A thread or document that the rep said belongs to this deal. */
export const LinkedPage = z.object({ app: z.enum(['gmail', 'docs']).default('gmail'), ref: text })
/** When the forecast first said that a step would end after `due`; with the plan's head as `step` it is the signature (R126). Internal. */
export const SlipFlag = z.object({ step: person, flaggedOn: date, due: date, predicted: date, clearedOn: date })
/** Why a buyer keeps resisting a plan, as far as the team can tell (R027). */
export const Resistance = z.enum(['not-serious', 'weak-champion', 'price-leverage', 'never-seen'])
export type Resistance = z.infer<typeof Resistance>

export const ForecastCategory = z.enum(['pipeline', 'best-case', 'commit'])
export type ForecastCategory = z.infer<typeof ForecastCategory>
/** What only the seller's team keeps about the deal itself. */
export const DealValue = z.object({
  /** What it is worth in a year, in whole units of its currency (R055). */
  amount: money,
  currency: text,
  /** The day of the last weekly recap. */
  recapOn: date,
  /** Checks it does without. */
  coachOff: z.array(z.string()).default([]),
  /** What the rep calls it in the forecast; nothing in the plan ever sets or raises it (R020). */
  forecast: maybe(ForecastCategory),
  /** The first contact: the cycle of the deal is counted from it (R023). */
  beganOn: date,
  /** ISO instants: when a draft was promised to the buyer, and when one was sent after that (R068). */
  promisedAt: maybe(z.iso.datetime()),
  sentAt: maybe(z.iso.datetime()),
  /** What was said to be so when the plan was started, by the names of `readiness.ts` (R066, R067). */
  readiness: z.array(z.string()).default([]),
  /** Since when it is to be requalified (R106), and why the buyer resists a plan (R027). */
  requalifySince: date,
  resistance: maybe(Resistance),
})

export const entityKinds = {
  dl: Deal, pl: PlanHead, ms: Milestone, st: Stakeholder, cr: Criterion, rk: Risk, nt: Note, ci: CheckIn, ev: BuyerEvent, pf: ProofLink,
  lk: ShareLink, sg: Signature, pr: Proposal, pg: LinkedPage, fl: SlipFlag, am: DealValue,
} as const // prettier-ignore
export type EntityKind = keyof typeof entityKinds

/** Kinds of which a deal has exactly one entity, under the deal's own id. */
export const singleKinds: ReadonlySet<string> = new Set<EntityKind>(['dl', 'pl', 'am'])
