import fc from 'fast-check'
import { expect, test } from 'vitest'
import { registrableDomain } from '../../lib/detect/company-domain.ts'
import { isFreeMail } from '../../lib/detect/free-mail.ts'
import { matchDeals } from '../../lib/detect/match.ts'
import type { DealKeys } from '../../lib/detect/match-index.ts'
import { indexOf, page, type PageParts } from './page.ts'

const hosts = [
  'northgate.example',
  'mail.northgate.example',
  'fjordworks.co.uk',
  'eu.fjordworks.co.uk',
  'kestrel.example',
  'mail.kestrel.example',
  'kestrel-labs.example',
  'gmail.com',
  'mail.gmail.com',
  'yahoo.co.jp',
  'web.de',
  'nyc.rr.com',
]
const host = fc.oneof(fc.constantFrom(...hosts), fc.domain())
const email = fc
  .tuple(fc.constantFrom('ann', 'bo', 'Cy.Dee'), host, fc.boolean())
  .map(([mailbox, at, isLoud]) => (isLoud ? `${mailbox}@${at}`.toUpperCase() : `${mailbox}@${at}`))
const emails = fc.array(email, { maxLength: 4 })
const ids = fc.array(fc.constantFrom('19ab', '19cd', 'thread-f:1'), { maxLength: 2 })

const anyPage: fc.Arbitrary<PageParts> = fc.record({
  account: fc.option(email),
  subject: fc.option(fc.oneof(fc.constantFrom('[SM-7F3K]', 'Re: [SM-AAAA] [SM-7F3K]'), fc.string())),
  id: fc.option(fc.constantFrom('19ab', '19cd', '')),
  permId: fc.option(fc.constantFrom('thread-f:1')),
  mails: fc.option(fc.array(fc.record({ from: fc.option(email), to: emails, cc: emails }), { maxLength: 4 }), { freq: 8 }),
  drafts: fc.array(fc.record({ to: emails, bcc: emails }), { maxLength: 2 }),
})
const anyDeal: fc.Arbitrary<Partial<DealKeys>> = fc.record({
  threads: ids,
  people: emails,
  domains: fc.array(host, { maxLength: 4 }),
  key: fc.option(fc.constantFrom('SM-7F3K', 'SM-AAAA')),
})
const anyDeals = fc
  .array(anyDeal, { maxLength: 6 })
  .map((all) => Object.fromEntries(all.map((deal, index) => [`d${index}`, deal])))
const anyOwn = fc.subarray(['kestrel.example', 'kestrel-labs.example', 'northgate.example', 'gmail.com'])

const isBelow = (address: string, domain: string) => `.${address.split('@')[1]}`.endsWith(`.${domain}`)
const domainOf = (address: string) => registrableDomain(address) ?? ''

test('a match never rests on a free-mail domain or on a domain of our own', () => {
  fc.assert(
    fc.property(anyPage, anyDeals, anyOwn, (parts, deals, own) => {
      const account = parts.account?.toLowerCase() ?? ''
      const ours = [...own, account.split('@')[1] ?? ''].filter((domain) => domain !== '' && !isFreeMail(domain))
      for (const { because } of matchDeals(page(parts), indexOf(deals, own)))
        for (const reason of because) {
          if (reason.kind === 'domain') {
            expect(isFreeMail(domainOf(reason.domain))).toBe(false)
            expect(domainOf(reason.domain)).toBe(domainOf(reason.email))
          }
          if (reason.kind === 'domain' || reason.kind === 'person') {
            expect(reason.email).not.toBe(account)
            expect(ours.filter((domain) => isBelow(reason.email, domain))).toEqual([])
          }
        }
    }),
  )
})

test('matches come best first, each deal once, each with its reasons, the strongest first', () => {
  const strength = ['domain', 'person', 'key-in-subject', 'linked-doc', 'linked-thread']
  fc.assert(
    fc.property(anyPage, anyDeals, (parts, deals) => {
      const matches = matchDeals(page(parts), indexOf(deals))
      expect(new Set(matches.map(({ deal }) => deal)).size).toBe(matches.length)
      const best = matches.map(({ because }) => Math.max(...because.map(({ kind }) => strength.indexOf(kind))))
      expect(best).toEqual([...best].sort((one, other) => other - one))
      expect(matches.map(({ score }) => score)).toEqual(matches.map(({ score }) => score).sort((one, other) => other - one))
      matches.forEach(({ because }, index) => {
        expect(because.length).toBeGreaterThan(0)
        expect(strength.indexOf(because[0]?.kind ?? '')).toBe(best[index])
      })
    }),
  )
})

test('the order in which deals are known makes no difference', () => {
  fc.assert(
    fc.property(anyPage, anyDeals, (parts, deals) => {
      const reversed = Object.fromEntries(Object.entries(deals).reverse())
      expect(matchDeals(page(parts), indexOf(reversed))).toEqual(matchDeals(page(parts), indexOf(deals)))
    }),
  )
})

test('every person and every id in a reason is on the page', () => {
  fc.assert(
    fc.property(anyPage, anyDeals, (parts, deals) => {
      const context = page(parts)
      const onPage = JSON.stringify(context).toLowerCase()
      for (const { because } of matchDeals(context, indexOf(deals)))
        for (const reason of because) {
          if ('email' in reason) expect(onPage).toContain(reason.email)
          if ('key' in reason) expect(context.thread?.subject).toContain(reason.key)
        }
    }),
  )
})
