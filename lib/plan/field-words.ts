import type { EntityId, FieldValue } from './change.ts'
import { CalendarDate } from './entity-kinds.ts'
import type { Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { proofName } from './proof-sentence.ts'
import { showDate } from './show-date.ts'
import { showPerson } from './show-person.ts'

type Shown = { today: PlanDate; locale: string }

/** What a field is called where it has no place of its own on the screen: "the date of Security review", "the outcome". */
export function fieldName(plan: Plan, entity: EntityId, field: string): string {
  const called = fieldNames[field] ?? 'a detail'
  const of = entityName(plan, entity)
  return of === null ? called : `${called} of ${of}`
}

/** Without its step, for a line that stands on it. */
export const plainFieldName = (field: string): string => fieldNames[field] ?? 'a detail'

const fieldNames: Record<string, string> = {
  title: 'the name', name: 'the name', statement: 'the words', text: 'the text', due: 'the date', on: 'the date', at: 'the time', status: 'the status',
  doneOn: 'the day it was done', startedOn: 'the day it began', buyerOwner: 'their owner', sellerOwner: 'our owner', doneWhen: 'what done means',
  after: 'what it waits for', duration: 'how long it takes', durationFrom: 'who said how long', notice: 'its notice', noticeOn: 'the day of notice',
  queue: 'its place in line', meets: 'when they meet', side: 'the side', gate: 'its place in the path', key: 'whether it is a key step',
  signBy: 'the signature target', liveBy: 'the go-live date', outcome: 'the outcome', outcomeSource: 'who said the outcome', account: 'the account',
  opportunity: 'the opportunity', seller: 'our company', domains: 'their domains', country: 'their public holidays', closed: 'their closures',
  email: 'the address', role: 'the role', amount: 'the value', forecast: 'the forecast', recapOn: 'the day of the recap', _del: 'whether it is there',
  url: 'the address', note: 'the note', trigger: 'what triggers it', counter: 'the answer', counterOn: 'the date of the answer', owner: 'the owner',
  threshold: 'the target', actual: 'the actual', baseline: 'the baseline', kind: 'the kind', order: 'the place in the list',
} // prettier-ignore

function entityName(plan: Plan, entity: EntityId): string | null {
  const step = plan.milestones.find(({ id }) => id === entity)
  if (step) return step.title || 'a step'
  const person = plan.stakeholders.find(({ id }) => id === entity)
  if (person) return showPerson(person) || 'somebody'
  const names = new Map([
    ...[...plan.criteria, ...plan.risks].map(({ id, statement }) => [id, statement] as const),
    ...[...plan.events, ...plan.proofs].map(({ id, title }) => [id, title] as const),
  ])
  if (/^(cr|rk|ev|pf)/.test(entity)) return proofName(entity, names)
  if (entity.startsWith('nt')) return 'a note'
  return entity.startsWith('ci') ? 'the check-in' : null
}

/** A value as a person would say it: a day, a name, a status, “a text”; long ones are cut. */
export function fieldValueWords(plan: Plan, field: string, value: FieldValue, { today, locale }: Shown): string {
  if (field === '_del') return value === true ? 'deleted' : 'there'
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return value.toLocaleString(locale)
  if (Array.isArray(value)) return cut(value.map((each) => nameOf(plan, each) ?? each).join(', '))
  const day = CalendarDate.safeParse(value)
  if (day.success) return showDate(day.data, { today, locale, style: 'short' })
  return statusWords[value] ?? nameOf(plan, value) ?? `“${cut(value)}”`
}

const statusWords: Record<string, string> = { open: 'open', doing: 'in progress', done: 'done' }

function nameOf({ stakeholders, milestones }: Plan, id: string): string | null {
  const person = stakeholders.find((each) => each.id === id)
  return person ? showPerson(person) : (milestones.find((each) => each.id === id)?.title ?? null)
}

const cut = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`)
