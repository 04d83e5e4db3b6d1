import * as z from 'zod'

/**
 * The one error body (after RFC 9457). `code` is for programs and never changes its meaning; `sentence` is for people: what is true and
 * what to do.
 */
export const Problem = z.object({
  code: z.enum([
    'bad-request', 'not-json', 'too-large', 'signed-out', 'forbidden', 'not-found', 'conflict', 'replica-taken', 'too-many',
    'too-old', 'unavailable', 'failed',
  ]), // prettier-ignore
  sentence: z.string(),
  /** Finds the request in the logs. */
  request: z.string(),
  /** Where the body was wrong: path and what was expected, never a value. */
  issues: z.array(z.object({ path: z.string(), expected: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>

/** Every request and answer carries it; a server accepts its own and the one before, and answers 426 `too-old` to anything older. */
export const wireVersion = 1
export const versionHeader = 'Sidemap-Version'
