import { fail, ok } from '../base/result.ts'
import { DealId } from '../plan/change.ts'
import { isStreams } from '../plan/pack.ts'
import { bootstrapChunk, BootstrapDeal, BootstrapEnd, BootstrapStart } from '../wire/bootstrap.ts'
import { unreadable } from './ask.ts'
import type { Answer } from './ports.ts'

/** A server that says nothing for so long, in milliseconds, has gone. */
export const longestSilence = 30_000

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
  // While one chunk is written the next is read.
  let taking = Promise.resolve(true)
  for await (const line of linesOf(response)) {
    const value = parse(line)
    if (start === null) {
      start = BootstrapStart.safeParse(value).data ?? null
      if (start === null) return fail(unreadable(response))
      await onStart(start)
    } else if (BootstrapEnd.safeParse(value).success) {
      const wanted = (await taking) && (deals.length === 0 || (await onDeals(deals)))
      return wanted ? ok(start) : fail({ kind: 'busy', retryAfter: null })
    } else {
      const deal = believe(value)
      if (!deal) {
        await taking
        return fail(unreadable(response))
      }
      if (deals.push(deal) < bootstrapChunk) continue
      if (!(await taking)) return fail({ kind: 'busy', retryAfter: null })
      taking = onDeals(deals)
      // An error is told where it is waited for.
      taking.catch(() => undefined)
      deals = []
    }
  }
  await taking
  return fail({ kind: 'offline' })
}

/** The schema's answer, in a fifth of its time where there is nothing to object to. */
function believe(value: unknown): BootstrapDeal | null {
  const { deal, streams } = { deal: undefined, streams: undefined, ...(typeof value === 'object' ? value : {}) }
  const { data: id } = DealId.safeParse(deal)
  return id !== undefined && isStreams(streams) ? { deal: id, streams } : (BootstrapDeal.safeParse(value).data ?? null)
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
