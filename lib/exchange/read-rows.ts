import type { Milestone } from '../plan/plan.ts'
import { addDays } from '../plan/plan-date.ts'
import { showDate } from '../plan/show-date.ts'
import { mostSteps } from './block.ts'
import type { ColumnField, DateOrder, FoundPerson, FoundPlan, FoundStep, Mapping, ReadOptions, TableRow } from './found-plan.ts'
import { isYearSaid, orderOf, readDue } from './read-due.ts'
import { readOwners, type CellOwner } from './read-owners.ts'
import { statusOf } from './read-status.ts'
import { sideFinder } from './side-finder.ts'

type Read = Pick<FoundPlan, 'table' | 'header' | 'about'>
type Rows = Pick<FoundPlan, 'rows' | 'people' | 'openDate' | 'notUnderstood'>

const phase = /^(?:phase|stage|part|section|week|month|sprint|workstream|track|milestone group)\b.{0,60}$|:$/i
const footer = /^(?:grand )?(?:total|sum|subtotal|count|average)\b|^\d+ (?:steps?|rows?|tasks?|items?)$|^(?:generated|exported|printed|last updated)\b|^(?:page )?\d+(?: of \d+)?$/i // prettier-ignore
/** "Total cost of ownership agreed" is a step where somebody owns it or it has a day. */
const owning = ['owner', 'buyerOwner', 'sellerOwner'] as const
/** What is said about a document fits on a screen. */
const mostSaid = 60
/** In days: what is done was hardly done so long before its day. */
const farAhead = 60

