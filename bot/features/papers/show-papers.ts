import type { Conference } from '../../../conference/conference.ts'
import type { Paper } from '../../../conference/papers/paper.ts'
import { mayWritePaper } from '../../../conference/papers/permissions.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { maySee, participantActing } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { findPaper, noSuchPaper } from './find-paper.ts'

/** How far each paper of a conference is: for who sees the conference as a whole, and who writes papers of it. */
export async function showPapers(world: World, actor: Actor, conferenceId: string) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference) return noSuchPaper
  const papers = conference.papers.filter((paper) => maySeePaper(actor, conference, paper))
  if (papers.length === 0 && !maySee(actor, conference)) return whyNot(actor, conference)
  return ok({ conference, papers })
}

export async function showPaper(world: World, actor: Actor, paperId: string) {
  const found = await findPaper(world, paperId)
  if (!found) return noSuchPaper
  const { conference, paper } = found
  return maySeePaper(actor, conference, paper) ? ok({ conference, paper }) : whyNot(actor, conference)
}

function maySeePaper(actor: Actor, conference: Conference, paper: Paper): boolean {
  return maySee(actor, conference) || mayWritePaper(actor, conference, paper).ok
}

/** Whoever is not in the conference does not learn that there is one. */
function whyNot(actor: Actor, conference: Conference) {
  return participantActing(actor, conference)
    ? refusal('not-allowed', {
        message: 'Only those who write this paper, and who sees the whole conference, see this.',
      })
    : refusal('not-found', { message: 'There is no such paper.' })
}
