import * as z from 'zod'
import { ok, type Result } from '../base/result.ts'
import { CoachThresholds, coachThresholds } from '../plan/coach/thresholds.ts'
import type { Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import type { StoreProblem } from './store-problem.ts'

const domains = z
  .array(z.unknown())
  .transform((all) =>
    all
      .filter((each) => typeof each === 'string')
      .map((domain) => domain.trim().toLowerCase())
      .filter(Boolean),
  )
  .catch([])

export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  /** Single-key shortcuts in the panel; can be switched off (WCAG 2.1.4). */
  singleKeys: z.boolean().catch(true),
  chip: z.enum(['full', 'name', 'off']).catch('full'),
  /** Chip without days and health, for a screen shared with the buyer. */
  hideHealth: z.boolean().catch(false),
  /** How the buyer reads the user's company, and the domains that never make a deal. */
  seller: z.string().catch(''),
  ownDomains: domains,
  /** Domains of accounts seen: entered into `ownDomains` once, so that one removed by hand stays away. */
  learntDomains: domains,
  /** Whose public holidays we keep: a code such as `US`, `none`, or nothing said yet (R073). */
  country: z.string().catch(''),
  /** It was taken from the browser's language, and nobody has said so. */
  countryGuessed: z.boolean().catch(false),
  /** When we are closed beside that, each as `2026-12-24..2027-01-02 Office closed`. */
  closed: z.array(z.string()).catch([]),
  /** What the plan check measures with. */
  coach: CoachThresholds.catch(coachThresholds),
})
export type Settings = z.infer<typeof Settings>

export async function readSettings(db: Database): Promise<Settings> {
  const stored = (await db.meta.get('settings'))?.v
  return Settings.safeParse(stored).data ?? Settings.parse({})
}

export function writeSettings(db: Database, changes: Partial<Settings>): Promise<Result<null, StoreProblem>> {
  return inTransaction(db, async () => {
    await db.meta.put({ k: 'settings', v: { ...(await readSettings(db)), ...changes } })
    return ok(null)
  })
}
