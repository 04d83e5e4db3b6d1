import { expect, test } from 'vitest'
import { matchDeals, rivals } from '../../lib/detect/match.ts'
import type { PageContext } from '../../lib/detect/page-context.ts'
import { indexOf, page } from './page.ts'

const grace = 'Grace Lin <grace.lin@northgate.example>'
const deals = (context: PageContext, index: ReturnType<typeof indexOf>) => matchDeals(context, index).map(({ deal }) => deal)

test('a page that shares nothing with any deal has no match', () => {
  expect(matchDeals(page({ mails: [{ from: grace }] }), indexOf({ other: { domains: ['harbormills.example'] } }))).toEqual([])
  expect(matchDeals(page({ mails: null }), indexOf({ any: { domains: ['northgate.example'] } }))).toEqual([])
})

test('a linked thread outweighs a key, a key people, people a domain', () => {
  const index = indexOf({
    domain: { domains: ['northgate.example'] },
    people: { people: ['grace.lin@northgate.example', 'tom@northgate.example', 'mary@northgate.example'] },
    key: { key: 'SM-7F3K' },
    linked: { threads: ['19ab00000000c0de'] },
  })
  const mail = { from: grace, to: ['tom@northgate.example', 'mary@northgate.example', 'sarah@kestrel.example'] }
  const context = page({ id: '19ab00000000c0de', subject: 'Re: Rollout [SM-7F3K]', mails: [mail] })
  expect(deals(context, index)).toEqual(['linked', 'key', 'people', 'domain'])
})

test('ninety people on the plan are still less than the key in the subject', () => {
  const crowd = Array.from({ length: 95 }, (_, index) => `p${index}@northgate.example`)
  const index = indexOf({ crowd: { people: crowd, domains: ['northgate.example'] }, key: { key: 'SM-7F3K' } })
  expect(deals(page({ subject: '[SM-7F3K]', mails: [{ from: grace, to: crowd }] }), index)).toEqual(['key', 'crowd'])
})

test('a thread is known by either of its two ids', () => {
  const index = indexOf({ one: { threads: ['thread-f:18'] } })
  expect(matchDeals(page({ id: '19ab00000000c0de', permId: 'thread-f:18' }), index)).toMatchObject([
    { deal: 'one', because: [{ kind: 'linked-thread' }] },
  ])
})

test('a linked document is known by its id', () => {
  const context = page({ mails: null, doc: '1AbC' })
  expect(matchDeals(context, indexOf({ one: { docs: ['1AbC'] } }))[0]?.because).toEqual([{ kind: 'linked-doc' }])
})

test('only a key in brackets counts, written as plans write it', () => {
  const index = indexOf({ one: { key: 'SM-7F3K' } })
  const found = (subject: string) => deals(page({ subject }), index).length
  expect([found('Re: Rollout [SM-7F3K]'), found('[SM-0000] [SM-7F3K]')]).toEqual([1, 1])
  expect([found('SM-7F3K'), found('[sm-7f3k]'), found('[SM-7F3KX]'), found('[SM-AAAA]'), found('')]).toEqual([0, 0, 0, 0, 0])
})

test('the sender is the author of the newest message', () => {
  const index = indexOf({ one: { people: ['grace.lin@northgate.example', 'tom@northgate.example'] } })
  const context = page({ mails: [{ from: grace }, { from: 'Tom <Tom@Northgate.example>', to: ['sarah@kestrel.example'] }] })
  expect(matchDeals(context, index)[0]?.because).toEqual([
    { kind: 'person', email: 'tom@northgate.example', name: 'Tom', sender: true },
    { kind: 'person', email: 'grace.lin@northgate.example', name: 'Grace Lin', sender: false },
  ])
})

test('addresses are compared without case', () => {
  const index = indexOf({ one: { people: ['Grace.Lin@Northgate.Example'] }, two: { domains: ['Northgate.Example'] } })
  expect(deals(page({ mails: [{ from: 'GRACE.LIN@NORTHGATE.EXAMPLE' }] }), index)).toEqual(['one', 'two'])
})

test('a mail server below the company domain is the company', () => {
  const index = indexOf({ one: { domains: ['fjordworks.co.uk'] }, other: { domains: ['works.co.uk'] } })
  const [match] = matchDeals(page({ mails: [{ from: 'ann@mail.fjordworks.co.uk' }] }), index)
  expect(match).toMatchObject({
    deal: 'one',
    because: [{ kind: 'domain', domain: 'fjordworks.co.uk', email: 'ann@mail.fjordworks.co.uk', sender: true }],
  })
  expect(deals(page({ mails: [{ from: 'ann@notfjordworks.co.uk' }] }), index)).toEqual([])
  expect(deals(page({ mails: [{ from: 'ann@fjordworks.co.uk.evil.example' }] }), index)).toEqual([])
})

