import * as z from 'zod'
import { paperWeeks } from '../usual-weeks.ts'

/** A whole number within limits. What is stored outside them, or is no number, is read as the usual one. */
const whole = (least: number, most: number, usual: number) => z.int().min(least).max(most).catch(usual)

/** What the plan check measures with: the defaults, their units and where they come from. A team may change each in the settings. */
export const CoachThresholds = z.object({
  /** Percent of the calendar days left to signature after which security and legal start too late (plan checks: a proposal). */
  latePercent: whole(10, 95, 60),
  /** Weeks of legal and procurement until the buyer says better (R028: 3 to 6 weeks). */
  paperWeeks: whole(1, 26, paperWeeks),
  /** Working days without a movement of a step in progress that are a silence (R056: 11). Half of them are worth a look. */
  silentDays: whole(2, 60, 11),
  /** Calendar days without a change after which a plan is stale (R079: 14). */
  staleDays: whole(3, 90, 14),
  /** Steps above which a plan is long, and too long (R025, R039: 15 and 20). */
  longSteps: whole(5, 60, 15),
  tooLongSteps: whole(6, 80, 20),
  /** Hours within which a promised draft is sent (R068: 24). */
  draftHours: whole(1, 336, 24),
  /** Thousands a year, in the deal's own currency, above which a deal has a full plan and below which a light one (R055: 25). */
  fullPlanValue: whole(1, 9_999, 25),
  /** Percent of the deal's cycle that is left when its plan is drafted, below which it comes late (R023: drafted at 60 to 70%). */
  lateDraftPercent: whole(5, 80, 30),
})
export type CoachThresholds = z.infer<typeof CoachThresholds>

export const coachThresholds: CoachThresholds = CoachThresholds.parse({})
