import type { Conference } from './conference.ts'
import { reportOf } from './conference.ts'
import { roleIn } from './role.ts'

export interface QuorumForecast {
  met: boolean
  /** Groups that count: children's social care first, then the others who come and hold something. */
  counted: string[]
  needed: number
  socialCare: boolean
}

const NEEDED = 3

/**
 * Children's social care plus two other agency groups who have had direct contact (domain.md §3). Whoever holds nothing,
 * or cannot come and sends nobody, does not count.
 */
export function quorumForecast(conference: Conference): QuorumForecast {
  const lead = conference.participants.find(({ id }) => id === conference.leadSocialWorkerId)
  const groups = new Set<string>()
  for (const person of conference.participants) {
    if (!roleIn(conference, person).countsForQuorum) continue
    if (person.apology && !person.apology.instead) continue
    if (reportOf(conference, person.id)?.state === 'nothing-held') continue
    groups.add(person.group.trim().toLowerCase())
  }
  const own = lead?.group.trim().toLowerCase() ?? ''
  const socialCare = groups.has(own)
  const others = [...groups].filter((group) => group !== own).toSorted()
  const counted = socialCare ? [own, ...others] : others
  return { met: socialCare && others.length >= NEEDED - 1, counted, needed: NEEDED, socialCare }
}
