import type { Clock } from '../../base/ports.ts'
import { streamOf, type DealId } from '../../plan/change.ts'
import type { BootstrapDeal, BootstrapStart } from '../../wire/bootstrap.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Sql } from '../database/open-database.ts'
import type { Caller } from './push-rows.ts'
import { readStreams } from './read-streams.ts'

const dealsAtOnce = 50

/**
 * Everything that the person sees, newest deals first, as parts of lines (NDJSON). Each part is read when the one before it has gone out,
 * so a slow reader costs no memory and no open transaction: a deal may be newer than the cursor, and what came since is pulled again and
 * changes nothing.
 */
export async function* bootstrapDeals(sql: Sql, caller: Caller, clock: Clock): AsyncGenerator<string> {
  const { ws, person } = caller
  const { start, deals } = await inTransaction(sql, 'snapshot', async (tx) => {
    const [at] = await tx<{ seq: number; epoch: string; acl: number }[]>`
      select w.seq, w.epoch, p.acl from workspace w join person p on p.ws = w.ws where w.ws = ${ws} and p.person = ${person}`
    if (!at) throw new Error('The person of a session is not there')
    const deals = await tx<{ deal: DealId }[]>`
      select deal from deal where ws = ${ws} and exists (
        select from grants g where g.ws = ${ws} and g.person = ${person} and g.stream in (deal || '/s', deal || '/i'))
      order by made_at desc, deal`
    const start: BootstrapStart = { cursor: { epoch: at.epoch, seq: at.seq }, acl: at.acl, now: clock(), deals: deals.length }
    return { start, deals }
  })
  yield `${JSON.stringify(start)}\n`
  for (let first = 0; first < deals.length; first += dealsAtOnce) {
    const some = deals.slice(first, first + dealsAtOnce).map(({ deal }) => deal)
    const streams = await readStreams(sql, caller, some.flatMap((deal) => [streamOf(deal, 'shared'), streamOf(deal, 'internal')])) // prettier-ignore
    yield some.map((deal) => `${JSON.stringify(bootstrapDeal(deal, streams))}\n`).join('')
  }
  yield `${JSON.stringify({ end: true })}\n`
}

function bootstrapDeal(deal: DealId, streams: Awaited<ReturnType<typeof readStreams>>): BootstrapDeal {
  const both = [streamOf(deal, 'shared'), streamOf(deal, 'internal')] as const
  return {
    deal,
    streams: Object.fromEntries(both.flatMap((stream) => (streams.has(stream) ? [[stream, streams.get(stream) ?? []]] : []))),
  }
}
