import type { ColumnType, Generated, GeneratedAlways, Selectable } from 'kysely'
import type { AddedDay } from '../../conference/calendar/added-day.ts'
import type { Channel, Child, Conference, Participant, Reply } from '../../conference/conference.ts'
import type { Contact } from '../../conference/contact.ts'
import type { CoreGroup } from '../../conference/core-group/core-group.ts'
import type { MessageKind } from '../../conference/delivery.ts'
import type { HeldThing, Hold } from '../../conference/hold.ts'
import type { LateAnswer } from '../../conference/late-report.ts'
import type { Line } from '../../conference/meeting/line.ts'
import type { Allowed, Attendance, Guest, Meeting } from '../../conference/meeting/meeting.ts'
import type { Need } from '../../conference/needs.ts'
import type { Attended, Correction } from '../../conference/outcome/closing.ts'
import type { Outcome } from '../../conference/outcome/outcome.ts'
import type { Pack, Withholding } from '../../conference/pack.ts'
import type { Paper, PaperCopy, PaperCorrection } from '../../conference/papers/paper.ts'
import type { ConferencePart } from '../../conference/part.ts'
import type { ChildPlan, CoreGroupMember, PlanAction, PlanEnd } from '../../conference/plan/plan.ts'
import type { ProtectedDetail } from '../../conference/protected-detail.ts'
import type { CallNote, Findings, Report, ReportPart, ReportSource, ReportVersion } from '../../conference/report.ts'
import type { ConferenceRequest } from '../../conference/request.ts'
import type { AuditEntry, CalendarEvent, Delivery, IncomingFile, Message, NewDelivery, StrayMail } from '../ports.ts'

type Instant = Temporal.Instant
/** Written as a whole and never changed. */
type Detail<Shape> = ColumnType<Shape, string, never>

/** Read as it is, written as text. */
type Json<Shape> = ColumnType<Shape, string | null, string | undefined>

/** Rows as Kysely sees them, in camelCase; the database itself is made by the migrations. */
export interface Tables {
  conference: ConferenceRow
  child: ChildRow
  participant: ParticipantRow
  childLink: { participantId: string; childId: string; mayReceive: boolean }
  report: ReportRow
  callNote: CallNote & { reportId: string }
  reportVersion: ReportVersionRow
  lateAnswer: LateAnswer & { conferenceId: string }
  protectedDetail: ProtectedDetailRow
  keptFrom: { conferenceId: string; detailId: string; participantId: string }
  hold: HoldRow
  withholding: Withholding
  release: { partyId: string; versionId: string; releasedBy: string; releasedAt: Instant }
  pack: PackRow
  packContent: PackContentRow
  conferencePart: PartRow
  partParticipant: { conferenceId: string; partId: string; participantId: string; position: number }
  closing: ClosingRow
  correction: CorrectionRow
  childPlan: ChildPlan & { conferenceId: string }
  planAction: PlanActionRow
  coreGroupMember: CoreGroupMember & { conferenceId: string; position: GeneratedAlways<number> }
  planEnd: PlanEnd & { conferenceId: string }
  coreGroup: CoreGroupRow
  paper: PaperRow
  paperCopy: PaperCopyRow
  paperCorrection: PaperCorrectionRow
  calendarEvent: Omit<CalendarEvent, 'replies'> & {
    replies: ColumnType<CalendarEvent['replies'], string | undefined, string>
  }
  message: MessageRow
  delivery: DeliveryRow
  strayMail: StrayMailRow
  meeting: MeetingRow
  meetingGuest: Guest & { conferenceId: string; position: GeneratedAlways<number> }
  attendance: Attendance & { conferenceId: string }
  attendanceMark: Attendance & { conferenceId: string; position: GeneratedAlways<number> }
  meetingLine: MeetingLineTable
  meetingChange: { conferenceId: string; id: string }
  incomingFile: IncomingFile
  conversation: { entraId: string; reference: string }
  answeredActivity: { conversationId: string; activityId: string; answer: string | null; takenAt: Instant }
  oneTimeCode: { participantId: string; hash: string; expiresAt: Instant; attempts: Generated<number> }
  holiday: AddedDay & { version: Generated<number> }
  setting: { name: string; value: string; version: Generated<number> }
  contact: ContactRow
  request: RequestRow
  audit: AuditRow
}

