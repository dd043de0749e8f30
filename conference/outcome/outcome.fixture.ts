import type { Decision, Outcome, PlanLine } from './outcome.ts'
import { NO_OUTCOME } from './outcome.ts'

// What the conference of conference.fixture.ts comes to. Ids are words, so that a failing test reads by itself.

const entry = (id: string) => ({ id, version: `${id}-1`, by: 'chair', at: '2026-04-15T11:00:00Z' })

export function decision(childId: string, change: Partial<Decision> = {}): Decision {
  return {
    ...entry(`decision-${childId}`),
    ...{ childId, decision: 'plan', category: 'neglect', reasons: 'Too many nights alone' },
    ...change,
  }
}

export function planLine(id: string, change: Partial<PlanLine> = {}): PlanLine {
  return {
    ...entry(id),
    childId: null,
    outcome: 'The children are at school every day',
    action: 'Walk with them to school',
    whoId: 'mother',
    who: '',
    byWhen: '2026-05-15',
    howWeWillKnow: 'The register says so',
    ifItDoesNotWork: 'The school rings at 9:30am',
    audience: 'everyone',
    ...change,
  }
}

/** Both children have a plan; the core group meets on Monday 27 April, the review is on Tuesday 7 July. */
export function outcome(change: Partial<Outcome> = {}): Outcome {
  return {
    ...NO_OUTCOME,
    decisions: [decision('ava'), decision('ben')],
    plan: [planLine('school'), planLine('visits', { whoId: 'lead', action: 'Visit every week', childId: 'ben' })],
    coreGroup: ['teacher', 'mother', 'father'],
    dates: {
      firstCoreGroup: { start: '2026-04-27T14:00', durationMinutes: 90, place: 'Hill School' },
      review: { start: '2026-07-07T10:00', durationMinutes: 120, place: 'Civic Offices, Room 4' },
    },
    ...change,
  }
}
