import { deadlineOf, reportOf } from '../../../conference/conference.ts'
import { deliveryKey } from '../../../conference/delivery.ts'
import { openHolds } from '../../../conference/hold.ts'
import { lateReportsToAnswer } from '../../../conference/late-report.ts'
import { awaitingRelease } from '../../../conference/pack.ts'
import { reminders } from '../../../conference/reminders.ts'
import { isAnswered } from '../../../conference/report.ts'
import { correctionOf, paperOf } from './compose-paper.ts'
import { isCoreGroupOvertaken } from './core-group.ts'
import { changedDates } from './dates-changed.ts'
import type { Item } from './item.ts'

/** Has what this says stopped being so between its claim and now? Then it is not sent. */
export function isOvertaken(item: Item, now: Temporal.Instant): boolean {
  const { delivery, conference, to } = item
  if (delivery.kind === 'day-off-added') return false
  if (conference.state === 'called-off') return delivery.kind !== 'called-off' && delivery.detail.about !== 'called-off'
  const report = to ? reportOf(conference, to.id) : undefined
  const hasStarted = Temporal.Instant.compare(now, conference.start.toInstant()) >= 0
  switch (delivery.kind) {
    case 'report-reminder':
    case 'report-overdue':
    case 'chair-summary':
    case 'meeting-today':
    case 'close-conference':
    case 'action-due':
    case 'action-overdue':
    case 'core-group-reminder':
    case 'core-group-pick-day':
    case 'core-group-record-due':
    case 'core-group-missed':
    case 'paper-waiting':
    case 'paper-due':
      return !isStillDue(delivery, conference, now)
    case 'report-request':
    case 'report-started':
      return !report || isAnswered(report)
    case 'unread-reminder':
      return hasStarted || isRecalled(delivery, conference) || isRead(delivery, conference)
    case 'pack-ready':
    case 'hand-over':
      return isRecalled(delivery, conference)
    case 'hold':
      return delivery.detail.about !== 'cleared' && openHolds(conference).length === 0
    case 'late-report':
      return (
        to !== null && lateReportsToAnswer(conference).every(({ version }) => version.id !== delivery.detail.versionId)
      )
    case 'go-or-no-go':
      return Temporal.Instant.compare(now, deadlineOf(conference, 'circulate-by').at.toInstant()) >= 0
    case 'release-request':
      return awaitingRelease(conference).every(({ party }) => party.id !== delivery.detail.partyId)
    case 'paper-correction': {
      const { paperId, correctionId } = delivery.detail
      return correctionOf(paperOf(conference, paperId), correctionId).settled !== null
    }
    case 'dates-changed':
      return hasStarted || changedDates(item).changes.length === 0
    case 'missing-list':
      return conference.reports.every(isAnswered)
    default:
      return isCoreGroupOvertaken({ delivery, conference, to }, now)
  }
}

function isRecalled({ detail }: Item['delivery'], { packs }: Item['conference']): boolean {
  return packs.some(({ id, recalled }) => id === detail.packId && recalled !== null)
}

function isRead({ detail }: Item['delivery'], { packs }: Item['conference']): boolean {
  return packs.some(({ id, readAt }) => id === detail.packId && readAt !== null)
}

/** A reminder of a date that has moved, of a step that the next one has followed, or of what has been done since. */
function isStillDue(delivery: Item['delivery'], conference: Item['conference'], now: Temporal.Instant): boolean {
  const reminder = reminders(conference).find((one) => deliveryKey(one) === deliveryKey(delivery))
  return reminder !== undefined && Temporal.Instant.compare(now, reminder.until) < 0
}
