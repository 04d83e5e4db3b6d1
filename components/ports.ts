import { createContext, use } from 'react'
import { must } from '../lib/base/must.ts'
import type { Clock } from '../lib/base/ports.ts'
import type { Result } from '../lib/base/result.ts'
import type { Recognition } from '../lib/detect/recognise.ts'
import type { PageContext } from '../lib/detect/page-context.ts'
import type { DealId, Edit, Recorded } from '../lib/plan/change.ts'
import type { CoachThresholds } from '../lib/plan/coach/thresholds.ts'
import type { Calendars } from '../lib/plan/calendar.ts'
import type { Plan } from '../lib/plan/plan.ts'
import type { PlanDate } from '../lib/plan/plan-date.ts'
import type { FoundHolidays } from '../lib/plan/side-calendars.ts'
import type { Template } from '../lib/plan/templates/template.ts'
import type { TeamEntry } from './workspace/team-port.ts'

/** What the views need from outside. Each page of the extension satisfies it with the real store. */
export type PlanSource = {
  /** Tells the plan at once, and again whenever it was changed, here or in another window, until `signal` aborts. */
  watchPlan(
    deal: DealId,
    watcher: { onPlan: (read: PlanRead) => void; onError: (error: unknown) => void },
    signal: AbortSignal,
  ): void
  readPlan(deal: DealId): Promise<PlanRead>
  readRecords(deal: DealId): Promise<Recorded[]>
  edit(deal: DealId, edits: Edit[]): Promise<Result<Recorded | null, Refusal>>
  undo(deal: DealId): Promise<Result<Recorded | null, Refusal>>
  listDeals(search: string): Promise<DealSummary[]>
  findDeals(ids: DealId[]): Promise<DealSummary[]>
  countRecapsDue(today: PlanDate): Promise<number>
  /** The plans a recap is due of, those that have waited longest first; not more than a list holds. */
  listRecapsDue(today: PlanDate): Promise<DealSummary[]>
  /** Plans with open steps whose buyer has this registrable domain. */
  countOpenOf(domain: string): Promise<number>
  exportRaw(deal: DealId): Promise<string>
  recognise(context: PageContext): Promise<Recognition>
  /** Gives a thread or a document, by its id, to this deal alone, or to none, and tells whose it was before. */
  linkPage(deal: DealId | null, app: PageContext['app'], ref: string): Promise<Result<DealId | null, Refusal>>
  setAside(emails: string[]): Promise<Result<null, Refusal>>
  bringBack(emails: string[]): Promise<Result<null, Refusal>>
  readSettings(): Promise<Settings>
  writeSettings(changes: Partial<Settings>): Promise<Result<null, Refusal>>
  /** When the sides of a deal do not work that need not be saved yet. */
  readCalendars(deal: Pick<Plan['deal'], 'country' | 'closed' | 'domains'>): Promise<Calendars>
  /** Keeps public holidays that were looked up, by country. */
  keepHolidays(found: Record<string, FoundHolidays>): Promise<Result<null, Refusal>>
  /** The team's own templates by name; `damaged` counts those that cannot be read. */
  listTemplates(): Promise<{ templates: Template[]; damaged: number }>
  /** Adds one, or writes it anew under its id. */
  saveTemplate(template: Template): Promise<Result<null, Refusal>>
  deleteTemplate(id: Template['id']): Promise<Result<null, Refusal>>
  /** Who is in the workspace, as far as it is known here. */
  listPeople(): Promise<{ person: string; name: string; email: string }[]>
  newId(): string
}

/** `null` when there is no such plan. */
export type PlanRead = Result<Plan | null, { kind: 'damaged'; raw: string }>
/** `sentence` says what is true and what to do. */
export type Refusal = { sentence: string }
export type DealSummary = {
  deal: DealId
  account: string
  opportunity: string
  signBy: PlanDate | null
  nextDue: PlanDate | null
  open: number
  signedOn: PlanDate | null
}
export type Settings = {
  theme: 'system' | 'light' | 'dark'
  singleKeys: boolean
  chip: 'full' | 'name' | 'off'
  hideHealth: boolean
  seller: string
  ownDomains: string[]
  /** Whose public holidays we keep: a code, `none`, or nothing said yet; `countryGuessed` from the browser's language. */
  country: string
  countryGuessed: boolean
  /** When we are closed beside that. */
  closed: string[]
  coach: CoachThresholds
}

export type Content = { html: string; text: string }
export type InsertProblem =
  | { kind: 'draft-gone' }
  | { kind: 'other-thread' }
  | { kind: 'too-large'; kilobytes: number }
  | { kind: 'not-inserted' }

/** What came of an insert into a document: `not-confirmed` was offered to the page once, without a sign that it is there. */
export type TableOutcome = 'inserted' | 'not-confirmed' | 'no-caret' | 'other-document'
export type DocumentProblem =
  | 'signed-out'
  | 'forbidden'
  | 'gone'
  | 'no-answer'
  | 'slow'
  | 'too-large'
  | 'failed'
  | 'other-document'

/** What the tab beside the panel holds. `silent`: a page of mail or a document whose adapter does not answer, as in a tab older than the extension. */
export type TabPage = { kind: 'read'; context: PageContext } | { kind: 'silent' } | { kind: 'other' }

/** The tab beside the side panel. */
export type TabPort = {
  read(): Promise<TabPage>
  /** Calls back with the page of the active tab whenever it or the tab changes, and when a plan changed in another panel. */
  watch(onChange: (page: TabPage) => void, onPlansChanged: () => void, signal: AbortSignal): void
  insert(
    content: Content,
    composeKey: string,
    threadId: string | null,
  ): Promise<Result<{ replaced: string | null; besides?: true | undefined }, InsertProblem>>
  /** Puts a table at the caret of this document, once, if it is still the one on screen. */
  insertTable(content: Content, doc: string): Promise<TableOutcome>
  /** The text of this document as HTML, without comments and suggestions. */
  readDocument(doc: string): Promise<Result<string, DocumentProblem>>
}

/** A page of its own for a plan: for the buyer's executive, or for the meeting in which the two sides build it. */
export type PlanView = 'one-pager' | 'co-build'

/** What any page of the extension can do beside the plans. */
export type HostPort = {
  /** Puts both forms on the clipboard; false when the browser refused. */
  copy(content: Content): Promise<boolean>
  /** Chips and badge are to be shown anew. */
  planChanged(): void
  openPlanPage(view: PlanView, deal: DealId): void
  /** Opens a new mail of Gmail's in a tab, which gets its body once it is there; false when no tab opened. */
  openMail(url: string, subject: string, account: string | null, content: Content): Promise<boolean>
  /** Whether the pages are understood as they are today. */
  openSelfTest(): void
}

export type PanelDeps = {
  source: PlanSource
  page: HostPort
  /** `null` on a page that stands beside no other. */
  tab: TabPort | null
  team: TeamEntry
  /** `both`: the screen is shared with the buyer, so nothing may tell health or pace. */
  audience: 'team' | 'both'
  clock: Clock
  locale: string
}

export const PanelContext = createContext<PanelDeps | null>(null)
export const usePanel = (): PanelDeps => must(use(PanelContext), 'PanelContext')
export const useTab = (): TabPort => must(usePanel().tab, 'a tab beside the page')
