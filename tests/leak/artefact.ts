import type { Facts, Secret } from './facts.ts'
import { says, secretsIn } from './search.ts'

/** Something that leaves, or lies where it can be found, and whom it reaches. */
export interface Artefact {
  /** An address; `everybody` for what many can see: names of files, logs, the audit trail. */
  reader: string
  /**
   * A paper shows content; what its author writes in, their own. A page or a letter shows none. What is seen in passing (a subject, a notification, the name
   * of a file, a card, a log) names no child and nobody of a family either.
   */
  kind: 'paper' | 'own-document' | 'letter' | 'page' | 'in-passing'
  what: string
  text: string
  /** What a paper is made of, by version. */
  versions: readonly string[]
}

export const EVERYBODY = 'everybody'

/** What this artefact gives away: nothing, or each thing in words. */
export function leaksIn(artefact: Artefact, facts: Facts, secrets: ReadonlyMap<string, Secret>): string[] {
  const { reader, text, what, versions } = artefact
  const told = secretsIn(text).flatMap((word) => {
    const secret = secrets.get(word)
    // Cut in two by the end of a page, or of a name that was shortened: not one of ours.
    if (!secret || mayShow(artefact, facts, secret)) return []
    return [`${what} shows ${reader} ${secret.about} (${word})`]
  })
  const details = facts.kept
    .filter(({ from }) => reader === EVERYBODY || from.includes(reader))
    .filter(({ detail }) => !facts.mayHaveDetail(reader, detail.text, versions))
    .flatMap(({ detail }) => {
      const way = detail.ways.find((one) => says(text, one))
      return way
        ? [`${what} tells ${reader} the ${detail.kind} ${JSON.stringify(detail.text)} as ${JSON.stringify(way)}`]
        : []
    })
  return [...told, ...details]
}

function mayShow({ reader, kind, versions }: Artefact, facts: Facts, secret: Secret): boolean {
  if (secret.place === 'after') return (kind === 'paper' || kind === 'page') && secret.may?.includes(reader) === true
  if (kind === 'own-document') return secret.paper === null || secret.paper.author === reader
  if (secret.place !== 'name') return kind === 'paper' && facts.seenBy(reader).has(secret.word)
  if (kind === 'in-passing') return false
  const who = facts.readers.get(reader)
  if (!who || who.side === 'professional' || secret.party === reader) return true
  // What a party reads names nobody else of the family, and only its own children, unless an author did.
  const isOfOthers = secret.childId === null || !who.linked.includes(secret.childId)
  const written = versions.some((id) => facts.paperOf.get(id)?.marked === false)
  return !isOfOthers || written
}
