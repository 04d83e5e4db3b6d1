import type { PlanDate } from './plan-date.ts'

/** A day and a time of day ("HH:MM") as the clocks of one zone show them. */
export type WallTime = { date: PlanDate; time: string }

/** The instant, as ISO text in UTC, at which clocks of `zone` (an IANA name) show it. A time that the clocks skip is read as one beside it. */
export function instantOf({ date, time }: WallTime, zone: string): string {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  // The offset of the guess may be that of the other side of a change of clocks; the second look has the right one.
  const guess = wanted - offsetAt(wanted, zone)
  return new Date(wanted - offsetAt(guess, zone)).toISOString()
}

/** What clocks of `zone` show at an instant. */
export function wallTime(at: string, zone: string): WallTime {
  const shown = new Date(Date.parse(at) + offsetAt(Date.parse(at), zone)).toISOString()
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) }
}

/** The zone itself when the engine knows it, else UTC: plans come from other machines, and from people. */
export function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

/** Milliseconds by which clocks of the zone are ahead of UTC. */
function offsetAt(instant: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: knownZone(zone),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / 60_000) * 60_000
}
