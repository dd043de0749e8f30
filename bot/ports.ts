import type { CardMessage } from '../adaptive-cards/card.ts'
import type { Unreached } from '../conference/board.ts'
import type { AddedDay } from '../conference/calendar/added-day.ts'
import type { CirculationScope } from '../conference/circulations.ts'
import type { Channel, Child, Conference, ConferenceKind, Participant, Reply } from '../conference/conference.ts'
import type { Contact } from '../conference/contact.ts'
import type { CoreGroup } from '../conference/core-group/core-group.ts'
import type { DeliveryKey, MessageKind } from '../conference/delivery.ts'
import type { PersonalCalendar } from '../conference/free-days.ts'
import type { Hold } from '../conference/hold.ts'
import type { LateAnswer } from '../conference/late-report.ts'
import type { Allowed, Meeting } from '../conference/meeting/meeting.ts'
import type { Closing, Correction } from '../conference/outcome/closing.ts'
import type { Outcome } from '../conference/outcome/outcome.ts'
import type { HandOver, Pack, Release, Withholding } from '../conference/pack.ts'
import type { Paper, PaperCopy, PaperCorrection } from '../conference/papers/paper.ts'
import type { ConferencePart } from '../conference/part.ts'
import type { ChildPlan, CoreGroupMember, PlanAction, PlanEnd } from '../conference/plan/plan.ts'
import type { ProtectedDetail } from '../conference/protected-detail.ts'
import type {
  CallNote,
  PreparedDocument,
  Report,
  ReportPart,
  ReportSource,
  ReportVersion,
  StoredFile,
} from '../conference/report.ts'
import type { ConferenceRequest } from '../conference/request.ts'
import type { Result } from '../conference/result.ts'
import type { Settings } from './config.ts'

/** The outside world as the features see it. Whoever implements one of these is the only importer of its SDK. */
export interface World {
  clock: Clock
  store: Store
  people: People
  calendar: Calendar
  meetings: Meetings
  reportFiles: ReportFiles
  /** The same as the person whose token this is: their own OneDrive, while they are here. */
  reportFilesOf(token: string): Promise<Result<{ reportFiles: ReportFiles }, 'consent-needed' | 'interaction-needed'>>
  library: Library
  chat: Chat
  mail: Mail
  inbox: Inbox
  web: Web
  newId(): string
  /** Six digits for a one-time code. */
  newCode(): string
  links: Links
  settings: Settings
  log: Log
}

/** Addresses of our own pages. */
export interface Links {
  /** Signed for one recipient; it opens nothing without the one-time code. */
  personalPage(participantId: string): string
  /** Leads one person of the tenant to their pack in the library, and notes that they opened it. */
  libraryPack(packId: string): string
  board(conferenceId: string): string
  /** The page from which the chair runs the meeting. */
  meeting(conferenceId: string): string
}

export interface Clock {
  now(): Temporal.Instant
}

/** Structured, without personal data: ids and references only. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

// Microsoft 365

/** Somebody of the directory, as far as it knows them. */
export interface FoundPerson {
  entraId: string
  name: string
  email: string
  jobTitle: string
  /** Their company, else their department. */
  agency: string
  phone: string
  /** A guest: somebody of another organisation. */
  isOutside: boolean
}

export interface People {
  /** The tenant's member with this mail, sign-in name or proxy address. Null outside it; a guest counts as outside. */
  find(email: string): Promise<{ entraId: string; name: string; email: string } | null>
  /** A few people of the directory whose name or address begins with this, guests too. */
  search(text: string): Promise<FoundPerson[]>
  /** Null when there is nobody with this object id. */
  withId(entraId: string): Promise<FoundPerson | null>
}

export interface EventDetails {
  subject: string
  start: Temporal.ZonedDateTime
  end: Temporal.ZonedDateTime
  place: string
  /** HTML that carries everything a reader of the invitation needs. */
  body: string
  attendees: { email: string; name: string }[]
}

