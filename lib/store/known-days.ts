import * as z from 'zod'
import { ok, type Result } from '../base/result.ts'
import type { Calendars } from '../plan/calendar.ts'
import type { DealId } from '../plan/change.ts'
import type { PlanState } from '../plan/fold.ts'
import type { Plan } from '../plan/plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import { sideCalendars, type FoundHolidays, type SaidDays } from '../plan/side-calendars.ts'
import type { Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import { Settings } from './settings.ts'
import type { StoreProblem } from './store-problem.ts'

/** What is known of closed days beside the plan itself: our own from the settings, and holidays that were looked up, by country. */
export type KnownDays = { ours: SaidDays; found: Readonly<Record<string, FoundHolidays>> }

const Found = z.record(z.string(), z.object({ first: z.int(), last: z.int(), days: z.string() })).catch({})
const key = 'holidays'

/** To be called in a transaction over `meta`. One question, asked beside the others of an edit. */
export async function fetchKnownDays(db: Database): Promise<KnownDays> {
  const [settings, found] = await db.meta.bulkGet(['settings', key])
  const { country, closed } = Settings.safeParse(settings?.v).data ?? Settings.parse({})
  return { ours: { country, closed }, found: Found.parse(found?.v) }
}

/** The plan, with what is known of the days on which its sides do not work. */
export function readKnown(deal: DealId, state: PlanState, days: KnownDays): Plan {
  const plan = readPlan(deal, state)
  return { ...plan, calendars: calendarsFor(days, plan.deal) }
}

export const isSameDays = (one: KnownDays, other: KnownDays): boolean => JSON.stringify(one) === JSON.stringify(other)

const lastMade = new Map<string, Calendars>()
/** Plans that are open in one page at a time. */
const mostKept = 20

/** The same object as long as nothing has changed: they are worked out once and not with every edit. */
export function calendarsFor({ ours, found }: KnownDays, deal: Pick<Plan['deal'], 'country' | 'closed' | 'domains'>): Calendars {
  const made = JSON.stringify([ours, found, deal.country, deal.closed, deal.domains])
  const calendars = lastMade.get(made) ?? sideCalendars(ours, deal, found)
  lastMade.delete(made)
  lastMade.set(made, calendars)
  for (const oldest of lastMade.keys()) if (lastMade.size > mostKept) lastMade.delete(oldest)
  return calendars
}

/** Keeps holidays that were looked up, so that every page counts with them and none has to look them up again. */
export function keepHolidays(db: Database, found: KnownDays['found']): Promise<Result<null, StoreProblem>> {
  return inTransaction(db, async () => {
    const { found: known } = await fetchKnownDays(db)
    await db.meta.put({ k: key, v: { ...known, ...found } })
    return ok(null)
  })
}
