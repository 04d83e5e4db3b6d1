import type { Role } from './entity-kinds.ts'
import type { Stakeholder } from './plan.ts'

/** Every role that somebody can be named by (R060); "other" names nobody. */
export const roleTitles = {
  champion: 'Champion',
  'economic-buyer': 'Economic buyer',
  'technical-evaluator': 'Technical evaluator',
  'security-reviewer': 'Security reviewer',
  procurement: 'Procurement contact',
  'legal-reviewer': 'Legal reviewer',
  'account-executive': 'Account executive',
  'solutions-engineer': 'Solutions engineer',
  'customer-success': 'Customer success owner',
  'legal-contact': 'Legal contact',
  'executive-sponsor': 'Executive sponsor',
} as const satisfies Record<Exclude<Role, 'other'>, string>

type Person = Pick<Stakeholder, 'name' | 'email' | 'role'>

/** The title of a role that nobody is named for yet (R060, T6 "owner: TBD"); `null` for everybody with a name or an address. */
export const placeholderTitle = ({ name, email, role }: Person): string | null =>
  name.trim() !== '' || email.trim() !== '' || role === null || role === 'other' ? null : roleTitles[role]

/** What somebody is called in a row: name, address, or the role that is still open. '' when there is nothing to call them by. */
export const showPerson = (person: Person): string => person.name || person.email || (placeholderTitle(person) ?? '')
