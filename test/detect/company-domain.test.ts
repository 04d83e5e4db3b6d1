import { expect, test } from 'vitest'
import { companyDomain, registrableDomain } from '../../lib/detect/company-domain.ts'
import { companyDomains } from '../../lib/detect/company-domains.ts'

test('the company is the registrable domain, whatever server the mail comes from', () => {
  expect(companyDomain('ann@mail.fjordworks.co.uk')).toBe('fjordworks.co.uk')
  expect(companyDomain('ANN@Northgate.COM')).toBe('northgate.com')
  expect(companyDomain('ann@eu.northgate.com.au')).toBe('northgate.com.au')
})

test('who hosts under a public suffix is a company of their own; Microsoft’s customers cannot be told apart', () => {
  expect(companyDomain('ann@mail.acme.github.io')).toBe('acme.github.io')
  expect(companyDomain('ann@acme.onmicrosoft.com')).toBeNull()
})

test('free mail, our own company and what is no domain are no company', () => {
  expect(companyDomain('ann@gmail.com')).toBeNull()
  expect(companyDomain('ann@nyc.rr.com')).toBeNull()
  expect(companyDomain('jonah@mail.kestrel.io', ['kestrel.io'])).toBeNull()
  for (const odd of ['', 'ann', 'ann@', '@', 'ann@localhost', 'ann@192.168.0.1', 'ann@[::1]', 'ann@co.uk', 'ann@com', '<img>@x'])
    expect(companyDomain(odd), odd).toBeNull()
})

test('the last @ parts mailbox and host', () => {
  expect(companyDomain('"gmail.com@x"@northgate.com')).toBe('northgate.com')
  expect(registrableDomain('mail.google.com')).toBe('google.com')
})

test('the company of most people comes first', () => {
  expect(companyDomains(['a@one.com', 'b@two.com', 'c@mail.two.com', 'd@gmail.com', 'e@own.com'], new Set(['own.com']))).toEqual([
    'two.com',
    'one.com',
  ])
})
