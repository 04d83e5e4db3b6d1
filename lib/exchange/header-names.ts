import { shortName } from '../plan/owners.ts'
import type { ColumnField, ReadOptions } from './found-plan.ts'

/** What people call the columns of a plan, in lower case and without signs (S3, S4, T1; Sheets, Excel and Notion as they are used). */
const names: Record<NonNullable<ColumnField>, readonly string[]> = {
  number: ['#', 'no', 'nr', 'number', 'id', 'step no', 'step number', 'item no', 'order', 'seq', 'ref'],
  title: [
    'step', 'action', 'action item', 'milestone', 'task', 'task name', 'item', 'activity', 'name', 'title', 'what', 'deliverable',
    'description', 'key milestone', 'next step', 'event', 'action required', 'work item', 'to do', 'todo', 'steps', 'milestones', 'tasks', 'actions',
    'buyer tasks', 'vendor tasks',
  ],
  buyerOwner: [
    'buyer owner', 'owner buyer', 'customer owner', 'owner customer', 'client owner', 'owner client', 'their owner', 'owner theirs', 'buyer', 'customer', 'client',
    'prospect owner', 'buyer side', 'customer side', 'buyer lead', 'customer lead', 'buyer contact', 'customer contact', 'named customer owner',
    'buyer responsible', 'customer responsible', 'buyer dri', 'customer dri', 'owner them', 'theirs', 'them',
  ],
  sellerOwner: [
    'seller owner', 'owner seller', 'vendor owner', 'owner vendor', 'our owner', 'owner ours', 'owner us', 'seller', 'vendor', 'seller side', 'vendor side',
    'seller lead', 'vendor lead', 'seller contact', 'internal owner', 'supplier owner', 'supplier', 'seller responsible', 'vendor responsible', 'seller dri',
    'provider owner', 'ours', 'us',
  ],
  owner: [
    'owner', 'owners', 'who', 'responsible', 'responsible party', 'assignee', 'assigned to', 'assigned', 'person', 'people', 'lead', 'dri', 'accountable', 'party',
    'person responsible', 'responsibility', 'poc', 'contact', 'owned by', 'task owner', 'action owner', 'step owner',
  ],
  due: [
    'due', 'due date', 'date', 'target date', 'deadline', 'target', 'when', 'by when', 'by', 'end', 'end date', 'finish', 'finish date', 'completion date',
    'target completion', 'target completion date', 'planned date', 'agreed date', 'eta', 'due by', 'complete by', 'due on', 'week', 'timeline', 'timing', 'date due',
    'planned end', 'expected date', 'target end date',
  ],
  status: [
    'status', 'state', 'progress', 'done', 'complete', 'completed', 'complete?', '%', '% complete', '% done', 'percent complete', 'check', 'checkbox', '✓', '✔',
    '✅', '☑', 'stage', 'rag', 'task status', 'finished',
  ],
  doneWhen: [
    'done when', 'definition of done', 'dod', 'done means', 'acceptance criteria', 'exit criteria', 'success criteria', 'outcome', 'completion criteria',
    'success looks like', 'evidence', 'what done means', 'done criteria',
  ],
  after: ['waits for', 'waiting for', 'depends on', 'dependency', 'dependencies', 'predecessor', 'predecessors', 'blocked by', 'after', 'prerequisite', 'prerequisites'],
  note: [
    'note', 'notes', 'comment', 'comments', 'remarks', 'remark', 'details', 'detail', 'risk notes', 'risk', 'risks', 'notes comments', 'comments notes', 'next steps',
    'additional info', 'info', 'update', 'updates', 'latest update', 'risks notes', 'notes risks',
  ],
} // prettier-ignore

const fieldByName = new Map<string, NonNullable<ColumnField>>(
  Object.entries(names).flatMap(([field, all]) => all.map((name) => [name, field as NonNullable<ColumnField>] as const)),
)

type Names = Pick<ReadOptions, 'account' | 'seller'>

/** What a column of this header holds; `null` when nothing is known by that name. */
export function headerField(header: string, sides: Names): ColumnField {
  const name = plainHeader(header)
  const known = fieldByName.get(name)
  if (known) return known
  const side = companyIn(name, sides)
  if (side !== null) return side === 'buyer' ? 'buyerOwner' : 'sellerOwner'
  return [...endings].find(([, ending]) => ending.test(name))?.[0] ?? null
}

/** Longer headers, by how they begin or end: "Target date (2026)", "Status as of Nov 20". Bounded by what a header is. */
const endings: readonly (readonly [NonNullable<ColumnField>, RegExp])[] = [
  ['buyerOwner', /^(?:buyer|customer|client|prospect)s?(?: side)? (?:owner|lead|responsible|poc|dri)|^(?:owner|responsible|lead)s? (?:at )?(?:the )?(?:buyer|customer|client)\b/],
  ['sellerOwner', /^(?:seller|vendor|supplier|our|internal)s?(?: side)? (?:owner|lead|responsible|poc|dri)|^(?:owner|responsible|lead)s? (?:at )?(?:the )?(?:seller|vendor|supplier)\b/],
  ['doneWhen', /^(?:definition of done|done when|acceptance criteria)\b/],
  ['due', /\b(?:due|deadline)\b|\b(?:target|end|finish|due|completion) date\b/],
  ['status', /^status\b|\bstatus$/],
  ['note', /\b(?:notes|comments)\b/],
  ['after', /^(?:depends on|dependenc)/],
  ['owner', /^owner\b|\bowner$/],
  ['title', /^(?:milestone|task|action|step)\b/],
] // prettier-ignore

/** "Northgate owner", "Kestrel": one of the two companies, by its name or the first word of it. */
function companyIn(name: string, { account = '', seller = '' }: Names): 'buyer' | 'seller' | null {
  const bare = name.replace(/ (?:owner|lead|side|team|responsible|contact|poc|dri)$/, '').replace(/^(?:owner|lead) (?:at )?/, '')
  const is = (company: string) => bare !== '' && [plainHeader(company), plainHeader(shortName(company))].includes(bare)
  return is(account) ? 'buyer' : is(seller) ? 'seller' : null
}

/** Lower case, without marks: "Owner (buyer)" and "Owner – Buyer" are one. A header that is long is a sentence, and none of these. */
function plainHeader(text: string): string {
  const lower = text.slice(0, 80).toLowerCase().trim()
  if (fieldByName.has(lower)) return lower
  return lower.replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()
}
