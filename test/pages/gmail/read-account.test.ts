import { expect, test } from 'vitest'
import { readAccount } from '../../../lib/pages/gmail/read-account.ts'
import { openPage } from '../../../lib/pages/gmail/open-page.ts'
import { documentOf } from './fixture.ts'

const url = 'https://mail.google.com/mail/u/0/#inbox'
const read = (title: string, html = '', place = url) => readAccount(openPage(documentOf(html, title), place))

test.for([
  ['English', 'Inbox (3) - Sarah.Chen@kestrel.example - Gmail'],
  ['a company’s own name', 'Inbox - sarah.chen@kestrel.example - Kestrel Mail'],
  ['a company with a dash', 'Inbox - sarah.chen@kestrel.example - Kestrel - North Mail'],
  ['French', 'Boîte de réception (2) - sarah.chen@kestrel.example - Gmail'],
  ['direction marks', 'موعد - \u202asarah.chen@kestrel.example\u202c - Gmail'],
  ['a subject that holds an address', 'Re: - bob@acme.example - offer - sarah.chen@kestrel.example - Gmail'],
] as const)('the account is in the title: %s', ([, title]) => {
  expect(read(title)).toBe('sarah.chen@kestrel.example')
})

test.for([
  ['only the product', 'Gmail'],
  ['an address at the end', 'Offer - bob@acme.example'],
  ['an address among words', 'Mail to bob@acme.example - Gmail'],
] as const)('the account is not guessed from a title with %s', ([, title]) => {
  expect(read(title)).toBeNull()
})

test('without a title the account control says it, in any language', () => {
  const control = (label: string) => `<a href="https://accounts.google.com/SignOutOptions?hl=x" aria-label="${label}"></a>`
  expect(read('Gmail', control('Google Account: Sarah Chen\n(sarah.chen@kestrel.example)'))).toBe('sarah.chen@kestrel.example')
  expect(read('Gmail', control('Google アカウント: Sarah Chen （sarah.chen@kestrel.example）'))).toBe(
    'sarah.chen@kestrel.example',
  )
  expect(read('Gmail', control('حساب: sarah.chen@kestrel.example'))).toBe('sarah.chen@kestrel.example')
  expect(read('Gmail', '<a aria-label="Compte Google : Sarah (sarah.chen@kestrel.example)"></a>')).toBe(
    'sarah.chen@kestrel.example',
  )
})

test('a link in a conversation is no account control', () => {
  expect(read('Gmail', '<div role="main"><a aria-label="Bob (bob@acme.example)"></a></div>')).toBeNull()
})

test('of several addresses in a title the one of the control counts', () => {
  expect(read('a@x.example - b@x.example - Gmail', '<a aria-label="Account (a@x.example)"></a>')).toBe('a@x.example')
})

test('the address of the page is the last resort', () => {
  expect(read('Gmail', '', 'https://mail.google.com/mail/u/sarah.chen%40kestrel.example/#inbox')).toBe(
    'sarah.chen@kestrel.example',
  )
})