/** The rows of a table as steps, by what its columns hold (R093, R111, R118). Linear in its cells. */
export function readRows({ table, header, about }: Read, columns: Mapping, options: ReadOptions): Rows {
  const at = placesOf(columns)
  const cell = (row: TableRow, field: NonNullable<ColumnField>) => row.cells[at.get(field) ?? -1] ?? ''
  const said = new Set<string>(about.left)
  const tell = (sentence: string) => said.size < mostSaid && said.add(sentence)
  const orders = orderOf(table.map((row) => cell(row, 'due')))
  const order: DateOrder = orders.order ?? options.dateOrder
  const dueAt = { today: options.today, order, drafted: header.drafted }
  const due = (text: string, by = order) => readDue(text, { ...dueAt, order: by })
  const openDate = orders.open === null ? null : { said: orders.open, mdy: due(orders.open, 'mdy').date ?? '', dmy: due(orders.open, 'dmy').date ?? '' } // prettier-ignore

  const steps = at.has('title') ? table.filter((row) => isStep(row)) : []
  if (steps.length > mostSteps)
    tell(`A new plan takes the first ${mostSteps} of these ${steps.length.toLocaleString('en-US')} steps.`)
  const cells = steps.map((row) => ({
    row,
    owner: readOwners(cell(row, 'owner'), options),
    buyer: readOwners(cell(row, 'buyerOwner'), options),
    seller: readOwners(cell(row, 'sellerOwner'), options),
  }))
  const sides = sideFinder([...about.people, ...(options.people ?? [])], cells)
  const people = new Map<string, FoundPerson>()
  for (const person of about.people) people.set(person.name.toLowerCase(), person)
  const lineByNumber = new Map(
    steps.map((row, index) => [at.has('number') ? numberIn(cell(row, 'number')) : String(index + 1), row.line]),
  )
  const lineByTitle = new Map(steps.map((row) => [cell(row, 'title').toLowerCase(), row.line]))

  return { rows: cells.map(asStep), people: [...people.values()], openDate, notUnderstood: [...said] }

  function dayOf(date: string): string {
    return showDate(date, { today: options.today, locale: 'en-US', style: 'short' })
  }

  /** Whatever is no step and not empty is told. */
  function isStep(row: TableRow): boolean {
    const filled = row.cells.filter((text) => text !== '')
    const title = cell(row, 'title')
    if (filled.length === 0) return false
    const isFooter = footer.test(title === '' ? (filled[0] ?? '') : title) && !saysAsStep(row, title)
    if (isFooter || (filled.length <= 2 && /_{3,}/.test(filled.join(' ')))) return leftOut(row)
    if (columns.some(({ header }) => header !== '') && columns.every(({ header }, index) => header === row.cells[index]))
      return false
    const isAlone = new Set(filled).size === 1
    if (title === '' ? isAlone : isAlone && (row.isWide || phase.test(title))) {
      tell(`Row ${row.line} is a heading, not a step: “${(title || filled[0] || '').slice(0, 80)}”`)
      return false
    }
    return title !== '' && /[\p{L}\p{N}]/u.test(title) ? true : leftOut(row)
  }

  function saysAsStep(row: TableRow, title: string): boolean {
    const hasDay = due(cell(row, 'due')).date !== null
    return / /.test(title) && (hasDay || owning.some((field) => /\p{L}/u.test(cell(row, field))))
  }

  function leftOut(row: TableRow): false {
    tell(`Row ${row.line} is left out: “${sourceOf(row).slice(0, 80)}”`)
    return false
  }

  function asStep({ row, owner, buyer, seller }: (typeof cells)[number]): FoundStep {
    const when = cell(row, 'due')
    const found = due(when)
    const yearSaid = isYearSaid(when, dueAt)
    if (found.said !== '') tell(`Row ${row.line}: “${found.said.slice(0, 60)}” is no date. The step stays without one.`)
    if (found.taken) tell(`Row ${row.line}: “${when.slice(0, 60)}” is taken as ${dayOf(found.date ?? '')}.`)
    const statusText = cell(row, 'status')
    const status = statusOf(statusText)
    if (statusText !== '' && status === null) tell(`Row ${row.line}: “${statusText.slice(0, 60)}” is no status here.`)
    const owners = ownersOf(row.line, owner, buyer, seller)
    return {
      line: row.line,
      source: sourceOf(row),
      title: cell(row, 'title').slice(0, 300),
      ...owners,
      // "Feb 15 | Done" is behind us; a plan of the next year has little done so far ahead.
      due: status === 'done' && !yearSaid && (found.date ?? '') > addDays(options.today, farAhead) ? readDue(when, { ...dueAt, today: addDays(options.today, -366), drafted: undefined }).date : found.date, // prettier-ignore
      isYearSaid: yearSaid,
      dueSaid: found.said,
      status,
      doneWhen: cell(row, 'doneWhen'),
      note: cell(row, 'note'),
      dependsOn: waitsOf(row),
    }
  }

  function ownersOf(line: number, owner: CellOwner[], buyer: CellOwner[], seller: CellOwner[]) {
    const placed: Record<'buyer' | 'seller', CellOwner[]> = { buyer: [], seller: [] }
    const named = new Set<Milestone['side']>()
    for (const each of buyer) (each.side === 'seller' ? placed.seller : placed.buyer).push(each)
    for (const each of seller) (each.side === 'buyer' ? placed.buyer : placed.seller).push(each)
    for (const each of owner) {
      const side = each.side ?? sides.sideOf(each.name)
      if (side === 'both') named.add('both')
      else if (side !== null) placed[side].push(each)
      else {
        const free = placed.buyer.length > 0 && placed.seller.length === 0 ? 'seller' : 'buyer'
        tell(`Nothing says whose side ${each.name} is on. Taken as ${free === 'buyer' ? 'theirs' : 'ours'}.`)
        placed[free].push(each)
      }
    }
    for (const side of ['buyer', 'seller'] as const) {
      if (placed[side].length > 0) named.add(side)
      const [first, ...others] = placed[side].filter(({ name }) => name !== '')
      if (first) keepPerson(first, side)
      if (others.length > 0) tell(`Row ${line} also names ${others.map(({ name }) => name).join(', ').slice(0, 80)}. A step has one owner on each side.`) // prettier-ignore
    }
    const nameOf = (side: 'buyer' | 'seller') => {
      const name = placed[side].find((each) => each.name !== '')?.name ?? ''
      return name === '' ? '' : sides.fullName(name)
    }
    const side = named.size === 0 ? null : named.has('both') || named.size > 1 ? ('both' as const) : [...named][0]
    const owners = { buyerOwner: nameOf('buyer'), sellerOwner: nameOf('seller') }
    const all = [...placed.buyer, ...placed.seller].flatMap(({ name }) => (name === '' ? [] : sides.fullName(name)))
    return { ...owners, alsoNamed: all.filter((name) => !Object.values(owners).includes(name)), side: side ?? null }
  }

  function keepPerson({ name, email, title }: CellOwner, side: 'buyer' | 'seller'): void {
    const whole = sides.fullName(name)
    const known = people.get(whole.toLowerCase())
    if (known)
      people.set(whole.toLowerCase(), { ...known, email: known.email || email, title: known.title || title, side: known.side ?? side }) // prettier-ignore
    else if (people.size < 400) people.set(whole.toLowerCase(), { name: whole, email, title, side, role: null })
  }

  /** "1, 2" or titles. What names no row is told. */
  function waitsOf(row: TableRow): number[] {
    const text = cell(row, 'after')
    if (text === '' || /^(?:none|n\/a|[-–—])$/i.test(text)) return []
    const whole = lineByTitle.get(text.toLowerCase())
    if (whole !== undefined) return whole === row.line ? [] : [whole]
    const lines = text.split(/\s*[,;]\s*|\s+and\s+/).flatMap((part) => {
      const number = numberIn(part)
      const line = lineByTitle.get(part.toLowerCase()) ?? (number === '' ? undefined : lineByNumber.get(number))
      if (line === undefined && part !== '') tell(`Row ${row.line} waits for “${part.slice(0, 60)}”, and no row is called so.`)
      return line === undefined || line === row.line ? [] : [line]
    })
    return [...new Set(lines)].slice(0, 50)
  }
}

/** "Step 4", "#4", "4." and "04" are 4, "M1" is m1; "1.2" is a number of its own, and not 12. '' for what is none. */
function numberIn(text: string): string {
  const bare = text.slice(0, 24).toLowerCase().trim().replace(/^(?:(?:step|item|row|task|no\.?|nr\.?)\s?|#)/, '') // prettier-ignore
  return /^0{0,3}([a-z]{0,3}-?\d{1,4}(?:\.\d{1,4}){0,4})[.)]?$/.exec(bare)?.[1] ?? ''
}

const sourceOf = (row: TableRow): string =>
  row.cells
    .filter((text) => text !== '')
    .join(' · ')
    .slice(0, 400)

function placesOf(columns: Mapping): ReadonlyMap<NonNullable<ColumnField>, number> {
  const places = new Map<NonNullable<ColumnField>, number>()
  for (const [at, { field }] of columns.entries()) if (field !== null && !places.has(field)) places.set(field, at)
  return places
}
