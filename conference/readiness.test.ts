import { describe, expect, test } from 'vitest'
import { at, conference, hold, pack, packed, report, version } from './conference.fixture.ts'
import type { Conference } from './conference.ts'
import { lateReportsToAnswer } from './late-report.ts'
import { readiness } from './readiness.ts'
import { NOTHING_FOUND } from './report.ts'

const now = at('2026-04-14T08:00')
const accepted = (id: string, change = {}) => report(id, { state: 'accepted', versions: [version(`${id}-1`, change)] })
const all = ['lead-1', 'teacher-1', 'gp-1']
const released = ['mother', 'father'].flatMap((partyId) =>
  all.map((versionId) => ({ partyId, versionId, releasedBy: 'lead', releasedAt: now })),
)
const handedOver = { at: now, by: 'lead', how: 'at home' }
const seen = [
  pack('father', { contents: all.map((id) => packed(id)) }),
  pack('mother', { by: 'hand', contents: all.map((id) => packed(id, { handedOver })) }),
]
/** Nothing left to do. */
const ready = (change: Partial<Conference> = {}) =>
  conference({
    reports: ['lead', 'teacher', 'gp'].map((id) => accepted(id)),
    releases: released,
    packs: seen,
    ...change,
  })
const judge = (change: Partial<Conference>) => {
  const { verdict, reasons } = readiness(ready(change), now)
  return [verdict, ...reasons].join(' ')
}
const reports = (...changed: Conference['reports']) =>
  ['lead', 'teacher', 'gp'].map((id) => changed.find((one) => one.participantId === id) ?? accepted(id))
const apology = { at: now, instead: '' }

describe('is it safe to go ahead?', () => {
  test.each<[string, Partial<Conference>, string]>([
    ['everything done', {}, 'go'],
    ['stopped', { stopped: true }, 'no-go stopped'],
    ['called off', { state: 'called-off' }, 'no-go called-off'],
    ['no social worker’s report', { reports: reports(report('lead')) }, 'no-go lead-report-missing'],
    ['a report missing', { reports: reports(report('gp')) }, 'look report-missing'],
    ['a report not accepted', { reports: reports(report('gp', { state: 'submitted' })) }, 'look report-not-accepted'],
    ['nothing held by one of three', { reports: reports(report('gp', { state: 'nothing-held' })) }, 'no-go no-quorum'],
    ['a late social worker’s report', { reports: reports(accepted('lead', { late: true })) }, 'look late-report'],
    ['another’s late report', { reports: reports(accepted('gp', { late: true })) }, 'go'],
    [
      'a doubt',
      { reports: reports(accepted('gp', { findings: { ...NOTHING_FOUND, doubts: ['other-children'] } })) },
      'look doubt',
    ],
    [
      'a doubt that was settled',
      {
        reports: reports(
          accepted('gp', { settledBy: 'team', findings: { ...NOTHING_FOUND, doubts: ['other-children'] } }),
        ),
      },
      'go',
    ],
    ['a question', { reports: reports(accepted('gp', { familyMayRead: null })) }, 'look question'],
    ['a hold', { holds: [hold('teacher', 'lead-1')] }, 'look hold'],
    ['nothing released and seen', { releases: [], packs: [] }, 'look release family-has-not-seen'],
    ['released, not seen', { packs: [] }, 'look family-has-not-seen'],
    ['whereabouts not known', { whereabouts: 'unknown' }, 'look whereabouts-unknown'],
  ])('%s: %s', (_, change, expected) => expect(judge(change)).toBe(expected))

  test('an apology without a stand-in costs quorum', () => {
    const participants = ready().participants.map((one) => (one.id === 'gp' ? { ...one, apology } : one))
    expect(judge({ participants })).toBe('no-go no-quorum')
  })
})

test('what is missing comes with the telephone number and what was said on it', () => {
  const notes = [{ id: 'n', at: now, by: 'team', text: 'rang 10.12, sending by 2pm' }]
  const found = readiness(
    ready({ reports: reports(report('gp', { notes }), report('teacher', { state: 'draft' })) }),
    now,
  )
  expect(found.missing).toEqual([
    { participantId: 'teacher', phone: '023 9200 0001', state: 'draft', notes: [] },
    { participantId: 'gp', phone: '023 9200 0001', state: 'missing', notes },
  ])
})

test('the family has seen what was handed over or is on the page, and not what was recalled', () => {
  const by = 'hand' as const
  const [father] = seen
  if (!father) throw new Error('no pack')
  const recalled = { at: now, by: 'team', reason: 'Wrong version.' }
  const notSeen = (...packs: Conference['packs']) => readiness(ready({ packs }), now).notSeen
  expect(
    notSeen(
      { ...father, recalled },
      pack('mother', { by, contents: [packed('lead-1', { handedOver }), packed('gp-1')] }),
    ),
  ).toEqual([
    { partyId: 'mother', versionIds: ['teacher-1', 'gp-1'] },
    { partyId: 'father', versionIds: all },
  ])
})

test('what the chair keeps from a party is nothing that this party has yet to see', () => {
  const withholdings = ['lead', 'teacher', 'gp'].map((id) => ({
    partyId: 'father',
    reportId: `report-${id}`,
    by: 'chair',
    at: now,
    reason: 'A safe address.',
  }))
  expect(readiness(ready({ withholdings, packs: seen.slice(1) }), now)).toMatchObject({ verdict: 'go', notSeen: [] })
})

test('the chair is asked about a late social worker’s report once a version, and may postpone', () => {
  const situation = ready({ reports: reports(accepted('lead', { late: true })) })
  const answered = (versionId: string, choice: 'go-ahead' | 'postpone') => ({
    ...situation,
    lateAnswers: [{ versionId, choice, by: 'chair', at: now }],
  })
  expect(lateReportsToAnswer(situation).map(({ version: { id } }) => id)).toEqual(['lead-1'])
  expect(lateReportsToAnswer(answered('lead-1', 'go-ahead'))).toEqual([])
  expect(lateReportsToAnswer(answered('lead-0', 'go-ahead'))).toHaveLength(1)
  expect(readiness(answered('lead-1', 'go-ahead'), now).verdict).toBe('go')
  expect(readiness(answered('lead-1', 'postpone'), now)).toMatchObject({
    verdict: 'no-go',
    reasons: ['chair-postpones'],
  })
})
