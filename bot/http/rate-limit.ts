import { type IRateLimiterRes, RateLimiterMemory } from 'rate-limiter-flexible'

export interface RateLimits {
  /** Requests of one signed-in person, on this instance. */
  person: { perMinute: number; perSecond: number }
  /** Refused sign-ins from one address. */
  refusedPerMinute: number
}

/** Far above what the pages ask for, far below what keeps others waiting. */
export const RATE_LIMITS: RateLimits = { person: { perMinute: 600, perSecond: 50 }, refusedPerMinute: 60 }

/** Counts requests; each answers the seconds to wait when there were too many, else null. */
export interface RateLimit {
  ofPerson(entraId: string): Promise<number | null>
  ofRefused(address: string): Promise<number | null>
}

/** In this instance's memory: with several, a person may ask each of them as often. */
export function createRateLimit({ person, refusedPerMinute }: RateLimits): RateLimit {
  const inMinute = new RateLimiterMemory({ points: person.perMinute, duration: 60 })
  const inSecond = new RateLimiterMemory({ points: person.perSecond, duration: 1 })
  const refused = new RateLimiterMemory({ points: refusedPerMinute, duration: 60 })
  return {
    ofPerson: async (entraId) => (await waitFor(inSecond, entraId)) ?? (await waitFor(inMinute, entraId)),
    ofRefused: (address) => waitFor(refused, address),
  }
}

async function waitFor(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key)
    return null
  } catch (cause) {
    // It throws its count, not an error, when there were too many.
    if (cause instanceof Error) throw cause
    return Math.max(1, Math.ceil(((cause as IRateLimiterRes).msBeforeNext ?? 1000) / 1000))
  }
}
