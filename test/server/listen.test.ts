import { OpenAPIHono } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import type { Env } from '../../lib/server/http/env.ts'
import { listen } from '../../lib/server/listen.ts'

/** An app that streams until it is told to close, and one answer that takes as long as `hold`. */
async function serve(hold: Promise<void> = Promise.resolve()) {
  const closing = new AbortController()
  const app = new OpenAPIHono<Env>()
  app.get('/stream', (c) =>
    streamSSE(c, async (stream) => {
      await stream.writeSSE({ data: 'first' })
      await new Promise((resolve) => closing.signal.addEventListener('abort', resolve))
    }),
  )
  app.get('/slow', async (c) => {
    await hold
    return c.text('done')
  })
  const server = await listen(app, { host: '127.0.0.1', port: 0 }, () => closing.abort())
  return { ...server, url: `http://127.0.0.1:${server.port}` }
}

test('a server that stops ends its streams, lets an answer finish and takes no more', async () => {
  let finish = () => {}
  const server = await serve(new Promise((resolve) => (finish = resolve)))
  const stream = await fetch(`${server.url}/stream`)
  const slow = fetch(`${server.url}/slow`).then((answer) => answer.text())
  await new Promise((resolve) => setTimeout(resolve, 50))
  const stopped = server.stop()
  expect(await stream.text()).toContain('first')
  finish()
  expect(await slow).toBe('done')
  await stopped
  await expect(fetch(`${server.url}/slow`)).rejects.toThrow('fetch failed')
})

test('what never ends is cut off at the deadline', async () => {
  const server = await serve(new Promise(() => {}))
  const cut = fetch(`${server.url}/slow`).then(() => 'answered', () => 'cut off') // prettier-ignore
  const silent = connect(server.port, '127.0.0.1')
  silent.on('error', () => {})
  await new Promise((resolve) => setTimeout(resolve, 50))
  await server.stop(100)
  expect(await cut).toBe('cut off')
  silent.destroy()
})
