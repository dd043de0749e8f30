import type { Conference } from '../../../conference/conference.ts'
import type { Transaction } from '../../ports.ts'

/**
 * This conference and whatever of the same family is still going on: the one whose plan is in force, and the review that
 * is booked. What happens to a person or a child happens in all of them. The one that was asked about comes first.
 */
export async function conferencesOfFamily(tx: Transaction, conferenceId: string): Promise<Conference[]> {
  const conference = await tx.conferences.find(conferenceId)
  if (!conference) return []
  const ids = [conference.followedBy?.id, conference.closing === null ? conference.reviewOf : null]
  const others = await Promise.all(ids.flatMap((id) => (id ? [tx.conferences.find(id)] : [])))
  return [conference, ...others.filter((one): one is Conference => one?.state === 'booked')]
}
