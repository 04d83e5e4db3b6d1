import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { setTimeout as wait } from 'node:timers/promises'
import type { Hint } from '../../wire/hint.ts'
import type { Env } from '../http/env.ts'
import type { HintHub, Known } from './hint-hub.ts'

const pingAfter = 20_000
/** Four a second at most: what is new is pulled, and one pull brings all of it. */
const atLeastBetween = 250

/** The stream of one listener: the newest number at once, then whenever it grows, and a sign of life in between. */
export function streamHints(
  c: Context<Env>,
  hub: HintHub,
  known: Known,
  metrics: { inc: () => void; dec: () => void },
): Response {
  const caller = c.get('caller')
  return streamSSE(c, async (stream) => {
    let next: Hint | null = { ws: caller.ws, seq: known.seq }
    let open = true
    let wake = () => undefined as void
    const end = () => {
      open = false
      wake()
    }
    const leave = hub.join({ caller, end, hint: (hint) => { next = hint; wake() } }, known) // prettier-ignore
    stream.onAbort(end)
    metrics.inc()
    try {
      while (open) {
        if (next) {
          const data = JSON.stringify(next)
          next = null
          await stream.writeSSE({ data })
          await wait(atLeastBetween)
        } else {
          const woken = new Promise<'woken'>((resolve) => (wake = () => resolve('woken')))
          const quiet = new AbortController()
          const ping = await Promise.race([woken, wait(pingAfter, 'ping' as const, { signal: quiet.signal }).catch(() => 'ping')])
          quiet.abort()
          if (ping === 'ping') await stream.write(': ping\n\n')
        }
      }
    } finally {
      leave()
      metrics.dec()
    }
  })
}
