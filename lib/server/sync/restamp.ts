import { laterStamp, nextStamp, stampTime, type Stamp } from '../../plan/stamp.ts'

/** How far a clock may run ahead before nobody else is to see what it says. */
const drift = 60_000

type Around = {
  dev: string
  /** The server's clock. */
  now: number
  /** The newest stamp accepted from the replica. */
  last: Stamp | null
  /** The stamp that the field has. */
  taken: Stamp | null
}

/**
 * The stamp that a write gets: its own, unless that runs ahead of the server's clock, does not follow what its replica wrote before or
 * the value it replaced, or is the field's already. Safe because nobody but its author has seen it. Old stamps are never raised: an edit
 * that was made offline three weeks ago loses against yesterday's.
 */
export function restamp({ at, pv }: { at: Stamp; pv: Stamp | null }, { dev, now, last, taken }: Around): Stamp {
  const seen = pv !== null && stampTime(pv) <= now + drift ? pv : null
  const follows = (stamp: Stamp) => (last === null || stamp > last) && (seen === null || stamp > seen) && stamp !== taken
  if (stampTime(at) <= now + drift && follows(at)) return at
  let stamp = nextStamp(laterStamp(last, seen), now, dev.slice(-5))
  while (stamp === taken) stamp = nextStamp(stamp, now, dev.slice(-5))
  return stamp
}
