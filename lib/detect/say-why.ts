import type { Reason } from './match.ts'
import { personName } from './person-name.ts'

/** Why this deal, in one short sentence, from the strongest reason. */
export function sayWhy(because: Reason[]): string {
  const people = because.filter((reason) => reason.kind === 'person')
  const [first] = because
  if (!first) return ''
  switch (first.kind) {
    case 'linked-thread':
      return 'You linked this thread'
    case 'linked-doc':
      return 'You linked this document'
    case 'key-in-subject':
      return `The subject carries this plan's key, ${first.key}`
    case 'person':
      if (people.length === 1) return first.sender ? 'The sender is on this plan' : `${nameOf(first)} is on this plan`
      return `${listOf(people.map(nameOf))} are on this plan`
    case 'title':
      return `The name speaks of ${first.account}`
    case 'domain':
      return first.sender ? `The sender's domain, ${first.domain}, is this account's` : `${first.domain} is this account's domain`
  }
}

const nameOf = (person: { name: string | null; email: string }): string => personName(person).split(' ')[0] || person.email

/** At most three names, so that a crowded thread stays one line. */
function listOf(names: string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(shown)
}
