import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Problem } from '../../wire/problem.ts'
import { isUnavailable } from '../database/in-transaction.ts'
import type { Env } from './env.ts'
import { Refusal } from './refusal.ts'

/** The one place where an error becomes an answer. What is not a refusal of ours is logged by its name alone, and told as "failed". */
export function answerProblem(error: unknown, c: Context<Env>): Response {
  const refusal = toRefusal(error)
  const { headers = {}, issues } = refusal.details
  const problem: Problem = {
    code: refusal.code,
    sentence: refusal.message,
    request: c.get('request') ?? '',
    ...(issues && { issues }),
  }
  return c.json(problem, refusal.status, { 'Cache-Control': 'no-store', ...headers })
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof HTTPException) return ofHttpException(error)
  if (isUnavailable(error))
    return new Refusal(
      503,
      'unavailable',
      'The server cannot reach its database just now. Nothing is lost: try again in a moment.',
      {
        headers: { 'Retry-After': '5' },
      },
    )
  return new Refusal(
    500,
    'failed',
    'Something went wrong on the server. Try again; if it stays, tell whoever runs it the request id.',
  )
}

/** Thrown by hono's own readers of a body. */
function ofHttpException(error: HTTPException): Refusal {
  if (error.status === 400) return new Refusal(400, 'not-json', 'The body is not JSON.')
  if (error.status === 413) return tooLarge()
  if (error.status === 415) return jsonOnly()
  return new Refusal(error.status === 404 ? 404 : 400, 'bad-request', 'The request could not be understood.')
}

export const tooLarge = () => new Refusal(413, 'too-large', 'The body is larger than 2 MB. Send less at once.')
export const jsonOnly = () =>
  new Refusal(415, 'not-json', 'Only JSON is understood here: send `Content-Type: application/json`, uncompressed.')
