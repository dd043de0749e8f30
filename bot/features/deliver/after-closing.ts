import { actionsAgreedCard } from '../../../adaptive-cards/actions-agreed.ts'
import type { CardMessage } from '../../../adaptive-cards/card.ts'
import { conferenceOverCard } from '../../../adaptive-cards/conference-over.ts'
import { coreGroupFormedCard } from '../../../adaptive-cards/core-group-formed.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import type { MessageKind } from '../../../conference/delivery.ts'
import { londonTime } from '../../../conference/outcome/follow.ts'
import { againDateProblems, reviewDateProblems } from '../../../conference/outcome/review-date.ts'
import { whenIs } from '../../letters/about.ts'
import { actionsAgreed } from '../../letters/actions-agreed.ts'
import { afterClosing } from '../../letters/after-closing.ts'
import { conferenceOver } from '../../letters/conference-over.ts'
import { coreGroupFormed } from '../../letters/core-group-formed.ts'
import { dateToBook } from '../../letters/date-to-book.ts'
import type { Letter, LetterContext } from '../../letters/letter.ts'
import type { Delivery, World } from '../../ports.ts'
import { myPageUrl } from './compose-plan.ts'
import { english } from './english.ts'
import type { Item } from './item.ts'

export type ClosingKind = Extract<MessageKind, 'core-group-formed' | 'actions-agreed' | 'conference-over'>

export const CLOSING_LETTERS: Record<ClosingKind, (context: LetterContext) => Letter> = {
  'core-group-formed': coreGroupFormed,
  'actions-agreed': actionsAgreed,
  'conference-over': conferenceOver,
}

/** It was told before, and what was decided was corrected since. */
export function isCorrected({ detail }: Pick<Delivery, 'detail'>): boolean {
  return detail.corrected !== undefined
}

/** What somebody is told in chat once a conference is closed. */
export function closingCard(
  world: World,
  kind: ClosingKind,
  { conference, delivery }: Item,
  to: Participant,
): CardMessage {
  const { reference } = conference
  const corrected = { isCorrected: isCorrected(delivery) }
  const said = afterClosing(conference, to)
  const { lettersBy, hasCoreGroup, isInterim } = said
  const { many, firstBy } = said.actions
  const pageUrl = myPageUrl(world, conference, to)
  const actions = { many, ...(firstBy && { firstBy }) }
  if (kind === 'conference-over')
    return conferenceOverCard({ reference, when: whenIs(conference), lettersBy, hasCoreGroup, ...corrected })
  if (kind === 'actions-agreed')
    return actionsAgreedCard({ reference, ...actions, lettersBy, pageUrl, ...corrected, isInterim })
  return coreGroupFormedCard({
    ...corrected,
    ...{ reference, actions, lettersBy, pageUrl, place: said.place, firstBy: said.firstBy ?? lettersBy },
    ...(said.first && { first: said.first }),
    later: said.later.map(({ day, isChosen }) => (isChosen ? day : english.near(day))),
  })
}

/** What stands in the way is worked out anew: it may be another reason by now. */
export function dateToBookLetter(world: World, conference: Conference, detail: Delivery['detail']): Letter {
  const link = world.links.board(conference.id)
  const now = world.clock.now()
  if (detail.about === 'again') {
    const start = Temporal.ZonedDateTime.from(detail.start as string)
    const problems = againDateProblems(conference, start, now)
    return dateToBook({ conference, about: 'again', start, problems, link })
  }
  const start = londonTime(detail.start as string)
  return dateToBook({ conference, about: 'review', start, problems: reviewDateProblems(conference, start, now), link })
}
