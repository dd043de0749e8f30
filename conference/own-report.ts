import type { Conference, Participant } from './conference.ts'
import { deadlineOf } from './conference.ts'
import type { Actor } from './permissions.ts'
import { participantActing } from './permissions.ts'
import type { PreparedDocument, Report, ShownReportState } from './report.ts'
import { asksAboutFamily, currentVersion, shownState, undo } from './report.ts'
import type { Result } from './result.ts'
import { ok, refusal } from './result.ts'

/** How far the service reaches into people's OneDrives; `delegated`: nothing without the person's own sign-in. */
export type FilesReach = 'app-folder' | 'application' | 'delegated'

/** How a report stands for its own author, and what they may do about it now: the same in chat and on every page. */
export interface OwnReport {
  state: ShownReportState
  /** It has arrived; a newer version may still take its place. */
  isSent: boolean
  /** Of a document that is not our own form: whether the family may read it is still to be said. */
  asksAboutFamily: boolean
  may: { send: boolean; confirm: boolean; undo: boolean; withdraw: boolean; holdNothing: boolean }
}

/** What went back is answered by a newer version. */
const NOT_WITHDRAWN: readonly ShownReportState[] = ['nothing-held', 'returned']

export function ownReport(conference: Conference, report: Report, now: Temporal.Instant): OwnReport {
  const current = currentVersion(report)
  const isStanding = current !== undefined || currentVersion(report, 'restricted') !== undefined
  const state = shownState(report, deadlineOf(conference, 'report-due').at.toInstant(), now)
  const isSent = state === 'submitted' || state === 'accepted'
  const isCirculated = conference.circulatedAt !== null
  return {
    state,
    isSent,
    asksAboutFamily: isSent && current !== undefined && asksAboutFamily(current),
    may: {
      send: state !== 'nothing-held',
      confirm: state === 'draft' && current?.state === 'draft',
      undo: undo(report, isCirculated).ok,
      withdraw: isStanding && !NOT_WITHDRAWN.includes(state) && !(isCirculated && state === 'accepted'),
      holdNothing: !isSent && state !== 'nothing-held',
    },
  }
}

/** A report for its author alone: whoever else asks, the business team too, has other ways. */
export function reportByAuthor(
  conference: Conference | null,
  actor: Actor,
  reportId: string,
): Result<{ conference: Conference; report: Report; author: Participant }, 'not-found' | 'not-allowed' | 'called-off'> {
  const report = conference?.reports.find(({ id }) => id === reportId)
  if (!conference || !report) return refusal('not-found', { message: 'There is no such report.' })
  const author = participantActing(actor, conference)
  if (author?.id !== report.participantId)
    return refusal('not-allowed', { message: 'Only its author can do this. If it should be you, ring us.' })
  if (conference.state !== 'booked')
    return refusal('called-off', { message: 'This conference was called off, so no report is needed.' })
  return ok({ conference, report, author })
}

/** A document that nobody but its author can open: it is in their own OneDrive, and we go there only with them. */
export function isOnlyTheirs(reach: FilesReach, prepared: PreparedDocument | null): boolean {
  return reach === 'delegated' && prepared !== null && prepared.lent === null
}
