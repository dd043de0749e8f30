import { addWorkingDays } from '../calendar/working-days.ts'
import { LONDON } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import { deadlineOf } from '../conference.ts'
import { timetableOf } from '../timetable-of.ts'
import { isClosed } from './closed.ts'
import { coreGroupRecord } from './core-group-record.ts'
import { decisionLetter } from './decision-letter.ts'
import { decisionFor, goesOn } from './decision-words.ts'
import { endingLetter } from './ending-letter.ts'
import { fullRecord } from './full-record.ts'
import { outlinePlan } from './outline-plan.ts'
import type { Paper, PaperKind, PaperSection } from './paper.ts'
import { progressReport } from './progress-report.ts'
import type { Spoken } from './spoken.ts'

/** What the rules do not know by themselves. */
export interface DraftFrom {
  /** Whom to ask, and how long a professional has to raise a dissent formally (null: the authority has not set it). */
  authority: { teamName: string; phone: string; dissentWithin: string | null }
  /** What was written in the meeting. */
  meeting: Spoken
  /** Which core group meeting is recorded. */
  coreGroupId: string | null
  /** Whose plan has ended. */
  childId: string | null
}

/** The passages of a paper as the rules write them, each with whom it is for. `conference` as it stands once closed. */
export function sectionsOf(kind: PaperKind, conference: Conference, from: DraftFrom): PaperSection[] {
  switch (kind) {
    case 'decision-letter':
      return isClosed(conference) ? decisionLetter(conference, from) : []
    case 'outline-plan':
      return isClosed(conference) ? outlinePlan(conference, from) : []
    case 'full-record':
      return isClosed(conference) ? fullRecord(conference, from) : []
    case 'core-group-record':
      return coreGroupRecord(conference, from)
    case 'ending-letter':
      return endingLetter(conference, from)
    case 'progress-report':
      return isClosed(conference) ? progressReport(conference) : []
  }
}

/** A draft that reaches nobody before it is approved. `sections` where another rule has written them. */
export function draftPaper(
  kind: PaperKind,
  conference: Conference,
  about: { id: string; now: Temporal.Instant; from: DraftFrom; sections?: readonly PaperSection[] },
): Paper {
  const { id, now, from } = about
  return {
    id,
    version: 1,
    kind,
    coreGroupId: from.coreGroupId,
    state: 'draft',
    sections: about.sections ?? sectionsOf(kind, conference, from),
    draftedAt: now,
    dueAt: paperDueAt(conference, kind, from.coreGroupId),
    approved: null,
    sentAt: null,
    copies: [],
    corrections: [],
  }
}

/** The papers that follow from a closing: letter and record always, the plan where a child has one. */
export function papersAfterClosing(conference: Conference): PaperKind[] {
  const { closing, children } = conference
  if (!closing) return []
  const hasPlan = children.some(({ id }) => goesOn(decisionFor(closing.outcome, id)))
  return ['decision-letter', ...(hasPlan ? (['outline-plan'] as const) : []), 'full-record']
}

const CORE_GROUP_RECORD_DAYS = 5

/** By when it has to have gone; null: nothing says. Worked out anew, for a proclaimed bank holiday moves it. */
export function paperDueAt(
  conference: Conference,
  kind: PaperKind,
  coreGroupId: string | null,
): Temporal.Instant | null {
  if (kind === 'decision-letter' || kind === 'outline-plan')
    return deadlineOf(conference, 'decision-letter').at.toInstant()
  if (kind === 'full-record') return deadlineOf(conference, 'full-record').at.toInstant()
  if (kind === 'progress-report') return reviewReportDue(conference)
  if (kind !== 'core-group-record') return null
  const start = conference.coreGroups.find(({ id }) => id === coreGroupId)?.start
  if (!start) return null
  const day = addWorkingDays(start.toPlainDate(), CORE_GROUP_RECORD_DAYS, conference.office)
  return day.toZonedDateTime({ timeZone: LONDON, plainTime: '17:00' }).toInstant()
}

/** With the professionals' reports to the review. */
function reviewReportDue(conference: Conference): Temporal.Instant | null {
  const { followedBy, reference, daysOff } = conference
  if (!followedBy) return null
  const review = {
    ...conference,
    kind: 'review' as const,
    start: followedBy.start,
    strategyDate: null,
    transferIn: false,
  }
  const timetable = timetableOf(review, daysOff)
  return deadlineOf({ timetable, reference }, 'report-due').at.toInstant()
}
