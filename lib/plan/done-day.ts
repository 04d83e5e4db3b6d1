import type { PlanDate } from './plan-date.ts'

/** A step that was done before it came into the plan was done on its day, or today where that is still to come. */
export const doneDay = (due: PlanDate | null, today: PlanDate): PlanDate => (due !== null && due < today ? due : today)
