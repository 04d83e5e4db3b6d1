import { fail, ok, type Result } from '../../lib/base/result.ts'
import { anything, type Call, type CallProblem, type Expected } from '../../lib/account/call.ts'
import { readConnection } from '../../lib/account/connection.ts'
import { askServer } from '../../lib/account/server.ts'
import { signedOut, type CallDeps } from '../../lib/account/tokens.ts'
import { webLock } from './web-lock.ts'

export const callDeps: CallDeps = { fetching: (...request) => fetch(...request), lock: webLock }

/** Asks the server of the current workspace. */
export async function ask<T>(asked: Omit<Call, 'access'>, answer: Expected<T>): Promise<Result<T, CallProblem>> {
  const connection = await readConnection()
  return connection ? askServer(callDeps, connection, asked, answer) : fail(signedOut)
}

/** The same, of what is only to be done. */
export async function tell(asked: Omit<Call, 'access'>): Promise<Result<null, CallProblem>> {
  const told = await ask(asked, anything)
  return told.ok ? ok(null) : told
}
