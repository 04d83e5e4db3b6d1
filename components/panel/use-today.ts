import { localDay } from '../../lib/base/local-day.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { useClock } from './use-clock.ts'

/** Today's date, kept true over midnight and after sleep. */
export const useToday = (): PlanDate => useClock(localDay)
