import * as z from 'zod'
import { PersonId, ServerTime, WorkspaceId, WorkspaceRole, line } from './terms.ts'

/** What stands before a token, so that scanners for leaked secrets know it. */
const token = z.string().regex(/^[-\w]{20,200}$/)

/** `POST /v1/session/pair`: the code that the server printed, or that an owner made for an invited colleague. */
export const PairRequest = z.object({
  code: z.string().min(6).max(64),
  /** Of a first owner or a colleague who has none yet. */
  name: line(100).min(1),
  email: z.email().max(254),
  /** What the list of devices shows: "Chrome on Linux". */
  device: line(100),
})
export type PairRequest = z.infer<typeof PairRequest>

export const Account = z.object({
  workspace: WorkspaceId,
  workspaceName: z.string(),
  person: PersonId,
  name: z.string(),
  email: z.string(),
  role: WorkspaceRole,
})
export type Account = z.infer<typeof Account>

/** `access` lives ten minutes; `refresh` is swapped for a new pair by `POST /v1/session/refresh`, once: the second use ends the session. */
export const Session = z.object({ access: token, refresh: token, expiresAt: ServerTime, account: Account })
export type Session = z.infer<typeof Session>

export const RefreshRequest = z.object({ refresh: token })

/** `POST /v1/session/swap`: the one-time code that the sign-in in the browser ended with, and the verifier of its challenge (RFC 7636). */
export const SwapRequest = z.object({ code: token, verifier: z.string().regex(/^[-.~\w]{43,128}$/), device: line(100) })
export type SwapRequest = z.infer<typeof SwapRequest>

/** A session that has not ended, as `GET /v1/sessions` lists those of the person who asks; `current` is the one that asks. */
export const Device = z.object({ id: z.string().max(64), device: z.string(), lastUsed: ServerTime, current: z.boolean() })
export type Device = z.infer<typeof Device>
/** `DELETE /v1/sessions/:id` ends one, `DELETE /v1/sessions` all of them, this one too; `GET /v1/session` tells the `Account` anew. */
export const Devices = z.object({ devices: z.array(Device) })
