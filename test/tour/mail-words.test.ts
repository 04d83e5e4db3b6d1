import { expect, test } from 'vitest'
import { threads } from '../stand-in/threads.ts'
import { mailWords, wordsSaid } from './mail-words.ts'

const words = mailWords(Object.values(threads))
const subject = 'Security review timing and next steps'
const paragraph = 'Thanks Leo. I will send redlines by Nov 30 and we should close legal by December 8.'

test('subjects and paragraphs of the practice mailbox are its words', () => {
  expect(words).toEqual(expect.arrayContaining([subject, paragraph]))
  expect(words.length).toBeGreaterThan(60)
})

test('a word of a mail is found in a body, in JSON and in an address', () => {
  const quoted = 'She said "by Friday", then left.'
  expect(wordsSaid([paragraph], [`POST /v1/push\r\n\r\n{"v":"${paragraph}"}`])).toEqual([paragraph])
  expect(wordsSaid([quoted], [JSON.stringify({ v: quoted })])).toEqual([quoted])
  expect(wordsSaid([subject], [`GET /v1/x?q=${encodeURIComponent(subject)} HTTP/1.1`])).toEqual([subject])
  expect(wordsSaid([subject], [`GET /v1/x?${String(new URLSearchParams({ q: subject }))} HTTP/1.1`])).toEqual([subject])
})

test('what a plan says is none', () => {
  expect(wordsSaid(words, ['{"v":"Security review sign-off"}'])).toEqual([])
})
