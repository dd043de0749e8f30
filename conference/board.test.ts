import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Trouble } from './board.ts'
import { boardRow, TROUBLES } from './board.ts'
import { at, conference, familyParty, hold, pack, packed, report, version } from './conference.fixture.ts'
import type { Conference } from './conference.ts'
import { presetNamed } from './policy.ts'
import { timetable } from './timetable.ts'

const early = at('2026-04-01T10:00')
const strategyDate = Temporal.PlainDate.from('2026-03-24')
const row = (change: Partial<Conference>, now = early) => boardRow(conference(change), [], now)

/** With a limit, counted from the strategy discussion. */
function limited(change: Partial<Conference> = {}): Conference {
  const policy = presetNamed('portsmouth-2017')
  if (!policy) throw new Error('No preset')
  const one = conference(change)
  const { kind, start, bookedAt } = one
  return {
    ...one,
    strategyDate,
    timetable: timetable({ kind, start, strategyDate, policy, holidays: [], closures: [], bookedAt }),
  }
}

describe('the days to the limit', () => {
  test.each([
    ['2026-03-24T10:00', 15],
    ['2026-04-01T10:00', 9],
    // Good Friday and Easter Monday are no working days.
    ['2026-04-02T10:00', 8],
    ['2026-04-07T10:00', 7],
    ['2026-04-16T09:00', 0],
  ])('are working days: on %s there are %i', (now, days) => {
    const found = boardRow(
      limited({ start: Temporal.ZonedDateTime.from('2026-04-16T10:00[Europe/London]') }),
      [],
      at(now),
    )
    expect(found.limit).toMatchObject({ days })
    expect(found.limit?.date.toString()).toBe('2026-04-16')
    expect(found.limit?.because[0]).toContain('15 working days after the strategy discussion')
  })

  test('are not said of a conference without a strategy date, or one that is over', () => {
    expect(row({}).limit).toBeNull()
    expect(boardRow(limited(), [], at('2026-04-15T12:00')).limit).toBeNull()
  })
})

test('replies are counted of those with an invitation in their calendar; an apology is one', () => {
  const participants = conference().participants.map((one) => {
    if (one.id === 'teacher') return { ...one, reply: 'accepted' as const }
    if (one.id === 'gp') return { ...one, apology: { at: early, instead: '' } }
    return one
  })
  // Not the mother, who is reached by hand.
  expect(row({ participants }).replies).toEqual({ done: 2, of: 6 })
})

test('a report counts as seen once every party who may have it has had it, by hand or on their page', () => {
  const accepted = { state: 'accepted' as const, versions: [version('v-lead')] }
  const reports = [report('lead', accepted), report('teacher'), report('gp', { state: 'nothing-held' })]
  const father = pack('father', { contents: [packed('v-lead')] })
  const mother = pack('mother', { by: 'hand', contents: [packed('v-lead')] })
  const handed = { ...mother, contents: [packed('v-lead', { handedOver: { at: early, by: 'lead', how: 'read' } })] }
  expect(row({ reports, packs: [father, mother] }).familySeen).toEqual({ done: 0, of: 2 })
  expect(row({ reports, packs: [father, handed] }).familySeen).toEqual({ done: 1, of: 2 })
  const withholdings = ['mother', 'father'].map((partyId) => {
    return { partyId, reportId: 'report-lead', by: 'chair', at: early, reason: 'agreed' }
  })
  expect(row({ reports, withholdings }).familySeen).toEqual({ done: 0, of: 1 })
})

test('reading counts professionals alone, and nothing is said of it before circulation', () => {
  const packs = [pack('teacher', { readAt: early }), pack('lead'), pack('father', { readAt: null })]
  expect(row({ packs }).reading).toBeNull()
  expect(row({ packs, circulatedAt: early }).reading).toEqual({ done: 1, of: 2 })
  const addition = pack('teacher', { id: 'addition', circulation: 2 })
  expect(row({ packs: [...packs, addition], circulatedAt: early }).reading).toEqual({ done: 0, of: 2 })
})

describe('the one word for what is worst', () => {
  const overdue = at('2026-04-13T18:00')
  const late = at('2026-04-14T11:00')
  const unreached = [{ conferenceId: 'conference', person: 'gp', since: early }]
  const done = conference().reports.map((one) => ({ ...one, state: 'accepted' as const }))
  const parties = [familyParty('mother', ['ava', 'ben'])]
  const cases: [Trouble | null, Partial<Conference>, Temporal.Instant, typeof unreached][] = [
    [null, {}, early, []],
    ['stopped', { stopped: true }, late, unreached],
    ['not-circulated', {}, late, unreached],
    ['overdue', {}, overdue, unreached],
    ['overdue', { circulatedAt: overdue }, late, unreached],
    ['held', { holds: [hold('mother', 'v')] }, early, unreached],
    ['undelivered', { whereabouts: 'unknown' }, early, unreached],
    ['whereabouts-unknown', { whereabouts: 'unknown', reports: [] }, early, []],
    ['no-quorum', { participants: conference().participants.filter(({ id }) => id !== 'gp'), reports: [] }, early, []],
    // What is over or called off needs nobody.
    [null, { reports: done, whereabouts: 'unknown' }, at('2026-04-15T12:00'), unreached],
    [null, { state: 'called-off', stopped: true }, late, unreached],
  ]
  test.each(cases)('is %s', (trouble, change, now, out) => {
    expect(boardRow(conference(change), out, now).trouble).toBe(trouble)
  })

  test('is the limit, when the conference is after it', () => {
    const start = Temporal.ZonedDateTime.from('2026-04-17T10:00[Europe/London]')
    expect(boardRow(limited({ start, whereabouts: 'unknown' }), unreached, early).trouble).toBe('past-limit')
  })

  test('a draft is not overdue, nor is a report that was asked for after it was due', () => {
    const asked = at('2026-04-13T17:30')
    const reports = [report('lead', { state: 'draft' }), report('gp', { requestedAt: asked })]
    expect(row({ reports, participants: [...conference().participants, ...parties] }, overdue).trouble).toBeNull()
  })

  test('never gets better by one trouble more', () => {
    const level = (one: Conference, now: Temporal.Instant) => {
      const { trouble } = boardRow(one, [], now)
      return trouble ? TROUBLES.indexOf(trouble) : TROUBLES.length
    }
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 500 }), (held, unknown, hours) => {
        const change: Partial<Conference> = {
          holds: held ? [hold('mother', 'v')] : [],
          whereabouts: unknown ? 'unknown' : 'no',
        }
        const now = early.add({ hours })
        const before = level(conference(change), now)
        expect(level(conference({ ...change, stopped: true }), now)).toBe(0)
        expect(level(conference({ ...change, holds: [hold('mother', 'v')] }), now)).toBeLessThanOrEqual(before)
      }),
    )
  })
})
