import type { DealId } from '../plan/change.ts'
import { isFreeMail } from './free-mail.ts'

/** How one deal is recognised. Addresses are the buyer's people; domains are registrable ones. */
export type DealKeys = {
  deal: DealId
  threads: string[]
  docs: string[]
  people: string[]
  domains: string[]
  key: string | null
}

export type MatchIndex = {
  dealsByThread: ReadonlyMap<string, readonly DealId[]>
  dealsByDoc: ReadonlyMap<string, readonly DealId[]>
  dealsByPerson: ReadonlyMap<string, readonly DealId[]>
  dealsByDomain: ReadonlyMap<string, readonly DealId[]>
  dealsByKey: ReadonlyMap<string, readonly DealId[]>
  /** Registrable domains of the user's own company. */
  ownDomains: ReadonlySet<string>
}

/** Builds the look-ups. Free-mail and own domains never enter, whoever put them into a deal. */
export function createMatchIndex(deals: Iterable<DealKeys>, ownDomains: Iterable<string>): MatchIndex {
  const own = new Set(lowerCase(ownDomains))
  const all = [...deals]
  return {
    dealsByThread: lookUp(all, (deal) => deal.threads),
    dealsByDoc: lookUp(all, (deal) => deal.docs),
    dealsByPerson: lookUp(all, (deal) => lowerCase(deal.people)),
    dealsByDomain: lookUp(all, (deal) => lowerCase(deal.domains).filter((domain) => !isFreeMail(domain) && !own.has(domain))),
    dealsByKey: lookUp(all, (deal) => (deal.key === null ? [] : [deal.key])),
    ownDomains: own,
  }
}

const lowerCase = (texts: Iterable<string>): string[] => [...texts].map((text) => text.toLowerCase())

function lookUp(deals: DealKeys[], keysOf: (deal: DealKeys) => string[]): Map<string, DealId[]> {
  const found = new Map<string, DealId[]>()
  for (const each of deals)
    for (const key of new Set(keysOf(each))) {
      const list = found.get(key)
      if (list) list.push(each.deal)
      else found.set(key, [each.deal])
    }
  return found
}
