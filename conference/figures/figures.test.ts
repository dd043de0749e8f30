import { expect, test } from 'vitest'
import { at, conference, familyParty, pack, packed, person, report, version } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import { coreGroup } from '../core-group/core-group.fixture.ts'
import { EMPTY_RECORD } from '../core-group/core-group.ts'
import { NO_OUTCOME } from '../outcome/outcome.ts'
import { figuresOf, type Period } from './figures.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const zoned = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`)
const YEAR: Period = { from: date('2026-01-01'), to: date('2026-12-31') }
const LATER = at('2026-12-31T12:00')

const closing = (attended: { personId: string; state: 'here' | 'not-here' }[] = [], change = {}) => ({
  at: at('2026-04-15T12:00'),
  by: 'chair',
  outcome: { ...NO_OUTCOME, ...change },
  attended: attended.map((one) => ({ ...one, way: 'room' as const })),
  corrections: [],
})

test.each([
  ['2026-04-01', '0-10'],
  ['2026-03-30', '0-10'],
  ['2026-03-27', '11-15'],
  ['2026-03-23', '11-15'],
  ['2026-03-20', '16-20'],
  ['2026-03-16', '16-20'],
  ['2026-03-13', '21+'],
])('an initial conference on Wednesday 15 April after a strategy discussion on %s is counted under %s', (day, band) => {
  // Good Friday and Easter Monday lie between: 30 March is 10 working days before, 23 March 15, 16 March 20.
  const { initial } = figuresOf([conference({ strategyDate: date(day) })], YEAR, LATER)
  expect(Object.entries(initial).filter(([, count]) => count > 0)).toEqual([[band, 1]])
})

test('what was called off, is still to come, or lies outside the period counts nowhere', () => {
  const calledOff = conference({ state: 'called-off' })
  const coming = conference({ id: 'coming', start: zoned('2026-12-31T14:00') })
  const before = conference({ id: 'before', start: zoned('2025-12-30T10:00'), bookedAt: at('2025-12-01T10:00') })
  const figures = figuresOf([calledOff, coming, before], YEAR, LATER)
  expect(figures.held).toEqual({ initial: 0, review: 0 })
  expect(figures.reports).toEqual([])
})

test('a review is on time by the limit of the conference whose plan it reviews', () => {
  const first = conference()
  const review = (id: string, start: string) =>
    conference({ id, kind: 'review', reviewOf: first.id, start: zoned(start) })
  expect(figuresOf([first, review('one', '2026-07-15T10:00')], YEAR, LATER).reviews).toEqual({ onTime: 1, late: 0 })
  expect(figuresOf([first, review('two', '2026-07-16T10:00')], YEAR, LATER).reviews).toEqual({ onTime: 0, late: 1 })
})

test('reports are counted by agency: on time, late, nothing held, missing', () => {
  const sent = (id: string, late: boolean) =>
    report(id, {
      state: 'accepted',
      // What was put in its place does not count, whenever it came.
      versions: [version(`old-${id}`, { state: 'superseded', late: true }), version(`v-${id}`, { late })],
    })
  const one = conference({
    reports: [sent('lead', false), sent('teacher', true), report('gp', { state: 'nothing-held' }), report('nurse')],
    participants: [
      person('chair'),
      ...['lead', 'teacher', 'gp', 'nurse'].map((id) => person(id, { agency: id === 'nurse' ? 'GP surgery' : id })),
    ],
  })
  expect(figuresOf([one], YEAR, LATER).reports).toEqual([
    { agency: 'gp', asked: 1, onTime: 0, late: 0, nothingHeld: 1, missing: 0 },
    { agency: 'GP surgery', asked: 1, onTime: 0, late: 0, nothingHeld: 0, missing: 1 },
    { agency: 'lead', asked: 1, onTime: 1, late: 0, nothingHeld: 0, missing: 0 },
    { agency: 'teacher', asked: 1, onTime: 0, late: 1, nothingHeld: 0, missing: 0 },
  ])
})

