import { browser } from 'wxt/browser'
import * as z from 'zod'
import { Account } from '../wire/session.ts'

/** The workspace of this browser profile: where its server is, who she is there, and the database that holds it. */
export const Connection = z.object({ server: z.string(), database: z.string(), account: Account })
export type Connection = z.infer<typeof Connection>

/** A connection whose plans are not all here yet; `bring`: the plans of the database without an account come along. */
export const Joining = Connection.extend({ bring: z.boolean() })
export type Joining = z.infer<typeof Joining>

/** One for each account, so that nothing of one is ever sent as another; the same account again finds its own. */
export const databaseOf = ({ workspace, person }: Account): string => `sidemap-${workspace}-${person}`

/** After a sign-out it is still there: its plans stay readable, and the same account goes on with them. */
export const readConnection = (): Promise<Connection | null> => read('connection', Connection)
export const readJoining = (): Promise<Joining | null> => read('joining', Joining)

export const keepJoining = (joining: Joining): Promise<void> => browser.storage.local.set({ joining })

export const forgetJoining = (): Promise<void> => browser.storage.local.remove('joining')

/** From now on every page and the background open its database. In one write, so that a stop in between leaves one or the other. */
export async function keepConnection(connection: Connection): Promise<void> {
  await browser.storage.local.set({ connection, joining: null })
}

async function read<T>(key: string, schema: z.ZodType<T>): Promise<T | null> {
  const stored: Record<string, unknown> = await browser.storage.local.get(key)
  return schema.safeParse(stored[key]).data ?? null
}
