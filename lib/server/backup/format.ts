import * as z from 'zod'

/**
 * A backup is lines of JSON, packed with gzip: what it is, then each row as `["table",{...}]`, then how many there were. Without the last
 * line it is not whole. Rows are written and read by the database itself (`row_to_json`, `json_populate_recordset`), so no value passes
 * through a number of JavaScript's.
 */
export const kept = ['workspace', 'person', 'deal', 'grants', 'replica', 'tx', 'op', 'state', 'identity'] as const

/** Sessions and codes are left out: what was ended since the backup must not come to life again. Everybody signs in anew. */
export const leftOut = ['session', 'invitation', 'sign_in', 'swap_code', 'schema_lock'] as const

export const First = z.object({
  sidemap: z.literal('backup'),
  format: z.literal(1),
  columns: z.record(z.string(), z.array(z.string())),
})
export type First = z.infer<typeof First>
export const Last = z.object({ end: z.literal(true), rows: z.int() })

export const rowStart = (table: string): string => `["${table}",`
