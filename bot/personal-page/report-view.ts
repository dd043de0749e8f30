import { formatMoment } from '../../conference/civil-time.ts'
import type { Conference } from '../../conference/conference.ts'
import { deadlineOf } from '../../conference/conference.ts'
import { ownReport } from '../../conference/own-report.ts'
import type { Report, ReportPart, ReportVersion } from '../../conference/report.ts'
import { currentVersion } from '../../conference/report.ts'
import type { FieldError } from './common-view.ts'
import { english } from './english.ts'
import { reportDueIn, saidAt } from './moments.ts'

const words = english.report
const PARTS: readonly ReportPart[] = ['main', 'restricted']

/** What is asked of this author, where it stands, and what they can do about it now. */
export function reportView(conference: Conference, report: Report, now: Temporal.Instant) {
  const deadline = deadlineOf(conference, 'report-due')
  const current = currentVersion(report)
  const { state, isSent, asksAboutFamily, may } = ownReport(conference, report, now)
  return {
    id: report.id,
    state,
    sentence: sentence(conference, report, now),
    because: deadline.because,
    isSent,
    isLate: isSent && current?.late === true,
    comment: state === 'returned' ? report.comment : null,
    canConfirm: may.confirm,
    canUndo: may.undo,
    asksQuestion: asksAboutFamily,
    canWithdraw: may.withdraw,
    canHoldNothing: may.holdNothing,
    canSend: may.send,
    versions: report.versions
      .toSorted((a, b) => Temporal.Instant.compare(b.receivedAt, a.receivedAt) || b.number - a.number)
      .map((version) => versionView(version, now)),
  }
}

function sentence(conference: Conference, report: Report, now: Temporal.Instant): string {
  const { at } = deadlineOf(conference, 'report-due')
  const current = currentVersion(report)
  const due = formatMoment(at)
  if (report.state === 'nothing-held') return words.nothingHeld
  if (current && report.state === 'draft') return words.draft(saidAt(current.receivedAt, now))
  if (current && report.state === 'submitted') return words.submitted(saidAt(current.receivedAt, now), current.number)
  if (current && report.state === 'accepted') return words.accepted(saidAt(current.receivedAt, now), current.number)
  const isPast = Temporal.Instant.compare(at.toInstant(), now) < 0
  return isPast ? words.missing(due) : words.asked(due, reportDueIn(conference, now))
}

function versionView(version: ReportVersion, now: Temporal.Instant) {
  const { part, number, type, state, receivedAt, late, refusedBecause, note } = version
  return {
    what: words.version(words.parts[part], number, type),
    state: words.states[state](saidAt(receivedAt, now)),
    late: late && state !== 'refused',
    more: refusedBecause ?? (note ? words.byHand(note) : null),
  }
}

/** A file that could not be taken, said beside its field until a newer one of its part arrives. */
export function refusedFiles(report: Report): FieldError[] {
  return PARTS.flatMap((part) => {
    const newest = report.versions
      .filter((version) => version.part === part)
      .toSorted((a, b) => Temporal.Instant.compare(b.receivedAt, a.receivedAt) || b.number - a.number)[0]
    if (newest?.state !== 'refused' || !newest.refusedBecause) return []
    return [{ field: part, text: newest.refusedBecause }]
  })
}
