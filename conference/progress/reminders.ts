import { subtractWorkingDays } from '../calendar/working-days.ts'
import type { Conference } from '../conference.ts'
import { BUSINESS_TEAM } from '../delivery.ts'
import { allEnded } from '../plan/end-plan.ts'
import type { Reminder } from '../slots.ts'
import { londonMoment } from '../slots.ts'

/** So early that its recommendation can be written, and the report read, before the other reports are due. */
const DAYS_BEFORE_REVIEW = 10

/**
 * What core groups have brought is gathered for the review, once. The progress report is a paper of the conference whose plan
 * is reviewed: its people, copied into the review at booking, are before whom it has to be, and it was written about them.
 */
export function progressReminders(conference: Conference): Reminder[] {
  if (!awaitsProgressReport(conference)) return []
  const { followedBy, office } = conference
  const day = subtractWorkingDays(followedBy.start.toPlainDate(), DAYS_BEFORE_REVIEW, office)
  return [
    {
      person: BUSINESS_TEAM,
      kind: 'draft-progress-report',
      deadline: `progress-report:${followedBy.id}`,
      occasion: 'drafted',
      at: londonMoment(day, '08:00'),
      until: followedBy.start.toInstant(),
    },
  ]
}

/** Is there a review to come that has not been told yet how the plan went? */
export function awaitsProgressReport(
  conference: Conference,
): conference is Conference & { followedBy: NonNullable<Conference['followedBy']> } {
  const { closing, followedBy, papers } = conference
  if (!closing || !followedBy || followedBy.closedOn !== null || allEnded(conference)) return false
  return papers.every(({ kind }) => kind !== 'progress-report')
}
