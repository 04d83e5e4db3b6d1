import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WebAddress } from '../../lib/plan/entity-kinds.ts'
import { hostOf, readWebAddress } from '../../lib/plan/read-web-address.ts'

test.each([
  ['https://docs.northgate.example/intake?x=1#top', 'https://docs.northgate.example/intake?x=1#top', 'docs.northgate.example'],
  [' http://intranet/security ', 'http://intranet/security', 'intranet'],
  ['www.northgate.example/pilot', 'https://www.northgate.example/pilot', 'northgate.example'],
  ['HTTPS://Northgate.example:8443', 'HTTPS://Northgate.example:8443', 'northgate.example:8443'],
])('“%s” is kept as %s and shown as %s', (typed, url, host) => {
  expect(readWebAddress(typed)).toEqual({ ok: true, value: url })
  expect(hostOf(url)).toBe(host)
})

test.each([
  ['', 'Paste the address of the page'],
  ['javascript:alert(1)', 'Paste the whole address: it begins with https://'],
  ['data:text/html,hello', 'Paste the whole address: it begins with https://'],
  ['file:///etc/passwd', 'Paste the whole address: it begins with https://'],
  ['the intake form', 'Paste the whole address: it begins with https://'],
  ['https://docs.google.com@evil.example/', 'Take the name and password out of the address'],
  ['https://', 'This is no web address. Copy it from the browser’s address bar'],
  ['https://two words.example', 'This is no web address. Copy it from the browser’s address bar'],
  ['https://good.example\\@evil.example', 'Take the name and password out of the address'],
  [`https://northgate.example/${'a'.repeat(2_000)}`, 'An address has at most 2,000 letters'],
])('“%s” is refused with a sentence', (typed, problem) => {
  expect(readWebAddress(typed)).toEqual({ ok: false, problem })
})

test('whatever is pasted, only an http address of the host that is shown is kept', () => {
  const pasted = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(fc.constantFrom('https', 'http', 'javascript', ':', '/', '//', '\\', '@', 'a.example', '?', '#', '\t', ' ', '%00'), {
        maxLength: 8,
      })
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(pasted, (text) => {
      const read = readWebAddress(text)
      if (!read.ok) return
      const url = new URL(read.value)
      expect(['http:', 'https:']).toContain(url.protocol)
      expect(url.username + url.password).toBe('')
      expect(readWebAddress(read.value)).toEqual(read)
      expect(WebAddress.safeParse(read.value).success).toBe(true)
      if (/^[\w.:-]+$/.test(hostOf(read.value)))
        expect(url.host.replace(/^www\./, '')).toBe(hostOf(read.value).replace(/:(80|443)$/, ''))
    }),
  )
})
