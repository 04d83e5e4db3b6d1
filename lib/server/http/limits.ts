import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { tooMany } from './refusal.ts'

const day = 86_400

/**
 * What one client may do. The ops of a replica are 600 a minute on the average of a day, all of which may come at once: the first upload
 * of 1,000 plans is about 300,000 ops, and a client that writes without end is stopped the same day. How fast they may come is bounded by
 * `requests`. Counted in this process: with several API processes behind one address each has its own count.
 */
const rules = {
  /** Tries of a code somebody typed, by address. */
  pairing: { points: 5, duration: 60 },
  /** Starting, finishing and renewing a session, by address: a whole office may stand behind one. */
  signIn: { points: 120, duration: 60 },
  /** All requests of a person. */
  requests: { points: 1_200, duration: 60 },
  replicaOps: { points: 600 * 1_440, duration: day },
  /** Replicas are made by clients, so a person has a measure too. */
  personOps: { points: 3 * 600 * 1_440, duration: day },
}

export type Limits = { take: (rule: keyof typeof rules, key: string, points?: number) => Promise<void> }

/** `take` throws a 429 that says when to come back. `scale` loosens all of it: a test that is not about limits must not meet them. */
export function createLimits(scale = 1): Limits {
  const limiters = new Map(
    Object.entries(rules).map(([name, { points, duration }]) => [
      name,
      new RateLimiterMemory({ points: points * scale, duration }),
    ]),
  )
  return {
    take: async (rule, key, points = 1) => {
      try {
        await limiters.get(rule)?.consume(key, points)
      } catch (error) {
        if (error instanceof RateLimiterRes) throw tooMany(Math.max(1, Math.ceil(error.msBeforeNext / 1000)))
        throw error
      }
    },
  }
}
