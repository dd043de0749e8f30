import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { officeCalendar } from './calendar/working-days.ts'
import { at, conference, familyParty, hold, report, version } from './conference.fixture.ts'
import type { Conference, Participant } from './conference.ts'
import { closedConference, coreGroup } from './core-group/core-group.fixture.ts'
import type { Hold } from './hold.ts'
import { NEEDS_TODAY, needsBesides, needsToday } from './needs-today.ts'
import { paper } from './papers/papers.fixture.ts'
import type { Actor } from './permissions.ts'
import { NO_PLAN } from './plan/plan.ts'

const dayOff = (date: string) => ({
  ...{ kind: 'proclaimed' as const, date: Temporal.PlainDate.from(date), name: 'the Coronation' },
  addedAt: at('2026-03-31T10:00'),
})
const early = at('2026-04-01T10:00')
const afterDue = at('2026-04-14T09:00')
const late = at('2026-04-14T11:00')
const team: Actor = { kind: 'signed-in', entraId: 'team', name: 'Team', roles: ['business-team'] }
const manager: Actor = { ...team, roles: ['manager'] }
const chair: Actor = { ...team, entraId: 'entra-chair', roles: ['chair'] }
const lead: Actor = { ...team, entraId: 'entra-lead', roles: [] }
const administrator: Actor = { ...team, roles: ['administrator'] }

const needs = (change: Partial<Conference>, now = early, actor = team) =>
  needsToday({ conferences: [conference(change)], unreached: [], besides: [] }, actor, [], now)
const kinds = (...given: Parameters<typeof needs>) => needs(...given).map(({ what }) => what.kind)
const withPerson = (id: string, change: Partial<Participant>) => ({
  participants: conference().participants.map((one) => (one.id === id ? { ...one, ...change } : one)),
})
const accepted = (who: string, change: Parameters<typeof version>[1] = {}) =>
  report(who, { state: 'accepted', versions: [version(`v-${who}`, change)] })

test('nothing is needed of a conference that is on its way', () => {
  expect(needs({})).toEqual([])
})

test('an overdue report is a call: role, reference, since when, number, and no name', () => {
  const [first, ...others] = needs({ reports: [report('gp'), accepted('lead')] }, at('2026-04-13T18:00'))
  expect(first).toMatchObject({
    conference: { reference: 'CP-1042' },
    what: { kind: 'report-overdue', role: 'GP', since: Temporal.PlainDate.from('2026-04-13') },
    place: 'reports',
    call: { role: 'GP', phone: '023 9200 0001' },
  })
  expect(others.map(({ what }) => what.kind)).toEqual(['release'])
  expect(JSON.stringify([first?.what, first?.call])).not.toContain('Sam gp')
})

test('who was rung today is left in peace until tomorrow', () => {
  const notes = [{ id: 'n', at: at('2026-04-14T08:30'), by: 'team', text: 'sending by 2pm' }]
  const reports = [report('gp', { notes }), accepted('lead')]
  expect(kinds({ reports }, afterDue)).not.toContain('report-overdue')
  expect(kinds({ reports }, at('2026-04-15T08:00'))).toContain('report-overdue')
})

describe('each need stands with what causes it', () => {
  const cases: [string, Partial<Conference>, Temporal.Instant][] = [
    ['stopped', { stopped: true }, early],
    ['whereabouts', { whereabouts: 'unknown' }, early],
    ['hold', { holds: [hold('mother', 'v')] }, early],
    [
      'doubt',
      {
        reports: [
          report('gp', {
            state: 'submitted',
            versions: [version('v', { findings: { marks: null, doubts: ['other-children'], unreadable: false } })],
          }),
        ],
      },
      early,
    ],
    ['no-go', {}, afterDue],
    ['cannot-come', withPerson('chair', { reply: 'declined' }), early],
    ['cannot-come', withPerson('lead', { apology: { at: early, instead: '' } }), early],
    ['day-off', { daysOff: [dayOff('2026-04-15')] }, early],
    ['not-circulated', {}, late],
    ['circulate', { reports: [accepted('lead')] }, at('2026-04-14T08:00')],
    ['late-report', { reports: [accepted('lead', { late: true })] }, afterDue],
    ['release', { reports: [accepted('lead')] }, early],
    ['draft', { reports: [report('gp', { state: 'draft' })] }, afterDue],
    ['question', { reports: [accepted('gp', { familyMayRead: null })] }, early],
    ['accept', { reports: [report('gp', { state: 'submitted', versions: [version('v')] })] }, early],
  ]
  test.each(cases)('%s', (kind, change, now) => {
    expect(kinds(change, now)).toContain(kind)
    expect(kinds({ ...change, state: 'called-off' }, now)).toEqual([])
    expect(kinds(change, at('2026-04-15T12:00'))).toEqual([])
  })

  test('a message that did not reach somebody', () => {
    const unreached = [{ conferenceId: 'conference', person: 'father', since: early }]
    const given = { conferences: [conference()], unreached, besides: [] }
    expect(needsToday(given, team, [], early)).toMatchObject([
      { what: { kind: 'undelivered', role: 'father' }, call: { phone: '023 9200 0001' } },
    ])
  })
})

