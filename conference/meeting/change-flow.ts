import { ok, refusal } from '../result.ts'
import { AGENDA } from './agenda.ts'
import { withMarks } from './change-attendance.ts'
import type { Changed, Changing, Refused } from './changing.ts'
import { done, notUnderWay } from './changing.ts'
import type { Meeting } from './meeting.ts'

export function start(meeting: Meeting, now: Temporal.Instant): Changed {
  if (meeting.state === 'under-way') return ok({ meeting })
  const startedAt = meeting.startedAt ?? now
  return done(meeting, { state: 'under-way', startedAt, stepStartedAt: now, endedAt: null })
}

export function end(meeting: Meeting, now: Temporal.Instant): Changed {
  if (meeting.state !== 'under-way') return ok({ meeting })
  return done(meeting, { state: 'ended', endedAt: now, stepStartedAt: null, allowed: [] })
}

/** From the step that the person saw: pressed by two people at once it goes one step on. */
export function next(meeting: Meeting, from: number, now: Temporal.Instant): Changed {
  if (from !== meeting.step || from === AGENDA.length) return ok({ meeting })
  return goToStep(meeting, from + 1, now)
}

export function goToStep(meeting: Meeting, step: number, now: Temporal.Instant): Changed {
  if (meeting.state !== 'under-way') return notUnderWay
  if (step === meeting.step) return ok({ meeting })
  return done(meeting, { step, stepStartedAt: now, spoken: [] })
}

/**
 * Another part of a split conference begins anew: from the first step, on a blank stage, with nobody here who is not of
 * this part.
 */
export function goToPart(meeting: Meeting, number: number, { by, now, frame }: Changing): Changed {
  if (number === meeting.part) return ok({ meeting })
  const part = frame.parts.find((one) => one.number === number)
  if (!part) return noSuchPart
  if (meeting.state !== 'under-way') return notUnderWay
  const leaving = meeting.attendance
    .filter(({ state, personId }) => state === 'here' && !part.people.includes(personId))
    .map((one) => ({ ...one, state: 'left' as const, at: now, by }))
  return done(meeting, {
    ...{ part: number, partStartedAt: now, step: 1, stepStartedAt: now, spoken: [], order: [], allowed: [] },
    ...withMarks(meeting, leaving),
  })
}

const noSuchPart: Refused = refusal('no-such-part', { message: 'This conference has no such part.' })
