import type { Side } from '../plan/entity-kinds.ts'
import { companyDomain } from './company-domain.ts'
import { companyDomains } from './company-domains.ts'
import { companyName } from './company-name.ts'
import type { Address, PageContext } from './page-context.ts'
import { colleagues, participants } from './participants.ts'
import { personName, tidy } from './person-name.ts'

export type PartyMember = { name: string; /** Lower case. */ email: string; side: Side }
export type Party = {
  /** Name of the buyer's company, guessed; empty when only free mail takes part. */
  account: string
  /** Registrable domains of the buyer's people, the most frequent first. */
  domains: string[]
  /** Buyers, newest first, then the user's colleagues, then the user. */
  people: PartyMember[]
  /** Name of the user's company, guessed; empty for free mail. */
  seller: string
}

/** Beyond this it is a mailing list and not a deal; the rest can be added by hand. */
const mostPeople = 60
/** Mailboxes that nobody reads. */
const unattended = /^(no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|notifications?)\b/

/**
 * Who takes part in the open thread (or in the draft, when no thread is open) and which two companies they are of. Loads the
 * public suffix list (46 KB gzip): only for the screen that starts a plan.
 */
export function readParty(context: PageContext, ownDomains: ReadonlySet<string>): Party {
  const user = context.account?.toLowerCase() ?? null
  const attended = (people: Address[]) => people.filter((person) => !unattended.test(person.email))
  const buyers = attended(participants(context, ownDomains)).slice(0, mostPeople)
  const ours = attended(colleagues(context, ownDomains))
  const others = ours.filter((person) => person.email !== user).slice(0, mostPeople)
  const domains = companyDomains(
    buyers.map((person) => person.email),
    ownDomains,
  )
  const home = user === null ? null : companyDomain(user)
  const texts = writings(context, [...buyers, ...ours])
  return {
    account: domains[0] === undefined ? '' : companyName(domains[0], texts),
    domains,
    people: [
      ...buyers.map((person) => member(person, 'buyer')),
      ...others.map((person) => member(person, 'seller')),
      ...(user === null ? [] : [member(ours.find((person) => person.email === user) ?? { email: user, name: null }, 'seller')]),
    ],
    seller: home === null ? '' : companyName(home, texts),
  }
}

const member = (person: Address, side: Side): PartyMember => ({ name: personName(person), email: tidy(person.email), side })

/** Everything on the page in which somebody may have written a company's name. */
const writings = ({ thread, composes }: PageContext, people: Address[]): string[] =>
  [
    ...people.map((person) => person.name),
    thread?.subject,
    ...composes.map((compose) => compose.subject),
    ...(thread?.messages ?? []).map((message) => message.text),
  ].filter((text) => typeof text === 'string')