export interface Calendar {
  /**
   * Creates an event in the conference mailbox: private, attendees hidden from one another. `transactionId` makes a
   * repeat harmless. `online` gives it a Teams meeting of its own, whose address comes back.
   */
  create(
    event: EventDetails & { transactionId: string; online: boolean },
  ): Promise<{ eventId: string; joinUrl: string | null }>
  change(eventId: string, event: EventDetails): Promise<void>
  cancel(eventId: string, comment: string): Promise<void>
  /** When these people are not free, without saying why. `busy` is null for whoever's calendar cannot be read. */
  busy(emails: readonly string[], from: Temporal.Instant, to: Temporal.Instant): Promise<PersonalCalendar[]>
  /** What those invited have answered (addresses in lower case). Null when the event is gone. */
  replies(eventId: string): Promise<{ email: string; reply: Reply }[] | null>
}

export interface Meetings {
  /** Lobby for all but the organiser, chair as co-organiser; chat, recording and transcription off. */
  settle(joinUrl: string, chairEntraId: string | null): Promise<{ chatId: string | null }>
  /** Switches chat, recording and transcription on or off in a meeting that is settled. */
  allow(joinUrl: string, allowed: readonly Allowed[]): Promise<void>
  /** Installs the app into the meeting's chat, so that it stands in the meeting itself. "refused": the tenant does not let us. */
  addToChat(chatId: string): Promise<'added' | 'refused'>
}

/** Why a file in somebody's OneDrive cannot be read: nothing that trying again at once would help. */
export type Unreadable = 'gone' | 'locked' | 'malware'

/**
 * The attendee's own OneDrive, in one of three modes: `app-folder` reaches only our folder in it, `application` reaches
 * everything, `delegated` nothing but with the person's own token. Who has no OneDrive gets a folder of their own in the
 * library, shared with them alone.
 */
export interface ReportFiles {
  /** Null when this person has no OneDrive and the library cannot be shared with them either. */
  prepare(owner: string, folder: string, name: string, bytes: Uint8Array): Promise<PreparedDocument | null>
  look(
    document: PreparedDocument,
  ): Promise<{ state: 'present'; contentTag: string; changedAt: Temporal.Instant } | { state: 'gone' | 'malware' }>
  read(document: PreparedDocument): Promise<{ state: 'read'; bytes: Uint8Array } | { state: Unreadable }>
  /**
   * The file behind a sharing link that its author sent. Where links lead outside our reach: 'not-allowed'. `owner` has to be whose OneDrive it lies in, or it is 'not-theirs'.
   */
  openLink(
    url: string,
    owner: string,
    limitBytes: number,
  ): Promise<
    Result<{ name: string; bytes: Uint8Array }, Unreadable | 'not-a-link' | 'not-allowed' | 'not-theirs' | 'too-large'>
  >
}

/** The conference library: one SharePoint site of our own. Paths carry references and ids, never names. */
export interface Library {
  put(path: string, bytes: Uint8Array): Promise<StoredFile>
  read(file: StoredFile): Promise<Uint8Array>
  /** Null when there is no file at this path: an authority's own template, say. */
  find(path: string): Promise<Uint8Array | null>
  /** Microsoft's own conversion of a stored item. Null when it cannot be converted. */
  toPdf(file: StoredFile): Promise<Uint8Array | null>
  /** Lets one person of the tenant read this folder and what is in it, without a mail. */
  share(folder: string, entraId: string): Promise<{ permissionId: string; webUrl: string }>
  /** Nothing happens when the permission is gone already. */
  unshare(folder: string, permissionId: string): Promise<void>
}

/** What came into the conference mailbox. */
export interface InboxMessage {
  id: string
  /** Lower case. Who it says it is from; believed only when `authenticated`. */
  from: string
  receivedAt: Temporal.Instant
  subject: string
  /** Its DMARC check passed, as our own mail system wrote into it. */
  authenticated: boolean
  /** A "meeting-response" only says what the event shows anyway: who accepted or declined. */
  kind: 'mail' | 'undelivered' | 'auto-reply' | 'meeting-response'
  /** Internet message ids that it answers or reports on. */
  about: string[]
  attachments: { id: string; name: string; bytes: number; isInline: boolean }[]
}

