import { fail, ok } from '../base/result.ts'
import { bootstrapChunk, BootstrapDeal, BootstrapEnd, BootstrapStart } from '../wire/bootstrap.ts'
import { unreadable } from './ask.ts'
import type { Answer } from './ports.ts'

/** A server that says nothing for so long, in milliseconds, has gone. */
const longestSilence = 30_000

/**
 * Reads the lines of a first load as they come, and hands the deals on in chunks; memory holds one of them. Cut off anywhere it is
 * `offline`; what was handed on is kept by whoever took it.
 */
export async function readBootstrap(
  response: Response,
  onStart: (start: BootstrapStart) => Promise<void>,
  onDeals: (deals: BootstrapDeal[]) => Promise<boolean>,
): Answer<BootstrapStart> {
  let start: BootstrapStart | null = null
  let deals: BootstrapDeal[] = []
  let wanted = true
  for await (const line of linesOf(response)) {
    const value = parse(line)
    if (start === null) {
      start = BootstrapStart.safeParse(value).data ?? null
      if (start === null) return fail(unreadable(response))
      await onStart(start)
    } else if (BootstrapEnd.safeParse(value).success) {
      if (deals.length > 0) wanted = await onDeals(deals)
      return wanted ? ok(start) : fail({ kind: 'busy', retryAfter: null })
    } else {
      const deal = BootstrapDeal.safeParse(value).data
      if (!deal) return fail(unreadable(response))
      if (deals.push(deal) < bootstrapChunk) continue
      if (!(await onDeals(deals))) return fail({ kind: 'busy', retryAfter: null })
      deals = []
    }
  }
  return fail({ kind: 'offline' })
}

/** The whole lines of a body; a last one without its end is no line. Ends, without an error, where the connection does. */
async function* linesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  const giveUp = () => void reader?.cancel().catch(() => undefined)
  let timer = setTimeout(giveUp, longestSilence)
  let rest = ''
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      clearTimeout(timer)
      const lines = (rest + part.value).split('\n')
      rest = lines.pop() ?? ''
      yield* lines.filter((line) => line !== '')
      timer = setTimeout(giveUp, longestSilence)
    }
  } catch {
    // Cut off: without its last line it is not whole, which is all that matters.
  } finally {
    clearTimeout(timer)
    giveUp()
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
