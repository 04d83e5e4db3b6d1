import { expect, test } from 'vitest'
import { readGmailUrl } from '../../../lib/pages/gmail/read-url.ts'

const token = 'FMfcgzQXJszxBGqvDkRrTtLnMhZwPpCc'
const base = 'https://mail.google.com/mail/u/0/'

test.for([
  `#inbox/${token}`,
  `#label/a+b%2Fc/${token}`,
  `#search/from:x/${token}?compose=new`,
  '#all/19a9f3c2b1d0e4a4',
  `#inbox/${token}?compose=${token}`,
])('the address %s names a conversation', (hash) => {
  expect(readGmailUrl(base + hash).hasThread).toBe(true)
})

test.for([
  '#inbox',
  '#inbox/p2',
  '#search/strengths',
  '#label/quarterly-numbers',
  '#inbox?compose=new',
  `#inbox?compose=${token}`,
  '#settings/general',
  '',
])('the address %s names none', (hash) => {
  expect(readGmailUrl(base + hash).hasThread).toBe(false)
})

test('windows of their own are told apart', () => {
  expect(readGmailUrl(`${base}?view=cm&fs=1&tf=1&to=a@b.example`)).toMatchObject({ isPopout: true, isComposeWindow: true })
  expect(readGmailUrl(`${base}?ui=2&view=btop&ver=1&th=x`)).toMatchObject({ isPopout: true, isComposeWindow: false })
  expect(readGmailUrl('https://mail.google.com/mail/u/0/popout?ver=x')).toMatchObject({ isPopout: true, isComposeWindow: false })
  expect(readGmailUrl(`${base}#inbox`)).toMatchObject({ isPopout: false, isComposeWindow: false })
})
