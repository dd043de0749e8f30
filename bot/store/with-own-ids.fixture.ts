import { randomUUID } from 'node:crypto'
import type { Conference } from '../../conference/conference.ts'
import type { NewConference } from '../ports.ts'
import { asNew } from './as-new.fixture.ts'

/** A sample as it is booked: with ids of its own, so that many can lie in one database. */
export function withOwnIds(given: Conference): NewConference {
  const ids = new Map<string, string>()
  const own = (id: string) => ids.get(id) ?? (ids.set(id, randomUUID()).get(id) as string)
  const conference = asNew(given)
  return {
    ...conference,
    id: own(conference.id),
    chairId: own(conference.chairId),
    leadSocialWorkerId: own(conference.leadSocialWorkerId),
    children: conference.children.map((child) => ({ ...child, id: own(child.id) })),
    participants: conference.participants.map((one) => ({
      ...one,
      id: own(one.id),
      entraId: one.entraId && own(one.entraId),
      links: one.links.map((link) => ({ ...link, childId: own(link.childId) })),
    })),
    reports: conference.reports.map((report) => ({
      ...report,
      id: own(report.id),
      participantId: own(report.participantId),
    })),
  }
}
