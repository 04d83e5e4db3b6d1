import type { NoteKind } from '../plan/entity-kinds.ts'
import { movedDates } from '../plan/moved-dates.ts'
import type { Milestone } from '../plan/plan.ts'
import { addDays } from '../plan/plan-date.ts'
import { cleanText } from './clean-text.ts'
import { isolate } from './isolate.ts'
import { askSentence, recapAsks } from './recap-asks.ts'
import type { RecapBlock, RecapContext, RecapTone } from './recap-model.ts'
import { comingRow, doneRow, movedRow } from './recap-rows.ts'

/** Most rows of a section; what is beyond them is counted. */
const mostRows: Record<RecapTone, number> = { short: 4, detailed: 12, exec: 4 }

/**
 * The sections that have something to say (R119): done, moved, the next two weeks, where we ask for help, decisions, blockers, next
 * actions, open risks.
 * For the executive no lists of steps: what moved the end, and what only they can settle.
 */
export function recapSections(context: RecapContext): RecapBlock[] {
  const { tone } = context
  const asks = recapAsks(context)
  const moved = movedDates(context.plan, context.period.changes)
  const ends = moved.filter(({ what }) => typeof what === 'string')
  const isAsked = new Set(asks.map(({ step }) => step))
  const rows: [string, string[]][] = [
    ['Done', tone === 'exec' ? [] : doneSince(context).map((step) => doneRow(context, step))],
    ['Moved', (tone === 'exec' ? ends : moved).map((move) => movedRow(context, move))],
    ['Coming up', tone === 'exec' ? [] : comingUp(context, isAsked).map((step) => comingRow(context, step))],
    ['Where we could use your help', asks.map((ask) => askSentence(context, ask))],
    ['Decisions', said(context, 'decision')],
    ['Blockers', said(context, 'blocker')],
    ['Next actions', tone === 'exec' ? [] : said(context, 'next-action')],
    ['Open risks', tone === 'short' ? [] : openRisks(context)],
  ]
  return rows.flatMap(([heading, items]) => section(heading, items, mostRows[tone]))
}

/** Steps done in the period, the latest first. On its first day only what was ticked after the last recap, as far as that is known. */
export function doneSince({ plan, period: { since, changes } }: RecapContext): Milestone[] {
  const ticked = new Set(changes.flatMap(({ change }) => change.ops.filter(({ f }) => f === 'status').map(({ e }) => e)))
  const isNews = ({ id, doneOn }: Milestone) => doneOn !== null && (doneOn > since || (doneOn === since && ticked.has(id)))
  return plan.milestones
    .filter((step) => step.status === 'done' && isNews(step))
    .toSorted((one, other) => ((one.doneOn ?? '') > (other.doneOn ?? '') ? -1 : 1))
}

const comingUp = ({ plan, today }: RecapContext, asked: ReadonlySet<Milestone>): Milestone[] =>
  plan.milestones.filter(
    (step) => step.status !== 'done' && step.due !== null && step.due <= addDays(today, 14) && !asked.has(step),
  )

/** What was written down in the review, or for a step, since the last recap. Why a date moved stands with the team: the row says that it did. */
const said = ({ plan, period, dir }: RecapContext, wanted: NoteKind): string[] =>
  plan.notes.filter(({ kind, on }) => kind === wanted && (on ?? '') >= period.since).flatMap(({ text }) => spoken([text], dir))

const openRisks = ({ plan, dir }: RecapContext): string[] =>
  plan.risks.filter(({ status }) => status === 'open').flatMap(({ statement, counter }) => spoken([statement, counter], dir))

/** What was written, as one row; none where that is only spaces or signs that cannot be shown. */
function spoken(texts: string[], dir: RecapContext['dir']): string[] {
  const row = texts.map((text) => cleanText(text)).filter(Boolean).join('. ') // prettier-ignore
  return row === '' ? [] : [isolate(row, dir)]
}

function section(heading: string, items: string[], most: number): RecapBlock[] {
  if (items.length === 0) return []
  const shown = items.length > most ? [...items.slice(0, most), `and ${items.length - most} more`] : items
  return [{ kind: 'heading', text: heading }, ...shown.map((text): RecapBlock => ({ kind: 'item', text }))]
}
