import { placeholderTitle } from '../plan/show-person.ts'
import type { Stakeholder } from '../plan/plan.ts'

/** "your security reviewer", "our solutions engineer": a role that nobody is named for yet, as the buyer reads it; else `null`. */
export function roleWords(person: Stakeholder | null): string | null {
  const title = person && placeholderTitle(person)
  return title ? `${person.side === 'buyer' ? 'your' : 'our'} ${title.charAt(0).toLowerCase()}${title.slice(1)}` : null
}