/** The conference mailbox's own inbox. What was taken in, or was handed to a person, is moved to a folder that says so. */
export interface Inbox {
  /** Oldest first, at most 25. */
  waiting(): Promise<InboxMessage[]>
  attachment(messageId: string, attachmentId: string): Promise<Uint8Array>
  /** Answers where the message can be read in Outlook. */
  file(messageId: string, folder: 'taken-in' | 'for-a-person'): Promise<{ webUrl: string }>
}

export type { CardMessage, StoredFile }

export interface Chat {
  /** Installs the app for this person. "mail" when the tenant does not let us: then they are written to instead. */
  reach(entraId: string): Promise<'teams' | 'mail'>
  /** A new message, because an edited one rings no bell. */
  send(entraId: string, message: CardMessage): Promise<SentMessage | 'unreachable'>
  update(sent: SentMessage, message: CardMessage): Promise<void>
}

export interface SentMessage {
  conversationId: string
  activityId: string
}

export interface Mail {
  /** One message for one recipient, from the conference mailbox. Answers the sent item's immutable id, and its own on the internet. */
  send(mail: { to: string; subject: string; html: string }): Promise<{ id: string; internetMessageId: string }>
}

/** Every other HTTP call, by allow-list of hosts: the guard against being sent to an address of somebody's choosing. */
export interface Web {
  download(
    url: string,
    limitBytes: number,
  ): Promise<Result<{ bytes: Uint8Array }, 'host-not-allowed' | 'too-large' | 'not-found'>>
}

// The store

export interface Store {
  /** One transaction: what it writes and the jobs it enqueues commit together or not at all. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /**
   * One change of one conference: locks its row, hands the conference in as it stands, and afterwards derives
   * `next_due_at` and counts up the version. Throws when there is no such conference.
   */
  change<T>(conferenceId: string, work: (tx: Transaction, conference: Conference) => Promise<T>): Promise<T>
  /**
   * Calls whenever something changed in the meeting of this conference, by whichever instance, and when it may have: after
   * a lost connection. Answers what ends it.
   */
  onMeetingChange(conferenceId: string, listener: () => void): () => void
  /** Resolves when no job is waiting to run or running. */
  idle(): Promise<void>
  stop(): Promise<void>
}

