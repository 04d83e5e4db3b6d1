import * as z from 'zod'
import { Criterion, Milestone, Role } from '../entity-kinds.ts'

/**
 * What a new plan starts from (R022). Templates of ours are code, those of a team are rows that are parsed, so this is a schema.
 * Every offset is in working days from the signature: -10 is two weeks before it, 20 four weeks after.
 */
const text = z.string().max(20_000)

export const TemplateStep = z.object({
  title: text,
  side: z.enum(['buyer', 'seller', 'both']),
  /** Suggested owners on either side: the first role that somebody has. Empty where the source names nobody. */
  buyerRoles: z.array(Role),
  sellerRoles: z.array(Role),
  due: z.number().int().min(-5_000).max(5_000),
  doneWhen: text,
  key: z.boolean().optional(),
  gate: Milestone.shape.gate.unwrap().unwrap().optional(),
  /** Numbers (from 1) of the steps it waits for; without them it waits for the one listed before it. */
  after: z.array(z.number().int().positive()).optional(),
  /** Working days that the source gives it, or that a plan had. */
  duration: z.number().int().nonnegative().optional(),
  /** Theirs to fill in, "owner: TBD, target start: TBD" (R013): `due` is only its place in the order, the plan has no date. */
  prompt: z.boolean().optional(),
  /** What the row of the source notes beside it; our own note on the new plan's step. */
  note: text.optional(),
})
export type TemplateStep = z.infer<typeof TemplateStep>

/** How success is measured (R124): "rework <= -15 % by day 10". */
const TemplateCriterion = Criterion.pick({
  statement: true,
  comparator: true,
  threshold: true,
  unit: true,
  baseline: true,
  window: true,
})
type TemplateCriterion = z.infer<typeof TemplateCriterion>

/** A risk with its counter, and the day for it as an offset where there is one (R125). Ours alone, unless it was shared before. */
const TemplateRisk = z.object({
  statement: text,
  trigger: text,
  counter: text,
  counterOn: z.number().int().nullable(),
  shared: z.boolean(),
})
type TemplateRisk = z.infer<typeof TemplateRisk>

export const Template = z.object({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(80),
  /** One line for the person who chooses. */
  about: z.string().max(200),
  steps: z.array(TemplateStep).max(400),
  criteria: z.array(TemplateCriterion).max(100),
  risks: z.array(TemplateRisk).max(100),
  /** When both sides meet every week: 1 = Monday, and the time of day there (R094). */
  checkIn: z.object({ weekday: z.number().int().min(1).max(5), time: z.string().regex(/^\d\d:\d\d$/) }).optional(),
})
export type Template = z.infer<typeof Template>

type Roles = Role | Role[] | null

export const step = (
  title: string,
  side: TemplateStep['side'],
  [buyer, seller]: [buyer: Roles, seller: Roles],
  due: number,
  doneWhen: string,
  more: Pick<TemplateStep, 'key' | 'gate' | 'after' | 'duration' | 'prompt' | 'note'> = {},
): TemplateStep => ({ title, side, buyerRoles: listOf(buyer), sellerRoles: listOf(seller), due, doneWhen, ...more })

const listOf = (roles: Roles): Role[] => (roles === null ? [] : Array.isArray(roles) ? roles : [roles])

type Limit = [comparator: TemplateCriterion['comparator'], threshold: number, unit: string]

export const criterion = (statement: string, [comparator, threshold, unit]: Limit, window = ''): TemplateCriterion => ({
  statement,
  comparator,
  threshold,
  unit,
  baseline: null,
  window,
})

export const risk = (statement: string, counter: string, counterOn: number | null = null): TemplateRisk => ({
  statement,
  trigger: '',
  counter,
  counterOn,
  shared: false,
})
