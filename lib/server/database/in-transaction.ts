import { setTimeout as wait } from 'node:timers/promises'
import type { Sql, Tx } from './open-database.ts'

/** `40001` serialization failure, `40P01` deadlock: nothing was written, and the same may well succeed now. */
const worthAnotherTry = new Set(['40001', '40P01'])
const tries = 5

/**
 * Runs `work` in one transaction, again from its start when the database asks for that; so it must have no effect but in the database.
 * Databases that are serializable by default ask for it in everyday use.
 */
export async function inTransaction<T>(sql: Sql, kind: 'read write' | 'snapshot', work: (tx: Tx) => Promise<T>): Promise<T> {
  const options = kind === 'snapshot' ? 'isolation level repeatable read read only' : 'read write'
  for (let attempt = 1; ; attempt++)
    try {
      return (await sql.begin(options, work)) as T
    } catch (error) {
      if (attempt === tries || !worthAnotherTry.has(codeOf(error))) throw error
      await wait(Math.random() * 20 * 2 ** attempt)
    }
}

/** The error's five letters from PostgreSQL, or the name that the driver or the network gave it. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const unreachable = new Set([
  'CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'CONNECTION_ENDED', 'CONNECT_TIMEOUT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT',
  'ENOTFOUND', 'EAI_AGAIN', 'ENOENT',
]) // prettier-ignore

/**
 * The database is not there, is starting or stopping, has no connection left or did not answer in time: whoever asked should ask again
 * later. Whether the transaction was committed is not known; a push finds out when it is sent again.
 */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  return unreachable.has(code) || worthAnotherTry.has(code) || /^(08|53|57P0|57014|25P0[34]|55P03)/.test(code)
}
