import postgres from 'postgres'

/**
 * The one way to the database: tagged templates whose values are parameters. Numbers of 64 bits are read as numbers: milliseconds and
 * counts of ops stay far below 2^53.
 */
export type Sql = postgres.Sql<{ bigint: number }>
/** The same within a transaction. */
export type Tx = postgres.TransactionSql<{ bigint: number }>

/**
 * A pool of connections; none is opened before the first query. What a lost connection leaves behind ends by itself: a transaction
 * that nobody goes on with holds the lock of a workspace for half a minute at most.
 *
 * @param url `postgres://user:password@host:port/database`
 */
export function openDatabase(url: string, { connections = 10 }: { connections?: number } = {}): Sql {
  return postgres(url, {
    max: connections,
    // Seconds. A database that comes back is found again within two.
    connect_timeout: 5,
    backoff: (tries) => Math.min(0.05 * 2 ** tries, 1),
    connection: { application_name: 'sidemap', statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000 },
    onnotice: () => undefined,
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
  })
}
