import type { Hint } from '../../wire/hint.ts'
import type { Caller } from '../http/env.ts'
import type { Sql } from '../database/open-database.ts'

/** Somebody with an open stream of hints. */
export type Listener = {
  caller: Caller
  hint: (hint: Hint) => void
  /** The session has ended, or is another's role's by now: whoever listens has to come again. */
  end: () => void
}

/** The number of the workspace's newest op and the version of the person's rights, as far as the listener was told. */
export type Known = { seq: number; acl: number }

export type HintHub = ReturnType<typeof createHintHub>

const between = 1_000
/** Of one person, on this process. */
export const mostStreams = 20

/**
 * Tells listeners that there is something new: at once for what this process committed, within a second for what another did. The
 * database is asked once a second for all workspaces that somebody listens to, and not at all when nobody does; no engine needs more
 * than that one question (LISTEN is not to be had everywhere).
 */
export function createHintHub(sql: Sql, closing: AbortSignal) {
  const listeners = new Map<Listener, Known>()
  let asking: NodeJS.Timeout | undefined
  closing.addEventListener('abort', () => {
    clearTimeout(asking)
    for (const listener of listeners.keys()) listener.end()
  })
  return { join, told, streamsOf, ask }

  /** @returns what ends it; to be called once */
  function join(listener: Listener, known: Known): () => void {
    listeners.set(listener, { ...known })
    asking ??= setTimeout(() => void askAgain(), between)
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      clearTimeout(asking)
      asking = undefined
    }
  }

  function streamsOf(person: string): number {
    return [...listeners.keys()].filter(({ caller }) => caller.person === person).length
  }

  /** The workspace's newest op has this number. */
  function told(ws: string, seq: number): void {
    for (const [listener, known] of listeners)
      if (listener.caller.ws === ws && known.seq < seq) {
        known.seq = seq
        listener.hint({ ws, seq })
      }
  }

  async function askAgain(): Promise<void> {
    // A database that is away says nothing; the next question may reach it.
    await ask().catch(() => undefined)
    asking = listeners.size > 0 && !closing.aborted ? setTimeout(() => void askAgain(), between) : undefined
  }

  async function ask(): Promise<void> {
    const callers = [...listeners.keys()].map(({ caller }) => caller)
    const workspaces = [...new Set(callers.map(({ ws }) => ws))]
    const [heads, sessions] = await Promise.all([
      sql<{ ws: string; seq: number }[]>`select ws, seq from workspace where ws = any(${workspaces}::text[])`,
      sql<{ session: string; role: string; acl: number }[]>`
        select s.id as session, p.role, p.acl from session s join person p on p.ws = s.ws and p.person = s.person
        where s.ws = any(${workspaces}::text[]) and s.id = any(${callers.map(({ session }) => session)}::text[])
          and s.ended_at is null and p.left_at is null`,
    ])
    const now = new Map(sessions.map((row) => [row.session, row]))
    for (const [listener, known] of listeners) {
      const { caller } = listener
      const session = now.get(caller.session)
      if (!session || session.role !== caller.role) listener.end()
      // Other deals are theirs by now: nothing new in the log says so.
      else if (known.acl !== session.acl) {
        known.acl = session.acl
        listener.hint({ ws: caller.ws, seq: known.seq })
      }
    }
    for (const { ws, seq } of heads) told(ws, seq)
  }
}
