/** Milliseconds since 1970, UTC. Handed in wherever time is needed, so that tests decide what time it is. */
export type Clock = () => number

/** Fills `length` random bytes. `crypto.getRandomValues` in the product, a seeded generator in tests. */
export type Random = (length: number) => Uint8Array
