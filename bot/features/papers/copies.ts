import { createHash } from 'node:crypto'
import type { Conference } from '../../../conference/conference.ts'
import { cutsOf, type PaperCut } from '../../../conference/papers/cut.ts'
import { newestCopy } from '../../../conference/papers/own-papers.ts'
import type { Paper } from '../../../conference/papers/paper.ts'

/** What a copy says, told apart by its words: who has just these has no need of another copy. */
export function fingerprintOf(paper: Pick<Paper, 'kind'>, { parts }: PaperCut): string {
  const words = [paper.kind, ...parts.map(({ heading, text, onlyFor }) => [heading, text, onlyFor])]
  return createHash('sha256').update(JSON.stringify(words)).digest('hex')
}

/** Recipients who have not had the paper as it now reads. */
export function withoutCopy(conference: Conference, paper: Paper): PaperCut[] {
  return cutsOf(conference, paper).filter(
    (cut) => newestCopy(paper, cut.recipient.id)?.sha256 !== fingerprintOf(paper, cut),
  )
}
