import fc from 'fast-check'
import { expect, test } from 'vitest'
import { registrableDomain } from '../../lib/detect/company-domain.ts'
import { hostParents } from '../../lib/detect/host-parents.ts'

test('a host is looked up with each of its parents, the nearest first', () => {
  expect(hostParents('Ann@EU.Acme.com')).toEqual(['eu.acme.com', 'acme.com', 'com'])
  expect(hostParents('mail.fjordworks.co.uk')).toEqual(['mail.fjordworks.co.uk', 'fjordworks.co.uk', 'co.uk', 'uk'])
})

test('a host of a hundred thousand dots costs no more than eight look-ups', () => {
  expect(hostParents(`ann@${'a.'.repeat(100_000)}com`)).toHaveLength(8)
})

test('the registrable domain, as the public suffix list has it, is always among them', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      const domain = registrableDomain(email)
      if (domain !== null) expect(hostParents(email)).toContain(domain)
    }),
  )
})
