import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { Problem } from '../../lib/wire/problem.ts'
import { valueOf, type JsonSchema } from './from-schema.ts'
import { useApp } from './use-app.ts'
import { createWorld, type World } from './world.ts'

/** Requests for each way of each address: about 26 addresses, 2 ways. */
const runs = process.env['CI'] ? 320 : 25

type Parameter = { name: string; in: 'path' | 'query'; required?: boolean; schema: JsonSchema }
type Operation = {
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, { content?: Record<string, { schema?: JsonSchema }> }>
}
type Document = { paths: Record<string, Record<string, Operation>> }

const { call, use, lines } = useApp()
let world: World
let operations: { method: string; path: string; operation: Operation }[]
beforeAll(async () => {
  world = await createWorld(use().deps)
  const { body } = await call('GET', '/openapi.json')
  operations = Object.entries((body as Document).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
})

/** A stream has no end, and the world's own sessions are kept for the requests to come. */
const aside = new Set(['GET /v1/sync/events', 'DELETE /v1/sessions', 'DELETE /v1/session'])

/** An address with its parameters, and a body, as their schemas say. */
function requestOf(path: string, { parameters = [], requestBody }: Operation) {
  const schema = requestBody?.content['application/json']?.schema
  const known = fc.constantFrom(world.deal, world.elsewhere, world.person('seller'), world.person('stranger'))
  const values = Object.fromEntries(
    parameters.map((parameter) => [parameter.name, fc.oneof(valueOf(parameter.schema).map(String), known)]),
  )
  return fc
    .record({ values: fc.record(values), body: schema ? valueOf(schema) : fc.constant(undefined) })
    .map(({ values, body }) => {
      let address = path
      const query = new URLSearchParams()
      for (const { name, in: where } of parameters)
        if (where === 'path') address = address.replace(`{${name}}`, encodeURIComponent(values[name] ?? ''))
        else query.set(name, values[name] ?? '')
      return { address: query.size ? `${address}?${query.toString()}` : address, body }
    })
}

/** Breaks one place: another type, too much, something more, something that no text may hold; or all of it. */
function broken(body: unknown): fc.Arbitrary<unknown> {
  const odd = fc.constantFrom<unknown>(
    null, true, -1, 1e300, '', 'x'.repeat(70_000), '\u0000', '\ud800', [], {}, [[[[]]]], '__proto__', "'; drop table op; --", 1.5,
    Number.MAX_SAFE_INTEGER, -0, '9'.repeat(400), 'NaN', { $ne: 1 }, '\u202e', '../../etc/passwd',
  ) // prettier-ignore
  return fc.tuple(odd, fc.nat()).map(([value, at]) => replaceOne(body, value, { left: at % (placesOf(body) + 1) }))
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const placesOf = (value: unknown): number =>
  isObject(value) ? Object.values(value).reduce<number>((sum, each) => sum + 1 + placesOf(each), 0) : 0
function replaceOne(value: unknown, by: unknown, counter: { left: number }): unknown {
  if (counter.left-- === 0) return by
  if (Array.isArray(value)) return value.map((each: unknown) => replaceOne(each, by, counter))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaceOne(each, by, counter)]))
}

async function ask(method: string, address: string, body: unknown, token?: string) {
  const before = lines.length
  const answer = await call(method, address, { ...(token && { token }), ...(body !== undefined && { body }) })
  if (answer.status >= 500) throw new Error(`${method} ${address}: ${answer.status} ${lines.slice(before).join('\n')}`)
  if (answer.status >= 400 && Problem.safeParse(answer.body).error) throw new Error(`${method} ${address}: no problem`)
  return answer
}

let asked = 0
test('whatever a schema allows is answered, never with a failure', { timeout: 300_000 }, async () => {
  const owners = ['owner', 'holder', 'manager'] as const
  for (const { method, path, operation } of operations.filter((each) => !aside.has(`${each.method} ${each.path}`)))
    await fc.assert(
      fc.asyncProperty(requestOf(path, operation), fc.constantFrom(...owners), async ({ address, body }, who) => {
        const token = world.token(who) ?? ''
        const { status } = await ask(method, address, body, token)
        asked += 1
        expect(Object.keys(operation.responses).concat('400')).toContain(String(status))
        if (status === 401 || status === 204) await heal()
      }),
      { numRuns: runs },
    )
})

test(
  'what no schema allows is refused, never with a failure, and without a session nothing else is told',
  { timeout: 300_000 },
  async () => {
    for (const { method, path, operation } of operations.filter((each) => !aside.has(`${each.method} ${each.path}`)))
      await fc.assert(
        fc.asyncProperty(
          requestOf(path, operation).chain(({ address, body }) =>
            broken(body).map((spoilt) => ({ address, body: method === 'GET' ? undefined : spoilt })),
          ),
          async ({ address, body }) => {
            const token = world.token('owner') ?? ''
            const { status } = await ask(method, address, body, token)
            asked += 1
            if (status === 401 || status === 204) await heal()
            const outside = await ask(method, address, body)
            asked += 1
            if (path.startsWith('/v1/') && !/session\/|sign-in/.test(path)) expect(outside.status).toBe(401)
          },
        ),
        { numRuns: runs },
      )
    expect(asked).toBeGreaterThanOrEqual(process.env['CI'] ? 20_000 : 1_000)
  },
)

/** Somebody may have left, or a session may have ended: the world is made anew when its owner cannot get in. */
async function heal(): Promise<void> {
  const whole = await Promise.all(
    (['owner', 'holder', 'manager'] as const).map((who) => call('GET', '/v1/session', { token: world.token(who) ?? '' })),
  )
  if (whole.some(({ status }) => status !== 200)) world = await createWorld(use().deps)
}
