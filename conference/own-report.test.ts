import { describe, expect, test } from 'vitest'
import { at, conference, pack, person, preparedDocument, report, version } from './conference.fixture.ts'
import { nextSteps } from './next-steps.ts'
import { isOnlyTheirs, ownReport, reportByAuthor } from './own-report.ts'
import type { Report } from './report.ts'

const teacher = person('teacher')
const before = at('2026-04-08T10:00')
const asked = (change: Partial<Report> = {}) => report('teacher', change)
const booked = conference

describe('what an author may do', () => {
  test('of what is asked for: send it, or say that nothing is held', () => {
    expect(ownReport(booked(), asked(), before)).toMatchObject({
      state: 'requested',
      may: { send: true, holdNothing: true, undo: false, withdraw: false, confirm: false },
    })
  })

  test('of what was sent: take it back until it has circulated', () => {
    const sent = asked({ state: 'accepted', versions: [version('v1')] })
    expect(ownReport(booked(), sent, before)).toMatchObject({
      isSent: true,
      may: { withdraw: true, holdNothing: false },
    })
    const circulated = booked({ circulatedAt: before })
    expect(ownReport(circulated, sent, before).may).toMatchObject({ withdraw: false, undo: false })
    const nothing = asked({ state: 'nothing-held' })
    expect(ownReport(booked(), nothing, before).may).toMatchObject({ undo: true, send: false })
    expect(ownReport(circulated, nothing, before).may.undo).toBe(false)
  })

  test('of a held draft: say that it is the report', () => {
    const draft = asked({ state: 'draft', versions: [version('v1', { state: 'draft' })] })
    expect(ownReport(booked(), draft, before).may).toMatchObject({ confirm: true, withdraw: true, holdNothing: true })
  })

  test('of a document that is not our form: answer whether the family may read it', () => {
    const open = asked({ state: 'submitted', versions: [version('v1', { familyMayRead: null })] })
    expect(ownReport(booked(), open, before).asksAboutFamily).toBe(true)
    const answered = asked({ state: 'submitted', versions: [version('v1', { familyMayRead: true })] })
    expect(ownReport(booked(), answered, before).asksAboutFamily).toBe(false)
  })
})

test('a report is its author’s, whatever roles somebody else holds', () => {
  const one = booked({ reports: [asked()] })
  const signedIn = (entraId: string) => ({
    ...{ kind: 'signed-in' as const, entraId, name: '', roles: ['business-team', 'manager'] as const },
  })
  expect(reportByAuthor(one, signedIn('entra-teacher'), 'report-teacher')).toMatchObject({
    ok: true,
    author: { id: 'teacher' },
  })
  expect(reportByAuthor(one, signedIn('entra-somebody'), 'report-teacher')).toMatchObject({ reason: 'not-allowed' })
  expect(reportByAuthor(null, signedIn('entra-teacher'), 'report-teacher')).toMatchObject({ reason: 'not-found' })
  expect(reportByAuthor({ ...one, state: 'called-off' }, signedIn('entra-teacher'), 'report-teacher')).toMatchObject({
    reason: 'called-off',
  })
})

test('only what lies in somebody’s own OneDrive, in the mode that goes there with them, is theirs alone', () => {
  const own = preparedDocument('item')
  const lent = preparedDocument('item', { lent: { folder: 'People/x', permissionId: 'p' } })
  expect(isOnlyTheirs('delegated', own)).toBe(true)
  expect(isOnlyTheirs('delegated', lent)).toBe(false)
  expect(isOnlyTheirs('delegated', null)).toBe(false)
  expect(isOnlyTheirs('app-folder', own)).toBe(false)
})

describe('what happens next', () => {
  const kinds = (change: Parameters<typeof conference>[0], now: Temporal.Instant) =>
    nextSteps(booked(change), teacher, now).map(({ what }) => what)

  test('is the report, the pack, the conference, in the order of time', () => {
    expect(kinds({ reports: [asked()] }, before)).toEqual(['report-due', 'circulate-by', 'conference'])
    expect(kinds({ reports: [asked({ state: 'submitted' })] }, before)).toEqual(['circulate-by', 'conference'])
  })

  test('whoever has the pack is not told when it comes; one that was taken back comes again', () => {
    const had = pack('teacher')
    expect(kinds({ reports: [], packs: [had] }, before)).toEqual(['conference'])
    const recalled = { at: before, by: 'team', reason: 'wrong letter' }
    expect(kinds({ reports: [], packs: [{ ...had, recalled }] }, before)).toEqual(['circulate-by', 'conference'])
  })

  test('a report that is overdue stays; once the conference is over the letter is next, and nothing when it is called off', () => {
    expect(kinds({ reports: [asked()] }, at('2026-04-14T12:00'))).toEqual(['report-due', 'conference'])
    expect(kinds({ reports: [asked()] }, at('2026-04-15T12:00'))).toEqual(['decision-letter'])
    expect(kinds({ reports: [asked()], state: 'called-off' }, before)).toEqual([])
  })
})
