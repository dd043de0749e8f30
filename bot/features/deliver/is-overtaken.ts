import { reportOf } from '../../../conference/conference.ts'
import { awaitingRelease } from '../../../conference/pack.ts'
import { isAnswered } from '../../../conference/report.ts'
import type { Item } from './item.ts'

/** Has what this says stopped being so between its claim and now? Then it is not sent. */
export function isOvertaken({ delivery, conference, to }: Item, now: Temporal.Instant): boolean {
  if (conference.state === 'called-off') return delivery.kind !== 'called-off' && delivery.detail.about !== 'called-off'
  const report = to ? reportOf(conference, to.id) : undefined
  const hasStarted = Temporal.Instant.compare(now, conference.start.toInstant()) >= 0
  switch (delivery.kind) {
    case 'report-reminder':
      return !report || isAnswered(report) || hasStarted || (delivery.detail.step === '5wd' && report.started)
    case 'report-overdue':
      return !report || isAnswered(report) || hasStarted
    case 'report-request':
      return !report || isAnswered(report)
    case 'unread-reminder':
      return hasStarted || conference.packs.some(({ id, readAt }) => id === delivery.detail.packId && readAt !== null)
    case 'release-request':
      return awaitingRelease(conference).every(({ party }) => party.id !== delivery.detail.partyId)
    case 'missing-list':
      return conference.reports.every(isAnswered)
    case 'chair-summary':
      return hasStarted
    default:
      return false
  }
}
