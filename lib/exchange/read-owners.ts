import { shortName } from '../plan/owners.ts'
import type { Side } from '../plan/entity-kinds.ts'
import { typedPerson } from '../plan/typed-person.ts'
import type { ReadOptions } from './found-plan.ts'

/** Who stands in an owner's cell; `name` is empty where only a side is named: "Both", "Us", "Northgate". */
export type CellOwner = { name: string; email: string; title: string; side: Side | 'both' | null }

const nobody = /^(?:tbd|tba|tbc|n\/?a|none|open|nobody|no one|no owner(?: yet)?|unassigned|owner|not assigned|\?+|[-–—_.\s]*|\[[^\]]*\]|to be (?:determined|decided|confirmed))$/i // prettier-ignore
const both = /^(?:both|both sides|both teams|both parties|all|everyone|everybody|joint|jointly|together|mutual|shared|we all)$/i
const ours = /^(?:us|we|ours|our side|our team|our|seller|vendor|supplier|provider|sales|ae|se|csm|internal)\b/i
const theirs = /^(?:them|they|theirs|their side|their team|buyer|customer|client|prospect|external)\b/i
/** What follows a name and a comma, and is no second person: "Priya Raman, COO", "Ana Ruiz, Head of Legal". */
const job = /^(?:[A-Z]{2,5}$|c[a-z]o$|(?:vp|svp|evp|head|director|chief|senior|lead|manager|general|counsel|legal|procurement|security|finance|it|operations|president|founder|owner|partner|analyst|engineer|account)\b)/i // prettier-ignore
const parts = /\s*(?:[/+&;|]|\n|,|\band\b)\s*/i
/** A cell that names more people than this is a list of who is told, and no owner. */
const mostPeople = 8

/** "John (Buyer) + Sarah (Us)", "Mary (Buyer Legal)", "Sarah / Priya", "@Grace Lin grace@northgate.example", "Both", "TBD". */
export function readOwners(cell: string, options: Pick<ReadOptions, 'account' | 'seller'>): CellOwner[] {
  const owners: CellOwner[] = []
  for (const part of joined(cell.slice(0, 400).split(parts))) {
    const last = owners.at(-1)
    if (last && last.name !== '' && last.title === '' && job.test(part) && cell.includes(',')) last.title = part
    else if (!nobody.test(part)) owners.push(oneOwner(part, options))
  }
  return owners.slice(0, mostPeople)
}

/** What was parted inside of brackets belongs together: "Mary (Legal, EMEA)". */
function joined(texts: string[]): string[] {
  const whole: string[] = []
  for (const text of texts) {
    const last = whole.at(-1)
    const isOpen = last !== undefined && last.split('(').length > last.split(')').length
    if (isOpen) whole[whole.length - 1] = `${last}, ${text}`
    else whole.push(text)
  }
  return whole.map((text) => text.trim())
}

function oneOwner(text: string, options: Pick<ReadOptions, 'account' | 'seller'>): CellOwner {
  const [, lead = '', inside = ''] = /^([^()]*)\(([^()]{0,80})\)?/.exec(text) ?? []
  const prefixed = /^([^:]{1,40}):\s*(.+)$/.exec(lead || text)
  const said = sideOf(inside, options) ?? (prefixed ? sideOf(prefixed[1] ?? '', options) : null)
  const bare = (prefixed && sideOf(prefixed[1] ?? '', options) !== null ? (prefixed[2] ?? '') : lead || text).trim()
  const alone = both.test(bare) ? 'both' : sideOf(bare, options)
  if (alone !== null) return { name: '', email: '', title: '', side: said ?? alone }
  const typed = typedPerson(bare.replace(/^@/, ''))
  const address = /[^\s<>@()]+@[^\s<>@()]+/.exec(inside)?.[0]?.toLowerCase() ?? ''
  const title = address === '' ? withoutSide(inside, options) : ''
  return { name: typed?.name ?? '', email: typed?.email || address, title, side: said }
}

/** The side that words stand for: "Us", "Buyer Legal", "Northgate", "Kestrel AE". */
function sideOf(text: string, { account = '', seller = '' }: Pick<ReadOptions, 'account' | 'seller'>): Side | null {
  const plain = text.trim()
  if (plain === '') return null
  const names = (company: string) => company !== '' && startsWith(plain, [company, shortName(company)])
  if (names(seller) || ours.test(plain)) return 'seller'
  return names(account) || theirs.test(plain) ? 'buyer' : null
}

const startsWith = (text: string, names: string[]): boolean =>
  names.some((name) => text.toLowerCase() === name.toLowerCase() || text.toLowerCase().startsWith(`${name.toLowerCase()} `))

/** "Buyer Legal" is a side and a job; what is left is the job. */
function withoutSide(text: string, options: Pick<ReadOptions, 'account' | 'seller'>): string {
  if (sideOf(text, options) === null) return text.trim()
  const [, ...rest] = text.trim().split(/\s+/)
  return rest.join(' ')
}