export interface Transaction {
  conferences: Conferences
  board: Board
  participants: {
    /** At the end of the list. */
    add(conferenceId: string, participant: Participant): Promise<void>
    update(
      id: string,
      change: Partial<
        Pick<
          Participant,
          | 'entraId'
          | 'channel'
          | 'apology'
          | 'safeContact'
          | 'reply'
          | 'name'
          | 'email'
          | 'phone'
          | 'role'
          | 'agency'
          | 'left'
        >
      >,
    ): Promise<void>
  }
  children: {
    /** A child who was expected is born, or a name or date was wrong. */
    update(id: string, change: Partial<Pick<Child, 'name' | 'born' | 'unborn'>>): Promise<void>
  }
  /** The parts of a split conference, all of them anew. */
  parts: { set(conferenceId: string, parts: readonly ConferencePart[]): Promise<void> }
  closings: {
    add(conferenceId: string, closing: Omit<Closing, 'corrections'>): Promise<void>
    /** `outcome` takes the place of `correction.was`, which is kept. */
    correct(conferenceId: string, outcome: Outcome, correction: Correction): Promise<void>
  }
  plans: {
    /** The children who have a plan by this conference, all of them anew. */
    setChildren(conferenceId: string, children: readonly ChildPlan[]): Promise<void>
    /** New, or as it now stands: an action's id is its key. */
    putActions(conferenceId: string, actions: readonly PlanAction[]): Promise<void>
    /** New, or as it now stands: participant and day of joining are the key. */
    putMembers(conferenceId: string, members: readonly CoreGroupMember[]): Promise<void>
    /** A second end of one child's plan is refused by the database: ends are recorded once. */
    end(conferenceId: string, end: PlanEnd): Promise<void>
    /** A correction of the decision that ended it. */
    takeBackEnd(conferenceId: string, childId: string): Promise<void>
    /**
     * Children of this conference (by name and date of birth, once born) who have an open plan that this conference does
     * not review: a second one is refused, by the database too.
     */
    openElsewhere(conferenceId: string): Promise<{ childId: string; conferenceId: string; reference: string }[]>
  }
  coreGroups: {
    add(conferenceId: string, coreGroup: CoreGroup): Promise<void>
    /** Counts up its version. */
    update(id: string, change: Partial<Omit<CoreGroup, 'id' | 'version'>>): Promise<void>
  }
  papers: {
    add(conferenceId: string, paper: Paper): Promise<void>
    /** Counts up its version. */
    update(
      id: string,
      change: Partial<Pick<Paper, 'state' | 'sections' | 'approved' | 'sentAt' | 'dueAt'>>,
    ): Promise<void>
    /** A draft that nothing asks for any more. Of what has gone to anybody nothing is ever removed. */
    remove(id: string): Promise<void>
    addCopy(paperId: string, copy: PaperCopy): Promise<void>
    updateCopy(id: string, change: Partial<Pick<PaperCopy, 'handedOver'>>): Promise<void>
    addCorrection(paperId: string, correction: PaperCorrection): Promise<void>
    settleCorrection(id: string, settled: NonNullable<PaperCorrection['settled']>): Promise<void>
  }
  reports: {
    add(conferenceId: string, report: Report): Promise<void>
    /** What is still owed can pass to whoever comes in its author's place. */
    update(id: string, change: Partial<Omit<Report, 'id' | 'versions'>>): Promise<void>
    addVersion(reportId: string, version: ReportVersion): Promise<void>
    updateVersion(
      id: string,
      change: Partial<
        Pick<ReportVersion, 'state' | 'part' | 'number' | 'file' | 'familyMayRead' | 'settledBy' | 'note'>
      >,
    ): Promise<void>
    addNote(reportId: string, note: CallNote): Promise<void>
  }
  releases: { add(release: Release): Promise<void> }
  withholdings: {
    add(withholding: Withholding): Promise<void>
    remove(partyId: string, reportId: string): Promise<void>
  }
  protectedDetails: {
    add(conferenceId: string, detail: ProtectedDetail): Promise<void>
    remove(id: string): Promise<void>
  }
  holds: {
    /** What is already held for this recipient for the same reason is not held twice. */
    add(conferenceId: string, hold: Hold): Promise<void>
    /** This person has seen the exact passage. */
    see(id: string, by: string): Promise<void>
    clear(id: string, cleared: NonNullable<Hold['cleared']>): Promise<void>
    /** The held thing is no more: another version came, the message was written anew. */
    drop(id: string): Promise<void>
  }
  lateAnswers: { add(conferenceId: string, answer: LateAnswer): Promise<void> }
  packs: {
    add(pack: Pack): Promise<void>
    update(id: string, change: Partial<Pick<Pack, 'openedAt' | 'readAt' | 'access' | 'recalled'>>): Promise<void>
    handOver(id: string, versionIds: readonly string[], handOver: HandOver): Promise<void>
  }
  strayMail: StrayMails
  meetings: HeldMeetings
  events: Events
  deliveries: Deliveries
  incoming: IncomingFiles
  conversations: Conversations
  codes: Codes
  holidays: Holidays
  contacts: Contacts
  requests: Requests
  settings: {
    /** The value of this name; `make` writes it when there is none yet. Every instance reads the same. */
    once(name: string, make: () => string): Promise<string>
  }
  audit: { write(entry: AuditEntry): Promise<void> }
  queue: { enqueue(jobs: Job[]): Promise<void> }
}

/** A conference before the store gives it its number; what is derived on reading is left out. */
export type NewConference = Omit<
  Conference,
  | ('number' | 'reference' | 'version' | 'movedAt')
  | ('timetable' | 'office' | 'daysOff' | 'claimed' | 'followedBy' | 'adjournedTo')
>

