import { getDomain } from 'tldts'
import { isFreeMail } from './free-mail.ts'

/**
 * The registrable domain behind an address ("mail.acme.co.uk" gives "acme.co.uk"), by the public suffix list, private
 * suffixes included. `null` for free mail, for addresses without a domain, and for the user's own company.
 */
export function companyDomain(email: string, ownDomains: Iterable<string> = []): string | null {
  const domain = registrableDomain(email)
  return domain === null || isFreeMail(domain) || new Set(ownDomains).has(domain) ? null : domain
}

/** The registrable domain of an address or host name, whoever's it is. */
export const registrableDomain = (emailOrHost: string): string | null =>
  getDomain(emailOrHost.slice(emailOrHost.lastIndexOf('@') + 1).toLowerCase(), { allowPrivateDomains: true })
