import type { Detail } from './details.ts'

/** One document that somebody handed in, as the people of the conference know it. */
export interface Paper {
  author: string
  /** Our own form, with its restricted block and a section for each child. */
  marked: boolean
  /** A file of its own for the chair alone. */
  apart: boolean
  /** What its author said of a document without our marks. */
  familyMayRead: boolean
}

/** A planted word. Without a paper it is the name of a child or of somebody in the family. */
export interface Secret {
  word: string
  about: string
  paper: Paper | null
  /** 'after': written from the decision on. */
  place: 'shown' | 'restricted' | 'hidden' | 'name' | 'after'
  /** Whose section it stands in; of a name, whose it is. */
  childId: string | null
  /** Of a name: whose, when it is not a child's. */
  party: string | null
  /** Of what is written from the decision on: by whom it may ever be read, and by whom it has to be. */
  may?: readonly string[]
  due?: readonly string[]
}

export interface Reader {
  email: string
  side: 'professional' | 'family'
  isChair: boolean
  linked: readonly string[]
}

export interface Kept {
  detail: Detail
  from: readonly string[]
}

export type Facts = ReturnType<typeof beginFacts>

/**
 * What has truly happened in one conference, noted by the test as it does it, and who may therefore see what: the rules
 * of domain.md §4 once more, in the plainest words, from nothing that the product says.
 */
export function beginFacts() {
  const seen = new Map<string, Set<string>>()
  const facts = {
    readers: new Map<string, Reader>(),
    kept: [] as Kept[],
    /** Accepted by the business team, and neither returned nor replaced since. */
    standing: new Set<Paper>(),
    released: new Map<string, Set<Paper>>(),
    withheld: new Set<string>(),
    /** By version. */
    paperOf: new Map<string, Paper>(),
    /** Details that a second person let one reader have: with a version, or with messages. */
    cleared: [] as { reader: string; text: string; versionId: string | null }[],
    /** By the business team, or (when the moment has passed) to professionals without them. */
    circulatedTo: 'nobody' as 'nobody' | 'professionals' | 'everybody',

    /** Somebody who once could read something rightly may know it ever after. */
    note(secrets: Iterable<Secret>) {
      for (const secret of secrets)
        for (const reader of facts.readers.values())
          if (facts.maySee(reader, secret)) facts.seenBy(reader.email).add(secret.word)
    },

    seenBy(email: string): Set<string> {
      const words = seen.get(email) ?? new Set()
      seen.set(email, words)
      return words
    },

    maySee(reader: Reader, { paper, place, childId }: Secret): boolean {
      if (!paper) return false
      // Drafts, what was returned, replaced or not accepted: nobody.
      if (!facts.standing.has(paper)) return false
      if (facts.circulatedTo === 'nobody') return false
      if (place === 'hidden' && paper.marked) return false
      if (place === 'restricted' || paper.apart) return reader.isChair
      if (reader.side === 'professional') return true
      if (facts.circulatedTo !== 'everybody') return false
      if (!facts.released.get(reader.email)?.has(paper)) return false
      if (facts.withheld.has(`${reader.email} ${paper.author}`)) return false
      if (!paper.marked) return paper.familyMayRead
      return childId === null || reader.linked.includes(childId)
    },

    mayHaveDetail(email: string, text: string, versions: readonly string[]): boolean {
      return facts.cleared.some(
        (one) =>
          one.reader === email && one.text === text && (one.versionId === null || versions.includes(one.versionId)),
      )
    },
  }
  return facts
}
