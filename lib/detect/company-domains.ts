import { companyDomain } from './company-domain.ts'

/** The companies behind these addresses, as registrable domains: the one of most people first, among equals the earlier one. */
export function companyDomains(emails: string[], ownDomains: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>()
  for (const email of emails) {
    const domain = companyDomain(email, ownDomains)
    if (domain !== null) counts.set(domain, (counts.get(domain) ?? 0) + 1)
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([domain]) => domain)
}
