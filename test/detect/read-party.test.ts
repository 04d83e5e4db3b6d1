import { expect, test } from 'vitest'
import type { Address, PageContext } from '../../lib/detect/page-context.ts'
import { readParty } from '../../lib/detect/read-party.ts'

const none: ReadonlySet<string> = new Set()
const dee: Address = { email: 'dee.marsh@harbormills.example', name: 'Dee Marsh' }
const raul: Address = { email: 'raul@eu.harbormills.example', name: 'Raul Torres' }
const sarah: Address = { email: 'sarah@kestrel.example', name: 'Sarah Chen' }
const jonah: Address = { email: 'jonah@kestrel.example', name: 'Jonah Weiss' }

type Mail = { from: Address; to?: Address[]; text?: string | null }

function page(mails: Mail[], more: { account?: string | null; subject?: string } = {}): PageContext {
  const { account = 'sarah@kestrel.example', subject = 'Pilot' } = more
  const messages = mails.map(({ from, to = [], text = null }) => ({
    id: null,
    from,
    to,
    cc: [],
    date: null,
    collapsed: false,
    text,
  }))
  const thread = { id: null, permId: null, subject, messages, notLoaded: 0 }
  return { app: 'gmail', url: '', account, thread, composes: [], doc: null, unreadable: [] }
}
const named = (name: string | null, email = 'dee.marsh@harbormills.example') =>
  readParty(page([{ from: { email, name } }]), none).people[0]?.name

test('buyers come first, the newest at the top, then colleagues, then the user', () => {
  const party = readParty(
    page([
      { from: raul, to: [sarah] },
      { from: dee, to: [jonah, sarah] },
    ]),
    none,
  )
  expect(party.people).toEqual([
    { ...dee, side: 'buyer' },
    { ...raul, side: 'buyer' },
    { ...jonah, side: 'seller' },
    { ...sarah, side: 'seller' },
  ])
})

test('the user takes part although no message names them', () => {
  expect(readParty(page([{ from: dee }]), none).people.at(-1)).toEqual({
    name: 'Sarah',
    email: 'sarah@kestrel.example',
    side: 'seller',
  })
})

test('domains of the user’s own companies are ours', () => {
  const party = readParty(page([{ from: { email: 'kai@kestrel-labs.example', name: 'Kai' } }]), new Set(['kestrel-labs.example']))
  expect(party.people[0]?.side).toBe('seller')
  expect(party.domains).toEqual([])
})

test('domains are registrable ones, the most frequent first, and never free mail', () => {
  const lawyer = { email: 'ann@counsel.co.uk', name: null }
  const friend = { email: 'x@gmail.com', name: null }
  expect(readParty(page([{ from: raul }, { from: dee }, { from: lawyer, to: [friend] }]), none).domains).toEqual([
    'harbormills.example',
    'counsel.co.uk',
  ])
})

test('a company is called as somebody wrote it', () => {
  expect(readParty(page([{ from: dee, text: 'We at Harbor Mills would like to start.' }]), none).account).toBe('Harbor Mills')
  expect(readParty(page([{ from: dee }], { subject: 'Re: Harbor Mills, line B' }), none).account).toBe('Harbor Mills')
  expect(readParty(page([{ from: { ...dee, name: 'Dee Marsh (HarborMills)' } }]), none).account).toBe('HarborMills')
})

test('an address or a link is not how somebody writes a company', () => {
  expect(readParty(page([{ from: dee, text: 'see https://harbormills.example or dee@harbormills.example' }]), none).account).toBe(
    'Harbormills',
  )
})

test('words of two sentences are not one company', () => {
  expect(readParty(page([{ from: dee, text: 'We met in the Harbor. Mills are nice.' }]), none).account).toBe('Harbormills')
})

test('without better evidence the domain gives the name', () => {
  const account = (email: string) => readParty(page([{ from: { email, name: null } }]), none).account
  expect(account('a@acme-corp.example')).toBe('Acme Corp')
  expect(account('a@ibm.example')).toBe('IBM')
  expect(account('a@mail.northgate.co.uk')).toBe('Northgate')
})

test('free mail names no company, on neither side', () => {
  const party = readParty(page([{ from: { email: 'dee@gmail.com', name: 'Dee' } }], { account: 'me@gmail.com' }), none)
  expect(party).toMatchObject({ account: '', seller: '', domains: [] })
  expect(party.people.map((person) => person.side)).toEqual(['buyer', 'seller'])
})

test('the seller is the company of the account', () => {
  expect(readParty(page([{ from: dee, text: 'Thanks, Kestrel team' }]), none).seller).toBe('Kestrel')
})

test('a name that is missing, empty or an address is made of the mailbox', () => {
  expect(named(null)).toBe('Dee Marsh')
  expect(named('   ')).toBe('Dee Marsh')
  expect(named('dee.marsh@harbormills.example')).toBe('Dee Marsh')
  expect(named(null, 'd_marsh42+sales@x.example')).toBe('D Marsh')
  expect(named(null, '4711@x.example')).toBe('4711')
})

test('what mail systems put around a name is taken off', () => {
  expect(named('"Dee Marsh"')).toBe('Dee Marsh')
  expect(named('Dee Marsh (Harbor Mills)')).toBe('Dee Marsh')
  expect(named("'Dee Marsh' via Procurement")).toBe('Dee Marsh')
  expect(named('Marsh, Dee')).toBe('Dee Marsh')
  expect(named('Dee Marsh, CFO')).toBe('Dee Marsh, CFO')
})

test('a hostile name stays text, of one line, without direction marks or half characters, and short', () => {
  expect(named('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>')
  expect(named('Dee\u202E hsraM\u2069\n\u0000!')).toBe('Dee hsraM !')
  expect(named('Dee \uD83D Marsh')).toBe('Dee  Marsh')
  expect(named('😀'.repeat(5_000))).toBe('Dee Marsh')
  expect([...(named(`D${'😀'.repeat(5_000)}`) ?? '')]).toHaveLength(120)
  expect(named(`D${'😀'.repeat(5_000)}`)).not.toMatch(/\p{Cs}/u)
})

test('mailboxes that nobody reads take no part', () => {
  const robot = { email: 'no-reply@harbormills.example', name: 'Calendar' }
  expect(readParty(page([{ from: dee, to: [robot] }]), none).people.map((person) => person.email)).toEqual([
    dee.email,
    'sarah@kestrel.example',
  ])
})

test('a page with nobody on it gives nobody', () => {
  expect(readParty(page([], { account: null }), none)).toEqual({ account: '', domains: [], people: [], seller: '' })
})
