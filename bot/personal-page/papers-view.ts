import { formatShortDate } from '../../conference/civil-time.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import { packRoute } from '../../conference/pack.ts'
import { type OwnPaper, ownPapers } from '../../conference/papers/own-papers.ts'
import type { PaperCorrection } from '../../conference/papers/paper.ts'
import { paperTitle } from '../../conference/papers/titles.ts'
import { familyRoad } from '../features/show/family-road.ts'
import { readable } from '../letters/plan-words.ts'
import { english } from './english.ts'
import { saidAt } from './moments.ts'
import type { Visit } from './page.ts'

export interface PaperOnPage extends OwnPaper {
  conference: Conference
  me: Participant
}

/**
 * What has gone to this person over all conferences of this family, the newest first. What was brought to them by hand
 * is not here, and nothing is once they want their papers by hand.
 */
export async function papersOnPage({ world, conference, person }: Visit): Promise<PaperOnPage[]> {
  const parts = await familyRoad(world, conference, person)
  return parts
    .filter(({ me }) => packRoute(me) !== 'hand')
    .flatMap((part) => ownPapers(part.conference, part.me.id).map((own) => ({ ...part, ...own })))
    .filter(({ copy }) => copy.by !== 'hand')
    .toSorted((one, other) => Temporal.Instant.compare(other.copy.madeAt, one.copy.madeAt))
}

export async function papersView(visit: Visit) {
  const words = english.papers[visit.person.side]
  const papers = await papersOnPage(visit)
  return { words, list: papers.map((paper) => paperView(visit, paper)) }
}

function paperView({ world, request, conference }: Visit, { conference: of, me, paper, ...own }: PaperOnPage) {
  const words = english.papers[me.side]
  const now = world.clock.now()
  const { copy, replaced, corrections } = own
  const { start } = of.coreGroups.find(({ id }) => id === paper.coreGroupId) ?? {}
  const title = paperTitle(paper.kind, me.side)
  const name = start ? words.ofDay(title, formatShortDate(start)) : title
  const came = saidAt(copy.madeAt, now)
  const isAsked = request.path.endsWith(`/correction/${paper.id}`)
  return {
    id: paper.id,
    // A reference stands for the conference only where it is not the one that this page is about.
    name: of.id === conference.id ? name : words.other(name, of),
    came: replaced ? words.again(came, saidAt(replaced.madeAt, now)) : words.came(came),
    hasPdf: copy.pdf !== null,
    corrections: corrections.map((correction) => correctionView(of, me, correction, now)),
    // What somebody typed stays when it could not be taken.
    typed: isAsked ? (request.form?.text ?? '') : '',
  }
}

function correctionView(
  conference: Conference,
  me: Participant,
  { at, text, settled }: PaperCorrection,
  now: Temporal.Instant,
) {
  const words = english.papers[me.side]
  return {
    asked: words.asked(saidAt(at, now)),
    text,
    became: settled ? words.settled[settled.how](saidAt(settled.at, now)) : words.waits,
    answer: settled && words.answer(readable(conference, me.id, settled.note) ?? english.answerKept),
  }
}
