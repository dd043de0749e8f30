import { expect, test } from 'vitest'
import { conference } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import { closedConference, coreGroup, day, london, PLAN } from '../core-group/core-group.fixture.ts'
import { paper } from '../papers/papers.fixture.ts'
import { needsOfPlan } from './needs-of-plan.ts'
import { planStatus } from './plan-status.ts'

// Held on Wednesday 15 April 2026; core groups on 29 April and 10 June; the review is to be booked by Wednesday 15 July.
const at = (text: string) => london(text).toInstant()
const kinds = (one: Conference, now: string) => needsOfPlan(one, at(now)).map(({ kind }) => kind)
const booked = { id: 'review', start: london('2026-07-08T10:00'), closedOn: null }
const held = coreGroup('first', { state: 'held', recorded: { at: at('2026-04-30T10:00'), by: 'lead' } })
const later = coreGroup('second', { number: 2, due: day('2026-06-10'), start: london('2026-06-10T10:00') })

test('a conference that was held and not closed waits for its chair from the next day on, for two months', () => {
  expect(kinds(conference(), '2026-04-15T13:00')).toEqual([])
  expect(kinds(conference(), '2026-04-16T09:00')).toEqual(['to-close'])
  expect(kinds(conference(), '2026-06-15T09:00')).toEqual([])
  expect(kinds(conference({ state: 'called-off' }), '2026-04-16T09:00')).toEqual([])
})

test('what was adjourned waits for a day instead, and not for its chair to close it', () => {
  const adjourned = conference({ adjournedTo: london('2026-05-04T10:00') })
  expect(needsOfPlan(adjourned, at('2026-04-16T09:00'))).toEqual([{ kind: 'again-to-book', on: day('2026-05-04') }])
})

test('a review that nobody has booked shows 20 working days before its last day', () => {
  const one = closedConference({ coreGroups: [held, later] })
  expect(kinds(one, '2026-06-16T09:00')).not.toContain('review-to-book')
  expect(needsOfPlan(one, at('2026-06-17T09:00'))).toContainEqual({ kind: 'review-to-book', by: day('2026-07-15') })
  expect(kinds({ ...one, followedBy: booked }, '2026-06-10T09:00')).toEqual([])
})

test('a core group without a day, a missed one, and one without its record each wait for somebody', () => {
  const following = { followedBy: booked }
  const noDay = closedConference({ ...following, coreGroups: [held, { ...later, start: null }] })
  expect(kinds(noDay, '2026-05-11T09:00')).toEqual([])
  expect(kinds(noDay, '2026-05-14T09:00')).toEqual(['core-group-day'])
  const missed = closedConference({ ...following, coreGroups: [{ ...held, state: 'missed' }, later] })
  expect(kinds(missed, '2026-05-01T09:00')).toEqual(['core-group-missed'])
  const unrecorded = closedConference({ ...following, coreGroups: [coreGroup('first'), later] })
  expect(kinds(unrecorded, '2026-05-07T16:00')).toEqual([])
  expect(kinds(unrecorded, '2026-05-08T09:00')).toEqual(['core-group-record'])
})

test('papers past their date, approved and not sent, and corrections that wait are told once each with their number', () => {
  const correction = { id: 'c', participantId: 'mother', text: 'My name', at: at('2026-04-20T10:00'), settled: null }
  const settled = { at: at('2026-04-20T11:00'), by: 'chair', how: 'noted' as const, note: 'It is so' }
  const answered = { ...correction, id: 'answered', settled }
  const one = closedConference({
    ...{ followedBy: booked, coreGroups: [held, later] },
    papers: [
      paper({ id: 'letter', kind: 'decision-letter', state: 'draft' }),
      paper({ id: 'plan', kind: 'outline-plan', state: 'approved' }),
      paper({ id: 'record', kind: 'full-record', state: 'sent', corrections: [correction, answered] }),
      paper({ id: 'ending', kind: 'ending-letter', state: 'draft', dueAt: null }),
    ],
  })
  expect(needsOfPlan(one, at('2026-04-17T09:00'))).toEqual([
    { kind: 'paper-late', amount: 2, by: day('2026-04-16') },
    { kind: 'paper-to-send', amount: 1 },
    { kind: 'correction', amount: 1 },
  ])
  // Long after every date, what has been sent is not late.
  const sent = one.papers.map((each) => ({ ...each, state: 'sent' as const, corrections: [] }))
  expect(kinds({ ...one, papers: sent }, '2026-06-01T09:00')).toEqual([])
})

test('a plan’s row says how many core groups were held of those due, the next one, and the review', () => {
  const one = closedConference({ coreGroups: [held, later], followedBy: booked })
  expect(planStatus(one, at('2026-05-04T09:00'))).toMatchObject({
    ...{ children: 2, coreGroups: { done: 1, of: 1 }, next: { due: day('2026-06-10') } },
    review: { bookBy: day('2026-07-15'), booked: booked.start },
  })
  // Its day has passed and nobody has said what came of it.
  expect(planStatus(one, at('2026-06-11T09:00'))).toMatchObject({ coreGroups: { done: 1, of: 2 }, next: null })
})

test('no plan is in force where none was made, all have ended, or the review has made its own', () => {
  const now = at('2026-07-10T09:00')
  const end = { reason: 'death' as const, note: '', recordedAt: now, recordedBy: 'lead', on: day('2026-05-01') }
  const ended = { ...PLAN, ends: ['ava', 'ben'].map((childId) => ({ ...end, childId })) }
  expect(planStatus(conference(), now)).toBeNull()
  expect(planStatus(closedConference({ plan: ended }), now)).toBeNull()
  const reviewed = closedConference({ followedBy: { ...booked, closedOn: day('2026-07-08') } })
  expect(planStatus(reviewed, now)).toBeNull()
  expect(kinds({ ...reviewed, coreGroups: [{ ...later, start: null }] }, '2026-07-10T09:00')).toEqual([])
})
