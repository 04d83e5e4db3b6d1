import { readDate } from '../dates/read-date.ts'
import { readSlot } from '../dates/read-slot.ts'
import type { Role, Side } from '../plan/entity-kinds.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import type { FoundHead, FoundPerson, FoundRisk, ReadOptions } from './found-plan.ts'
import { readDue } from './read-due.ts'
import { readOwners } from './read-owners.ts'

export type Facts = {
  header: FoundHead
  people: FoundPerson[]
  criteria: string[]
  risks: FoundRisk[]
  nextCheckIn?: { date: PlanDate; time: string }
  /** Sentences about lines that look as if they said something, and were not read. */
  left: string[]
}

type Kind = 'company' | 'goal' | 'signBy' | 'goLive' | 'drafted' | 'criteria' | 'risks' | 'checkIn' | 'people' | 'footer'
const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['company', /^(?:deal|account|customer|client|company|prospect|buyer|opportunity)$/],
  ['goal', /^(?:goal|business outcome|outcome|objective|desired outcome|business objective|why)(?: \(.{0,30}\))?$/],
  ['signBy', /^(?:target (?:signature|signing|close|closing)(?: date)?|signature (?:date|target)|sign by|signed by|close date|target close date|agreed close(?: date)?|contract signature)(?: \(.{0,30}\))?$/],
  ['goLive', /^(?:go[- ]?live(?: date| target)?|target go[- ]?live(?: date)?|live by|launch(?: date)?|implementation start|start date)(?: \(.{0,30}\))?$/],
  ['drafted', /^(?:date drafted|drafted|drafted on|current date|as of|last updated|date)$/],
  ['criteria', /^success (?:criteria|criterion)(?: #?\d{1,2})?(?: \(.{0,30}\))?$|^criteri(?:a|on) \d{1,2}$/],
  ['risks', /^(?:key |main )?risks?(?: #?\d{1,2})?(?: and counters)?$/],
  ['checkIn', /^(?:next|weekly) (?:check[- ]?in|review|meeting|sync)$|^check[- ]?in$/],
  ['people', /^(?:stakeholders?|team|people|roster|contacts?)(?: ?[(–—-]? ?(?:buyer|customer|client|seller|vendor|us|them|our side|their side|us)?\)?)?$|^(?:buyer|customer|client|seller|vendor) (?:stakeholders?|team|roster|contacts?)$/],
  ['footer', /^(?:signed|signatures?|signature line|agreed|sign-off)$/],
] // prettier-ignore

const roles: readonly (readonly [Role, Side, RegExp])[] = [
  ['champion', 'buyer', /^champion$/],
  ['economic-buyer', 'buyer', /^(?:economic buyer|eb)$/],
  ['technical-evaluator', 'buyer', /^technical (?:evaluator|buyer|lead)$/],
  ['security-reviewer', 'buyer', /^(?:security reviewer|security contact|infosec)$/],
  ['procurement', 'buyer', /^procurement(?: contact| lead)?$/],
  ['legal-reviewer', 'buyer', /^legal (?:reviewer|counsel)$/],
  ['account-executive', 'seller', /^(?:account executive|ae)$/],
  ['solutions-engineer', 'seller', /^(?:solutions? engineer|sales engineer|se)$/],
  ['customer-success', 'seller', /^(?:customer success(?: owner| manager| lead)?|csm?)$/],
  ['legal-contact', 'seller', /^legal contact$/],
  ['executive-sponsor', 'seller', /^(?:executive sponsor|exec sponsor|sponsor)$/],
]

/** Sections whose lines follow their heading: "Success criteria:" and then a list. */
type Section = Extract<Kind, 'criteria' | 'risks' | 'people'> | null

/** What a plan says about itself above and below its table (S2's header and rosters, S3's goal, check-in and risk). */
export function readFacts(lines: readonly { text: string; isHeading: boolean }[], options: ReadOptions): Facts {
  const facts: Facts = { header: {}, people: [], criteria: [], risks: [], left: [] }
  let section: Section = null
  let side: Side | null = null
  for (const [index, { text, isHeading }] of lines.entries()) {
    const [, name = '', value = ''] = /^([^:]{1,60}):\s*(.*)$/.exec(text) ?? []
    const said = kindOf(name === '' ? text : name)
    if (said === 'footer' || /_{3,}/.test(text)) {
      // A line to sign on, or one that nobody filled in.
      section = said === 'people' || said === 'criteria' || said === 'risks' ? said : null
      if (section === 'people') side = sideNamed(name)
      continue
    }
    if (said !== null && (name !== '' || isSection(said))) {
      section = isSection(said) ? said : null
      if (said === 'people') side = sideNamed(name || text)
      if (!blank(value)) put(facts, said, value, options, side)
      continue
    }
    const isPerson = name !== '' && personLine(facts, name, value, side)
    if (isPerson || readGoal(facts, text, options)) continue
    if (section !== null && !isHeading && !blank(text)) put(facts, section, listed(text), options, side)
    else if (index < 3 || isHeading) readTitle(facts, text)
    else {
      section = null
      if (name !== '' && !blank(value)) facts.left.push(`Not read: “${text.slice(0, 100)}”`)
    }
  }
  return facts
}

const isSection = (kind: Kind): kind is NonNullable<Section> => kind === 'criteria' || kind === 'risks' || kind === 'people'
const blank = (text: string): boolean => /^[\s_.\-–—]*$|^\[[^\]]*\]$|^(?:tbd|tba|n\/a)$/i.test(text.trim())
const listed = (text: string): string => text.replace(/^(?:\d{1,2}[.)]|[-*•–])\s*/, '')

function kindOf(name: string): Kind | null {
  const plain = listed(name.trim().toLowerCase()).replace(/[*_]/g, '')
  return kinds.find(([, form]) => form.test(plain))?.[0] ?? null
}

const sideNamed = (text: string): Side | null =>
  /seller|vendor|\bus\b|\bour\b/i.test(text) ? 'seller' : /buyer|customer|client|\bthem\b|\btheir\b/i.test(text) ? 'buyer' : null

function put(facts: Facts, kind: Kind, value: string, options: ReadOptions, side: Side | null): void {
  const { header } = facts
  const day = () => dateIn(value, options, header.drafted)
  switch (kind) {
    case 'company': {
      const [company = '', opportunity] = value.split(/\s+[-–—|]\s+/, 2)
      header.company ??= company.trim()
      if (opportunity) header.opportunity ??= opportunity.trim()
      return
    }
    case 'goal':
      if (!readGoal(facts, value, options)) header.goal ??= value
      return
    case 'signBy':
    case 'goLive':
    case 'drafted': {
      const date = day()
      if (date === null) facts.left.push(`No date was read from “${value.slice(0, 100)}”`)
      else header[kind] ??= date
      return
    }
    case 'criteria':
      if (facts.criteria.length < 100) facts.criteria.push(...value.split(/\s*;\s*/).filter((each) => !blank(each)))
      return
    case 'risks':
      if (facts.risks.length < 100) facts.risks.push(riskOf(value))
      return
    case 'checkIn': {
      const slot = readSlot(value, { today: header.drafted ?? options.today, dayFirst: options.dateOrder === 'dmy' })
      if (slot.ok) facts.nextCheckIn ??= { date: slot.value.date, time: slot.value.time }
      else facts.left.push(`No day and time were read from “${value.slice(0, 100)}”`)
      return
    }
    case 'people': {
      const [role, ...rest] = value.split(/:\s*/)
      if (rest.length > 0 && personLine(facts, role ?? '', rest.join(': '), side)) return
      addPeople(facts, value, side, null, options)
      return
    }
    case 'footer':
  }
}

/** "Champion: Priya Raman, COO". */
function personLine(facts: Facts, name: string, value: string, section: Side | null): boolean {
  const plain = listed(name.trim().toLowerCase()).replace(/\s*\((?:buyer|seller|us|them)\)$/, '')
  const [role, side] = roles.find(([, , form]) => form.test(plain)) ?? []
  if (role === undefined || side === undefined) return false
  if (!blank(value)) addPeople(facts, value, role === 'executive-sponsor' ? (section ?? side) : side, role, {})
  return true
}

function addPeople(
  facts: Facts,
  value: string,
  side: Side | null,
  role: Role | null,
  options: Pick<ReadOptions, 'account' | 'seller'>,
): void {
  for (const owner of readOwners(value, options).slice(0, role === null ? 8 : 1)) {
    if (owner.name === '' || facts.people.length > 200) continue
    const own = owner.side === 'both' ? null : owner.side
    facts.people.push({ name: owner.name, email: owner.email, title: owner.title, side: own ?? side, role })
  }
}

/** "Legal could take longer -> book outside counsel", "Risk: legal. Counter: counsel." */
function riskOf(value: string): FoundRisk {
  const [statement = '', ...counter] = value.split(/\s*(?:->|→|=>|\b(?:counter|mitigation):)\s*/i)
  return { statement: statement.trim(), counter: counter.join(' ').trim() }
}

/** S3: "Signed agreement by December 1 for January 1 start". */
const goalForm = /^(?:goal:\s*)?signed agreement by (.{3,40}?)(?: (?:for|to start) (.{3,40}?)(?: start| launch)?)?\.?$/i
function readGoal(facts: Facts, text: string, options: ReadOptions): boolean {
  const [, signed, start] = goalForm.exec(text.slice(0, 200)) ?? []
  if (signed === undefined) return false
  const [signBy, goLive] = [dateIn(signed, options), start === undefined ? null : dateIn(start, options)]
  if (signBy !== null) facts.header.signBy ??= signBy
  if (goLive !== null) facts.header.goLive ??= goLive
  return true
}

/** "Mutual Action Plan: Northgate Bank", "Northgate Bank and Kestrel plan". */
function readTitle(facts: Facts, text: string): void {
  const [, after, before] =
    /^(?:mutual (?:action|close|success) plan|close plan|joint (?:execution|action) plan|map)\s*(?:[:–—|-]|\bfor\b)\s*(.{2,80})$|^(.{2,80}?)\s*[:–—|-]?\s+(?:mutual (?:action|close|success) plan|close plan|joint execution plan)$/i.exec(
      text.slice(0, 200),
    ) ?? []
  const named = after ?? before
  if (named === undefined) return
  const [company = ''] = named.split(/\s+(?:and|&|x|<>|\+|\/)\s+/i)
  const [account = '', opportunity] = company.split(/\s+[-–—|]\s+/, 2)
  facts.header.company ??= account.trim()
  if (opportunity) facts.header.opportunity ??= opportunity.trim()
}

function dateIn(text: string, { today, dateOrder }: ReadOptions, drafted?: PlanDate): PlanDate | null {
  const due = readDue(text.replace(/\s*\([^)]{0,60}\)\s*$/, ''), { today, order: dateOrder, drafted })
  if (due.date !== null) return due.date
  const read = readDate(text, { today, dayFirst: dateOrder === 'dmy' })
  return read.ok ? read.value.date : null
}
