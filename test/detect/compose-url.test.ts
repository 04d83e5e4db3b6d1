import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeUrl } from '../../lib/detect/compose-url.ts'

const mail = { to: ['priya@northgate.example'], subject: 'Plan & dates' }
const query = 'view=cm&fs=1&tf=cm&su=Plan%20%26%20dates&to=priya%40northgate.example'

test.each([
  ['the first account', 'https://mail.google.com/mail/u/0/#inbox/FMfcgz', '/mail/u/0/?'],
  ['another account', 'https://mail.google.com/mail/u/3/?tab=rm#all', '/mail/u/3/?'],
  ['a delegated mailbox', 'https://mail.google.com/mail/b/AEoRXRR7-x_1/u/1/#inbox', '/mail/b/AEoRXRR7-x_1/u/1/?'],
  ['an account by its address', 'https://mail.google.com/mail/u/sarah@kestrel.example/#inbox', '/mail/u/sarah@kestrel.example/?'],
  ['no mailbox', 'https://docs.google.com/document/d/1', '/mail/?authuser=sarah%40kestrel.example&'],
  ['a look-alike', 'https://mail.google.com.evil.example/mail/u/0/', '/mail/?authuser=sarah%40kestrel.example&'],
])('a new mail opens in the mailbox of the page beside it: %s', (_name, page, base) => {
  expect(composeUrl(page, 'sarah@kestrel.example', mail).url).toBe(`https://mail.google.com${base}${query}`)
})

test('without page and account Gmail decides whose it is', () => {
  expect(composeUrl(null, null, mail).url).toBe(`https://mail.google.com/mail/?${query}`)
})

test('who finds no room is named, and so is what is no address', () => {
  const many = Array.from({ length: 80 }, (_each, at) => `person.number.${at}@northgate.example`)
  const { url, leftOut } = composeUrl(null, null, { to: ['a@x.example', 'b@x, c@y', ...many], subject: 'Hi' })
  expect(url.length).toBeLessThanOrEqual(2000)
  expect(url).toContain('to=a%40x.example,person.number.0%40')
  expect(leftOut[0]).toBe('b@x, c@y')
  expect(leftOut.slice(1)).toEqual(many.slice(many.length - leftOut.length + 1))
})

test('whatever subject and addresses are, the address is short, can be read back, and everybody is in it or named', () => {
  const anyMail = fc.record({
    to: fc.array(fc.oneof(fc.emailAddress(), fc.string())),
    subject: fc.string({ unit: 'binary', maxLength: 2000 }),
  })
  fc.assert(
    fc.property(anyMail, fc.option(fc.emailAddress()), (asked, account) => {
      const { url, subject, leftOut } = composeUrl(null, account, asked)
      const { origin, searchParams } = new URL(url)
      expect(url.length).toBeLessThanOrEqual(2000)
      expect([origin, searchParams.get('su')]).toEqual(['https://mail.google.com', subject])
      const to = searchParams.get('to')?.split(',').filter(Boolean) ?? []
      expect([...to, ...leftOut].toSorted()).toEqual([...new Set(asked.to)].toSorted())
    }),
  )
})