export interface ConferenceRow {
  id: string
  version: Generated<number>
  number: Generated<number>
  kind: Conference['kind']
  reviewOf: string | null
  state: Conference['state']
  stopped: boolean
  strategyDate: Temporal.PlainDate | null
  transferIn: Generated<boolean>
  startsAt: Instant
  durationMinutes: number
  place: string
  online: boolean
  joinUrl: string | null
  chatId: string | null
  preset: string
  whereabouts: Conference['whereabouts']
  exceptionReason: string | null
  exceptionManager: string | null
  needs: Detail<Need[]>
  feasts: Json<{ date: string; name: string }[]>
  chairId: string
  leadSocialWorkerId: string
  bookedAt: Instant
  movedAt: Instant | null
  bookedBy: string
  circulatedAt: Instant | null
  /** Derived by the rules at the end of each change: when time next causes something here. */
  nextDueAt: Instant | null
  /** When the calendar was last asked who has answered. */
  repliesReadAt: Instant | null
}

export interface ChildRow extends Child {
  conferenceId: string
  position: number
  /** A plan that no end and no later conference has taken over: by name and date of birth there is one (`one_open_plan`). */
  hasOpenPlan: Generated<boolean>
}

export interface ParticipantRow {
  id: string
  version: Generated<number>
  conferenceId: string
  position: number
  email: string
  name: string
  role: string
  agency: string
  agencyGroup: string
  phone: string
  side: Participant['side']
  entraId: string | null
  channel: Channel | null
  safeContactRecordedBy: string | null
  safeContactRecordedAt: Instant | null
  papersOnPage: boolean
  apologyAt: Instant | null
  apologyInstead: string | null
  reply: Reply
  leftAt: Instant | null
  leftReason: string | null
  leftSuccessorId: string | null
}

export interface ReportRow {
  id: string
  version: Generated<number>
  conferenceId: string
  participantId: string
  request: number
  requestedAt: Instant
  state: Report['state']
  started: boolean
  comment: string | null
  decidedBy: string | null
  preparedDriveId: string | null
  preparedItemId: string | null
  preparedWebUrl: string | null
  preparedContentTag: string | null
  lentFolder: string | null
  lentPermissionId: string | null
  lookedAt: Instant | null
  editedAt: Instant | null
}

export interface ReportVersionRow {
  id: string
  reportId: string
  number: number
  part: ReportPart
  state: ReportVersion['state']
  source: ReportSource
  type: string | null
  receivedAt: Instant
  sha256: string
  bytes: number
  late: boolean
  driveId: string | null
  itemId: string | null
  refusedBecause: string | null
  note: string | null
  findings: Detail<Findings>
  familyMayRead: boolean | null
  settledBy: string | null
}

export interface ProtectedDetailRow extends Omit<ProtectedDetail, 'keptFrom'> {
  conferenceId: string
  /** In the order in which they were added. */
  position: GeneratedAlways<number>
}

export interface HoldRow extends Pick<Hold, 'id' | 'recipientId' | 'reason' | 'detailId' | 'passage'> {
  conferenceId: string
  thing: HeldThing['kind']
  versionId: string | null
  deliveryId: string | null
  eventId: string | null
  paperId: string | null
  foundAt: Instant
  raisedBy: string | null
  seenBy: readonly string[]
  clearedBy: string | null
  clearedAt: Instant | null
  clearedReason: string | null
}

export interface PackRow {
  id: string
  conferenceId: string
  participantId: string
  circulation: number
  driveId: string
  itemId: string
  pages: number
  bytes: number
  by: Pack['by']
  madeAt: Instant
  openedAt: Instant | null
  readAt: Instant | null
  accessPermissionId: string | null
  accessWebUrl: string | null
  recalledAt: Instant | null
  recalledBy: string | null
  recalledReason: string | null
}

export interface PackContentRow {
  packId: string
  position: number
  versionId: string
  part: ReportPart
  driveId: string
  itemId: string
  pages: number
  handedOverAt: Instant | null
  handedOverBy: string | null
  handedOverHow: string | null
}

export interface MessageRow {
  id: string
  conferenceId: string
  recipient: string
  kind: MessageKind
  of: MessageKind[]
  channel: 'teams' | 'mail'
  subject: string
  at: Instant
  conversationId: string | null
  activityId: string | null
  mailId: string | null
  internetMessageId: string | null
  problem: NonNullable<Message['problem']>['kind'] | null
  problemAt: Instant | null
}

