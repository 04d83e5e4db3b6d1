import type { Conflict, Refused, TeamPort } from '../../components/workspace/team-port.ts'
import { stampTime } from '../../lib/plan/stamp.ts'
import { refusalSentences } from '../../lib/plan/refusals.ts'
import type { Store } from '../../lib/store/store.ts'
import { watchLive } from '../../lib/store/watch-live.ts'

type Views = Pick<TeamPort, 'readUnsent' | 'watchConflicts' | 'settleConflict' | 'listRefused' | 'discardRefused' | 'sendAgain'>
/** Longer between an edit and its arrival than a network takes. */
const minute = 60_000

/** What this device's own database knows of the exchange with colleagues: all of it also without a network. */
export const teamRecords = (store: Store): Views => ({
  async readUnsent() {
    const status = await store.syncStatus()
    return status ?? { unsent: 0, oldest: null, refused: 0, whole: null }
  },
  watchConflicts: (deal, onConflicts, signal) => watchLive(() => readConflicts(store, deal), onConflicts, signal),
  settleConflict: (conflict, keep) => (keep === 'mine' ? store.keepMine : store.keepTheirs)(conflict),
  listRefused: () => listRefused(store),
  discardRefused: (n) => store.discardRefused(n),
  sendAgain: (n) => store.editRefused(n),
})

async function readConflicts(store: Store, deal: string): Promise<Conflict[]> {
  const rows = await store.listConflicts(deal)
  if (rows.length === 0) return []
  const people = new Map((await store.listPeople()).map(({ person, name }) => [person, name]))
  return rows.map(({ entity, field, theirs, mine, mineAt, actor, at }) => ({
    deal, entity, field, theirs, mine, who: people.get(actor) ?? 'A colleague', wasOffline: Math.abs(at - stampTime(mineAt)) > minute,
  })) // prettier-ignore
}

async function listRefused(store: Store): Promise<Refused[]> {
  const rows = await store.listRefused()
  return Promise.all(
    rows.map(async ({ n, deal, code, on, recorded }) => {
      const [read, records] = await Promise.all([store.readPlan(deal), store.readRecords(deal)])
      return { n, deal, on, record: recorded, records, why: refusalSentences[code], plan: read.ok ? read.value : null }
    }),
  )
}
