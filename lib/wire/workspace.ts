import * as z from 'zod'
import { DealId } from '../plan/change.ts'
import { PersonId, ServerTime, WorkspaceRole } from './terms.ts'

/** Somebody of the workspace, or a buyer's guest whose changes are in its plans. Who has left is still named in the history. */
export const WorkspacePerson = z.object({
  person: PersonId,
  name: z.string(),
  email: z.string(),
  side: z.enum(['buyer', 'seller']),
  role: WorkspaceRole.nullable(),
  left: z.boolean(),
})
export type WorkspacePerson = z.infer<typeof WorkspacePerson>
/** `GET /v1/people` */
export const People = z.object({ people: z.array(WorkspacePerson) })

/** What a person may do in one deal; see the table in `lib/plan/policy.ts`. */
export const DealPerson = z.object({ person: PersonId, role: z.enum(['seller', 'viewer', 'buyer']) })
export type DealPerson = z.infer<typeof DealPerson>
/** `GET /v1/deals/:deal/people`. */
export const DealPeople = z.object({ deal: DealId, owner: PersonId, people: z.array(DealPerson) })
export type DealPeople = z.infer<typeof DealPeople>

/** `POST /v1/invitations`. `code` is told once, to whoever made it; it is empty where one signs in with the company's account: there the address is enough. */
export const Invitation = z.object({ code: z.string(), email: z.string(), role: WorkspaceRole, expiresAt: ServerTime })
export type Invitation = z.infer<typeof Invitation>
export const InviteRequest = z.object({ email: z.email().max(254), role: WorkspaceRole })
/** `GET /v1/invitations`: those that nobody came in with yet. */
export const Invitations = z.object({ invitations: z.array(Invitation.omit({ code: true })) })
/** `POST /v1/invitations/withdraw`. An address is no part of a path, which proxies write down. */
export const WithdrawRequest = InviteRequest.pick({ email: true })

/** `PUT /v1/people/:person/role`. */
export const RoleRequest = z.object({ role: WorkspaceRole })
/** `POST /v1/people/:person/leave`: their sessions end, and the plans they own pass to `heir`. */
export const LeaveRequest = z.object({ heir: PersonId })
/** `PUT /v1/deals/:deal/people`: everybody who is on it beside its owner, from now on. */
export const DealPeopleRequest = z.object({ people: z.array(DealPerson).max(500) })

/** `GET /v1/deals?after=DEAL`: the deals that the person who asks may read, and as what; `next` is where the rest begins. */
export const Deals = z.object({
  deals: z.array(z.object({ deal: DealId, owner: PersonId, role: DealPerson.shape.role })),
  next: DealId.nullable(),
})
