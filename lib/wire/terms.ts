import * as z from 'zod'

const id = z.string().regex(/^[-_0-9A-Za-z]{16}$/)
/** One database of one browser profile: random, 16 letters, the last 5 are the tag in its stamps. */
export const Replica = id
export const WorkspaceId = id
export type WorkspaceId = z.infer<typeof WorkspaceId>
/** Somebody who can sign in, or a guest of the buyer's. */
export const PersonId = id
export type PersonId = z.infer<typeof PersonId>

/** Number of an op in its workspace: dense, ascending in the order of commits. */
export const Seq = z.int().nonnegative()
/** Made anew when the database is restored from a backup: what was read before may be ahead of it. */
export const Epoch = z.string().min(1).max(32)
/** Milliseconds since 1970 by the server's clock. */
export const ServerTime = z.int()
/** How far somebody has read the workspace's order. */
export const Cursor = z.object({ epoch: Epoch, seq: Seq })
export type Cursor = z.infer<typeof Cursor>

/** What a person may do in a workspace: an owner runs it, a manager reads all plans, a member has the plans they are on. */
export const WorkspaceRole = z.enum(['owner', 'manager', 'member'])
export type WorkspaceRole = z.infer<typeof WorkspaceRole>

/** One line that somebody typed: no control characters, and no halves of letters, which no database takes. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
