import { describe, expect, test } from 'vitest'
import { at, conference, report } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import { day, london } from '../core-group/core-group.fixture.ts'
import type { MeetingChange } from '../meeting/change.ts'
import { meetingFrame } from '../meeting/frame.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { newMeeting } from '../meeting/meeting.ts'
import { meetingPeople } from '../meeting/people.ts'
import type { Paper } from '../papers/paper.ts'
import { closingOf } from './close.ts'
import type { Corrected } from './correct.ts'
import { correctionOf } from './correct.ts'
import { outcome } from './outcome.fixture.ts'
import type { Outcome } from './outcome.ts'
import { toldOfCorrection } from './tell.ts'

const HELD = conference({ reports: [report('lead'), report('teacher'), report('gp')] })
const MEETING: Meeting = {
  ...newMeeting('conference'),
  ...{ state: 'ended', startedAt: at('2026-04-15T10:00'), endedAt: at('2026-04-15T12:00') },
  attendance: ['lead', 'teacher', 'gp'].map((personId) => ({
    ...{ personId, state: 'left', way: 'room', at: at('2026-04-15T10:00'), by: 'chair' },
  })),
}

/** As the store keeps it once it is closed. */
function closed(decided: Outcome = outcome()): Conference {
  let made = 0
  const done = closingOf({
    ...{
      conference: HELD,
      meeting: { ...MEETING, outcome: decided },
      previous: null,
      openPlans: new Map(),
      by: 'chair',
    },
    ...{ now: at('2026-04-15T12:10'), newId: () => `core-group-${++made}` },
  })
  if (!done.ok || done.kind !== 'closed') throw new Error(JSON.stringify(done))
  const { closing, plan, coreGroups } = done
  return { ...HELD, closing: { ...closing, corrections: [] }, plan, coreGroups: [...coreGroups] }
}

type WithoutId<Change> = Change extends unknown ? Omit<Change, 'id'> : never

function correct(standing: Conference, ...changes: WithoutId<MeetingChange>[]) {
  let made = 0
  return correctionOf({
    ...{ conference: standing, meeting: MEETING, previous: null, openPlans: new Map(), reason: 'Heard wrongly' },
    changes: changes.map((change, index) => ({ ...change, id: `change-${index}` }) as MeetingChange),
    changing: {
      ...{ by: 'chair', now: at('2026-04-16T09:00'), people: meetingPeople(standing) },
      frame: { ...meetingFrame(standing, 'chair'), isClosed: false },
    },
    newId: () => `new-${++made}`,
  })
}

function corrected(standing: Conference, ...changes: WithoutId<MeetingChange>[]): Corrected {
  const done = correct(standing, ...changes)
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done
}

const decide = (childId: string, decision: 'plan' | 'no-plan', category: 'emotional' | null = null) => ({
  ...{
    kind: 'decide' as const,
    decisionId: `decision-${childId}`,
    version: `decision-${childId}-1`,
    childId,
    decision,
  },
  ...{ category, reasons: 'Heard again' },
})
const { firstCoreGroup, review } = outcome().dates
const agree = (dates: Partial<Outcome['dates']>) => ({
  ...{ kind: 'agree-dates' as const, was: { firstCoreGroup, review }, firstCoreGroup, review },
  ...dates,
})
const line = (lineId: string, version: string | null, change: object = {}) => ({
  ...{
    kind: 'put-plan-line' as const,
    lineId,
    version,
    childId: null,
    outcome: 'At school',
    action: 'Ring the school',
  },
  ...{
    whoId: 'gp',
    who: '',
    byWhen: '2026-05-15',
    howWeWillKnow: '',
    ifItDoesNotWork: '',
    audience: 'everyone' as const,
  },
  ...change,
})

