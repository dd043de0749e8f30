import { at, conference } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import type { Closing } from '../outcome/closing.ts'
import { NO_OUTCOME } from '../outcome/outcome.ts'
import type { Plan, PlanAction } from '../plan/plan.ts'
import { type CoreGroup, EMPTY_RECORD } from './core-group.ts'

// The conference of conference.fixture.ts, closed on its day, Wednesday 15 April 2026: both children have a plan.

export const day = (text: string) => Temporal.PlainDate.from(text)
export const london = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London')

/** Wednesday 29 April at 10am by the rhythm: 10 working days after the conference. */
export function coreGroup(id: string, change: Partial<CoreGroup> = {}): CoreGroup {
  return {
    id,
    version: 1,
    number: 1,
    due: day('2026-04-29'),
    start: london('2026-04-29T10:00'),
    durationMinutes: 60,
    place: 'Northshire Primary, the library',
    online: true,
    joinUrl: null,
    chatId: null,
    state: 'planned',
    insteadOf: null,
    record: EMPTY_RECORD,
    recorded: null,
    ...change,
  }
}

export function action(id: string, change: Partial<PlanAction> = {}): PlanAction {
  return {
    id,
    version: 1,
    childId: null,
    outcome: 'The children are at school every day',
    action: 'Walk with them to school',
    whoId: 'mother',
    who: '',
    byWhen: day('2026-05-15'),
    howWeWillKnow: 'The register says so',
    ifItDoesNotWork: 'The school rings at 9:30am',
    audience: 'everyone',
    agreedOn: day('2026-04-15'),
    coreGroupId: null,
    state: 'open',
    settled: null,
    ...change,
  }
}

export const PLAN: Plan = {
  children: [
    { childId: 'ava', category: 'neglect', startedOn: day('2026-04-15') },
    { childId: 'ben', category: 'neglect', startedOn: day('2026-04-15') },
  ],
  actions: [action('school'), action('visits', { whoId: 'lead', action: 'Visit every week', childId: 'ben' })],
  members: ['lead', 'teacher', 'mother', 'father'].map((participantId) => ({
    participantId,
    from: day('2026-04-15'),
    until: null,
    reason: '',
  })),
  ends: [],
}

const CLOSING: Closing = {
  at: at('2026-04-15T12:00'),
  by: 'chair',
  outcome: NO_OUTCOME,
  attended: [],
  corrections: [],
}

export function closedConference(change: Partial<Conference> = {}): Conference {
  return conference({
    closing: CLOSING,
    plan: PLAN,
    coreGroups: [
      coreGroup('first'),
      coreGroup('second', { number: 2, due: day('2026-06-10'), start: london('2026-06-10T10:00') }),
    ],
    ...change,
  })
}
