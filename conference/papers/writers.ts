import type { Conference } from '../conference.ts'
import { runsMeeting } from '../meeting/permissions.ts'
import type { Paper, PaperKind } from './paper.ts'

/** What the lead social worker writes and finishes; the rest is the chair's, and its minute-taker's to draft. */
const OF_THE_LEAD: readonly PaperKind[] = ['core-group-record', 'progress-report']

export function isOfTheLead({ kind }: Pick<Paper, 'kind'>): boolean {
  return OF_THE_LEAD.includes(kind)
}

/** Without whom it does not go: a participant's id. */
export function approverOf(conference: Conference, paper: Pick<Paper, 'kind'>): string {
  return isOfTheLead(paper) ? conference.leadSocialWorkerId : conference.chairId
}

export function minuteTakersOf(conference: Conference): string[] {
  return conference.participants
    .filter((person) => !person.left && runsMeeting(conference, person) && !/\bchair/i.test(person.role))
    .filter(({ id }) => id !== conference.chairId)
    .map(({ id }) => id)
}
