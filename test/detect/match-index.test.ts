import { expect, test } from 'vitest'
import { matchDeals } from '../../lib/detect/match.ts'
import { indexOf, page } from './page.ts'

test('free-mail and own domains do not enter the look-ups, whoever put them into a deal', () => {
  const domains = ['gmail.com', 'mail.gmail.com', 'Kestrel.example', 'northgate.example']
  const index = indexOf({ one: { domains } }, ['KESTREL.example'])
  expect([...index.dealsByDomain.keys()]).toEqual(['northgate.example'])
  expect([...index.ownDomains]).toEqual(['kestrel.example'])
})

test('a free-mail domain that came into the look-ups all the same is no evidence', () => {
  const index = { ...indexOf({}), dealsByDomain: new Map([['gmail.com', ['one']]]) }
  expect(matchDeals(page({ mails: [{ from: 'dee@gmail.com' }] }), index)).toEqual([])
})

test('a deal stands once behind each of its keys, and a key may have several deals', () => {
  const index = indexOf({
    one: { people: ['ann@x.example', 'ANN@x.example'], key: 'SM-7F3K' },
    two: { people: ['ann@x.example'] },
  })
  expect(index.dealsByPerson.get('ann@x.example')).toEqual(['one', 'two'])
  expect(index.dealsByKey.get('SM-7F3K')).toEqual(['one'])
})