test('the family saw a report on the day on which a worker handed it over, or it was put on their page', () => {
  const versions = [version('v1')]
  const handedOver = (day: string) => ({ at: at(`${day}T15:00`), by: 'lead', how: 'read through at home' })
  const byHand = (day: string | null) =>
    pack('mother', { by: 'hand', contents: [packed('v1', { handedOver: day === null ? null : handedOver(day) })] })
  const onPage = pack('father', { id: 'page', by: 'page', contents: [packed('v1')], madeAt: at('2026-04-14T09:00') })
  const given = (packs: ReturnType<typeof pack>[], change: Partial<Conference> = {}) =>
    figuresOf(
      [
        conference({
          ...change,
          reports: [report('lead', { state: 'accepted', versions })],
          participants: [
            person('chair'),
            person('lead'),
            familyParty('mother', ['ava']),
            familyParty('father', ['ava']),
          ],
          packs,
        }),
      ],
      YEAR,
      LATER,
    )
  const counted = given([byHand('2026-04-10'), onPage])
  expect(counted.familySaw).toEqual({ 'on the day': 0, '1': 1, '2': 0, '3 or more': 1 })
  expect(counted.familyDidNotSee).toBe(0)
  expect(given([byHand('2026-04-16')]).familyDidNotSee).toBe(2)
  expect(given([byHand(null), onPage]).familyDidNotSee).toBe(1)
  const recalled = { at: at('2026-04-14T10:00'), by: 'team', reason: 'Made by mistake' }
  expect(given([byHand('2026-04-10'), { ...onPage, recalled }]).familyDidNotSee).toBe(1)
  // Put there while they sat in the meeting: not before it.
  expect(given([byHand('2026-04-10'), { ...onPage, madeAt: at('2026-04-15T10:01') }]).familyDidNotSee).toBe(1)
  const withheld = { partyId: 'father', reportId: 'report-lead', reason: 'Not safe', at: recalled.at, by: 'chair' }
  const reportId = report('lead').id
  expect(given([byHand('2026-04-10')], { withholdings: [{ ...withheld, reportId } as never] }).familyDidNotSee).toBe(0)
})

test('core groups are judged by their rhythm: held instead of a missed one is late, and what nobody says was held is missed', () => {
  const meeting = (id: string, change: object) => ({
    ...{ id, version: 1, number: 1, due: date('2026-04-29'), start: zoned('2026-04-29T10:00'), durationMinutes: 60 },
    ...{ place: '', online: true, joinUrl: null, chatId: null, state: 'held' as const, insteadOf: null },
    ...{ record: EMPTY_RECORD, recorded: null },
    ...change,
  })
  const coreGroups = [
    meeting('on time', {}),
    meeting('late', { start: zoned('2026-04-30T10:00') }),
    meeting('missed', { state: 'missed' }),
    meeting('instead', { insteadOf: 'missed', start: zoned('2026-05-06T10:00') }),
    meeting('forgotten', { state: 'planned' }),
    meeting('called off', { state: 'called-off' }),
    meeting('to come', { state: 'planned', due: date('2026-12-31') }),
  ]
  const { coreGroups: counted } = figuresOf([conference({ closing: closing(), coreGroups })], YEAR, LATER)
  expect(counted).toEqual({ due: 4, onTime: 1, late: 2, missed: 1 })
})

test('whether professionals came is counted by agency, and never of the family', () => {
  const attended = [
    { personId: 'lead', state: 'here' as const },
    { personId: 'teacher', state: 'not-here' as const },
    { personId: 'mother', state: 'here' as const },
  ]
  const came = (personId: string) => ({ personId, state: 'here' as const, way: 'room' as const })
  const record = { ...EMPTY_RECORD, attendance: [came('teacher'), came('mother')] }
  const coreGroups = [coreGroup('held', { state: 'held', record })]
  const { attendance } = figuresOf([conference({ closing: closing(attended), coreGroups })], YEAR, LATER)
  const counted = Object.fromEntries(attendance.map(({ agency, came, invited }) => [agency, `${came} of ${invited}`]))
  expect(counted).toMatchObject({ 'Agency of the lead': '1 of 1', 'Agency of the teacher': '1 of 2' })
  const { agency } = conference().participants.find(({ id }) => id === 'mother') ?? { agency: '' }
  expect(Object.keys(counted)).not.toContain(agency)
})

test('a letter is on time until the end of its working day, and not sent after it', () => {
  const letter = (sentAt: string | null) => ({
    ...{ id: 'letter', version: 1, kind: 'decision-letter' as const, coreGroupId: null, state: 'sent' as const },
    ...{ sections: [], draftedAt: at('2026-04-15T12:00'), dueAt: null, approved: null, copies: [], corrections: [] },
    sentAt: sentAt === null ? null : at(sentAt),
  })
  const letters = (sentAt: string | null, now = LATER) =>
    figuresOf([conference({ closing: closing(), papers: [letter(sentAt)] })], YEAR, now).letters
  expect(letters('2026-04-16T17:00')).toEqual({ onTime: 1, late: 0, notSent: 0 })
  expect(letters('2026-04-16T17:01')).toEqual({ onTime: 0, late: 1, notSent: 0 })
  expect(letters(null)).toEqual({ onTime: 0, late: 0, notSent: 1 })
  expect(letters(null, at('2026-04-16T16:00'))).toEqual({ onTime: 0, late: 0, notSent: 0 })
})

test('what the chair decided without a quorum is counted', () => {
  const interim = { inquorate: { kind: 'interim' as const, newStart: '2026-04-22T10:00', reason: 'Nobody of health' } }
  const { inquorate } = figuresOf([conference({ closing: closing([], interim) })], YEAR, LATER)
  expect(inquorate).toEqual({ interim: 1, override: 0 })
})
