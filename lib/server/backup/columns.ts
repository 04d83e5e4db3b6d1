import type { Tx } from '../database/open-database.ts'
import { kept } from './format.ts'

/** The columns of every table that is kept, by table. */
export async function columnsOf(tx: Tx): Promise<Record<string, string[]>> {
  const found = await tx<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = current_schema() and table_name = any(${[...kept]}) order by 1, 2`
  const columns: Record<string, string[]> = {}
  for (const { table, column } of found) (columns[table] ??= []).push(column)
  return columns
}
