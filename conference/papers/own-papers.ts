import type { Conference } from '../conference.ts'
import type { Paper, PaperCopy, PaperCorrection } from './paper.ts'

/** What one recipient has of a paper: their newest copy, and what they have asked to be put right. */
export interface OwnPaper {
  paper: Paper
  copy: PaperCopy
  /** The copy that this one takes the place of. */
  replaced: PaperCopy | null
  corrections: readonly PaperCorrection[]
}

/** Newest first. */
export function ownPapers({ papers }: Pick<Conference, 'papers'>, participantId: string): OwnPaper[] {
  return papers
    .flatMap((paper) => {
      const [copy, replaced = null] = copiesOf(paper, participantId)
      const corrections = paper.corrections.filter((one) => one.participantId === participantId)
      return copy ? [{ paper, copy, replaced, corrections }] : []
    })
    .toSorted((one, other) => Temporal.Instant.compare(other.copy.madeAt, one.copy.madeAt))
}

export function newestCopy(paper: Pick<Paper, 'copies'>, participantId: string): PaperCopy | undefined {
  return copiesOf(paper, participantId)[0]
}

function copiesOf({ copies }: Pick<Paper, 'copies'>, participantId: string): PaperCopy[] {
  const theirs = copies.filter((copy) => copy.participantId === participantId)
  return theirs.toSorted((one, other) => other.number - one.number)
}