export interface Conferences {
  add(conference: NewConference): Promise<{ number: number; reference: string }>
  find(id: string): Promise<Conference | null>
  /** Newest first. */
  list(): Promise<Conference[]>
  /** Booked conferences with a professional or family participant of this address (lower case). */
  ofAddress(email: string): Promise<Conference[]>
  /** Booked conferences not yet held with open reports whose prepared documents were last looked at before this moment. */
  toLookAt(before: Temporal.Instant, now: Temporal.Instant): Promise<string[]>
  /** Conferences that this person of the tenant is in; of these only that of this chat, or those starting after a moment. */
  ofPerson(entraId: string, only?: { chatId?: string; after?: Temporal.Instant }): Promise<Conference[]>
  findByParticipant(participantId: string): Promise<Conference | null>
  findByReport(reportId: string): Promise<Conference | null>
  /** By the number in its reference. */
  findByNumber(number: number): Promise<Conference | null>
  findByPack(packId: string): Promise<Conference | null>
  findByCoreGroup(coreGroupId: string): Promise<Conference | null>
  findByPaper(paperId: string): Promise<Conference | null>
  findByAction(actionId: string): Promise<Conference | null>
  /** The review that follows this conference, unless it was called off; null while none is booked. */
  reviewOf(conferenceId: string): Promise<Conference | null>
  /** Booked conferences that have a deadline on this day or later, or may have: what it can change. */
  datedAround(day: Temporal.PlainDate): Promise<Conference[]>
  /** Ids of conferences whose `next_due_at` has come. */
  due(now: Temporal.Instant): Promise<string[]>
  /** The earliest moment at which anything becomes due or a waiting delivery leaves. */
  nextMoment(): Promise<Temporal.Instant | null>
  update(
    id: string,
    change: Partial<
      Pick<
        Conference,
        | 'state'
        | 'stopped'
        | 'start'
        | 'durationMinutes'
        | 'place'
        | 'joinUrl'
        | 'chatId'
        | 'circulatedAt'
        | 'movedAt'
        | 'exception'
        | 'whereabouts'
        | 'chairId'
        | 'leadSocialWorkerId'
        | 'reviewOf'
        | 'feasts'
      >
    >,
  ): Promise<void>
}

/** The conferences that a list asks for. */
export interface ConferencesAsked {
  /**
   * "coming": from today on; "past": before today; "plans": held, and a plan of theirs is in force or they are still to be
   * closed; "open": coming, of the plans, or held with a paper that waits for somebody. All leave out what was called off.
   */
  among: 'coming' | 'past' | 'plans' | 'open' | 'called-off' | 'all'
  kind: ConferenceKind | null
  /** The first digits of the number in the reference. */
  number: string | null
  /** Only those whose chair or lead social worker this person of the tenant is. */
  visibleTo: string | null
  /** Only those that this person of the tenant chairs. */
  chairedBy: string | null
  /** London's today. */
  today: Temporal.PlainDate
}

/** Where one stands in a list: everything behind it is the rest. */
export interface PlaceInList {
  start: Temporal.Instant
  number: number
}

export interface Board {
  /** What is coming soonest first, everything else newest first. */
  page(
    asked: ConferencesAsked,
    after: PlaceInList | null,
    limit: number,
  ): Promise<{ conferences: Conference[]; unreached: Unreached[]; total: number }>
  /** Those that can need somebody ("open"), how many there are of each sort, and the first part of a list beside them. */
  overview(
    asked: Pick<ConferencesAsked, 'visibleTo' | 'today'>,
    limit: number,
    list?: { asked: ConferencesAsked; limit: number } | null,
  ): Promise<{
    conferences: Conference[]
    /** Null where none was asked for. */
    list: { conferences: Conference[]; total: number } | null
    /** Of all of them. */
    unreached: Unreached[]
    counts: { coming: number; past: number; plans: number; calledOff: number }
    /** What belongs to no conference yet. */
    waiting: { strayMails: number; requests: number }
  }>
  /** Whom our last message did not reach, of these conferences. */
  unreached(conferenceIds: readonly string[]): Promise<Unreached[]>
}