describe('a correction', () => {
  test('keeps how it was, when, by whom and why', () => {
    const { correction, outcome: is } = corrected(closed(), decide('ben', 'plan', 'emotional'))
    expect(correction).toMatchObject({ at: at('2026-04-16T09:00'), by: 'chair', reason: 'Heard wrongly' })
    expect(correction.was.decisions[1]?.category).toBe('neglect')
    expect(is.decisions[1]?.category).toBe('emotional')
  })

  test('of a category changes the plan and nothing else', () => {
    const done = corrected(closed(), decide('ben', 'plan', 'emotional'))
    expect(done.children.map(({ childId, category }) => [childId, category])).toEqual([
      ['ava', 'neglect'],
      ['ben', 'emotional'],
    ])
    expect([done.actions, done.members, done.ends, done.takenBack, done.movesReview]).toEqual([[], [], [], [], false])
    expect(done.coreGroups).toEqual({ added: [], changed: [], calledOff: [] })
  })

  test('of one child’s plan drops what was to be done for that child', () => {
    const done = corrected(closed(), decide('ben', 'no-plan'))
    expect(done.children.map(({ childId }) => childId)).toEqual(['ava'])
    expect(done.actions.map(({ id, state, settled }) => [id, state, settled?.note])).toEqual([
      ['visits', 'dropped', 'Heard wrongly'],
    ])
  })

  test('of every plan calls off the core groups and the review', () => {
    const done = corrected(closed(), decide('ava', 'no-plan'), decide('ben', 'no-plan'))
    expect(done.coreGroups.calledOff.map(({ id }) => id)).toEqual(['core-group-1', 'core-group-2'])
    expect(done.members.map(({ participantId, until }) => [participantId, until?.toString()])).toEqual(
      ['lead', 'teacher', 'mother', 'father'].map((id) => [id, '2026-04-16']),
    )
    expect(done.movesReview).toBe(true)
  })

  test('of the outline plan: a new line, another text, a line less', () => {
    const done = corrected(closed(), line('new', null), line('school', 'school-1', { whoId: 'mother' }), {
      kind: 'remove-plan-line',
      lineId: 'visits',
      version: 'visits-1',
    })
    expect(done.actions.map(({ id, action, version, state }) => [id, action, version, state])).toEqual([
      ['school', 'Ring the school', 2, 'open'],
      ['new', 'Ring the school', 1, 'open'],
      ['visits', 'Visit every week', 2, 'dropped'],
    ])
  })

  test('leaves what has been done since as it is', () => {
    const standing = closed()
    const settled = { at: at('2026-04-16T08:00'), by: 'lead', note: 'Done' }
    const actions = standing.plan.actions.map((action) =>
      action.id === 'visits' ? { ...action, state: 'done' as const, settled } : action,
    )
    const done = corrected({ ...standing, plan: { ...standing.plan, actions } }, decide('ben', 'no-plan'))
    expect(done.actions).toEqual([])
  })

  test('of the first core group moves all that are planned by it, but none whose day somebody has chosen since', () => {
    const standing = closed()
    const later = corrected(
      standing,
      agree({ firstCoreGroup: { start: '2026-04-28T10:00', durationMinutes: 90, place: 'Hill School' } }),
    )
    expect(
      later.coreGroups.changed.map(({ before, after }) => [before.id, after.start?.toPlainDateTime().toString()]),
    ).toEqual([
      ['core-group-1', '2026-04-28T10:00:00'],
      ['core-group-2', '2026-06-09T10:00:00'],
    ])
    const chosen = standing.coreGroups.map((one) =>
      one.number === 2 ? { ...one, start: london('2026-06-11T09:00') } : one,
    )
    const other = corrected(
      { ...standing, coreGroups: chosen },
      agree({ review: { ...review, start: '2026-07-08T10:00' } as typeof review }),
    )
    expect(other.coreGroups.changed).toEqual([])
    expect(other.movesReview).toBe(true)
  })

  test('of a review date that is later asks for the core group that then falls before it', () => {
    const { coreGroups } = corrected(
      closed(outcome({ dates: { firstCoreGroup, review: { ...review, start: '2026-06-05T10:00' } as typeof review } })),
      {
        ...agree({}),
        was: { firstCoreGroup, review: { ...review, start: '2026-06-05T10:00' } as NonNullable<typeof review> },
      },
    )
    expect(coreGroups.added.map(({ number, start }) => [number, start?.toPlainDate().toString()])).toEqual([
      [2, '2026-06-08'],
    ])
  })

  test('of the core group: who is added joins today, who is taken out leaves today, for the reason given', () => {
    const done = corrected(closed(), {
      ...{ kind: 'confirm-core-group', was: ['teacher', 'mother', 'father'], memberIds: ['gp', 'mother', 'father'] },
    })
    expect(done.members).toEqual([
      { participantId: 'gp', from: day('2026-04-16'), until: null, reason: 'Heard wrongly' },
      { participantId: 'teacher', from: day('2026-04-15'), until: day('2026-04-16'), reason: 'Heard wrongly' },
    ])
  })
})

