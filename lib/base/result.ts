/** An outcome a person can act on. Mistakes of ours are thrown (`must`); outcomes of theirs are returned. */
export type Result<T, P> = { ok: true; value: T } | { ok: false; problem: P }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const fail = <P>(problem: P): { ok: false; problem: P } => ({ ok: false, problem })
