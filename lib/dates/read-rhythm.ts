import { fail, ok, type Result } from '../base/result.ts'
import { addDays, type PlanDate, weekdayOf } from '../plan/plan-date.ts'
import type { Rhythm } from '../plan/rhythm.ts'
import { showRhythm } from '../plan/show-rhythm.ts'
import { showDate } from '../plan/show-date.ts'
import { weekdayAfter } from './calendar-week.ts'
import { weekdayNamed } from './date-names.ts'
import { readDate } from './read-date.ts'
import type { ReadAt } from './reading.ts'

/** Why a text is no rhythm, and texts that would be one, to choose from. */
export type RhythmProblem = { sentence: string; choices: string[] }
type Read = Result<Rhythm, RhythmProblem>

const ordinals = new Map(
  [['last'], [], ['first', '1st'], ['second', '2nd'], ['third', '3rd'], ['fourth', '4th'], ['fifth', '5th']].flatMap(
    (words, index) => words.map((word) => [word, index - 1] as const),
  ),
)
const ordinal = `(?:${[...ordinals.keys()].join('|')})`
const leading =
  /^(?:(?:it|they|the (?:committee|board)) )?(?:(?:only )?(?:meets|meet|meeting|meetings)\b:? ?)?(?:(?:on|only|the) )*/
/** How often says nothing about which days, and is left to what follows. */
const often =
  /^(?:once|twice|two times|three times|monthly|quarterly|(?:every|each) (?:month|quarter))(?: (?:a|per|each|every) (?:month|quarter))?(?:[:,] ?| on | |$)/
/** The same said last: "first Tuesday, twice a quarter". After "of" it belongs to the days. */
const oftenLast =
  /(?<! of| in),? ((?:once|twice|two times|three times) (?:a|per|each|every) (?:month|quarter)|monthly|quarterly|(?:every|each) (?:month|quarter))$/
const ofPeriod = String.raw`(?: (?:of|in) (?:the|a|each|every) (month|quarter))`
const ofMonths = String.raw`(?: of months? ([1-3](?:(?:,? and |, ?| ?& ?)[1-3])*)${ofPeriod}?)`
const nthShape = new RegExp(
  `^((?:the )?${ordinal}(?:(?:,? and |, ?| ?& ?)(?:the )?${ordinal})*) (\\p{L}+)(?:${ofMonths}|${ofPeriod})?$`, 'u',
) // prettier-ignore
const everyShape =
  /^(?:every|each|weekly)(?: (other|second|2nd|third|3rd|fourth|4th|\d\d?(?= weeks?)))?(?: weeks?)?(?: on)? (\p{L}+)(?:,? (?:from|starting|since|next)(?: on)? (.+))?$/u
const weeksNamed = new Map([['other', 2], ['second', 2], ['2nd', 2], ['third', 3], ['3rd', 3], ['fourth', 4], ['4th', 4]]) // prettier-ignore

const unknown: RhythmProblem = {
  sentence: 'Try first Tue, every second Thu from Nov 26, or its dates: Dec 3, Jan 14.',
  choices: [],
}

/**
 * On which days somebody meets, as people type it (R006): "first Tuesday", "first and third Mon", "last Friday", "every second Thursday from
 * Nov 26", "twice a quarter: first Tue of months 1 and 3", "Dec 3, Jan 14". What leaves open which days are meant is asked, not guessed.
 */
export function readRhythm(text: string, at: ReadAt): Read {
  const typed = plain(text)
  const [first = ''] = often.exec(typed) ?? []
  const [last = '', howOften = first] = first === '' ? (oftenLast.exec(typed) ?? []) : []
  const rest = typed.slice(first.length, typed.length - last.length).trim()
  if (rest === '') return fail({ ...unknown, sentence: `On which days? ${unknown.sentence}` })
  return readNth(rest, howOften, at) ?? readEvery(rest, at) ?? readDates(rest, at)
}

const plain = (text: string): string =>
  text.slice(0, 200).normalize('NFKC').toLowerCase().replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ').trim().replace(/[.;]+$/, '').replace(leading, '') // prettier-ignore

