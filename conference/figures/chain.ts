import type { Child, Conference } from '../conference.ts'

/** The conferences of one family in their order: the initial one, then its reviews. */
export type Chain = readonly Conference[]

/** What was called off is no part of a chain. A review whose first half is not among these begins a chain of its own. */
export function chainsOf(conferences: readonly Conference[]): Chain[] {
  const booked = conferences.filter(({ state }) => state === 'booked')
  const byId = new Map(booked.map((conference) => [conference.id, conference]))
  const rootOf = (conference: Conference): string => {
    const before = conference.reviewOf ? byId.get(conference.reviewOf) : undefined
    return before ? rootOf(before) : conference.id
  }
  return [...Map.groupBy(booked, rootOf).values()].map((chain) =>
    chain.toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start)),
  )
}

/** The child's id in the first conference of the chain: each conference has rows of its own for the same children. */
export function firstIdOf(chain: Chain, child: Child): string {
  const first = chain.flatMap(({ children }) => children).find((one) => isSameChild(one, child))
  return first?.id ?? child.id
}

export function isSameChild(one: Pick<Child, 'name' | 'born'>, other: Pick<Child, 'name' | 'born'>): boolean {
  return one.born.equals(other.born) && wordsOf(one.name) === wordsOf(other.name)
}

function wordsOf(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
