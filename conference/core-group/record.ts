import type { Child, Conference, Participant } from '../conference.ts'
import type { PlanAction } from '../plan/plan.ts'
import { type CoreGroup, QUESTIONS, type Question } from './core-group.ts'
import { childrenOn, membersOn } from './members.ts'

/** What the meeting goes through, made from the plan as it stands on its day. */
export interface CoreGroupAgenda {
  on: Temporal.PlainDate
  members: Participant[]
  children: Child[]
  /** The plan line by line: what is open, and what was settled in this meeting. */
  actions: PlanAction[]
  /** What this meeting has agreed itself. */
  newActions: PlanAction[]
  /** The meeting after this one, if it is planned. */
  next: CoreGroup | null
}

export function agendaOf(conference: Conference, meeting: CoreGroup): CoreGroupAgenda {
  const on = dayOf(meeting)
  const children = childrenOn(conference, on)
  const concerns = ({ childId }: PlanAction) => childId === null || children.some(({ id }) => id === childId)
  const said = new Set(meeting.record.progress.map(({ actionId }) => actionId))
  const actions = conference.plan.actions.filter(concerns)
  return {
    on,
    members: membersOn(conference, on),
    children,
    actions: actions.filter(
      ({ id, state, agreedOn, coreGroupId }) =>
        coreGroupId !== meeting.id && !isAfter(agreedOn, on) && (state === 'open' || said.has(id)),
    ),
    newActions: actions.filter(({ coreGroupId }) => coreGroupId === meeting.id),
    next: nextMeeting(conference, meeting),
  }
}

/** The planned meeting that follows this one by the rhythm. */
export function nextMeeting({ coreGroups }: Pick<Conference, 'coreGroups'>, meeting: CoreGroup): CoreGroup | null {
  const after = coreGroups
    .filter(({ id, state }) => state === 'planned' && id !== meeting.id)
    .filter((one) => isAfter(dayOf(one), dayOf(meeting)))
    .toSorted((one, other) => Temporal.PlainDate.compare(dayOf(one), dayOf(other)))
  return after[0] ?? null
}

/** Its own day, or the rhythm's while it has none. */
export function dayOf({ start, due }: Pick<CoreGroup, 'start' | 'due'>): Temporal.PlainDate {
  return start?.toPlainDate() ?? due
}

/** What a record cannot do without, each by whom or what it is about. */
export type MissingInRecord =
  | { what: 'attendance'; personId: string }
  | { what: 'nobody-here' }
  | { what: 'child-seen'; childId: string }
  | { what: 'progress'; actionId: string }
  | { what: 'question'; question: Question }

/**
 * A record is complete when it says of each member whether they came, of each child whether they were seen (or why not), of
 * each line of the plan how it goes, and has an answer to each of the three questions, the family's or the professionals'.
 */
export function missingInRecord(conference: Conference, meeting: CoreGroup): MissingInRecord[] {
  const { members, children, actions } = agendaOf(conference, meeting)
  const { attendance, childrenSeen, progress, questions } = meeting.record
  const isHere = attendance.some(({ state }) => state === 'here')
  return [
    ...members
      .filter(({ id }) => attendance.every(({ personId }) => personId !== id))
      .map(({ id: personId }) => ({ what: 'attendance' as const, personId })),
    ...(isHere ? [] : [{ what: 'nobody-here' as const }]),
    ...children
      .filter(({ id }) => !childrenSeen.some((one) => one.childId === id && (one.seenOn || one.words)))
      .map(({ id: childId }) => ({ what: 'child-seen' as const, childId })),
    ...actions
      .filter(({ id }) => !progress.some(({ actionId, how }) => actionId === id && how))
      .map(({ id: actionId }) => ({ what: 'progress' as const, actionId })),
    ...QUESTIONS.filter(
      (question) => questions[question].family === '' && questions[question].professionals === '',
    ).map((question) => ({ what: 'question' as const, question })),
  ]
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0
}
