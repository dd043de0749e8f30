import type { Conference, Participant } from './conference.ts'
import { reportOf } from './conference.ts'
import { roleIn } from './role.ts'

export interface QuorumForecast {
  /** Would there be one if everybody came who has not said otherwise? */
  possible: boolean
  /** How many of the needed groups are confirmed; with all of them, the quorum is met. */
  confirmed: number
  needed: number
  /** Groups that count: children's social care first, then the others who come and hold something. */
  counted: string[]
  /** Those of them of whom nobody has accepted the invitation yet. */
  unconfirmed: string[]
  socialCare: boolean
}

export const NEEDED = 3

/**
 * Children's social care plus two other agency groups who have had direct contact (domain.md §3). Whoever holds nothing,
 * declines, or cannot come and sends nobody, does not count.
 */
export function quorumForecast(conference: Conference): QuorumForecast {
  const lead = conference.participants.find(({ id }) => id === conference.leadSocialWorkerId)
  const groups = new Set<string>()
  const confirmed = new Set<string>()
  for (const person of conference.participants) {
    if (!roleIn(conference, person).countsForQuorum || !isExpected(person)) continue
    if (reportOf(conference, person.id)?.state === 'nothing-held') continue
    const group = person.group.trim().toLowerCase()
    groups.add(group)
    if (person.reply === 'accepted' || person.apology) confirmed.add(group)
  }
  const own = lead?.group.trim().toLowerCase() ?? ''
  const socialCare = groups.has(own)
  const others = [...groups].filter((group) => group !== own).toSorted()
  const counted = socialCare ? [own, ...others] : others
  const unconfirmed = counted.filter((group) => !confirmed.has(group))
  // Other groups than children's social care do not make up for it.
  const confirmedOthers = Math.min(others.filter((group) => confirmed.has(group)).length, NEEDED - 1)
  return {
    possible: socialCare && others.length >= NEEDED - 1,
    confirmed: confirmedOthers + (confirmed.has(own) ? 1 : 0),
    needed: NEEDED,
    counted,
    unconfirmed,
    socialCare,
  }
}

/** What they told us themselves outweighs what their calendar says: somebody may come in their place. */
function isExpected({ apology, reply, left }: Participant): boolean {
  if (left) return false
  return apology ? apology.instead !== '' : reply !== 'declined'
}
