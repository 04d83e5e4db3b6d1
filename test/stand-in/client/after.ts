import { config } from './config.ts'
import { life } from './life.ts'

/** Later, by so many milliseconds times the slowness of this mailbox; at once when that is nothing. */
export function after(milliseconds: number, act: () => void): ReturnType<typeof setTimeout> | undefined {
  const wait = milliseconds * config.slowness
  if (wait > 0) return setTimeout(() => life.signal.aborted || act(), wait)
  act()
  return undefined
}
