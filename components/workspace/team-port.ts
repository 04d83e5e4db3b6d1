import type { Result } from '../../lib/base/result.ts'
import type { DealId, EntityId, FieldValue, Recorded } from '../../lib/plan/change.ts'
import type { Plan } from '../../lib/plan/plan.ts'

/** `sentence` says what is true and what to do. */
type Refusal = { sentence: string }

export type WorkspaceRole = 'owner' | 'manager' | 'member'
export type DealRole = 'seller' | 'viewer' | 'buyer'

/** Somebody of the workspace; who has left is still named in the history. */
export type Colleague = {
  person: string
  name: string
  email: string
  side: 'buyer' | 'seller'
  role: WorkspaceRole | null
  left: boolean
}
export type Me = { person: string; name: string; email: string; role: WorkspaceRole; workspaceName: string }
export type Device = { id: string; device: string; lastUsed: number; current: boolean }
export type Invited = { code: string; email: string; expiresAt: number }
/** Who is on a plan beside its owner. */
export type DealTeam = { owner: string; people: { person: string; role: DealRole }[] }

/** What this page's part in the exchange with the server is doing. */
export type SyncState = 'idle' | 'sending' | 'waiting' | 'offline' | 'signed-out' | 'too-old'
/** `unfinished`: signed in, but the plans are not all here yet. */
export type TeamState =
  | { kind: 'none' }
  | { kind: 'unfinished'; me: Me; server: string }
  | { kind: 'connected'; me: Me; server: string; sync: SyncState }

/** Of this device's edits. `oldest`: since when the oldest unsent one waits; `whole`: when everything had been sent and read. */
export type Unsent = { unsent: number; oldest: number | null; refused: number; whole: number | null }

/** An edit that the server did not take. `plan` is `null` when it is not here any more, `record` when it cannot be read. */
export type Refused = {
  n: number
  deal: DealId
  record: Recorded | null
  records: Recorded[]
  why: string
  on: number
  plan: Plan | null
}

/** An own write and a colleague's of one field, neither of which knew the other. */
export type Conflict = {
  deal: DealId
  entity: EntityId
  field: string
  theirs: FieldValue
  mine: FieldValue
  /** Name of who made theirs. */
  who: string
  /** More than a minute lay between the two. */
  wasOffline: boolean
}

export type ConnectRequest = { server: string; code: string; name: string; email: string; bring: boolean }

/** The workspace, as every page has it from the start; `load` gives the same promise each time. */
export type TeamEntry = { isConnected: boolean; load: () => Promise<TeamPort> }

/** What the workspace's views need from outside. Loaded with the first of them, after the first paint. */
export type TeamPort = {
  /** Tells the state at once and after each change, until `signal` aborts. */
  watch(onState: (state: TeamState) => void, signal: AbortSignal): void

  /** Reads an address as it was typed; the problem is a sentence. */
  readAddress(typed: string): Result<string, string>
  connect(request: ConnectRequest): Promise<Result<null, Refusal>>
  /** Opens the company's sign-in. To be called in the gesture: it may ask for a permission. */
  signInByCompany(server: string, bring: boolean): Promise<Result<null, Refusal>>
  /** Goes on with a connection that was not finished. */
  finish(): Promise<Result<null, Refusal>>
  /** Goes back to before it was begun: nobody is signed in. */
  giveUp(): Promise<void>
  signOut(everywhere: boolean): Promise<Result<null, Refusal>>
  /** Plans of the database without an account that the workspace does not have. */
  countLocalPlans(): Promise<number>
  bringLocalPlans(): Promise<Result<number, Refusal>>

  listDevices(): Promise<Result<Device[], Refusal>>
  endDevice(id: string): Promise<Result<null, Refusal>>
  listPeople(): Promise<Result<Colleague[], Refusal>>
  invite(email: string, role: WorkspaceRole): Promise<Result<Invited, Refusal>>
  setRole(person: string, role: WorkspaceRole): Promise<Result<null, Refusal>>
  /** Their sessions end, and the plans they own pass to `heir`. */
  remove(person: string, heir: string): Promise<Result<null, Refusal>>
  readDealTeam(deal: DealId): Promise<Result<DealTeam, Refusal>>
  writeDealTeam(deal: DealId, people: DealTeam['people']): Promise<Result<null, Refusal>>

  // From this device's database, live: also without a network.
  readUnsent(): Promise<Unsent>
  watchConflicts(deal: DealId, onConflicts: (conflicts: Conflict[]) => void, signal: AbortSignal): void
  settleConflict(conflict: Conflict, keep: 'theirs' | 'mine'): Promise<Result<null, Refusal>>
  listRefused(): Promise<Refused[]>
  discardRefused(n: number): Promise<Result<null, Refusal>>
  sendAgain(n: number): Promise<Result<null, Refusal>>
}
