import { ok } from '../result.ts'
import type { Refused } from './changing.ts'
import { changedMeanwhile } from './changing.ts'
import type { Theirs } from './theirs.ts'

/** What every entry of an outcome has: `version` is the id of the change that made it as it is. */
interface Entry {
  id: string
  version: string
  by: string
  at: string
}

export type Content<One extends Entry> = Omit<One, 'version' | 'by' | 'at'>
export type Kept<One> = { ok: true; entries: readonly One[] } | Refused

interface Put<One extends Entry> {
  content: Content<One>
  /** What the person saw; null: the entry is new. */
  from: string | null
  /** Of two such entries there may be only one: one person's view about one child. */
  isRival?: (other: One) => boolean
  as: (entry: One) => Theirs
  change: { id: string; by: string; at: string }
}

/** A new entry, or one as it now stands. The same content again is no change, and the very same entries come back. */
export function putEntry<One extends Entry>(
  entries: readonly One[],
  { content, from, isRival, as, change }: Put<One>,
): Kept<One> {
  const { id: version, by, at } = change
  const own = entries.find(({ id }) => id === content.id)
  const rival = isRival && entries.find((one) => one !== own && isRival(one))
  const standing = own && rival ? rival : (own ?? rival)
  if (standing && says(standing, content)) return ok({ entries })
  const entry = { ...content, version, by, at } as One
  if (!standing) return from === null ? ok({ entries: [...entries, entry] }) : changedMeanwhile(null)
  if (standing.version !== from || standing.id !== content.id) return changedMeanwhile(as(standing))
  return ok({ entries: entries.map((one) => (one === standing ? entry : one)) })
}

export function removeEntry<One extends Entry>(
  entries: readonly One[],
  { id, version }: { id: string; version?: string },
  as: (entry: One) => Theirs,
): Kept<One> {
  const standing = entries.find((one) => one.id === id)
  if (!standing) return ok({ entries })
  if (version !== undefined && standing.version !== version) return changedMeanwhile(as(standing))
  return ok({ entries: entries.filter((one) => one !== standing) })
}

/** All but whose entry it is by its id: a rival that says the same is the same. */
function says<One extends Entry>(entry: One, { id: _, ...content }: Content<One>): boolean {
  return Object.entries(content).every(([key, value]) => isSame(entry[key as keyof One], value))
}

/** Of lists of people the order is nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.toSorted()
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