function readNth(text: string, howOften: string, at: ReadAt): Read | null {
  const [, days = '', word = '', typedMonths, ofMonthsOf, period] = nthShape.exec(text) ?? []
  const weekday = weekdayNamed(word, at.locale) ?? weekdayNamed(word.replace(/s$/, ''), at.locale)
  if (days === '' || weekday === null) return null
  const nth = distinct([...days.matchAll(new RegExp(`\\b${ordinal}\\b`, 'g'))].map(([each]) => ordinals.get(each) ?? 1))
  const rhythm = { kind: 'nth' as const, nth, weekday, months: distinct((typedMonths?.match(/\d/g) ?? []).map(Number)) }
  if (rhythm.months.length > 0 || ofMonthsOf !== undefined) return meetingDays(rhythm)
  if (period === 'quarter' || howOften.startsWith('quarterly'))
    return meetingDays({ ...rhythm, months: nth.includes(-1) ? [3] : [1] })
  if (period === 'month' || !howOften.includes('quarter')) return meetingDays(rhythm)
  const [months = [], ...more] = monthChoices(howOften)
  if (more.length === 0) return meetingDays({ ...rhythm, months })
  const choices = [months, ...more].map((each) => showRhythm({ ...rhythm, months: each }, at.today))
  return fail({ sentence: 'In which months of the quarter?', choices })
}

const monthChoices = (howOften: string): number[][] =>
  /^(?:twice|two)/.test(howOften) ? [[1, 2], [1, 3], [2, 3]] : howOften.startsWith('three') ? [[1, 2, 3]] : [[1], [2], [3]] // prettier-ignore

function readEvery(text: string, at: ReadAt): Read | null {
  const [, count, word = '', from] = everyShape.exec(text) ?? []
  const weekday = weekdayNamed(word, at.locale)
  if (weekday === null) return null
  const weeks = count === undefined ? 1 : (weeksNamed.get(count) ?? Number(count))
  if (weeks < 1) return fail(unknown)
  const next = weekdayAfter(addDays(at.today, -1), weekday)
  const every = (date: PlanDate) => ({ kind: 'every' as const, weeks, from: date })
  if (from === undefined) {
    if (weeks === 1) return meetingDays(every(next))
    const coming = Array.from({ length: Math.min(weeks, 3) }, (_, index) => showRhythm(every(addDays(next, 7 * index)), at.today))
    // "Every second Thursday" is said of the second one of each month, too.
    const ofMonth = weeks <= 4 ? [showRhythm({ kind: 'nth', nth: [weeks], weekday, months: [] }, at.today)] : []
    return fail({ sentence: 'Counted from which meeting?', choices: [...coming, ...ofMonth] })
  }
  const read = readDate(from, at)
  if (!read.ok) return fail({ sentence: read.problem.sentence, choices: [] })
  const { date } = read.value
  if (weekdayOf(date) === weekday) return meetingDays(every(date))
  const near = [weekdayAfter(date, weekday), addDays(weekdayAfter(date, weekday), 7)]
  const day = showDate(date, { today: at.today, locale: 'en-US', style: 'short' })
  return fail({ sentence: `${day} is another weekday.`, choices: near.map((each) => showRhythm(every(each), at.today)) })
}

/** "Dec 3, Jan 14 and Feb 4, 2027": a year belongs to the date before it. */
function readDates(text: string, at: ReadAt): Read {
  const parts = text.split(/,(?! ?\d{4}\b) ?(?:and )?| and | ?[&;] ?/)
  const dates = parts.flatMap((part) => {
    const read = readDate(part, at)
    return read.ok ? [read.value.date] : []
  })
  if (dates.length < parts.length) return fail(unknown)
  return parts.length > 53 ? fail(unknown) : meetingDays({ kind: 'dates', dates: [...new Set(dates)].sort() })
}

/** A meeting on a weekend is a typing mistake, or a day that no plan counts on. */
function meetingDays(rhythm: Rhythm): Read {
  const weekdays =
    rhythm.kind === 'nth' ? [rhythm.weekday] : rhythm.kind === 'every' ? [weekdayOf(rhythm.from)] : rhythm.dates.map(weekdayOf)
  return weekdays.every((weekday) => weekday % 6 === 0)
    ? fail({ sentence: 'That is a weekend, and no day of work. Which weekday is it?', choices: [] })
    : ok(rhythm)
}

const distinct = (numbers: number[]): number[] =>
  [...new Set(numbers)].sort((one, other) => (one === -1 ? 1 : other === -1 ? -1 : one - other))
