import { expect, test } from 'vitest'
import { fetchExport } from '../../../lib/pages/docs/fetch-export.ts'

const place = { id: '1AbC', tab: 't.2', slot: '/u/3' }
const html = { 'content-type': 'text/html; charset=utf-8' }
const answered =
  (body: string, status = 200, headers: Record<string, string> = html) =>
  () =>
    Promise.resolve(new Response(body, { status, headers }))

test('the document is asked for as HTML, with its tab, its account and the session of the page', async () => {
  const asked: unknown[] = []
  const read = await fetchExport(place, (url, { credentials }) => {
    asked.push(url, credentials)
    return answered('<p>x</p>')()
  })
  expect(asked).toEqual(['https://docs.google.com/document/u/3/d/1AbC/export?format=html&tab=t.2', 'include'])
  expect(read).toEqual({ ok: true, value: '<p>x</p>' })
})

test('without a tab none is asked for', async () => {
  await fetchExport({ id: '1AbC', tab: null, slot: '' }, (url) => {
    expect(url).toBe('https://docs.google.com/document/d/1AbC/export?format=html')
    return answered('')()
  })
})

test.for([
  ['signed-out', answered('<form method="post" action="https://accounts.google.com/v3/signin">')],
  ['signed-out', answered('<input type="email" id="identifierId">')],
  ['signed-out', answered('<base href="https://accounts.google.com/">')],
  ['forbidden', answered('', 403)],
  ['forbidden', answered('', 401)],
  ['gone', answered('', 404)],
  ['failed', answered('', 500)],
  ['failed', answered('%PDF', 200, { 'content-type': 'application/pdf' })],
  ['too-large', answered('x'.repeat(5_000_001))],
  ['no-answer', () => Promise.reject(new TypeError('Failed to fetch'))],
] as const)('%s', async ([problem, get]) => {
  expect(await fetchExport(place, get)).toEqual({ ok: false, problem })
})

test('a redirect that was followed to the sign-in is one, whatever it says', async () => {
  const response = new Response('<p>Hello</p>', { headers: html })
  Object.defineProperty(response, 'url', { value: 'https://accounts.google.com/ServiceLogin' })
  expect(await fetchExport(place, () => Promise.resolve(response))).toEqual({ ok: false, problem: 'signed-out' })
})

test('a document that speaks of signing in, with links there, is a document', async () => {
  const body = '<p>Sign in: <a href="https://accounts.google.com/ServiceLogin">here</a></p>'
  expect(await fetchExport(place, answered(body))).toEqual({ ok: true, value: body })
})
