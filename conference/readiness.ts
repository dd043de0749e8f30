import type { Conference } from './conference.ts'
import { deadlineOf, participantOf, reportOf } from './conference.ts'
import type { Hold } from './hold.ts'
import { openHolds } from './hold.ts'
import { lateReportsToAnswer } from './late-report.ts'
import type { PackContent } from './pack.ts'
import { awaitingRelease, unansweredQuestions } from './pack.ts'
import type { QuorumForecast } from './quorum.ts'
import { quorumForecast } from './quorum.ts'
import type { CallNote, Doubt, ShownReportState } from './report.ts'
import { circulatedVersion, currentVersion, isAnswered, shownState } from './report.ts'
import { roleIn } from './role.ts'

/** What speaks against going ahead; a conference cannot be held as it is for one of the first five. */
export const READINESS_REASONS = [
  'called-off',
  'stopped',
  'no-quorum',
  'lead-report-missing',
  'chair-postpones',
  'report-missing',
  'report-not-accepted',
  'late-report',
  'doubt',
  'question',
  'hold',
  'release',
  'family-has-not-seen',
  'whereabouts-unknown',
] as const
export type ReadinessReason = (typeof READINESS_REASONS)[number]

const NO_GO: ReadonlySet<ReadinessReason> = new Set([
  'called-off',
  'stopped',
  'no-quorum',
  'lead-report-missing',
  'chair-postpones',
])

/** Go or no-go, for whoever decides at circulate-by. Of a family party it says what was shared, never what was read. */
export interface Readiness {
  verdict: 'go' | 'look' | 'no-go'
  /** Worst first. */
  reasons: ReadinessReason[]
  /** Not answered yet, with what was said on the telephone. */
  missing: { participantId: string; phone: string; state: ShownReportState; notes: readonly CallNote[] }[]
  /** Participants whose report nobody has accepted yet. */
  toAccept: string[]
  doubts: { participantId: string; versionId: string; doubts: readonly Doubt[] }[]
  unansweredQuestions: PackContent[]
  openHolds: Hold[]
  awaitingRelease: { partyId: string; versionIds: string[] }[]
  /** Accepted reports that a family party has not had: on its page, or handed over. What the chair keeps is not among them. */
  notSeen: { partyId: string; versionIds: string[] }[]
  lateReports: { participantId: string; versionId: string }[]
  quorum: QuorumForecast
}

export function readiness(conference: Conference, now: Temporal.Instant): Readiness {
  const found = {
    missing: missingReports(conference, now),
    toAccept: conference.reports.filter(({ state }) => state === 'submitted').map((report) => report.participantId),
    doubts: doubtsToSettle(conference),
    unansweredQuestions: unansweredQuestions(conference),
    openHolds: openHolds(conference),
    awaitingRelease: awaitingRelease(conference).map(({ party, contents }) => ({
      partyId: party.id,
      versionIds: contents.map(({ version }) => version.id),
    })),
    notSeen: notSeenByFamily(conference),
    lateReports: lateReportsToAnswer(conference).map(({ report, version }) => ({
      participantId: report.participantId,
      versionId: version.id,
    })),
    quorum: quorumForecast(conference),
  }
  const reasons = reasonsIn(conference, found)
  const verdict = reasons.some((reason) => NO_GO.has(reason)) ? 'no-go' : reasons.length > 0 ? 'look' : 'go'
  return { verdict, reasons, ...found }
}

function reasonsIn(conference: Conference, found: Omit<Readiness, 'verdict' | 'reasons'>): ReadinessReason[] {
  const lead = conference.leadSocialWorkerId
  const isFamilyWrittenTo = conference.participants.some(({ side }) => side === 'family')
  const all: [ReadinessReason, boolean][] = [
    ['called-off', conference.state === 'called-off'],
    ['stopped', conference.stopped],
    ['no-quorum', !found.quorum.possible],
    ['lead-report-missing', found.missing.some(({ participantId }) => participantId === lead)],
    ['chair-postpones', isPostponed(conference)],
    ['report-missing', found.missing.some(({ participantId }) => participantId !== lead)],
    ['report-not-accepted', found.toAccept.length > 0],
    ['late-report', found.lateReports.length > 0],
    ['doubt', found.doubts.length > 0],
    ['question', found.unansweredQuestions.length > 0],
    ['hold', found.openHolds.length > 0],
    ['release', found.awaitingRelease.length > 0],
    ['family-has-not-seen', found.notSeen.length > 0],
    ['whereabouts-unknown', conference.whereabouts === 'unknown' && isFamilyWrittenTo],
  ]
  return all.filter(([, is]) => is).map(([reason]) => reason)
}

function missingReports(conference: Conference, now: Temporal.Instant): Readiness['missing'] {
  const dueAt = deadlineOf(conference, 'report-due').at.toInstant()
  return conference.reports
    .filter((report) => !isAnswered(report))
    .map((report) => ({
      participantId: report.participantId,
      phone: participantOf(conference, report.participantId).phone,
      state: shownState(report, dueAt, now),
      notes: report.notes,
    }))
}

function doubtsToSettle(conference: Conference): Readiness['doubts'] {
  return conference.reports.flatMap((report) => {
    const version = currentVersion(report)
    if (!version || version.findings.doubts.length === 0 || version.settledBy !== null) return []
    return [{ participantId: report.participantId, versionId: version.id, doubts: version.findings.doubts }]
  })
}

function notSeenByFamily(conference: Conference): Readiness['notSeen'] {
  return conference.participants
    .filter((party) => party.side === 'family' && roleIn(conference, party).getsPack)
    .map((party) => {
      const had = versionsHadBy(conference, party.id)
      const versionIds = conference.participants
        .flatMap(({ id }) => reportOf(conference, id) ?? [])
        .filter(({ id }) => !isWithheld(conference, party.id, id))
        .flatMap((report) => circulatedVersion(report)?.id ?? [])
        .filter((id) => !had.has(id))
      return { partyId: party.id, versionIds }
    })
    .filter(({ versionIds }) => versionIds.length > 0)
}

/** What a family party has had: on its page, or shared by hand. */
export function versionsHadBy(conference: Conference, partyId: string): ReadonlySet<string> {
  return new Set(
    conference.packs
      .filter((pack) => pack.participantId === partyId && pack.recalled === null)
      .flatMap(({ by, contents }) => contents.filter(({ handedOver }) => by !== 'hand' || handedOver !== null))
      .map(({ versionId }) => versionId),
  )
}

/** Does the chair keep this whole report from this party? */
export function isWithheld(conference: Conference, partyId: string, reportId: string): boolean {
  return conference.withholdings.some((one) => one.partyId === partyId && one.reportId === reportId)
}

/** The chair's last word about the report that still stands. */
function isPostponed(conference: Conference): boolean {
  const report = reportOf(conference, conference.leadSocialWorkerId)
  const current = report && circulatedVersion(report)?.id
  return conference.lateAnswers.findLast(({ versionId }) => versionId === current)?.choice === 'postpone'
}
