/** What the screens ask of the database of an account, in one piece that is loaded when it is first asked for. */
export { keepMine, keepTheirs, listConflicts } from './conflicts.ts'
export { listPeople } from './people.ts'
export { discardRefused, editRefused, listRefused } from './refused.ts'
export { readSyncStatus } from './sync-status.ts'
