import { OpenAPIHono, type z } from '@hono/zod-openapi'
import { Problem } from '../../wire/problem.ts'
import type { Env } from './env.ts'
import { answerProblem } from './problems.ts'
import { Refusal } from './refusal.ts'

/** Routes of one subject: `createRoutes().openapi(createRoute({...}), handler)`. What does not fit its schema is answered with 422. */
export function createRoutes(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook: (result, c) => (result.success ? undefined : answerProblem(wrongShape(result.error), c)),
  })
}

/** Names the places and what was expected there, never the value: it may be text of a plan. */
function wrongShape(error: z.ZodError): Refusal {
  const issues = error.issues.slice(0, 20).map(({ path, ...issue }) => ({
    path: path.map(String).join('.').slice(0, 200),
    expected: ('expected' in issue && String(issue.expected)) || ('format' in issue && String(issue.format)) || issue.code,
  }))
  return new Refusal(
    422,
    'bad-request',
    'The request has the wrong shape. Update the extension; if it is new, tell whoever runs the server.',
    {
      issues,
    },
  )
}

const problemContent = { 'application/json': { schema: Problem } }

/** What every route may answer besides its own. */
export const problemAnswers = {
  401: { description: 'Not signed in', content: problemContent },
  403: { description: 'Not allowed', content: problemContent },
  404: { description: 'Not there, or not for this person', content: problemContent },
  409: { description: 'It contradicts what is there', content: problemContent },
  422: { description: 'Wrong shape', content: problemContent },
  426: { description: 'The extension is too old', content: problemContent },
  429: { description: 'Too much at once; see `Retry-After`', content: problemContent },
  503: { description: 'The database is away', content: problemContent },
}

/** `request: { body: jsonBody(Schema) }` */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } })

/** `responses: { 200: jsonAnswer(Schema, 'What it is'), ...problemAnswers }` */
export const jsonAnswer = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
