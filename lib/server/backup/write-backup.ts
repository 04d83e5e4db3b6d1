import type * as z from 'zod'
import type { Sql } from '../database/open-database.ts'
import { type First, type Last, kept, rowStart } from './format.ts'
import { columnsOf } from './columns.ts'

/**
 * Hands out the backup piece by piece, all of it as of one moment, while others write: one transaction that reads.
 *
 * @returns the number of rows
 */
export async function writeBackup(sql: Sql, write: (text: string) => Promise<void>): Promise<number> {
  return sql.begin('isolation level repeatable read read only', async (tx) => {
    await tx`set local statement_timeout = 0`
    await tx`set local idle_in_transaction_session_timeout = 0`
    const first: First = { sidemap: 'backup', format: 1, columns: await columnsOf(tx) }
    await write(`${JSON.stringify(first)}\n`)
    let rows = 0
    for (const table of kept)
      for await (const page of tx<{ row: string }[]>`select row_to_json(t)::text as row from ${tx(table)} t`.cursor(1_000)) {
        rows += page.length
        await write(page.map(({ row }) => `${rowStart(table)}${row}]\n`).join(''))
      }
    const last: z.infer<typeof Last> = { end: true, rows }
    await write(`${JSON.stringify(last)}\n`)
    return rows
  })
}
