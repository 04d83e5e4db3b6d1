import type { Result } from '../base/result.ts'
import { call, type Call, type CallProblem, type Expected } from './call.ts'
import { accessToken, type CallDeps, type Holder } from './tokens.ts'

/** Asks the server as the person who is signed in; an access token that has run out is renewed once. */
export async function askServer<T>(
  deps: CallDeps,
  holder: Holder,
  asked: Omit<Call, 'access'>,
  answer: Expected<T>,
): Promise<Result<T, CallProblem>> {
  const token = await accessToken(deps, holder)
  if (!token.ok) return token
  const first = await call(deps.fetching, holder.server, { ...asked, access: token.value }, answer)
  if (first.ok || first.problem.kind !== 'signed-out') return first
  const renewed = await accessToken(deps, holder, token.value)
  return renewed.ok ? call(deps.fetching, holder.server, { ...asked, access: renewed.value }, answer) : renewed
}
