import { formatDate, formatTime, formatTimeRange } from '../../conference/civil-time.ts'
import { type Conference, conferenceEnd, type Participant } from '../../conference/conference.ts'
import type { MessageKind } from '../../conference/delivery.ts'
import type { ShownReportState } from '../../conference/report.ts'

type Who = Pick<Participant, 'role'>

const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

const messages: Record<MessageKind, string> = {
  invitation: 'Invitation',
  'report-request': 'Report request',
  'report-reminder': 'Reminder of the report',
  'report-overdue': 'Word that the report is overdue',
  'report-started': 'Question whether the report is finished',
  'report-receipt': 'Receipt',
  'report-refused': 'Refusal, with the reason',
  'report-returned': 'Return, with what to change',
  'missing-list': 'List of missing reports',
  'release-request': 'Release request',
  'hand-over': 'Papers to hand over',
  'pack-ready': 'Word that the pack is ready',
  'pack-recalled': 'Word that the pack is closed',
  hold: 'Word that something is held for a second person',
  'late-report': 'Question what to do about the late report',
  'go-or-no-go': 'Go or no-go, with what is missing',
  'not-circulated': 'Word that nobody has circulated',
  'not-converted': 'Word that a report could not be shown',
  'mail-for-a-person': 'Word that a mail needs a person',
  'unread-reminder': 'Reminder to read the pack',
  'chair-summary': 'Summary for the chair',
  'meeting-today': 'Way into the meeting',
  'close-conference': 'Question whether the conference can be closed',
  'action-due': 'Reminder of an action',
  'action-overdue': 'Word that an action is overdue',
  'paper-waiting': 'Word that a paper waits to be approved',
  'paper-due': 'Reminder that a paper is due',
  'paper-ready': 'Word that a paper is ready',
  'paper-correction': 'Word that somebody asks for a correction',
  'paper-answer': 'Answer to a correction',
  successor: 'Word of who is to be asked now',
  moved: 'Word that the conference moves',
  'called-off': 'Word that the conference is called off',
  'core-group-formed': 'Word that the core group was formed',
  'actions-agreed': 'Word of what somebody agreed to do',
  'conference-over': 'Word that the conference is over',
  'date-to-book': 'Date for the business team to book',
  'dates-changed': 'Word that some dates have changed',
  'day-off-added': 'What a day off changes',
  'core-group-invitation': 'Invitation to the core group',
  'core-group-reminder': 'Reminder of the core group',
  'core-group-moved': 'Word that a core group has another day',
  'core-group-called-off': 'Word that a core group is called off',
  'core-group-pick-day': 'Request to choose a day for a core group',
  'core-group-record-due': 'Question whether a core group took place, and for its record',
  'core-group-missed': 'Request to book a missed core group anew',
  'sign-in-code': 'Code for the personal page',
  digest: 'Several things in one message',
}

const states: Record<ShownReportState, string> = {
  requested: 'not here yet',
  draft: 'a draft that nobody sees',
  submitted: 'submitted',
  accepted: 'accepted',
  returned: 'returned',
  refused: 'refused',
  'nothing-held': 'nothing held',
  missing: 'missing',
}

/** What the timeline says. People are their roles: no name of the family stands in it. */
export const english = {
  title: (conference: Conference) =>
    `${conference.reference}: ${conference.kind === 'initial' ? 'first conference' : 'review conference'} on ${formatDate(conference.start)}, ${formatTimeRange(conference.start, conferenceEnd(conference))}`,
  booked: ({ reference, start }: Conference) =>
    `The business team books ${reference} for ${formatDate(start)} at ${formatTime(start)}`,
  sent: ({ role }: Who) => `${first(role)} sends a report`,
  keptDraft: ({ role }: Who) => `${first(role)} writes a draft and does not send it`,
  heldNothing: ({ role }: Who) => `${first(role)} says that nothing is held`,
  familyMayRead: ({ role }: Who) => `${first(role)} says that the family may read it`,
  toldFamilyMayRead: ({ role }: Who) =>
    `The business team rings the ${role}, who says that the family may read it, and records that`,
  byTelephone: ({ role }: Who) => `The ${role} by telephone`,
  settled: ({ role }: Who) => `The business team reads the report of the ${role} and says that it belongs here`,
  accepted: ({ role }: Who) => `The business team accepts the report of the ${role}`,
  released: ({ role }: Who) => `The lead social worker releases what was accepted to the ${role}`,
  circulated: (packs: number, isAddition: boolean) =>
    `The business team circulates ${count(packs, 'pack')}${isAddition ? ' with what came late' : ''}`,
  handedOver: ({ role }: Who) => `The lead social worker takes the pack to the ${role} and records it`,
  hasRead: ({ role }: Who) => `${first(role)} has read the pack`,
  businessTeam: 'business team',
  message: (kind: MessageKind, recipients: string) => `${messages[kind]} to ${recipients}`,
  recipients: (roles: readonly string[], channel: 'teams' | 'mail') =>
    `${roles.join(', ')} (${channel === 'teams' ? 'Teams' : 'mail'})`,
  /** The role alone, with the agency where several share it. */
  person: ({ role, agency }: Pick<Participant, 'role' | 'agency'>, isOnlyOne: boolean) =>
    isOnlyOne ? role : `${role} of ${agency}`,
  summary: 'In short',
  events: (all: number, family: number) =>
    `${count(all, 'event')} in calendars, ${family === 0 ? 'none' : family} for family, each seen by its own people only`,
  reports: (asked: number, byState: [ShownReportState, number][], late: number) =>
    `${count(asked, 'report')} asked: ${byState.map(([state, number]) => `${number} ${states[state]}`).join(', ')}${late > 0 ? `; ${late} came late` : ''}`,
  packs: (packs: number, people: number, byHand: number, restricted: number) =>
    `${count(packs, 'pack')} for ${count(people, 'person', 'people')}, ${byHand} of them by hand; ${restricted} with restricted parts, to the chair only`,
  held: (things: number) => `${count(things, 'thing')} held until a second person has looked`,
  reading: (read: number, of: number) =>
    `${read} of ${count(of, 'professional')} with a pack ${read === 1 ? 'has' : 'have'} read all of it`,
  interrupted: 'Stopped. Everything was cleared away.',
  failed: (why: string) => `The demo failed: ${why}`,
} as const
