import type { AddedDay } from './calendar/added-day.ts'
import type { WorkingCalendar } from './calendar/working-days.ts'
import type { CoreGroup } from './core-group/core-group.ts'
import type { Feast } from './core-group/feast.ts'
import type { Hold } from './hold.ts'
import type { LateAnswer } from './late-report.ts'
import type { Need } from './needs.ts'
import type { Closing } from './outcome/closing.ts'
import type { Pack, Release, Withholding } from './pack.ts'
import type { Paper } from './papers/paper.ts'
import type { ConferencePart } from './part.ts'
import type { Plan } from './plan/plan.ts'
import type { ConferenceKind, DeadlineName } from './policy.ts'
import type { ProtectedDetail } from './protected-detail.ts'
import type { Report } from './report.ts'
import type { Deadline, Timetable } from './timetable.ts'

export type { ConferenceKind } from './policy.ts'

/** How a person is reached. Nobody in the family is written to before safe contact is recorded: unknown means by hand. */
export type Channel = 'teams' | 'mail' | 'by-hand'

/** What somebody answered to the invitation in their calendar, as Outlook knows it. */
export type Reply = 'none' | 'accepted' | 'tentative' | 'declined'

/** A child the conference is about. Full names and dates of birth are shown only inside signed-in pages and prepared documents. */
export interface Child {
  id: string
  name: string
  /** The day on which the child is expected, while `unborn`. */
  born: Temporal.PlainDate
  unborn: boolean
}

/** What one family party is to one child (domain.md §3: linked child by child). */
export interface ChildLink {
  childId: string
  mayReceive: boolean
}

/** Somebody of standing recorded that writing to this person is safe. */
export interface SafeContact {
  recordedBy: string
  recordedAt: Temporal.Instant
}

export interface Participant {
  id: string
  version: number
  /** For a party reached by hand this is a key, never an address. */
  email: string
  name: string
  /** The field's word for what they are here: "teacher", "mother". Rules read it through `roleIn`. */
  role: string
  agency: string
  /** Agencies count for quorum by group: "health", "education". */
  group: string
  phone: string
  side: 'professional' | 'family'
  /** Entra object id; null for everybody outside the tenant. */
  entraId: string | null
  /** null until Microsoft 365 has been asked. */
  channel: Channel | null
  safeContact: SafeContact | null
  /** Family only: asked for the papers on the personal page. Nobody gets them there without safe contact. */
  papersOnPage: boolean
  /** Family only: the children this party is linked to. */
  links: ChildLink[]
  /** Said "I can't come"; `instead` names who comes in their place. */
  apology: { at: Temporal.Instant; instead: string } | null
  /** To the invitation; what they told us themselves is the apology. */
  reply: Reply
  /** Has left their job or this family's case: gets nothing any more. `successorId` is who came in their place. */
  left: { at: Temporal.Instant; reason: string; successorId: string | null } | null
}

export type ConferenceState = 'booked' | 'called-off'

/** A reason and the manager who agreed, for what booking allows but the figures must show (domain.md §2, entry checks). */
export interface BookingException {
  reason: string
  manager: string
}

/** The next conference of the same family, as far as what it follows has to know of it. */
export interface FollowedBy {
  id: string
  start: Temporal.ZonedDateTime
  closedOn: Temporal.PlainDate | null
}

