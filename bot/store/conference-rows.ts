import type { Insertable, Selectable, Updateable } from 'kysely'
import { toLondon } from '../../conference/civil-time.ts'
import type { ChildLink, Conference, Participant } from '../../conference/conference.ts'
import type { Conferences, NewConference, Transaction } from '../ports.ts'
import { pick } from './pick.ts'
import type { ConferenceRow, ParticipantRow } from './schema.ts'

type ConferenceChange = Parameters<Conferences['update']>[1]
type ParticipantChange = Parameters<Transaction['participants']['update']>[1]

/** A conference without what other tables hold and what is derived. */
export type ConferenceItself = Omit<
  Conference,
  | 'followedBy'
  | 'children'
  | 'participants'
  | 'reports'
  | 'protectedDetails'
  | 'holds'
  | 'withholdings'
  | 'lateAnswers'
  | 'releases'
  | 'packs'
  | 'parts'
  | 'closing'
  | 'plan'
  | 'coreGroups'
  | 'papers'
  | 'adjournedTo'
  | 'timetable'
  | 'office'
  | 'daysOff'
  | 'claimed'
>

export function referenceOf(number: number): string {
  return `CP-${number}`
}

export function toConference(row: Selectable<ConferenceRow>): ConferenceItself {
  const { startsAt, exceptionReason, exceptionManager, nextDueAt: _1, repliesReadAt: _2, ...same } = row
  return {
    ...same,
    reference: referenceOf(row.number),
    start: toLondon(startsAt),
    feasts: row.feasts.map(({ date, name }) => ({ date: Temporal.PlainDate.from(date), name })),
    exception:
      exceptionReason === null || exceptionManager === null
        ? null
        : { reason: exceptionReason, manager: exceptionManager },
  }
}

export function fromConference(conference: NewConference): Insertable<ConferenceRow> {
  return {
    ...pick(
      conference,
      'id',
      'kind',
      'reviewOf',
      'state',
      'stopped',
      'strategyDate',
      'transferIn',
      'durationMinutes',
      'place',
      'online',
      'joinUrl',
      'chatId',
    ),
    ...pick(
      conference,
      'preset',
      'whereabouts',
      'chairId',
      'leadSocialWorkerId',
      'bookedAt',
      'bookedBy',
      'circulatedAt',
    ),
    startsAt: conference.start.toInstant(),
    needs: JSON.stringify(conference.needs),
    feasts: JSON.stringify(conference.feasts),
    ...fromException(conference.exception),
  }
}

export function fromConferenceChange(change: ConferenceChange): Updateable<ConferenceRow> {
  return {
    ...pick(change, 'state', 'stopped', 'durationMinutes', 'place', 'joinUrl', 'chatId', 'whereabouts', 'circulatedAt'),
    ...pick(change, 'chairId', 'leadSocialWorkerId', 'reviewOf', 'movedAt'),
    startsAt: change.start?.toInstant(),
    ...(change.feasts !== undefined && { feasts: JSON.stringify(change.feasts) }),
    ...(change.exception !== undefined && fromException(change.exception)),
  }
}

function fromException(exception: Conference['exception']) {
  return { exceptionReason: exception?.reason ?? null, exceptionManager: exception?.manager ?? null }
}

export function toParticipant(row: Selectable<ParticipantRow>, links: ChildLink[]): Participant {
  const { conferenceId: _, position: __, agencyGroup: group, ...columns } = row
  const { safeContactRecordedBy, safeContactRecordedAt, apologyAt, apologyInstead, ...others } = columns
  const { leftAt, leftReason, leftSuccessorId: successorId, ...same } = others
  return {
    ...same,
    group,
    links,
    left: leftAt === null || leftReason === null ? null : { at: leftAt, reason: leftReason, successorId },
    safeContact:
      safeContactRecordedBy === null || safeContactRecordedAt === null
        ? null
        : { recordedBy: safeContactRecordedBy, recordedAt: safeContactRecordedAt },
    apology: apologyAt === null || apologyInstead === null ? null : { at: apologyAt, instead: apologyInstead },
  }
}

export function fromParticipant(
  conferenceId: string,
  position: number,
  person: Participant,
): Insertable<ParticipantRow> {
  return {
    ...pick(person, 'id', 'version', 'email', 'name', 'role', 'agency', 'phone', 'side', 'entraId', 'channel', 'reply'),
    conferenceId,
    position,
    agencyGroup: person.group,
    papersOnPage: person.papersOnPage,
    ...fromSafeContact(person.safeContact),
    ...fromApology(person.apology),
    ...fromLeft(person.left),
  }
}

export function fromLinks(person: Participant) {
  return person.links.map((link) => ({ ...pick(link, 'childId', 'mayReceive'), participantId: person.id }))
}

export function fromParticipantChange(change: ParticipantChange): Updateable<ParticipantRow> {
  return {
    ...pick(change, 'entraId', 'channel', 'reply', 'name', 'email', 'phone', 'role', 'agency'),
    ...(change.apology !== undefined && fromApology(change.apology)),
    ...(change.left !== undefined && fromLeft(change.left)),
    ...(change.safeContact !== undefined && fromSafeContact(change.safeContact)),
  }
}

function fromSafeContact(contact: Participant['safeContact']) {
  return { safeContactRecordedBy: contact?.recordedBy ?? null, safeContactRecordedAt: contact?.recordedAt ?? null }
}

function fromApology(apology: Participant['apology']) {
  return { apologyAt: apology?.at ?? null, apologyInstead: apology?.instead ?? null }
}

function fromLeft(left: Participant['left']) {
  return {
    leftAt: left?.at ?? null,
    leftReason: left?.reason ?? null,
    leftSuccessorId: left?.successorId ?? null,
  }
}
