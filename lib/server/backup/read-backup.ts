import { createId } from '../../base/ids.ts'
import type { Random } from '../../base/ports.ts'
import type { Sql, Tx } from '../database/open-database.ts'
import { columnsOf } from './columns.ts'
import { First, Last, kept, rowStart } from './format.ts'

const atOnce = 1_000

/**
 * Puts a backup into an empty database, whole or not at all. Every workspace gets a new epoch: devices that have seen more than the backup
 * holds notice, read anew and send again what is theirs.
 *
 * @returns the number of rows
 * @throws Error with a sentence for people
 */
export async function readBackup(sql: Sql, lines: AsyncIterable<string>, random: Random): Promise<number> {
  return sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`
    await tx`set local idle_in_transaction_session_timeout = 0`
    await mustBeEmpty(tx)
    let first: First | undefined
    let last: string | undefined
    let rows = 0
    let table: string | undefined
    let waiting: string[] = []
    const flush = async () => {
      if (table && waiting.length)
        await tx`insert into ${tx(table)} select * from json_populate_recordset(null::${tx(table)}, ${`[${waiting.join(',')}]`}::text::json)`
      rows += waiting.length
      waiting = []
    }
    for await (const line of lines) {
      if (!first) {
        first = readFirst(line)
        mustKnow(first, await columnsOf(tx))
        continue
      }
      if (last !== undefined) throw notWhole()
      const of = kept.find((name) => line.startsWith(rowStart(name)))
      if (!of) {
        last = line
        continue
      }
      if (of !== table || waiting.length === atOnce) await flush()
      table = of
      waiting.push(line.slice(rowStart(of).length, -1))
    }
    await flush()
    if (readLast(last) !== rows) throw notWhole()
    const workspaces = await tx<{ ws: string }[]>`select ws from workspace`
    for (const { ws } of workspaces) await tx`update workspace set epoch = ${createId(random)} where ws = ${ws}`
    return rows
  })
}

async function mustBeEmpty(tx: Tx): Promise<void> {
  const [found] = await tx`select ws from workspace limit 1`
  if (found)
    throw new Error(
      'There is a workspace in this database already. Restore into an empty one: another DATA_DIR, or another DATABASE_URL.',
    )
}

function readFirst(line: string): First {
  const first = First.safeParse(jsonOrNothing(line))
  if (!first.success)
    throw new Error('This file is not a backup of Sidemap’s, or of a newer version. Update the server, or choose another file.')
  return first.data
}

/** A column that is not there would be left out without a word. */
function mustKnow(first: First, columns: Record<string, string[]>): void {
  for (const [table, names] of Object.entries(first.columns))
    if (!names.every((name) => columns[table]?.includes(name)))
      throw new Error('This backup is of a newer version of Sidemap. Update the server first.')
}

function readLast(line: string | undefined): number | undefined {
  const last = Last.safeParse(jsonOrNothing(line ?? ''))
  return last.success ? last.data.rows : undefined
}

function jsonOrNothing(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}

const notWhole = () => new Error('This backup is not whole: its end is missing. Nothing was restored. Use another one.')
