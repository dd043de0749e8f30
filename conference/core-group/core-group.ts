/** One meeting of the core group: the family and the professionals they chose. */
export interface CoreGroup {
  id: string
  version: number
  /** 1 for the first after this conference; a meeting instead of a missed one has its own. */
  number: number
  /** The latest day by the rhythm (domain.md §2): the first within 10 working days, then every 6 weeks. */
  due: Temporal.PlainDate
  /** Null until somebody has picked a day: the rhythm's own falls on no working day, or a person wants to. */
  start: Temporal.ZonedDateTime | null
  durationMinutes: number
  place: string
  online: boolean
  joinUrl: string | null
  chatId: string | null
  state: 'planned' | 'held' | 'missed' | 'called-off'
  /** The missed meeting that this one is held instead of. */
  insteadOf: string | null
  record: CoreGroupRecord
  /** When its record was finished, by whom. */
  recorded: { at: Temporal.Instant; by: string } | null
}

/**
 * What is written in and after the meeting (domain.md §5, "Core group record"). It stands as it travels and is kept: dates
 * are text, people, children and actions stand by their ids.
 */
export interface CoreGroupRecord {
  attendance: readonly { personId: string; state: 'here' | 'apologies' | 'absent'; way: 'room' | 'online' }[]
  childrenSeen: readonly { childId: string; seenOn: string | null; alone: boolean; words: string }[]
  /** What each member brings: in their own words. */
  updates: readonly { personId: string; text: string }[]
  progress: readonly ActionProgress[]
  /** How is the plan working for the family, how well are they progressing, are the children safer? */
  questions: Record<Question, Answer>
  scales: readonly { personId: string; childId: string | null; value: number }[]
  childrensViews: readonly { childId: string; text: string }[]
  parentsViews: readonly { personId: string; text: string }[]
}

export const PROGRESS = ['not-started', 'some', 'most', 'done', 'not-working'] as const
export type Progress = (typeof PROGRESS)[number]

export const QUESTIONS = ['working', 'progressing', 'safer'] as const
export type Question = (typeof QUESTIONS)[number]

export interface ActionProgress {
  actionId: string
  /** Null while there are only words. */
  how: Progress | null
  family: string
  professionals: string
}

export interface Answer {
  family: string
  professionals: string
}

const NO_ANSWER: Answer = { family: '', professionals: '' }

export const EMPTY_RECORD: CoreGroupRecord = {
  attendance: [],
  childrenSeen: [],
  updates: [],
  progress: [],
  questions: { working: NO_ANSWER, progressing: NO_ANSWER, safer: NO_ANSWER },
  scales: [],
  childrensViews: [],
  parentsViews: [],
}
