import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Problem } from '../../wire/problem.ts'

type Details = { headers?: Record<string, string>; issues?: Problem['issues'] }

/** A request that is answered with a `Problem`. Thrown anywhere below a route; `createApp` makes the answer. */
export class Refusal extends Error {
  override name = 'Refusal' as const
  readonly status: ContentfulStatusCode
  readonly code: Problem['code']
  readonly details: Details

  constructor(status: ContentfulStatusCode, code: Problem['code'], sentence: string, details: Details = {}) {
    super(sentence)
    this.status = status
    this.code = code
    this.details = details
  }
}

export const signedOut = () =>
  new Refusal(401, 'signed-out', 'You are not signed in, or your session has ended. Sign in again.', {
    headers: { 'WWW-Authenticate': 'Bearer' },
  })

export const forbidden = (sentence: string) => new Refusal(403, 'forbidden', sentence)

/** Also for what belongs to another workspace: who asks does not learn that it exists. */
export const notFound = () => new Refusal(404, 'not-found', 'There is nothing here, or nothing that you may see.')

export const tooMany = (seconds: number) =>
  new Refusal(429, 'too-many', `That was too much at once. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`, {
    headers: { 'Retry-After': String(seconds) },
  })
