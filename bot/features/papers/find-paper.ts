import type { Conference } from '../../../conference/conference.ts'
import type { Paper } from '../../../conference/papers/paper.ts'
import { refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'

export interface FoundPaper {
  conference: Conference
  paper: Paper
}

/** Null when there is no such paper. */
export async function findPaper(world: World, paperId: string): Promise<FoundPaper | null> {
  const conference = await world.store.transaction((tx) => tx.conferences.findByPaper(paperId))
  return conference && withPaper(conference, paperId)
}

export function withPaper(conference: Conference, paperId: string): FoundPaper | null {
  const paper = conference.papers.find(({ id }) => id === paperId)
  return paper ? { conference, paper } : null
}

/** One change of one paper, its conference locked. */
export async function changePaper<T>(
  world: World,
  paperId: string,
  work: (tx: Transaction, found: FoundPaper) => Promise<T>,
) {
  const found = await findPaper(world, paperId)
  if (!found) return noSuchPaper
  return world.store.change(found.conference.id, async (tx, conference) => {
    const standing = withPaper(conference, paperId)
    return standing ? work(tx, standing) : noSuchPaper
  })
}

export const noSuchPaper = refusal('not-found', { message: 'There is no such paper.' })

export const changedMeanwhile = refusal('changed-meanwhile', {
  message: 'Somebody has changed this paper meanwhile. Look at it again: what you wrote is still here.',
})
