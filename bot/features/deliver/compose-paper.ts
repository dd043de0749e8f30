import type { CardMessage } from '../../../adaptive-cards/card.ts'
import {
  type PaperWaiting,
  paperAnswerCard,
  paperCorrectionCard,
  paperReadyCard,
  paperWaitingCard,
} from '../../../adaptive-cards/paper.ts'
import { formatMoment, toLondon } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import type { Paper, PaperCopy, PaperCorrection } from '../../../conference/papers/paper.ts'
import { dueOf, isToldWithLetter } from '../../../conference/papers/reminders.ts'
import { paperTitle } from '../../../conference/papers/titles.ts'
import { approverOf } from '../../../conference/papers/writers.ts'
import { saidAt } from '../../letters/about.ts'
import type { Letter, LetterContext } from '../../letters/letter.ts'
import { paperAnswer, paperCorrection, paperReady, paperUnsent, paperWaiting } from '../../letters/papers.ts'
import type { World } from '../../ports.ts'
import type { Item } from './item.ts'

export type PaperMessage = 'paper-waiting' | 'paper-due' | 'paper-ready' | 'paper-correction' | 'paper-answer'
const KINDS: readonly string[] = [
  'paper-waiting',
  'paper-due',
  'paper-ready',
  'paper-correction',
  'paper-answer',
] satisfies PaperMessage[]

export function isAboutPaper({ delivery }: Item): boolean {
  return KINDS.includes(delivery.kind)
}

export function paperOf({ papers, reference }: Conference, paperId: string | undefined): Paper {
  const found = papers.find(({ id }) => id === paperId)
  if (!found) throw new Error(`No paper ${paperId} in ${reference}`)
  return found
}

/** Where those who write it read, change and approve it. */
export function paperUrl({ settings }: Pick<World, 'settings'>, paperId: string): string {
  return `${settings.publicUrl}/tab/#/papers/${encodeURIComponent(paperId)}`
}

/** Where on the board copies are sent, printed, and recorded as handed over, and corrections are seen. */
export function papersOnBoardUrl({ links }: Pick<World, 'links'>, { id }: Pick<Conference, 'id'>): string {
  return `${links.board(id)}/papers`
}

/** To whoever brings a paper to somebody, or tells them what became of a correction: where it is, or their own page. */
export function handOverUrl(world: World, { conference, delivery, to }: Item & { to: Participant }): string {
  const isPaper = delivery.kind === 'hand-over' && delivery.detail.paperId !== undefined
  return isPaper && to.entraId !== null ? papersOnBoardUrl(world, conference) : world.links.personalPage(to.id)
}

/** People of the tenant read their copies in the tab, everybody else on their page. */
export function ownPapersUrl(world: World, conference: Conference, { id, entraId }: Participant): string {
  if (entraId === null) return world.links.personalPage(id)
  return `${world.settings.publicUrl}/tab/my-reports#/conferences/${encodeURIComponent(conference.id)}`
}

export function composePaperCard(world: World, item: Item & { to: Participant }): CardMessage {
  const { conference, to, delivery } = item
  const paper = paperOf(conference, delivery.detail.paperId)
  const { reference } = conference
  const title = paperTitle(paper.kind, to.side)
  const own = ownPapersUrl(world, conference, to)
  switch (delivery.kind as PaperMessage) {
    case 'paper-waiting':
    case 'paper-due':
      return paperWaitingCard({ reference, ...waitingOf(world, item, paper) })
    case 'paper-ready': {
      const { number, madeAt } = copyOf(paper, delivery.detail.copyId)
      return paperReadyCard({ reference, title, number, at: saidAt(madeAt), paperUrl: own })
    }
    case 'paper-correction': {
      const { at } = correctionOf(paper, delivery.detail.correctionId)
      return paperCorrectionCard({ reference, title, at: saidAt(at), paperUrl: paperUrl(world, paper.id) })
    }
    case 'paper-answer': {
      const { settled } = correctionOf(paper, delivery.detail.correctionId)
      return paperAnswerCard({ reference, title, at: saidAt(settled?.at ?? world.clock.now()), paperUrl: own })
    }
  }
}

export function composePaperLetter(world: World, item: Item & { to: Participant }, context: LetterContext): Letter {
  const { conference, to, delivery } = item
  const paper = paperOf(conference, delivery.detail.paperId)
  const own = { ...context, link: ownPapersUrl(world, conference, to), paper }
  switch (delivery.kind as PaperMessage) {
    case 'paper-waiting':
    case 'paper-due': {
      const { due = null, step, titles, task, paperUrl: link } = waitingOf(world, item, paper)
      return paperWaiting({ ...context, link, titles, task, due, isOverdue: step === 'overdue' })
    }
    case 'paper-ready':
      return paperReady({ ...own, number: copyOf(paper, delivery.detail.copyId).number })
    case 'paper-correction': {
      const { at } = correctionOf(paper, delivery.detail.correctionId)
      return paperCorrection({ ...context, link: paperUrl(world, paper.id), paper, at })
    }
    case 'paper-answer':
      return paperAnswer(own)
  }
}

/** To the business team: approved, and nobody has sent it. */
export function composePaperUnsent(world: World, { conference, delivery }: Item): Letter {
  const paper = paperOf(conference, delivery.detail.paperId)
  return paperUnsent({ conference, titles: titlesWith(conference, paper), link: papersOnBoardUrl(world, conference) })
}

/** For a digest: when it has to go, and where it is read. */
export function paperLine(world: World, { conference, delivery }: Item): { when: string; url: string } {
  const paper = paperOf(conference, delivery.detail.paperId)
  const due = dueOf(conference, paper)
  return { when: formatMoment(due ? toLondon(due) : conference.start), url: paperUrl(world, paper.id) }
}

function waitingOf(world: World, { conference, delivery }: Item, paper: Paper) {
  const due = dueOf(conference, paper)
  return {
    titles: titlesWith(conference, paper),
    task: delivery.person === approverOf(conference, paper) ? ('approve' as const) : ('write' as const),
    step: delivery.detail.step as PaperWaiting['step'],
    ...(due && { due: formatMoment(toLondon(due)) }),
    paperUrl: paperUrl(world, paper.id),
  }
}

/** Letter and plan wait together and are told of in one message. */
function titlesWith(conference: Conference, paper: Paper): [string, ...string[]] {
  const also = conference.papers.filter(
    (other) => other.state === paper.state && paper.kind === 'decision-letter' && isToldWithLetter(conference, other),
  )
  return [paperTitle(paper.kind, 'professional'), ...also.map(({ kind }) => paperTitle(kind, 'professional'))]
}

function copyOf({ copies, id }: Paper, copyId: string | undefined): PaperCopy {
  const found = copies.find((copy) => copy.id === copyId)
  if (!found) throw new Error(`No copy ${copyId} of paper ${id}`)
  return found
}

export function correctionOf({ corrections, id }: Paper, correctionId: string | undefined): PaperCorrection {
  const found = corrections.find((one) => one.id === correctionId)
  if (!found) throw new Error(`No correction ${correctionId} of paper ${id}`)
  return found
}