export interface Conference {
  id: string
  version: number
  /** "CP-1042": stands for the family wherever a notification, subject or file name can be seen. */
  reference: string
  number: number
  kind: ConferenceKind
  /** The conference whose plan this one reviews; null for an initial one, and for a review whose first half was elsewhere. */
  reviewOf: string | null
  /** Derived on reading: the review of this conference, unless it was called off. From `closedOn` its plan is the one in force. */
  followedBy: FollowedBy | null
  /** Derived on reading: there was no quorum, and the new day that its chair gave has not become its own. */
  adjournedTo: Temporal.ZonedDateTime | null
  state: ConferenceState
  /** One press by anybody of the business team: nothing leaves until a manager resumes. */
  stopped: boolean
  /** From when the limit counts: of a family that has moved in the day of the written notice, else of the strategy discussion. */
  strategyDate: Temporal.PlainDate | null
  /** A plan comes from another authority, which has given written notice. */
  transferIn: boolean
  start: Temporal.ZonedDateTime
  durationMinutes: number
  place: string
  online: boolean
  joinUrl: string | null
  /** Teams' id of the meeting's chat, by which a tab in the meeting finds its conference. */
  chatId: string | null
  preset: string
  /** Must anyone's whereabouts be kept from anyone else? "unknown" holds every family message. */
  whereabouts: 'yes' | 'no' | 'unknown'
  exception: BookingException | null
  needs: Need[]
  /** Days on which the family does not meet: nothing is booked on them by itself. */
  feasts: readonly Feast[]
  chairId: string
  leadSocialWorkerId: string
  bookedAt: Temporal.Instant
  /** When it last got another date; null: it has the one that it was booked for. */
  movedAt: Temporal.Instant | null
  bookedBy: string
  circulatedAt: Temporal.Instant | null
  children: Child[]
  participants: Participant[]
  reports: Report[]
  protectedDetails: ProtectedDetail[]
  holds: Hold[]
  withholdings: Withholding[]
  lateAnswers: LateAnswer[]
  releases: Release[]
  packs: Pack[]
  /** Empty: not split. */
  parts: ConferencePart[]
  /** Null until the chair has closed the conference: nothing below stands before. */
  closing: Closing | null
  plan: Plan
  /** In the order in which they are held. */
  coreGroups: CoreGroup[]
  papers: Paper[]
  /** Derived on reading, with the holidays and closures now known. */
  timetable: Timetable
  /** The authority's office days, for reminders and working hours. */
  office: WorkingCalendar
  /** What was added to the days that do not count. */
  daysOff: readonly AddedDay[]
  /** Keys of what the delivery ledger holds, see `deliveryKey`. */
  claimed: ReadonlySet<string>
}

/** The participant with this id. Throws when there is none: ids come from our own rows. */
export function participantOf(conference: Conference, id: string): Participant {
  const found = conference.participants.find((participant) => participant.id === id)
  if (!found) throw new Error(`No participant ${id} in ${conference.reference}`)
  return found
}

export function reportOf(conference: Conference, participantId: string): Report | undefined {
  return conference.reports.find((report) => report.participantId === participantId)
}

/** The deadline of this name. Throws when this kind of conference has none: a bug, not bad input. */
export function deadlineOf(conference: Pick<Conference, 'timetable' | 'reference'>, name: DeadlineName): Deadline {
  const found = conference.timetable.deadlines.find((deadline) => deadline.name === name)
  if (!found) throw new Error(`${conference.reference} has no deadline "${name}"`)
  return found
}

export function conferenceEnd(conference: Pick<Conference, 'start' | 'durationMinutes'>): Temporal.ZonedDateTime {
  return conference.start.add({ minutes: conference.durationMinutes })
}

/** When all of its parts are over. */
export function lastEnd(conference: Pick<Conference, 'start' | 'durationMinutes' | 'parts'>): Temporal.ZonedDateTime {
  const ends = [conference, ...conference.parts].map(conferenceEnd)
  return ends.toSorted(Temporal.ZonedDateTime.compare).at(-1) as Temporal.ZonedDateTime
}

/** May a message go to this person at all? Family needs safe contact, a settled whereabouts answer; nobody when stopped. */
export function mayBeWrittenTo(conference: Conference, participant: Participant): boolean {
  if (conference.stopped || participant.left) return false
  if (participant.side === 'professional') return participant.channel !== 'by-hand'
  return participant.safeContact !== null && conference.whereabouts !== 'unknown'
}