test('a report that may be about another family is not also one to accept', () => {
  const doubtful = version('v', { findings: { marks: null, doubts: ['other-reference'], unreadable: false } })
  expect(kinds({ reports: [report('gp', { state: 'submitted', versions: [doubtful] })] })).toEqual(['doubt'])
})

test('a core group on a day that was added is for the team and the lead social worker to move', () => {
  const start = Temporal.ZonedDateTime.from('2026-05-28T10:00[Europe/London]')
  const { closing, plan, coreGroups } = closedConference({ coreGroups: [coreGroup('first', { start })] })
  const office = officeCalendar([start.toPlainDate()])
  const given = { closing, plan, coreGroups, office }
  const afterwards = at('2026-05-01T10:00')
  const what = { kind: 'core-group-day-off', on: start.toPlainDate() }
  expect(needs(given, afterwards)).toMatchObject([{ what, place: 'core-groups', call: { role: 'social worker' } }])
  expect(kinds(given, afterwards, lead)).toEqual(['core-group-day-off'])
  expect(kinds(given, afterwards, manager)).toEqual([])
  expect(kinds(given, at('2026-05-28T10:00'))).not.toContain('core-group-day-off')
})

test('nobody is missed when somebody comes in their place', () => {
  expect(kinds(withPerson('lead', { reply: 'declined', apology: { at: early, instead: 'Kim' } }))).toEqual([])
})

describe('who has no part in running conferences hears only of what they may decide', () => {
  const busy: Partial<Conference> = {
    whereabouts: 'unknown',
    holds: [hold('mother', 'v')],
    reports: [accepted('lead', { late: true }), report('gp')],
  }
  test.each([
    ['the business team', team, ['whereabouts', 'hold', 'late-report', 'report-overdue', 'release']],
    ['a manager', manager, ['hold']],
    ['its chair', chair, ['hold', 'late-report', 'release']],
    ['its lead social worker', lead, ['hold', 'release']],
    ['an administrator', administrator, []],
  ])('%s', (_, actor, expected) => {
    expect(kinds(busy, at('2026-04-13T18:00'), actor)).toEqual(expected)
  })

  test('only a manager hears that one is stopped, besides the business team', () => {
    const stopped = { stopped: true }
    expect([team, manager, chair, lead].map((actor) => kinds(stopped, early, actor).length)).toEqual([1, 1, 0, 0])
  })
})

test('the worst harm comes first, and of equal harm the sooner conference, whatever the order they were read in', () => {
  const sooner = conference({ id: 'sooner', whereabouts: 'unknown', holds: [hold('mother', 'v')] })
  const later = conference({
    id: 'later',
    start: Temporal.ZonedDateTime.from('2026-04-16T10:00[Europe/London]'),
    whereabouts: 'unknown',
    participants: [...conference().participants, familyParty('uncle', ['ben'])],
  })
  const stopped = conference({ id: 'stopped', stopped: true, start: later.start })
  fc.assert(
    fc.property(fc.shuffledSubarray([sooner, later, stopped], { minLength: 3 }), (all) => {
      const given = { conferences: all, unreached: [], besides: needsBesides({ strayMails: 2, requests: 1 }) }
      const found = needsToday(given, team, [], early)
      expect(found.map(({ conference, what }) => `${conference?.id} ${what.kind}`)).toEqual([
        'stopped stopped',
        'sooner whereabouts',
        'later whereabouts',
        'sooner hold',
        'undefined stray-mail',
        'undefined request',
      ])
      const ranks = found.map(({ what }) => NEEDS_TODAY.indexOf(what.kind))
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    }),
  )
})

describe('once it was held', () => {
  const after = at('2026-04-17T09:00')
  const drafted = { papers: [paper()] }
  const of = (change: Partial<Conference>, actor: Actor) =>
    needsToday({ conferences: [closedConference(change)], unreached: [], besides: [] }, actor, [], after).map(
      ({ what: { kind }, place }) => [kind, place],
    )

  test('a letter that is late is the chair’s and the business team’s, with or without a plan', () => {
    for (const actor of [team, chair])
      expect(of({ ...drafted, plan: NO_PLAN }, actor)).toEqual([['paper-late', 'papers']])
    expect(of({ ...drafted, plan: NO_PLAN }, lead)).toEqual([])
  })

  test('a copy that is held waits for a second person; what was held before the conference does not any more', () => {
    const held = (thing: Hold['thing']) => ({ ...drafted, plan: NO_PLAN, holds: [hold('father', 'v', { thing })] })
    const ofPaper = held({ kind: 'paper', paperId: 'paper' })
    for (const actor of [team, chair])
      expect(of(ofPaper, actor)).toEqual([
        ['hold', 'holds'],
        ['paper-late', 'papers'],
      ])
    expect(of(held({ kind: 'version', versionId: 'v' }), team)).toEqual([['paper-late', 'papers']])
  })

  test('stopped, it needs a manager, if anything still has to go', () => {
    for (const actor of [team, manager])
      expect(of({ ...drafted, stopped: true }, actor)).toEqual([['stopped', 'readiness']])
    expect(of({ ...drafted, stopped: true }, chair)).toEqual([])
    expect(of({ plan: NO_PLAN, coreGroups: [], stopped: true }, team)).toEqual([])
  })
})
