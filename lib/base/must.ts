/** Returns `value`, or throws when it is missing: for what our own code promised, never for what a page or a person gave. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`Missing: ${what}`)
  return value
}