export interface CalendarEvent {
  id: string
  conferenceId: string
  /** The anchor (chair, minute-taker, room) carries the online meeting; each family party has an event of its own. */
  purpose: 'anchor' | 'professionals' | 'party'
  partyId: string | null
  /** The core group meeting, or the part of a split conference, that it is the event of; null: the conference's own. */
  coreGroupId: string | null
  partId: string | null
  eventId: string
  /** Of a core group's event: what each participant, by id, was last known to answer. */
  replies: Record<string, Reply>
}

export interface Events {
  add(event: Omit<CalendarEvent, 'replies'>): Promise<void>
  ofConference(conferenceId: string): Promise<CalendarEvent[]>
  /** It is gone from the calendar, and another may take its place. */
  remove(id: string): Promise<void>
  heard(id: string, replies: CalendarEvent['replies']): Promise<void>
  /**
   * Booked conferences still to be held, or with a core group before `soon`, whose replies were last read before this
   * moment, the longest ago first.
   */
  toRead(before: Temporal.Instant, now: Temporal.Instant, soon: Temporal.Instant): Promise<string[]>
  read(conferenceId: string, at: Temporal.Instant): Promise<void>
}

export interface NewDelivery extends DeliveryKey {
  id: string
  conferenceId: string
  /** Nothing leaves earlier: the domain's hours. */
  sendAt: Temporal.Instant
  /** What the message needs besides the conference as it stands, by id: a version, a pack, a party. */
  detail: Record<string, string>
}

export interface Delivery extends NewDelivery {
  kind: MessageKind
  /** "held" while the conference is stopped, "skipped" when overtaken, "failed" when the outside world refused for good. */
  state: 'waiting' | 'sent' | 'held' | 'skipped' | 'failed'
  messageId: string | null
  error: string | null
}

export interface Message {
  id: string
  conferenceId: string
  /** Address of the person it went to. */
  to: string
  kind: MessageKind
  /** The kinds in a digest. */
  of: MessageKind[]
  channel: Extract<Channel, 'teams' | 'mail'>
  subject: string
  at: Temporal.Instant
  sent: SentMessage | { mailId: string; internetMessageId: string | null }
  /** It did not arrive, or an automatic answer came: "undelivered" outweighs the other. */
  problem: { kind: 'undelivered' | 'auto-reply'; at: Temporal.Instant } | null
}

/** A mail that no rule of ours could settle. The mail itself stays in the mailbox; we keep no words of it. */
export interface StrayMail {
  id: string
  mailId: string
  webUrl: string
  /** The conference it seems to be about. */
  conferenceId: string | null
  reason:
    | 'unknown-sender'
    | 'not-authenticated'
    | 'no-attachment'
    | 'several-attachments'
    | 'several-conferences'
    | 'no-report-asked'
    | 'refused'
    | 'undelivered'
  receivedAt: Temporal.Instant
  settled: { by: string; at: Temporal.Instant } | null
}

export interface StrayMails {
  /** Nothing happens when this mail is known already. */
  add(mail: StrayMail): Promise<void>
  waiting(): Promise<StrayMail[]>
  settle(id: string, settled: NonNullable<StrayMail['settled']>): Promise<void>
}

/** What happens while conferences are held. Every conference has its meeting, a new one until something happens in it. */
export interface HeldMeetings {
  find(conferenceId: string): Promise<Meeting>
  /** As it stands, and nobody else changes it before this transaction ends. */
  lock(conferenceId: string): Promise<Meeting>
  /** Which of these changes were done before. */
  done(conferenceId: string, changeIds: readonly string[]): Promise<ReadonlySet<string>>
  /** Writes what differs, notes these changes as done and tells every instance. */
  save(before: Meeting, after: Meeting, changeIds: readonly string[]): Promise<void>
}

