import type { Plan, Stakeholder } from '../plan.ts'
import { shortName } from '../owners.ts'

/**
 * Words of one deal as words for any: people become their role, companies "the buyer" and "us", addresses and days go. Made for
 * templates, which outlive the deal; rather a word too many is replaced than a name kept, so "NORTHGATE" and "priya" are names too.
 */
export function withoutNames(text: string, { deal, stakeholders }: Pick<Plan, 'deal' | 'stakeholders'>): string {
  const names: Name[] = [
    ...stakeholders.flatMap((person) => namesOf(person).map((name) => ({ ...name, instead: roleWords(person) }))),
    ...[deal.account, shortName(deal.account), ...deal.domains].map((name) => ({ name, instead: 'the buyer' })),
    ...[deal.seller, shortName(deal.seller)].map((name) => ({ name, instead: 'us' })),
  ]
  const longestFirst = names
    .filter(({ name }) => name.trim().length > 1)
    .sort((one, other) => other.name.length - one.name.length)
  const bare = text.replace(address, '').replace(day, '')
  const replaced = longestFirst.reduce((rest, { instead, ...name }) => rest.replace(wholeWord(name), instead), bare)
  const said = replaced.replace(/\s+/g, ' ').trim()
  return /^\p{Lu}/u.test(text) ? upperFirst(said) : said
}

type Name = { name: string; instead: string; asWritten?: boolean }

/**
 * The whole name, then its parts. Those that would be found in any sentence are names only as they are written: "Li", "Will", and
 * two letters only with a capital, so not the "de" of "de Vries".
 */
function namesOf({ name }: Stakeholder): Omit<Name, 'instead'>[] {
  const parts = name.split(/\s+/).filter((part) => part.length > 2 || /^\p{Lu}\p{L}$/u.test(part))
  return [
    { name, asWritten: everyday.test(name) },
    ...parts.map((part) => ({ name: part, asWritten: part.length < 3 || everyday.test(part) })),
  ]
}
const everyday = /^(?:will|may|mark|bill)$/i

const roleWords = ({ role, side }: Stakeholder): string =>
  role === null || role === 'other' ? (side === 'buyer' ? 'their contact' : 'our contact') : `the ${role.replaceAll('-', ' ')}`

const wholeWord = ({ name, asWritten = false }: Omit<Name, 'instead'>): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${name.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    asWritten ? 'gu' : 'giu',
  )

const address = /\S+@\S+/gu
const months = ['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?', 'july?', 'aug(?:ust)?', 'sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'] // prettier-ignore
const month = `(?:${months.join('|')})\\b\\.?`
const dayForms = [
  `${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`,
  `\\d{1,2}(?:st|nd|rd|th)? ${month}(?: \\d{4})?`,
  '\\d{4}-\\d\\d-\\d\\d',
  '(?!24/7)\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?',
  '\\d{1,2}\\.\\d{1,2}\\.\\d{4}',
]
/** A day of the calendar as people write it, with the word that leads to it: "by March 15", "on 15 Mar 2027", "2027-03-15", "3/15". */
const day = new RegExp(`(?:\\b(?:by|on|before|until|from|after|due) )?(?<![\\w/.])(?:${dayForms.join('|')})(?![\\w/%])`, 'giu')

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