export interface StrayMailRow extends Omit<StrayMail, 'settled'> {
  settledBy: string | null
  settledAt: Instant | null
}

/** What a new row need not say, the database does. */
export interface MeetingRow {
  conferenceId: string
  version: Generated<number>
  state: Generated<Meeting['state']>
  step: Generated<number>
  startedAt: Instant | null
  stepStartedAt: Instant | null
  endedAt: Instant | null
  part: Generated<number>
  partStartedAt: Instant | null
  speakingOrder: Generated<string[]>
  spoken: Generated<string[]>
  inChat: Meeting['inChat']
  allowed: Generated<Allowed[]>
  outcome: ColumnType<Outcome, string | undefined, string>
}

interface MeetingLineTable extends Omit<Line, 'audience'> {
  conferenceId: string
  /** In the order in which they were written. */
  position: GeneratedAlways<number>
  /** Null: whoever is here. */
  audience: string[] | null
}
export type MeetingLineRow = Selectable<MeetingLineTable>

export interface PartRow extends Omit<ConferencePart, 'start' | 'participantIds'> {
  conferenceId: string
  startsAt: Instant
}

export interface ClosingRow {
  conferenceId: string
  at: Instant
  by: string
  outcome: ColumnType<Outcome, string, string>
  attended: Detail<readonly Attended[]>
}

export interface CorrectionRow extends Omit<Correction, 'was'> {
  conferenceId: string
  position: GeneratedAlways<number>
  was: Detail<Outcome>
}

export interface PlanActionRow extends Omit<PlanAction, 'version' | 'audience' | 'settled'> {
  version: Generated<number>
  conferenceId: string
  position: GeneratedAlways<number>
  /** Null: everyone. */
  audience: string[] | null
  settledAt: Instant | null
  settledBy: string | null
  settledNote: string | null
}

export interface CoreGroupRow extends Omit<CoreGroup, 'version' | 'start' | 'record' | 'recorded'> {
  version: Generated<number>
  conferenceId: string
  startsAt: Instant | null
  record: ColumnType<CoreGroup['record'], string, string>
  recordedAt: Instant | null
  recordedBy: string | null
}

export interface PaperRow extends Omit<Paper, 'version' | 'sections' | 'approved' | 'copies' | 'corrections'> {
  version: Generated<number>
  conferenceId: string
  sections: ColumnType<Paper['sections'], string, string>
  approvedAt: Instant | null
  approvedBy: string | null
}

export interface PaperCopyRow extends Omit<PaperCopy, 'docx' | 'pdf' | 'handedOver'> {
  conferenceId: string
  paperId: string
  docxDriveId: string
  docxItemId: string
  pdfDriveId: string | null
  pdfItemId: string | null
  handedOverAt: Instant | null
  handedOverBy: string | null
  handedOverHow: string | null
}

export interface PaperCorrectionRow extends Omit<PaperCorrection, 'settled'> {
  conferenceId: string
  paperId: string
  settledAt: Instant | null
  settledBy: string | null
  settledHow: NonNullable<PaperCorrection['settled']>['how'] | null
  settledNote: string | null
}

export interface DeliveryRow {
  id: string
  conferenceId: string
  /** Null: the business team. */
  participantId: string | null
  kind: NewDelivery['kind']
  deadline: string
  occasion: string
  sendAt: Instant
  detail: Detail<Record<string, string>>
  /** "work": a moment that caused work of ours and no message. */
  state: Generated<Delivery['state'] | 'work'>
  /** When its job was enqueued, null while it waits for its time. */
  enqueuedAt: Instant | null
  /** How often it was enqueued: makes another job of a delivery that was held. */
  attempt: Generated<number>
  messageId: string | null
  error: string | null
}

export interface ContactRow extends Omit<Contact, 'group'> {
  id: string
  version: Generated<number>
  agencyGroup: string
}

export interface RequestRow extends Omit<ConferenceRequest, 'version' | 'answers' | 'appointment'> {
  version: Generated<number>
  answers: Json<ConferenceRequest['answers']>
  appointment: Json<ConferenceRequest['appointment']>
}

export interface AuditRow {
  id: Generated<number>
  at: Instant
  actor: string
  action: string
  conferenceId: string | null
  detail: Detail<AuditEntry['detail']>
  correlationId: string | null
}