export interface Deliveries {
  /**
   * Claims in the ledger: of what was claimed before, nothing happens. What is claimed and may leave now is enqueued in
   * the same transaction, one job for one person, so that what falls together becomes one digest.
   */
  claim(deliveries: NewDelivery[], now: Temporal.Instant): Promise<void>
  /** Claims without enqueuing: `release` sends them, so that what falls into one slot over all conferences is one digest. */
  claimForSlot(deliveries: NewDelivery[]): Promise<void>
  /** Records a moment that only causes work of ours (no message). False when it was claimed before. */
  claimWork(key: DeliveryKey & { conferenceId: string }, now: Temporal.Instant): Promise<boolean>
  /** Enqueues the waiting deliveries whose time has come, and (after a resume) those that were held. */
  release(now: Temporal.Instant): Promise<void>
  find(ids: string[]): Promise<Delivery[]>
  ofConference(conferenceId: string): Promise<Delivery[]>
  /** Was another slot than this one already claimed for this address on this London day? At most one a day. */
  hadSlot(email: string, day: Temporal.PlainDate, slot: Temporal.Instant): Promise<boolean>
  settle(ids: string[], outcome: { state: Delivery['state']; error?: string }): Promise<void>
  /** A message went out for these rows: of a digest it stands on every row it covers. */
  sent(ids: string[], message: Message): Promise<void>
  messages(conferenceId: string): Promise<Message[]>
  /** Notes what came back about a message of ours, found by its id on the internet. Null when none of ours is meant. */
  cameBack(
    about: readonly string[],
    problem: NonNullable<Message['problem']>,
  ): Promise<{ conferenceId: string; person: string; kind: MessageKind } | null>
  /** Lets a message go that was held for something in it, or stops it for good. */
  releaseOne(id: string, now: Temporal.Instant): Promise<void>
  /** The newest card in Teams about this deadline alone for this person, to be folded when a newer one follows. */
  previousCard(conferenceId: string, person: string, deadline: string): Promise<SentMessage | null>
}

/** Bytes that reached us and wait to be looked at: nothing handed over is ever lost. */
export interface IncomingFile {
  id: string
  participantId: string
  /** Null while somebody with several open reports has not said which one it is. */
  reportId: string | null
  part: ReportPart
  source: ReportSource
  /** As handed over. Shown to its author only. */
  name: string
  intent: 'submit' | 'draft'
  note: string | null
  receivedAt: Temporal.Instant
  bytes: Uint8Array
}

export interface IncomingFiles {
  add(file: IncomingFile): Promise<void>
  find(id: string): Promise<IncomingFile | null>
  /** Those of these reports of which something has arrived that is still to be looked at. */
  waitingFor(reportIds: readonly string[]): Promise<string[]>
  assign(id: string, reportId: string, participantId: string): Promise<void>
  remove(id: string): Promise<void>
}

export interface Conversations {
  find(entraId: string): Promise<string | null>
  /** `reference` is the adapter's own conversation reference as JSON. */
  save(entraId: string, reference: string): Promise<void>
  /**
   * Takes an activity before anything is done about it: "mine" for the first copy (and for a later one when whoever had
   * it has not answered for half a minute), else the answer, or "theirs" while another copy is at work.
   */
  take(
    conversationId: string,
    activityId: string,
  ): Promise<{ state: 'mine' | 'theirs' } | { state: 'answered'; answer: string }>
  answer(conversationId: string, activityId: string, answer: string): Promise<void>
  /** It failed: the next copy may try. */
  giveBack(conversationId: string, activityId: string): Promise<void>
}

export interface Codes {
  save(participantId: string, hash: string, expiresAt: Temporal.Instant): Promise<void>
  /** Counts an attempt and uses the code up when it matches. */
  use(participantId: string, hash: string, now: Temporal.Instant): Promise<'right' | 'wrong' | 'expired' | 'too-many'>
}

export interface Holidays {
  list(): Promise<{ proclaimed: AddedDay[]; closures: AddedDay[] }>
  /** Whatever it can change is locked. Of a day that is known only the name changes. */
  add(kind: AddedDay['kind'], date: Temporal.PlainDate, name: string): Promise<void>
  /** It counts again. Whatever that can change is locked. */
  remove(kind: AddedDay['kind'], date: Temporal.PlainDate): Promise<void>
}

/** Somebody of the authority's own list of people outside. */
export interface KeptContact extends Contact {
  id: string
  version: number
}

