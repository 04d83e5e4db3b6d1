import type { EntityId } from '../change.ts'
import type { Milestone, Plan } from '../plan.ts'
import type { PlanDate } from '../plan-date.ts'
import type { Schedule } from '../schedule.ts'
import type { ForecastCategory, Side } from '../entity-kinds.ts'
import type { Activity } from './activity.ts'
import type { CheckId } from './check-names.ts'
import type { CoachThresholds } from './thresholds.ts'

/** A step that a check proposes. `due` is a working day. */
export type ProposedStep = Pick<Milestone, 'title' | 'side' | 'gate' | 'doneWhen' | 'buyerOwner' | 'sellerOwner'> & {
  due: PlanDate | null
}
/** What is written in the finding's own row. */
export type Written = 'outcome' | 'outcome-source' | 'criterion' | 'done-when' | 'counter' | 'note'

/** The one gesture that mends it. The first line opens something, the second is text to write, the rest is done at once. */
export type Fix =
  | { do: 'assign'; step: EntityId; side: Side }
  | { do: 'set-date' | 'rename' | 'show' | 'nudge' | 'note'; step: EntityId }
  | { do: 'insert'; what: 'full' | 'theirs' }
  | { do: 'details' | 'check-in' | 'requalified' }
  | { do: 'write'; what: Written; about: EntityId | null }
  | { do: 'add-step'; step: ProposedStep }
  | { do: 'split'; step: EntityId; parts: number }
  | { do: 'move'; step: EntityId; to: PlanDate }
  | { do: 'cut'; step: EntityId; waitsFor: EntityId }
  | { do: 'date-counter'; risk: EntityId; to: PlanDate }
  | { do: 'drop-criterion'; criterion: EntityId }
  /** Leaves the key steps, and those that are done or in progress; `steps` is how many go. */
  | { do: 'lighten'; steps: number }
  | { do: 'forecast'; to: ForecastCategory }

/** Consequence for the signature date: 1 it cannot hold, 2 it is likely to move, 3 it may, 4 the plan says less than it could. */
export type Rank = 1 | 2 | 3 | 4

/** One sentence for the rep: what is true (`says`) and what that costs or calls for (`costs`). Never for the buyer. */
export type Finding = {
  check: CheckId
  /** The step, risk or criterion it is about. */
  about: EntityId | null
  says: string
  costs: string
  fix: Fix
  rank: Rank
}

/** What a check found; its rank only where it is not the check's own. */
export type Found = Omit<Finding, 'check' | 'rank'> & { rank?: Rank }

export type Check = {
  id: CheckId
  /** Where it is asked for, in requirements.md. */
  requirement: `R${number}`
  rank: Rank
  threshold?: keyof CoachThresholds
  /** The gaps of a new plan are prompts (R013): in its first week only dates that cannot hold are said, and this is not. */
  waits?: true
  /** Of no use once the contract is signed. */
  untilSigned?: true
  find(
    plan: Plan,
    schedule: Schedule,
    today: PlanDate,
    thresholds: CoachThresholds,
    /** `null` when the changes are not known. */
    activity: Activity | null,
    /** Milliseconds since 1970; `null` when only the day is known. */
    now: number | null,
  ): Found[]
}
