/** What we send. The names are the ledger's and the demo's. */
export const MESSAGE_KINDS = [
  'invitation',
  'report-request',
  'report-reminder',
  'report-overdue',
  'report-started',
  'report-receipt',
  'report-refused',
  'report-returned',
  'missing-list',
  'release-request',
  'hand-over',
  'pack-ready',
  'pack-recalled',
  'hold',
  'late-report',
  'go-or-no-go',
  'not-circulated',
  'not-converted',
  'mail-for-a-person',
  'unread-reminder',
  'chair-summary',
  'meeting-today',
  'close-conference',
  'action-due',
  'action-overdue',
  'paper-waiting',
  'paper-due',
  'paper-ready',
  'paper-correction',
  'paper-answer',
  'moved',
  'called-off',
  'successor',
  'core-group-formed',
  'actions-agreed',
  'conference-over',
  'date-to-book',
  'dates-changed',
  'day-off-added',
  'core-group-invitation',
  'core-group-reminder',
  'core-group-moved',
  'core-group-called-off',
  'core-group-pick-day',
  'core-group-record-due',
  'core-group-missed',
  'sign-in-code',
  'digest',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** What time (or, for packs, a press) causes us to do without a message of its own. */
export type WorkKind =
  | 'collect-drafts'
  | 'circulate-anyway'
  | 'late-bundle'
  | 'close-access'
  | 'make-packs'
  | 'draft-progress-report'

/** Who a delivery is for: a participant's id, or the authority itself; the kind says which of its people. */
export type Addressee = string
export const BUSINESS_TEAM: Addressee = 'business-team'

/** The ledger's unique key: a second claim of the same thing is impossible. */
export interface DeliveryKey {
  person: Addressee
  kind: MessageKind | WorkKind
  /** The deadline it is about: "report-due:2026-04-01", a pack's or version's id. */
  deadline: string
  /** Step (`5wd`, `1wd`, `day`) plus the re-request's number. */
  occasion: string
}

/** A deadline with its date: a moved conference has new deadlines, and their reminders are new claims. */
export function datedDeadline(name: string, date: Temporal.PlainDate): string {
  return `${name}:${date}`
}

/** What goes to a party by hand: later news about the same party takes the place of earlier. */
export function handOverDeadline(partyId: string): string {
  return `hand-over:${partyId}`
}

/** What leaves at fixed slots and is gathered into one digest; the rest is what another person caused. */
export const SLOT_KINDS: readonly MessageKind[] = [
  'report-reminder',
  'report-overdue',
  'unread-reminder',
  'chair-summary',
  'meeting-today',
  'action-due',
  'action-overdue',
  'core-group-reminder',
  'core-group-pick-day',
  'core-group-record-due',
  'core-group-missed',
  'paper-due',
]

/** What is gathered into one digest when it leaves at the same time, whoever caused it. */
export const DIGEST_KINDS: readonly MessageKind[] = [...SLOT_KINDS, 'dates-changed']

export function deliveryKey(key: DeliveryKey): string {
  return [key.person, key.kind, key.deadline, key.occasion].join('|')
}