export interface Contacts {
  /** By agency, then name. */
  list(): Promise<KeptContact[]>
  /** A few whose name, agency or address has this in it. */
  search(text: string): Promise<KeptContact[]>
  /** False when somebody of this name and address is there already. */
  add(id: string, contact: Contact): Promise<boolean>
  /** Adds, or brings up to date whoever has this name and address; `id` is for who is new. */
  put(id: string, contact: Contact): Promise<void>
  /** Locked until the transaction ends. */
  find(id: string): Promise<KeptContact | null>
  isTaken(contact: Pick<Contact, 'email' | 'name'>, exceptId: string): Promise<boolean>
  change(id: string, contact: Contact): Promise<void>
  remove(id: string): Promise<void>
}

export interface Requests {
  add(request: ConferenceRequest): Promise<void>
  /** Locked until the transaction ends. */
  find(id: string): Promise<ConferenceRequest | null>
  /** The request that waits for this appointment to be booked. */
  waitingFor(itemId: string): Promise<ConferenceRequest | null>
  /** Sent and not settled, in the order in which they were sent. */
  waiting(): Promise<ConferenceRequest[]>
  /** Newest first. */
  ofAuthor(entraId: string): Promise<ConferenceRequest[]>
  /** Counts up its version. */
  change(
    id: string,
    change: Partial<Pick<ConferenceRequest, 'state' | 'answers' | 'comment' | 'changedAt' | 'sentAt' | 'conferenceId'>>,
  ): Promise<void>
  remove(id: string): Promise<void>
}

/** Append-only. Ids and references, never names. */
export interface AuditEntry {
  at: Temporal.Instant
  actor: string
  action: string
  conferenceId: string | null
  detail: Record<string, unknown>
}

/** Work for the outside world, durable and idempotent. The key names the work: the same key is the same job. */
export interface Jobs {
  'reach-participant': { conferenceId: string; participantId: string }
  'create-events': { conferenceId: string }
  'change-events': { conferenceId: string; change: 'moved' | 'called-off' }
  /** Events that belong to no part of the conference any more. */
  'cancel-events': { conferenceId: string; eventIds: string[] }
  'add-to-chat': { conferenceId: string }
  'settle-meetings': { conferenceId: string }
  /** As the meeting now stands: what has no event gets one, what is called off loses its own. `told`: by another message. */
  'core-group-events': {
    coreGroupId: string
    change: 'create' | 'moved' | 'called-off' | 'attendees'
    told?: boolean
  }
  /** Of the conference whose plan the review reviews. */
  'draft-progress-report': { conferenceId: string }
  'prepare-report': { conferenceId: string; reportId: string }
  'take-in-file': { fileId: string }
  'collect-document': { conferenceId: string; reportId: string; receivedAt: string }
  'collect-drafts': { conferenceId: string }
  'take-in-link': { conferenceId: string; reportId: string; url: string; receivedAt: string }
  'look-at-documents': { conferenceId: string }
  /** `only`: who gets one by this job. */
  'make-packs': { conferenceId: string; circulation: number; only: CirculationScope }
  'circulate-anyway': { conferenceId: string }
  'late-bundle': { conferenceId: string }
  'open-access': { conferenceId: string; packId: string }
  'close-access': { conferenceId: string; packId: string }
  'close-all-access': { conferenceId: string }
  'withdraw-pack-card': { conferenceId: string; packId: string }
  'make-paper-copies': { paperId: string }
  deliver: { deliveryIds: string[] }
  'refresh-release-request': { conferenceId: string; partyId: string }
  'read-replies': { conferenceId: string }
  /** On the day that the closed conference agreed for its review. */
  'book-review': { conferenceId: string }
  /** There was no quorum: on the day that the chair gave. */
  'hold-again': { conferenceId: string; start: string }
}
export type JobName = keyof Jobs
export type Job = { [Name in JobName]: { name: Name; key: string; data: Jobs[Name] } }[JobName]
export type JobHandlers = { [Name in JobName]: (data: Jobs[Name]) => Promise<void> }
