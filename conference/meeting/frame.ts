import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts'
import type { Child, Conference, ConferenceKind } from '../conference.ts'
import type { IsoDate } from '../outcome/outcome.ts'
import { isSplit } from '../part.ts'
import type { DeadlineName } from '../policy.ts'
import { DEFAULT_INTERIM_WORKING_DAYS, presetNamed } from '../policy.ts'
import { childrenInWords } from './children-in-words.ts'

/** Who decides whether a child needs a plan: the chair, having heard all, or what most professionals say. */
export const DECIDERS = ['chair', 'professionals'] as const
export type DecisionBy = (typeof DECIDERS)[number]

export interface MeetingChild extends Pick<Child, 'id' | 'name'> {
  /** For the room, where nobody's name stands: "the older child". */
  words: string
}

export interface MeetingPart {
  number: number
  /** Ids of participants. */
  people: readonly string[]
}

/**
 * What the meeting's rules need to know of its conference besides the people in it. It travels to the page, which works by
 * the same rules while it has no connection.
 */
export interface MeetingFrame {
  kind: ConferenceKind
  heldOn: IsoDate
  chairId: string
  leadSocialWorkerId: string
  children: readonly MeetingChild[]
  /** In the order in which they are held; empty: not split. */
  parts: readonly MeetingPart[]
  decisionBy: DecisionBy
  /** By when, by the timetable; of an inquorate conference the new date, by the policy's days. */
  dates: { firstCoreGroupBy: IsoDate | null; reviewBy: IsoDate | null; interimBy: IsoDate }
  /** Hours within which a dissent is raised formally; null: the authority has set none. */
  formalDissentHours: number | null
  /** Days that do not count besides weekends and the bank holidays by rule. */
  daysOff: { holidays: readonly IsoDate[]; closures: readonly IsoDate[] }
  /** The chair has closed the conference: what was decided stands, and is corrected elsewhere. */
  isClosed: boolean
}

export function meetingFrame(conference: Conference, decisionBy: DecisionBy): MeetingFrame {
  const by = (name: DeadlineName) =>
    conference.timetable.deadlines.find((deadline) => deadline.name === name)?.date.toString() ?? null
  const heldOn = conference.start.toPlainDate()
  const words = childrenInWords(conference.children)
  const policy = presetNamed(conference.preset)
  const days = policy?.inquorateWithin ?? DEFAULT_INTERIM_WORKING_DAYS
  const { office } = conference
  const isToCome = (date: IsoDate) => date >= heldOn.toString()
  return {
    kind: conference.kind,
    heldOn: heldOn.toString(),
    chairId: conference.chairId,
    leadSocialWorkerId: conference.leadSocialWorkerId,
    children: conference.children.map(({ id, name }) => ({ id, name, words: words.get(id) ?? '' })),
    parts: isSplit(conference)
      ? conference.parts.map(({ number, participantIds }) => ({ number, people: participantIds }))
      : [],
    decisionBy,
    dates: {
      firstCoreGroupBy: by('first-core-group') ?? by('core-group'),
      reviewBy: by('review-book-by'),
      interimBy: addWorkingDays(heldOn, days, office).toString(),
    },
    daysOff: { holidays: [...office.holidays].filter(isToCome), closures: [...office.closures].filter(isToCome) },
    formalDissentHours: policy?.formalDissentHours ?? null,
    isClosed: conference.closing !== null,
  }
}

/** The authority's office days, as the frame carries them. */
export function officeOf({ daysOff }: Pick<MeetingFrame, 'daysOff'>): WorkingCalendar {
  return { kind: 'office', holidays: new Set(daysOff.holidays), closures: new Set(daysOff.closures) }
}
