import type { ColumnField } from '../../lib/exchange/found-plan.ts'

/** What a column may hold, in the order it is offered; the empty one leaves it out. */
export const fieldWords: readonly (readonly [NonNullable<ColumnField> | '', string])[] = [
  ['title', 'Step'],
  ['buyerOwner', 'Their owner'],
  ['sellerOwner', 'Our owner'],
  ['owner', 'Owner'],
  ['due', 'Due'],
  ['status', 'Status'],
  ['doneWhen', 'Done when'],
  ['after', 'Waits for'],
  ['note', 'Note'],
  ['number', 'Number'],
  ['', 'Leave out'],
]

export const fieldOf = (value: string): ColumnField => fieldWords.find(([field]) => field === value)?.[0] || null
