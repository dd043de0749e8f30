import { at, conference } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import { type CoreGroup, EMPTY_RECORD } from '../core-group/core-group.ts'
import type { Closing } from '../outcome/closing.ts'
import { NO_OUTCOME } from '../outcome/outcome.ts'
import type { Paper } from '../papers/paper.ts'
import type { Plan, PlanAction } from './plan.ts'

// What follows from the conference of `conference.fixture.ts`: closed at midday on Wednesday 15 April 2026.

export const CLOSED_AT = '2026-04-15T12:00'
const CLOSED_ON = Temporal.PlainDate.from('2026-04-15')

export function planAction(id: string, change: Partial<PlanAction> = {}): PlanAction {
  return {
    id,
    version: 1,
    childId: null,
    outcome: 'School every day',
    action: 'Ring the office by 9am when there is a difficulty',
    whoId: 'teacher',
    who: '',
    byWhen: Temporal.PlainDate.from('2026-05-08'),
    howWeWillKnow: 'The register shows it',
    ifItDoesNotWork: 'We meet earlier',
    audience: 'everyone',
    agreedOn: CLOSED_ON,
    coreGroupId: null,
    state: 'open',
    settled: null,
    ...change,
  }
}

export function coreGroup(id: string, start: string | null, change: Partial<CoreGroup> = {}): CoreGroup {
  return {
    id,
    version: 1,
    number: 1,
    due: Temporal.PlainDate.from((start ?? '2026-05-25').slice(0, 10)),
    start: start === null ? null : Temporal.ZonedDateTime.from(`${start}[Europe/London]`),
    durationMinutes: 60,
    place: 'Harbour School, library',
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

export function closing(change: Partial<Closing> = {}): Closing {
  return { at: at(CLOSED_AT), by: 'chair', outcome: NO_OUTCOME, attended: [], corrections: [], ...change }
}

export function paper(kind: Paper['kind'], change: Partial<Paper> = {}): Paper {
  return {
    id: kind,
    version: 1,
    kind,
    coreGroupId: null,
    state: 'draft',
    sections: [],
    draftedAt: at(CLOSED_AT),
    dueAt: null,
    approved: null,
    sentAt: null,
    copies: [],
    corrections: [],
    ...change,
  }
}

/** Both children have a plan; teacher, lead social worker, mother and father are the core group. */
export function plan(change: Partial<Plan> = {}): Plan {
  return {
    children: ['ava', 'ben'].map((childId) => ({ childId, category: 'neglect', startedOn: CLOSED_ON })),
    actions: [planAction('action')],
    members: ['teacher', 'lead', 'mother', 'father'].map((participantId) => ({
      participantId,
      from: CLOSED_ON,
      until: null,
      reason: '',
    })),
    ends: [],
    ...change,
  }
}

/** Core groups on Friday 24 April, on a day still to be chosen near 5 June, and on Friday 17 July. */
export function closedConference(change: Partial<Conference> = {}): Conference {
  return conference({
    closing: closing(),
    plan: plan(),
    coreGroups: [
      coreGroup('first', '2026-04-24T14:00'),
      coreGroup('second', null, { number: 2, due: Temporal.PlainDate.from('2026-06-05') }),
      coreGroup('third', '2026-07-17T14:00', { number: 3 }),
    ],
    ...change,
  })
}

/** Of one child, or of every child here. */
export function ended(on: string, ...childIds: string[]): Plan['ends'] {
  return childIds.map((childId) => ({
    childId,
    on: Temporal.PlainDate.from(on),
    reason: 'decision',
    note: '',
    recordedAt: at(`${on}T09:00`),
    recordedBy: 'lead',
  }))
}
