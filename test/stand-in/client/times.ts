import { config } from './config.ts'

/** `9:42 AM` today, `Nov 18` otherwise, as the list shows it. */
export function shortTime(sentOn: string): string {
  const today = sentOn.slice(0, 10) === config.now.slice(0, 10)
  return format(sentOn, today ? { hour: 'numeric', minute: '2-digit' } : { month: 'short', day: 'numeric' })
}

/** The long form that stands in the title of a date. */
export function longTime(sentOn: string): string {
  return format(sentOn, { dateStyle: 'medium', timeStyle: 'short' })
}

/** `9:42 AM (16 minutes ago)`, or the day and time when it is longer ago than a day. */
export function headerTime(sentOn: string): string {
  const minutes = Math.round((instant(sentOn) - instant(config.now)) / 60_000)
  const ago = new Intl.RelativeTimeFormat(config.language)
  if (minutes > -60) return `${shortTime(sentOn)} (${ago.format(minutes, 'minute')})`
  if (minutes > -1_440) return `${shortTime(sentOn)} (${ago.format(Math.round(minutes / 60), 'hour')})`
  const when = format(sentOn, { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })
  return minutes > -14 * 1_440 ? `${when} (${ago.format(Math.round(minutes / 1_440), 'day')})` : when
}

/** A number in the digits of the interface language. */
export function inDigits(count: number): string {
  return new Intl.NumberFormat(config.language === 'ar' ? 'ar-EG' : config.language).format(count)
}

function instant(moment: string): number {
  return Date.parse(`${moment}Z`)
}

function format(moment: string, options: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(config.language, { ...options, timeZone: 'UTC' }).format(instant(moment))
  return text.replace(/[ \u202F](?=AM|PM)/, config.switches.bidiMarks ? '\u202F' : ' ')
}
