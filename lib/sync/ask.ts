import type * as z from 'zod'
import { fail, ok } from '../base/result.ts'
import { Problem, versionHeader, wireVersion } from '../wire/problem.ts'
import { requestOf, type Sent } from '../wire/request.ts'
import type { Answer, RemoteProblem } from './ports.ts'

export type AskDeps = {
  /** Address of the server, without a slash at its end. */
  server: string
  fetch: typeof fetch
  /** The access token; `null` when nobody is signed in. */
  token: () => Promise<string | null>
  /** The server did not take this token: gets another, which must not use a refresh token twice. */
  refreshed: (refused: string) => Promise<'yes' | 'signed-out' | 'offline'>
}

export type Asked = Partial<Omit<Sent, 'access'>> & { signal: AbortSignal }
/** Asks the server for one thing as whoever is signed in. Never throws; the body of an answer is not read yet. */
export type Ask = (path: string, asked: Asked) => Answer<Response>

export function createAsk({ server, fetch, token, refreshed }: AskDeps): Ask {
  const once = async (path: string, access: string, { method = 'GET', signal, ...asked }: Asked): Answer<Response> => {
    try {
      const response = await fetch(server + path, { ...requestOf({ method, access, ...asked }), signal })
      return response.ok ? ok(response) : fail(await problemOf(response))
    } catch {
      return fail({ kind: 'offline' })
    }
  }
  return async (path, asked) => {
    const access = await token()
    if (access === null) return fail({ kind: 'signed-out' })
    const first = await once(path, access, asked)
    if (first.ok || first.problem.kind !== 'signed-out') return first
    // It lives for ten minutes: most likely it has only run out.
    const renewed = await refreshed(access)
    if (renewed !== 'yes') return fail({ kind: renewed })
    const next = await token()
    return next === null ? first : once(path, next, asked)
  }
}

/** Reads the body of an answer by its schema. One that cannot be read is of a newer server, or of none at all. */
export async function readAnswer<T>(answer: Awaited<Answer<Response>>, schema: z.ZodType<T>): Answer<T> {
  if (!answer.ok) return answer
  try {
    const read = schema.safeParse(await answer.value.json())
    return read.success ? ok(read.data) : fail(unreadable(answer.value))
  } catch (error) {
    return fail(error instanceof SyntaxError ? unreadable(answer.value) : { kind: 'offline' })
  }
}

export const unreadable = ({ headers }: Response): RemoteProblem =>
  Number(headers.get(versionHeader)) > wireVersion ? { kind: 'too-old' } : { kind: 'failed' }

async function problemOf(response: Response): Promise<RemoteProblem> {
  const { status, headers } = response
  const { code } = Problem.safeParse(await response.json().catch(() => null)).data ?? {}
  if (status === 401) return { kind: 'signed-out' }
  if (status === 409 && code === 'replica-taken') return { kind: 'replica-taken' }
  if (status === 413) return { kind: 'too-large' }
  if (status === 426) return { kind: 'too-old' }
  if (status === 429 || status >= 500) return { kind: 'busy', retryAfter: seconds(headers.get('Retry-After')) }
  return { kind: 'failed' }
}

/** `Retry-After` in milliseconds. A date is not read: the clocks may differ. */
const seconds = (text: string | null): number | null => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) * 1_000 : null)