describe('no correction', () => {
  const letter = (state: Paper['state']): Paper => ({
    ...{ id: 'letter', version: 1, kind: 'decision-letter', coreGroupId: null, state, sections: [], copies: [] },
    ...{ draftedAt: at('2026-04-15T12:10'), dueAt: null, approved: null, sentAt: null, corrections: [] },
  })

  test('before it is closed, and after the letter has gone', () => {
    expect(correct(HELD, decide('ben', 'no-plan'))).toMatchObject({ reason: 'not-closed' })
    const sent = { ...closed(), papers: [letter('sent')] }
    expect(correct(sent, decide('ben', 'no-plan'))).toMatchObject({ reason: 'letter-has-gone' })
    expect(correct({ ...sent, papers: [letter('approved')] }, decide('ben', 'no-plan')).ok).toBe(true)
  })

  test('of who was there, of what somebody else has corrected meanwhile, or to what could not be closed', () => {
    expect(correct(closed(), { kind: 'mark', personId: 'gp', state: 'not-here', way: 'room' })).toMatchObject({
      reason: 'not-correctable',
    })
    expect(correct(closed(), { ...decide('ben', 'no-plan'), version: 'older' })).toMatchObject({
      reason: 'refused-change',
    })
    const early = { start: '2026-04-15T09:00', durationMinutes: 60, place: '' }
    const refused = correct(closed(), agree({ review: early }))
    expect(refused.ok).toBe(false)
  })
})

describe('who hears of a correction', () => {
  const told = (before: Conference, ...changes: WithoutId<MeetingChange>[]) => {
    const { actions, members, coreGroups, children, outcome: is, correction } = corrected(before, ...changes)
    const byId = <One extends { id: string }>(standing: readonly One[], put: readonly One[]) => [
      ...standing.filter(({ id }) => put.every((one) => one.id !== id)),
      ...put,
    ]
    const gone = new Set(coreGroups.calledOff.map(({ id }) => id))
    const after: Conference = {
      ...before,
      closing: { ...(before.closing as NonNullable<Conference['closing']>), outcome: is, corrections: [correction] },
      plan: {
        ...before.plan,
        children,
        actions: byId(before.plan.actions, actions),
        members: [
          ...before.plan.members.filter((one) =>
            members.every(({ participantId }) => participantId !== one.participantId),
          ),
          ...members,
        ],
      },
      coreGroups: before.coreGroups
        .map((one) => coreGroups.changed.find(({ before: was }) => was.id === one.id)?.after ?? one)
        .filter(({ id }) => !gone.has(id)),
    }
    return toldOfCorrection(before, after, 'corrected:1').map(({ person, kind, detail }) =>
      [person, kind, detail.partyId].filter(Boolean).join(' '),
    )
  }

  test('nobody, of another category: the letter will say it', () => {
    expect(told(closed(), decide('ben', 'plan', 'emotional'))).toEqual([])
  })

  test('only whose action it is', () => {
    expect(told(closed(), line('new', null))).toEqual(['gp actions-agreed'])
    expect(told(closed(), { kind: 'remove-plan-line', lineId: 'visits', version: 'visits-1' })).toEqual([
      'lead core-group-formed',
    ])
  })

  test('the whole core group, when its dates change; a party reached by hand through the social worker', () => {
    const first = { start: '2026-04-28T10:00', durationMinutes: 90, place: 'Hill School' }
    expect(told(closed(), agree({ firstCoreGroup: first }))).toEqual([
      'lead core-group-formed',
      'teacher core-group-formed',
      'lead hand-over mother',
      'father core-group-formed',
    ])
  })

  test('everybody who was in it, when there is none any more', () => {
    expect(told(closed(), decide('ava', 'no-plan'), decide('ben', 'no-plan'))).toEqual([
      'lead conference-over',
      'teacher conference-over',
      'lead hand-over mother',
      'father conference-over',
    ])
  })
})
