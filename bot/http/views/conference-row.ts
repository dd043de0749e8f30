import type { Conference } from '../../../conference/conference.ts'
import { deadlineOf, participantOf } from '../../../conference/conference.ts'
import { awaitingRelease } from '../../../conference/pack.ts'
import { isAnswered, shownState } from '../../../conference/report.ts'
import type { ConferenceRow } from '../../api/conferences.ts'

export function conferenceRow(conference: Conference, now: Temporal.Instant): ConferenceRow {
  const { id, reference, kind, state, stopped, reports } = conference
  const due = deadlineOf(conference, 'report-due').at.toInstant()
  const tracked = conference.packs.filter(
    (pack) => participantOf(conference, pack.participantId).side === 'professional',
  )
  return {
    id,
    reference,
    kind,
    state,
    stopped,
    start: conference.start.toString(),
    circulated: conference.circulatedAt !== null,
    reports: {
      asked: reports.length,
      answered: reports.filter(isAnswered).length,
      missing: reports.filter((report) => shownState(report, due, now) === 'missing').length,
    },
    awaitingRelease: awaitingRelease(conference).length,
    read: { packs: tracked.length, read: tracked.filter((pack) => pack.readAt).length },
  }
}
