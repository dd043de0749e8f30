import type { Result } from './result.ts'
import { ok, refusal } from './result.ts'

/** Stored states. "missing" is derived: see `shownState`. */
export type ReportState = 'requested' | 'draft' | 'submitted' | 'accepted' | 'returned' | 'refused' | 'nothing-held'
export type ShownReportState = ReportState | 'missing'
export type ReportSource = 'onedrive' | 'chat' | 'page' | 'mail' | 'hand'
/** What the chair alone may read: the marked block of our form, or a file of its own. */
export type ReportPart = 'main' | 'restricted'

/** Where a stored or prepared file lies in Microsoft 365. */
export interface StoredFile {
  driveId: string
  itemId: string
}

/** The form we put into the professional's own OneDrive, or into a folder lent to them. */
export interface PreparedDocument extends StoredFile {
  webUrl: string
  /** Changes when the content does: how we know that somebody has started. */
  contentTag: string
  /** A folder of our library lent to somebody without a OneDrive; we end their access ourselves. */
  lent: { folder: string; permissionId: string } | null
}

/** The marks of our own form that a document still has: what can be taken apart. */
export interface Marks {
  restricted: boolean
  /** Children who have a section of their own. */
  childIds: readonly string[]
}

/** Why a person of the business team has to look before a document is accepted. */
export type Doubt = 'other-reference' | 'other-children'

/** What was found in a document besides its being readable. */
export interface Findings {
  /** Null: a document without our marks, which goes whole or not at all. */
  marks: Marks | null
  doubts: readonly Doubt[]
  /** It has pages whose words cannot be read, so nothing can be looked for in them. */
  unreadable: boolean
}

export const NOTHING_FOUND: Findings = { marks: null, doubts: [], unreadable: false }

export interface ReportVersion {
  id: string
  number: number
  part: ReportPart
  state: 'draft' | 'submitted' | 'superseded' | 'withdrawn' | 'refused'
  source: ReportSource
  /** docx, pdf… by content, not by name. Null when refused. */
  type: string | null
  receivedAt: Temporal.Instant
  /** Of the bytes as they reached us. */
  sha256: string
  bytes: number
  late: boolean
  file: StoredFile | null
  /** What we told the author when the file could not be taken. */
  refusedBecause: string | null
  /** Who filed it and how, when it came by hand. */
  note: string | null
  findings: Findings
  /**
   * May everybody in the family read it? Asked of a document without our marks; null: not answered, so it is held from
   * the family. A document with our marks is true: its restricted block is taken out.
   */
  familyMayRead: boolean | null
  /** Who settled its doubts: an actor's id. */
  settledBy: string | null
}

/** What was said on the telephone: "rang 10.12, sending by 2pm". */
export interface CallNote {
  id: string
  at: Temporal.Instant
  by: string
  text: string
}

export interface Report {
  id: string
  version: number
  participantId: string
  /** 1 for the first request; a return asks again. */
  request: number
  requestedAt: Temporal.Instant
  state: ReportState
  started: boolean
  /** Null where there was no place to put one. */
  prepared: PreparedDocument | null
  versions: ReportVersion[]
  /** The business team's words when it went back. */
  comment: string | null
  decidedBy: string | null
  /** Oldest first. */
  notes: CallNote[]
  /** When we last looked whether its prepared document has changed. */
  lookedAt: Temporal.Instant | null
  /** When its author last changed the prepared document, as far as we have seen. */
  editedAt: Temporal.Instant | null
}

/** The newest version of a part that is still standing. */
export function currentVersion(report: Report, part: ReportPart = 'main'): ReportVersion | undefined {
  return report.versions
    .filter((version) => version.part === part && (version.state === 'submitted' || version.state === 'draft'))
    .toSorted((a, b) => b.number - a.number)[0]
}

/** The version that may circulate: submitted, of an accepted report. A draft is never one. */
export function circulatedVersion(report: Report, part: ReportPart = 'main'): ReportVersion | undefined {
  if (report.state !== 'accepted') return undefined
  const version = currentVersion(report, part)
  return version?.state === 'submitted' ? version : undefined
}

/** Is the author's part done, so that nobody reminds them? */
export function isAnswered(report: Report): boolean {
  return report.state === 'submitted' || report.state === 'accepted' || report.state === 'nothing-held'
}

/** Is its author still to say whether the family may read it? Asked of what was sent and is not our own form. */
export function asksAboutFamily({ part, state, familyMayRead }: ReportVersion): boolean {
  return part === 'main' && state === 'submitted' && familyMayRead === null
}

/** What people see: past the due moment an unanswered request is "missing". */
export function shownState(report: Report, dueAt: Temporal.Instant, now: Temporal.Instant): ShownReportState {
  const waiting = report.state === 'requested'
  return waiting && Temporal.Instant.compare(now, dueAt) > 0 ? 'missing' : report.state
}

/** The state after a file of this part has arrived. Late is marked, never refused; a closed conference is the caller's check. */
export function stateAfterArrival(
  report: Report,
  part: ReportPart,
  arrived: 'draft' | 'submitted' | 'refused',
): ReportState {
  if (part === 'restricted') return report.state
  if (arrived === 'refused') return isAnswered(report) || report.state === 'draft' ? report.state : 'refused'
  if (arrived === 'draft') return isAnswered(report) ? report.state : 'draft'
  return 'submitted'
}

export type ReportRefusal =
  | 'nothing-submitted'
  | 'already-accepted'
  | 'not-a-draft'
  | 'already-circulated'
  | 'nothing-to-undo'

/** The business team says that the report is complete. Content is released to a party by the social worker or the chair. */
export function accept(report: Report): Result<{ state: ReportState }, ReportRefusal> {
  if (report.state === 'accepted') return refusal('already-accepted', { message: 'This report is already accepted.' })
  if (report.state !== 'submitted')
    return refusal('nothing-submitted', { message: 'There is no submitted report to accept yet.' })
  return ok({ state: 'accepted' as const })
}

/** Back to its author with a comment; asking again is another occasion for reminders. */
export function sendBack(report: Report): Result<{ state: ReportState; request: number }, ReportRefusal> {
  if (report.state !== 'submitted' && report.state !== 'accepted')
    return refusal('nothing-submitted', { message: 'There is no submitted report to return.' })
  return ok({ state: 'returned' as const, request: report.request + 1 })
}

/** The author takes back a submission or "nothing held". Possible until the reports were circulated. */
export function undo(report: Report, circulated: boolean): Result<{ state: ReportState }, ReportRefusal> {
  if (circulated && (report.state === 'accepted' || report.state === 'nothing-held'))
    return refusal('already-circulated', {
      message: 'The reports have been circulated. Ring the business team to correct it.',
    })
  if (report.state === 'nothing-held') return ok({ state: 'requested' as const })
  if (report.state === 'submitted') return ok({ state: 'draft' as const })
  return refusal('nothing-to-undo', { message: 'There is nothing to undo.' })
}
