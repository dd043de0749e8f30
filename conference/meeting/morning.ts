import type { Conference, Participant } from '../conference.ts'
import { participantOf } from '../conference.ts'
import { isAnswered } from '../report.ts'

/** What is still open on the morning of the day, by agency. A parent's reading is never tracked. */
export interface Morning {
  unread: string[]
  missing: string[]
  cantCome: string[]
  /** The chair's own. */
  isPackUnread: boolean
}

export function morningOf(conference: Conference): Morning {
  const professionals = conference.participants.filter(({ side }) => side === 'professional')
  const others = professionals.filter(({ id }) => id !== conference.chairId)
  const agencies = (people: readonly Participant[]) => [...new Set(people.map(({ agency }) => agency))]
  const missing = conference.reports.filter((report) => !isAnswered(report))
  return {
    unread: agencies(others.filter(({ id }) => hasUnreadPack(conference, id))),
    missing: agencies(missing.map(({ participantId }) => participantOf(conference, participantId))),
    cantCome: agencies(professionals.filter(({ apology }) => apology)),
    isPackUnread: hasUnreadPack(conference, conference.chairId),
  }
}

function hasUnreadPack({ packs }: Conference, personId: string): boolean {
  return packs.some(({ participantId, readAt, recalled }) => participantId === personId && !readAt && !recalled)
}
