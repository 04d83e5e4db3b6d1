import { expect, test } from 'vitest'
import { readServerAddress } from '../../lib/account/server-address.ts'

test.each([
  ['sidemap.acme.example', 'https://sidemap.acme.example'],
  [' https://Sidemap.Acme.example/some/path?x#y ', 'https://sidemap.acme.example'],
  ['sidemap.acme.example:8443', 'https://sidemap.acme.example:8443'],
  ['http://127.0.0.1:4870/', 'http://127.0.0.1:4870'],
  ['127.0.0.1:4870', 'http://127.0.0.1:4870'],
  ['localhost:4870', 'http://localhost:4870'],
  ['https://localhost:4870', 'https://localhost:4870'],
  ['münchen.example', 'https://xn--mnchen-3ya.example'],
])('%s is the server at %s', (typed, server) => {
  expect(readServerAddress(typed)).toEqual({ ok: true, value: server })
})

test.each([
  '',
  '   ',
  'my server',
  'ftp://acme.example',
  'javascript:alert(1)',
  'https://',
  'https://me:secret@acme.example',
  '/v1',
  'file:///etc/passwd',
])('“%s” is refused as no address', (typed) => {
  const read = readServerAddress(typed)
  expect(read.ok ? read.value : read.problem).toMatch(/^This is no address of a server/)
})

test.each([
  'http://sidemap.acme.example',
  'http://127.0.0.1.evil.example',
  'http://localhost.evil.example:4870',
  'http://10.0.0.5:4870',
])('plain http to %s is refused: others read it on the way', (typed) => {
  const read = readServerAddress(typed)
  expect(read.ok ? read.value : read.problem).toMatch(/^Plain http is read by others/)
})