test('a domain counts once, however many of its people write', () => {
  const index = indexOf({ one: { domains: ['northgate.example'] } })
  const [match] = matchDeals(page({ mails: [{ from: grace, to: ['tom@northgate.example', 'mary@eu.northgate.example'] }] }), index) // prettier-ignore
  expect(match?.because).toHaveLength(1)
})

test('colleagues are no evidence, not even when a plan names them', () => {
  const index = indexOf({ one: { people: ['jonah@kestrel.example', 'sarah@kestrel.example'], domains: ['kestrel.example'] } })
  const mails = [{ from: 'Jonah <jonah@kestrel.example>', to: ['sarah@kestrel.example'], cc: ['leo@mail.kestrel.example'] }]
  expect(matchDeals(page({ mails }), index)).toEqual([])
})

test('the company of the account is ours before anybody said so', () => {
  const index = indexOf(
    { one: { people: ['jonah@kestrel.example', 'leo@eu.kestrel.example'], domains: ['kestrel.example'] } },
    [],
  )
  const mails = [{ from: 'jonah@kestrel.example', to: ['leo@eu.kestrel.example'] }]
  expect(matchDeals(page({ mails, account: 'Sarah@Kestrel.Example' }), index)).toEqual([])
  expect(matchDeals(page({ mails: [{ from: 'jonah@kestrel.example' }], account: 'sarah@mail.kestrel.example' }), index)).toEqual(
    [],
  )
})

test('a person with a free address is known by that address alone', () => {
  const index = indexOf({ one: { people: ['dee.marsh@gmail.com'], domains: ['gmail.com'] }, two: { domains: ['gmail.com', 'yahoo.co.uk'] } }) // prettier-ignore
  expect(deals(page({ mails: [{ from: 'dee.marsh@gmail.com' }] }), index)).toEqual(['one'])
  expect(deals(page({ mails: [{ from: 'someone@gmail.com', to: ['x@yahoo.co.uk'] }] }), index)).toEqual([])
})

test('a rep with a free address has no colleagues, and is no evidence', () => {
  const index = indexOf({ one: { people: ['dee.marsh@gmail.com', 'me@gmail.com'] } }, [])
  const context = page({ account: 'me@gmail.com', mails: [{ from: 'dee.marsh@gmail.com', to: ['me@gmail.com'] }] })
  expect(matchDeals(context, index)[0]?.because).toEqual([
    { kind: 'person', email: 'dee.marsh@gmail.com', name: null, sender: true },
  ])
})

test('a free-mail domain among our own domains does not make every buyer there a colleague', () => {
  const index = indexOf({ one: { people: ['dee.marsh@gmail.com'] } }, ['gmail.com', 'kestrel.example'])
  expect(deals(page({ mails: [{ from: 'dee.marsh@gmail.com' }] }), index)).toEqual(['one'])
})

test('drafts count only when no thread is open', () => {
  const index = indexOf({ one: { people: ['grace.lin@northgate.example'] } })
  const drafts = [{ bcc: ['grace.lin@northgate.example'] }]
  expect(deals(page({ mails: null, drafts }), index)).toEqual(['one'])
  expect(deals(page({ mails: [{ from: 'ann@harbormills.example' }], drafts }), index)).toEqual([])
})

test('deals on the same rung are rivals, whoever has more people there', () => {
  const index = indexOf({
    rollout: { people: ['grace.lin@northgate.example', 'tom@northgate.example'] },
    renewal: { people: ['tom@northgate.example'] },
    account: { domains: ['northgate.example'] },
  })
  const matches = matchDeals(page({ mails: [{ from: grace, to: ['tom@northgate.example'] }] }), index)
  expect(rivals(matches).map(({ deal }) => deal)).toEqual(['rollout', 'renewal'])
  expect(matches).toHaveLength(3)
})

test('a linked thread has no rivals below its rung, and nothing has none', () => {
  const index = indexOf({ one: { threads: ['19ab'] }, two: { people: ['grace.lin@northgate.example'] } })
  expect(rivals(matchDeals(page({ id: '19ab', mails: [{ from: grace }] }), index))).toHaveLength(1)
  expect(rivals([])).toEqual([])
})

test('a subject and names full of hostile text match nothing and break nothing', () => {
  const index = indexOf({ one: { key: 'SM-7F3K', people: ['grace.lin@northgate.example'] } })
  for (const text of ['<img src=x onerror=alert(1)>', '\u202E]K3F7-MS[', 'x'.repeat(100_000), '\uD83D', '[SM-'.repeat(9_000), ''])
    expect(matchDeals(page({ subject: text, mails: [{ from: text, to: [text, `@${text}`, `${text}@`] }] }), index)).toEqual([])
})
