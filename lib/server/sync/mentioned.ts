import * as z from 'zod'
import { EntityId, StreamId, type DealId } from '../../plan/change.ts'
import type { Envelope } from './decide-push.ts'
import { entityKey } from './push-rows.ts'

/** What a push speaks of and has to be looked up. */
export type Mentioned = {
  numbers: number[]
  ids: string[]
  streams: StreamId[]
  entities: { stream: StreamId; entity: EntityId }[]
  deals: DealId[]
}

/** Of a change that cannot be read, nothing is looked up. */
const Readable = z.object({
  ops: z.array(z.object({ s: StreamId, e: EntityId })),
  undoes: z.string().regex(/^[-_0-9A-Za-z]{1,64}$/).optional().catch(undefined),
}) // prettier-ignore

export function mentioned(txs: readonly Envelope[]): Mentioned {
  const ids = new Set<string>()
  const streams = new Set<StreamId>()
  const entities = new Map<string, { stream: StreamId; entity: EntityId }>()
  for (const tx of txs) {
    ids.add(tx.id)
    const read = Readable.safeParse(tx)
    if (!read.success) continue
    if (read.data.undoes !== undefined) ids.add(read.data.undoes)
    for (const { s: stream, e: entity } of read.data.ops) {
      streams.add(stream)
      entities.set(entityKey(stream, entity), { stream, entity })
    }
  }
  return {
    numbers: [...new Set(txs.map(({ n }) => n))],
    ids: [...ids],
    streams: [...streams],
    entities: [...entities.values()],
    deals: [...new Set([...streams].map((stream) => stream.slice(0, -2)))],
  }
}
