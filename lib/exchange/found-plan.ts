import type { Role, Side, StepStatus } from '../plan/entity-kinds.ts'
import type { Milestone } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import type { Field } from './columns.ts'

/** Text as people paste it, or the HTML of a page or of the clipboard. */
export type Source = { html: string } | { text: string }

/** Whether 12/4 is April 12 or December 4. */
export type DateOrder = 'mdy' | 'dmy'

export type ReadOptions = {
  today: PlanDate
  dateOrder: DateOrder
  /** What the two sides are called, where that is known: columns and owners are named so. */
  account?: string
  seller?: string
  /** Who is known already, so that a name alone tells its side. */
  people?: readonly { name: string; side: Side }[]
}

/** `owner`: one column for both sides. `null`: the column is left out. */
export type ColumnField = Field | 'owner' | null
export type Mapping = { header: string; field: ColumnField }[]

/** A table as it was read: its cells as clean text. `line` counts its rows from 1, with what stands above the header. */
export type TableRow = { line: number; cells: string[]; isWide: boolean }

/** `side` is `null` where nothing told it. */
export type FoundPerson = { name: string; email: string; title: string; side: Side | null; role: Role | null }
export type FoundRisk = { statement: string; counter: string }

/** One row of the document. What it does not say is empty or `null`. */
export type FoundStep = {
  line: number
  /** The row as it stands there. */
  source: string
  title: string
  /** Names, as in `people`. */
  buyerOwner: string
  sellerOwner: string
  /** Whom the row names beside those two, as names. */
  alsoNamed: string[]
  side: Milestone['side'] | null
  due: PlanDate | null
  /** False where the year, or all of the date, goes by the day it was read on. */
  isYearSaid: boolean
  /** Words in place of a date that are none: "end of quarter". */
  dueSaid: string
  status: StepStatus | null
  doneWhen: string
  note: string
  /** Lines of the rows that it waits for. */
  dependsOn: number[]
}

/** What stands about the whole plan, above or below its table. */
export type FoundHead = {
  company?: string
  opportunity?: string
  goal?: string
  signBy?: PlanDate
  goLive?: PlanDate
  drafted?: PlanDate
}

export type FoundPlan = {
  /** "Table 1", "Text". */
  where: string
  header: FoundHead
  people: FoundPerson[]
  criteria: string[]
  risks: FoundRisk[]
  /** The day and the time of day ("HH:MM"). */
  nextCheckIn?: { date: PlanDate; time: string }
  rows: FoundStep[]
  columns: Mapping
  /** Sentences: what was left out or taken in a way that may not be meant. */
  notUnderstood: string[]
  table: TableRow[]
  /** What the document says beside the table, as it was read. */
  about: { people: FoundPerson[]; left: string[] }
  /** A date that is another day in the other order, with both readings, where no other date of the table tells which is meant. */
  openDate: { said: string; mdy: PlanDate; dmy: PlanDate } | null
}
