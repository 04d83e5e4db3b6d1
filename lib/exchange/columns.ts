/**
 * The columns of a plan's table outside of Sidemap: what goes out under these headers comes in again by them, and the reading knows many
 * more names for each (`header-names.ts`). In the order in which they are written (R118).
 */
export type Field = 'number' | 'title' | 'buyerOwner' | 'sellerOwner' | 'due' | 'status' | 'doneWhen' | 'after' | 'note'

export const columns: readonly { field: Field; header: string }[] = [
  { field: 'number', header: '#' },
  { field: 'title', header: 'Step' },
  { field: 'buyerOwner', header: 'Buyer owner' },
  { field: 'sellerOwner', header: 'Seller owner' },
  { field: 'due', header: 'Due' },
  { field: 'status', header: 'Status' },
  { field: 'doneWhen', header: 'Done when' },
  { field: 'after', header: 'Waits for' },
  { field: 'note', header: 'Notes' },
]

export const statusWords = { open: 'Not started', doing: 'In progress', done: 'Done' } as const

/** What stands above and below the table, each on a line of its own as "Label: value". */
export const labels = {
  company: 'Account',
  goal: 'Goal',
  signBy: 'Target signature date',
  goLive: 'Go-live',
  drafted: 'Date drafted',
  criterion: 'Success criterion',
  risk: 'Risk',
  checkIn: 'Next check-in',
} as const
