import { readDate } from '../dates/read-date.ts'
import { addDays, fromDayNumber, type PlanDate } from '../plan/plan-date.ts'
import type { DateOrder } from './found-plan.ts'

/** A plan in use has dates behind it: without a year a date is the next one from so many days before today. */
const behind = 90
/** Day 0 of a spreadsheet's calendar, 1899-12-30, in days since 1970; and the numbers that are days of this century's plans. */
const serialZero = 25_569
const serials = { first: 40_179, last: 73_050 }
const nothing =
  /^(?:tbd|tba|tbc|n\/?a|none|open|\?+|[-–—_.\s]*|\[[^\]]*\]|not set|no date|to be (?:determined|decided|confirmed))$/i
const slashed = /^(\d{1,2})([/-])(\d{1,2})(?:\2(?:\d{4}|\d{2}))?$/

/** "18. Dezember 2026": what is called otherwise in English. */
const germanDay = /(\d)\.? (\p{L}{3,8})\.?/u
const germanMonths: Partial<Record<string, string>> = {
  januar: 'jan', jänner: 'jan', februar: 'feb', märz: 'mar', mrz: 'mar', mär: 'mar', mai: 'may', juni: 'jun', juli: 'jul', oktober: 'oct', okt: 'oct', dezember: 'dec', dez: 'dec',
} // prettier-ignore

type DueAt = {
  today: PlanDate
  order: DateOrder
  /** The day the document was drafted on, where it says so. */
  drafted?: PlanDate | undefined
}
/** Words that name many days are no date (R061): they are told, and the step stays without one. */
const vague = /^(?:by )?(?:the )?(?:early|mid|middle|late|end|eo[qmy]\b|eoy|eom|eoq|beginning|start|q[1-4]\b|soon|asap)/i

/** `said` where the words are no date; `taken` where they may be meant for another day than this. */
export type Due = { date: PlanDate | null; said: string; taken: boolean }

/** "Nov 27", "12/4/2026", 46353 (a spreadsheet's number), "TBD", "Nov 16 → Nov 20" (its end), "Week of Nov 30" (its Monday). */
export function readDue(text: string, at: DueAt): Due {
  const typed = dateText(text)
  if (typed === '') return { date: null, said: '', taken: false }
  const serial = serialDate(typed)
  if (serial !== null) return { date: serial, said: '', taken: false }
  const found = vague.test(typed) ? null : (inPlanTime(typed, at) ?? inPlanTime(endOf(typed), at))
  if (found === null) return { date: null, said: text.slice(0, 120), taken: false }
  return { ...found, said: '' }
}

/** False where the day it is read on decides: "Nov 27", "next Friday". */
export const isYearSaid = (text: string, at: DueAt): boolean => {
  const later = { ...at, today: addDays(at.today, 800), ...(at.drafted && { drafted: addDays(at.drafted, 800) }) }
  return readDue(text, at).date === readDue(text, later).date
}

/** True for a cell that stands for a date whatever the order of its parts. */
export const plainDate = (text: string): boolean =>
  slashed.test(dateText(text)) ||
  /\d/.test(text) && !/^\d+$/.test(text) && readDate(dateText(text), { today: '2026-01-01', dayFirst: false }).ok // prettier-ignore

/** What the slashed dates of a column say about their order: one that fits one order alone tells for all. */
export function orderOf(cells: readonly string[]): { order: DateOrder | null; open: string | null } {
  let order: DateOrder | null = null
  let open: string | null = null
  for (const cell of cells) {
    const [, one, , two] = slashed.exec(dateText(cell)) ?? []
    if (one === undefined || one === two) continue
    const [first, second] = [Number(one), Number(two)]
    if (first > 12 && second <= 12) order ??= 'dmy'
    else if (second > 12 && first <= 12) order ??= 'mdy'
    else if (first <= 12 && second <= 12) open ??= cell
  }
  return { order, open: order === null ? open : null }
}

/** Without a time of day and signs around it; '' when it stands for no date yet. */
function dateText(text: string): string {
  const bare = text
    .slice(0, 120)
    .trim()
    .replace(/^[^\p{L}\p{N}_[(?-]+/u, '')
    .replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/, '$1')
    .replace(/ 0?0:00(?::00)?$/, '')
    .replace(germanDay, (whole, day: string, name: string) => (germanMonths[name.toLowerCase()] ? `${day} ${germanMonths[name.toLowerCase()]}` : whole)) // prettier-ignore
  // "12/18 (firm)"
  const [, day = bare] = /^([^()]*\d[^()]*) \([^()]{0,60}\)$/.exec(bare) ?? []
  return nothing.test(bare) ? '' : day
}

function serialDate(text: string): PlanDate | null {
  const number = /^\d{5}(?:\.\d{1,12})?$/.test(text) ? Math.floor(Number(text)) : 0
  return number >= serials.first && number <= serials.last ? fromDayNumber(number - serialZero) : null
}

/** The last day of a span, written with an arrow, "to" or a dash between spaces. */
const endOf = (text: string): string => text.split(/\s*(?:→|->|–|—|\bto\b|\s-\s)\s*/).at(-1) ?? ''

/** Without a year the day is the next one in the time of the plan, not of today. */
function inPlanTime(text: string, { today, order, drafted }: DueAt): Pick<Due, 'date' | 'taken'> | null {
  const at = { dayFirst: order === 'dmy' }
  const read = readDate(text, { today, ...at })
  if (!read.ok) return null
  const { date } = read.value
  const before = readDate(text, { today: drafted ?? addDays(today, -behind), ...at })
  const isSameDay = before.ok && before.value.date.slice(5) === date.slice(5)
  return { date: isSameDay ? before.value.date : date, taken: /^(?:the )?(?:week|w\/?c)\b/i.test(text) }
}
