import * as z from 'zod'
import { fail, ok, type Result } from '../base/result.ts'
import { Problem, versionHeader, wireVersion } from '../wire/problem.ts'

export type CallProblem = {
  kind: 'offline' | 'signed-out' | 'too-old' | 'refused'
  /** What is true and what to do. */
  sentence: string
}
export type Call = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  body?: unknown
  access?: string | undefined
}

/** What an answer has to be. */
export type Expected<T> = z.ZodType<T>

/** A person waits for the answer; after so many ms it will not come any more. */
const patience = 15_000

/** Asks a workspace's server for one thing, without cookies. Whatever it answers is parsed before it is believed. */
export async function call<T>(
  fetching: typeof fetch,
  server: string,
  { method, path, body, access }: Call,
  answer: Expected<T>,
): Promise<Result<T, CallProblem>> {
  const headers: Record<string, string> = { [versionHeader]: String(wireVersion) }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (access !== undefined) headers['Authorization'] = `Bearer ${access}`
  const init = { method, headers, credentials: 'omit', redirect: 'error', cache: 'no-store' } as const
  const signal = AbortSignal.timeout(patience)
  const asked = { ...init, signal, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
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
