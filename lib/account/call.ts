import * as z from 'zod'
import { fail, ok, type Result } from '../base/result.ts'
import { Problem } from '../wire/problem.ts'
import { requestOf, type Sent } from '../wire/request.ts'

export type CallProblem = {
  kind: 'offline' | 'signed-out' | 'too-old' | 'refused'
  /** What is true and what to do. */
  sentence: string
}
export type Call = Omit<Sent, 'accept'> & { path: string }

/** What an answer has to be. */
export type Expected<T> = z.ZodType<T>

/** A person waits for the answer; after so many ms it will not come any more. */
const patience = 15_000

/** Asks a workspace's server for one thing, without cookies. Whatever it answers is parsed before it is believed. */
export async function call<T>(
  fetching: typeof fetch,
  server: string,
  { path, ...sent }: Call,
  answer: Expected<T>,
): Promise<Result<T, CallProblem>> {
  const asked = { ...requestOf(sent), signal: AbortSignal.timeout(patience) }
  const response = await fetching(`${server}${path}`, asked).catch(() => null)
  if (response === null) return fail(noAnswer(server))
  const raw: unknown = response.status === 204 ? null : await response.json().catch(() => undefined)
  if (!response.ok) return fail(refusalOf(response.status, raw, server))
  const read = answer.safeParse(raw)
  return read.success
    ? ok(read.data)
    : fail({ kind: 'refused', sentence: `${hostOf(server)} answered, but not as a Sidemap server does.` })
}

/** For what answers without a body, or with one that does not matter. */
export const anything = z.unknown()

const noAnswer = (server: string): CallProblem => ({
  kind: 'offline',
  sentence: `${hostOf(server)} does not answer. Check the address and the network, then try again.`,
})

function refusalOf(status: number, raw: unknown, server: string): CallProblem {
  const said = Problem.safeParse(raw).data?.sentence.slice(0, 500)
  if (status === 401) return { kind: 'signed-out', sentence: said ?? 'You are signed out. Sign in again.' }
  if (status === 426) return { kind: 'too-old', sentence: 'This Sidemap is too old for the workspace’s server. Update it.' }
  if (status >= 500 && said === undefined) return noAnswer(server)
  return { kind: 'refused', sentence: said ?? `${hostOf(server)} answered, but not as a Sidemap server does.` }
}

const hostOf = (server: string): string => new URL(server).host
