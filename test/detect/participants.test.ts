import { expect, test } from 'vitest'
import { colleagues, participants } from '../../lib/detect/participants.ts'
import { page, type PageParts } from './page.ts'

const own = new Set(['kestrel.example'])
const emails = (parts: PageParts, ours: ReadonlySet<string> = own) => participants(page(parts), ours).map(({ email }) => email)

test('buyers come newest message first, sender before recipients, each once', () => {
  const mails = [
    { from: 'ann@northgate.example', to: ['sarah@kestrel.example'] },
    { from: 'bo@northgate.example', to: ['ann@northgate.example'], cc: ['cy@northgate.example'] },
  ]
  expect(emails({ mails })).toEqual(['bo@northgate.example', 'ann@northgate.example', 'cy@northgate.example'])
})

test('a name that one message lacks is taken from another', () => {
  const mails = [{ from: 'Ann Lee <Ann@northgate.example>' }, { from: 'ann@northgate.example' }]
  expect(participants(page({ mails }), own)).toEqual([{ email: 'ann@northgate.example', name: 'Ann Lee' }])
})

test('colleagues are the account, its company, and the companies that are told to be ours', () => {
  const mails = [
    { from: 'jonah@kestrel.example', to: ['leo@eu.kestrel.example', 'kai@kestrel-labs.example', 'ann@northgate.example'] },
  ]
  expect(emails({ mails }, new Set(['kestrel-labs.example']))).toEqual(['ann@northgate.example'])
  expect(colleagues(page({ mails }), new Set(['kestrel-labs.example'])).map(({ email }) => email)).toEqual([
    'jonah@kestrel.example',
    'leo@eu.kestrel.example',
    'kai@kestrel-labs.example',
  ])
})

test('an account on a mail server of its company has colleagues at the company', () => {
  const mails = [{ from: 'jonah@kestrel.example', to: ['ann@northgate.example', 'bo@estrel.example'] }]
  expect(emails({ mails, account: 'sarah@mail.kestrel.example' }, new Set())).toEqual([
    'ann@northgate.example',
    'bo@estrel.example',
  ])
})

test('who shares a free-mail provider with the rep is no colleague', () => {
  expect(emails({ account: 'me@gmail.com', mails: [{ from: 'dee@gmail.com', to: ['me@gmail.com'] }] }, new Set())).toEqual([
    'dee@gmail.com',
  ])
})

test('without a readable account nobody is taken for the rep', () => {
  expect(emails({ account: null, mails: [{ from: 'jonah@kestrel.example', to: ['ann@northgate.example'] }] }, new Set())).toEqual(
    ['jonah@kestrel.example', 'ann@northgate.example'],
  )
})

test('messages without readable senders or recipients leave the others', () => {
  expect(emails({ mails: [{ from: null }, { from: 'ann@northgate.example' }, {}] })).toEqual(['ann@northgate.example'])
})

test('everybody is either a participant or a colleague', () => {
  const mails = [{ from: 'jonah@kestrel.example', to: ['ann@northgate.example', 'sarah@kestrel.example', 'x', ''] }]
  const context = page({ mails })
  expect([...participants(context, own), ...colleagues(context, own)]).toHaveLength(5)
})
