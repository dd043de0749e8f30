import type { Conference } from '../conference.ts'
import { reportOf } from '../conference.ts'
import type { QuorumForecast } from '../quorum.ts'
import { NEEDED } from '../quorum.ts'
import { roleIn } from '../role.ts'

/** Somebody as the quorum sees them. */
export interface QuorumPerson {
  id: string
  group: string
  /** By their role, and since they hold something: direct contact is what counts. */
  counts: boolean
  isSocialCare: boolean
}

export interface LiveQuorum extends Pick<QuorumForecast, 'counted' | 'needed'> {
  met: boolean
  /** Groups that would count and are not here, children's social care first. */
  missing: string[]
}

export function quorumPeople(conference: Conference): QuorumPerson[] {
  const lead = conference.participants.find(({ id }) => id === conference.leadSocialWorkerId)
  const own = groupOf(lead?.group ?? '')
  return conference.participants.map((person) => {
    const group = groupOf(person.group)
    const holdsSomething = reportOf(conference, person.id)?.state !== 'nothing-held'
    return {
      id: person.id,
      group,
      counts: roleIn(conference, person).countsForQuorum && holdsSomething,
      isSocialCare: group === own,
    }
  })
}

/** The same rule over who is here now. */
export function quorumNow(people: readonly QuorumPerson[], present: readonly string[]): LiveQuorum {
  const counting = people.filter(({ counts }) => counts)
  const here = counting.filter(({ id }) => present.includes(id))
  const counted = groupsOf(here)
  const socialCare = here.some(({ isSocialCare }) => isSocialCare)
  const missing = groupsOf(counting).filter((group) => !counted.includes(group))
  return { met: socialCare && counted.length >= NEEDED, counted, needed: NEEDED, missing }
}

/** Without repeats, children's social care first. */
function groupsOf(people: readonly QuorumPerson[]): string[] {
  const groupsWhere = (isSocialCare: boolean) =>
    people
      .filter((person) => person.isSocialCare === isSocialCare)
      .map(({ group }) => group)
      .toSorted()
  return [...new Set([...groupsWhere(true), ...groupsWhere(false)])]
}

const groupOf = (group: string) => group.trim().toLowerCase()
