const minute = 60_000
const day = 24 * 60 * minute

/**
 * A zone as a calendar file states it (RFC 5545, 3.6.5), with the changes of its clocks from a year before the instant `at` until three years
 * after it, found by asking the engine: a program that does not know the zone's name still gets the hour right.
 */
export function vtimezone(zone: string, at: number): string {
  const from = Math.floor(at / day) * day - 365 * day
  const offset = offsetIn(zone)
  const first = offset(from)
  const parts = [observance('STANDARD', stamp(from + first * minute), first, first)]
  for (let time = from; time < from + 4 * 365 * day; time += day) {
    const [before, after] = [offset(time), offset(time + day)]
    if (before === after) continue
    const change = firstWith(time, time + day, (instant) => offset(instant) === after)
    parts.push(observance(after > before ? 'DAYLIGHT' : 'STANDARD', stamp(change + before * minute), before, after))
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts.flat(), 'END:VTIMEZONE'].join('\r\n')
}

const observance = (kind: string, start: string, from: number, to: number): string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${signed(from)}`,
  `TZOFFSETTO:${signed(to)}`,
  `END:${kind}`,
]

/** The first minute of which it is true; it stays true. */
function firstWith(from: number, to: number, is: (instant: number) => boolean): number {
  let [low, high] = [from / minute, to / minute]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (is(middle * minute)) high = middle
    else low = middle + 1
  }
  return low * minute
}

/** Minutes by which the clocks of the zone are ahead of UTC. One format for all: to make one costs a thousand times what it costs to use it. */
function offsetIn(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  return (instant) => {
    const [, sign, hours = 0, minutes = 0] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(instant)) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  }
}

const stamp = (instant: number): string => new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')

function signed(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`
}
