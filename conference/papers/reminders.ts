import { nextWorkingDay, subtractWorkingDays } from '../calendar/working-days.ts'
import { addWorkingHours } from '../calendar/working-hours.ts'
import { londonDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import { BUSINESS_TEAM } from '../delivery.ts'
import type { Reminder } from '../slots.ts'
import { isBy, londonMoment, withinHours } from '../slots.ts'
import { paperDueAt } from './draft.ts'
import type { Paper } from './paper.ts'
import { approverOf, minuteTakersOf } from './writers.ts'

export const PAPER_STEPS = ['5wd', '1wd', 'day', 'overdue'] as const
export type PaperStep = (typeof PAPER_STEPS)[number]

/** So long somebody is still told of a paper that has not gone. */
const LONGEST_DAYS = 60

/** A paper that nobody has sent: first that it waits, then its date, at last that it has passed. An ending letter has no date. */
export function paperReminders(conference: Conference): Reminder[] {
  return conference.papers
    .filter(({ state }) => state !== 'sent')
    .filter((paper) => !isToldWithLetter(conference, paper))
    .flatMap((paper) => (paper.state === 'draft' ? ofDraft(conference, paper) : [unsent(conference, paper)]))
}

/** Letter and plan go on the same day by the same hand: one message tells of both. */
export function isToldWithLetter({ papers }: Pick<Conference, 'papers'>, { kind, state }: Paper): boolean {
  if (kind !== 'outline-plan') return false
  return papers.some((other) => other.kind === 'decision-letter' && other.state === state)
}

/** By when it has to have gone: worked out anew where a rule says, else as it was set. */
export function dueOf(conference: Conference, { kind, coreGroupId, dueAt }: Paper): Temporal.Instant | null {
  return paperDueAt(conference, kind, coreGroupId) ?? dueAt
}

function ofDraft(conference: Conference, paper: Paper): Reminder[] {
  const approver = approverOf(conference, paper)
  const takers = paper.kind === 'full-record' ? minuteTakersOf(conference) : []
  const writers = takers.length > 0 ? takers : [approver]
  const due = dueOf(conference, paper)
  const about = { deadline: `paper:${paper.id}` }
  // Letter and plan were drafted together: whoever approves the letter first is not told again that the plan waits.
  const isTold = paper.kind === 'outline-plan' && conference.papers.some(({ kind }) => kind === 'decision-letter')
  const drafted = (isTold ? [] : writers).map((person): Reminder => {
    const at = withinHours(paper.draftedAt, conference)
    return { ...about, person, kind: 'paper-waiting', occasion: 'drafted', at, until: due ?? later(at) }
  })
  if (!due) return drafted
  const steps = stepsOf(conference, due).flatMap(({ step, ...when }) =>
    toldAt(step, paper, writers, approver).map((person): Reminder => {
      const occasion = `${step}-${londonDate(due)}`
      return { ...about, ...when, person, kind: 'paper-due', occasion }
    }),
  )
  return [...drafted, ...steps.filter(({ at }) => isBy(paper.draftedAt, at))]
}

/** Who writes the record is told early, who approves it when its date is near; a letter is due the day after. */
function toldAt(step: PaperStep, { kind }: Paper, writers: readonly string[], approver: string): string[] {
  const isRecord = kind === 'full-record'
  if (step === '5wd') return isRecord ? [...writers] : []
  if (step === '1wd') {
    if (kind === 'decision-letter' || kind === 'outline-plan') return []
    return [...new Set([...writers, approver])]
  }
  return [approver]
}

function stepsOf({ office }: Conference, due: Temporal.Instant) {
  const day = londonDate(due)
  const nine = (date: Temporal.PlainDate) => londonMoment(date, '09:00')
  const [early, before, onTheDay] = [5, 1, 0].map((days) => nine(subtractWorkingDays(day, days, office)))
  const next = nine(nextWorkingDay(day.add({ days: 1 }), office))
  return [
    { step: '5wd', at: early as Temporal.Instant, until: before as Temporal.Instant },
    { step: '1wd', at: before as Temporal.Instant, until: onTheDay as Temporal.Instant },
    { step: 'day', at: onTheDay as Temporal.Instant, until: due },
    { step: 'overdue', at: next, until: later(next) },
  ] satisfies { step: PaperStep; at: Temporal.Instant; until: Temporal.Instant }[]
}

/** Approved, and an hour later still not sent: the business team does it. */
function unsent(conference: Conference, paper: Paper): Reminder {
  const at = addWorkingHours(paper.approved?.at ?? paper.draftedAt, 1, conference.office)
  const occasion = `unsent-${at.epochMilliseconds}`
  return {
    ...{ person: BUSINESS_TEAM, kind: 'paper-waiting', deadline: `paper:${paper.id}`, occasion },
    ...{ at, until: later(at) },
  }
}

function later(at: Temporal.Instant): Temporal.Instant {
  return at.add({ hours: 24 * LONGEST_DAYS })
}
