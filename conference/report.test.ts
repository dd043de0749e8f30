import { describe, expect, test } from 'vitest'
import { at, report, version } from './conference.fixture.ts'
import { accept, circulatedVersion, currentVersion, sendBack, shownState, stateAfterArrival, undo } from './report.ts'

describe('the life of a report', () => {
  test.each([
    ['requested', 'submitted', 'submitted'],
    ['requested', 'draft', 'draft'],
    ['requested', 'refused', 'refused'],
    ['draft', 'refused', 'draft'],
    ['submitted', 'draft', 'submitted'],
    ['submitted', 'refused', 'submitted'],
    ['accepted', 'submitted', 'submitted'],
    ['accepted', 'draft', 'accepted'],
    ['returned', 'submitted', 'submitted'],
    ['nothing-held', 'submitted', 'submitted'],
    ['refused', 'submitted', 'submitted'],
  ] as const)('%s, then a file that is %s: %s', (state, arrived, expected) => {
    expect(stateAfterArrival(report('gp', { state }), 'main', arrived)).toBe(expected)
  })

  test('a restricted part by itself is no report', () => {
    expect(stateAfterArrival(report('gp'), 'restricted', 'submitted')).toBe('requested')
  })

  test('only what was submitted can be accepted, once', () => {
    expect(accept(report('gp', { state: 'submitted' }))).toEqual({ ok: true, state: 'accepted' })
    expect(accept(report('gp', { state: 'draft' }))).toMatchObject({ ok: false, reason: 'nothing-submitted' })
    expect(accept(report('gp', { state: 'accepted' }))).toMatchObject({ ok: false, reason: 'already-accepted' })
  })

  test('sent back, it is asked for again', () => {
    expect(sendBack(report('gp', { state: 'accepted' }))).toMatchObject({ ok: true, state: 'returned', request: 2 })
    expect(sendBack(report('gp'))).toMatchObject({ ok: false })
  })

  test('"nothing held" and a submission can be undone until the reports were circulated', () => {
    expect(undo(report('gp', { state: 'nothing-held' }), false)).toMatchObject({ ok: true, state: 'requested' })
    expect(undo(report('gp', { state: 'submitted' }), false)).toMatchObject({ ok: true, state: 'draft' })
    expect(undo(report('gp', { state: 'nothing-held' }), true)).toMatchObject({
      ok: false,
      reason: 'already-circulated',
    })
    expect(undo(report('gp', { state: 'accepted' }), true)).toMatchObject({ ok: false, reason: 'already-circulated' })
    expect(undo(report('gp'), false)).toMatchObject({ ok: false, reason: 'nothing-to-undo' })
  })
})

test('only the newest standing version counts, and it circulates only when submitted and accepted', () => {
  const versions = [
    version('one', { state: 'superseded' }),
    version('two', { number: 2 }),
    version('three', { number: 3, state: 'refused' }),
  ]
  const one = report('gp', { state: 'accepted', versions })
  expect(currentVersion(one)?.id).toBe('two')
  expect(circulatedVersion(one)?.id).toBe('two')
  expect(circulatedVersion({ ...one, state: 'submitted' })).toBeUndefined()
})

test('an unanswered request is missing once its moment has passed, and not before', () => {
  const due = at('2026-04-13T17:00')
  expect(shownState(report('gp'), due, due)).toBe('requested')
  expect(shownState(report('gp'), due, at('2026-04-13T17:01'))).toBe('missing')
  expect(shownState(report('gp', { state: 'draft' }), due, at('2026-04-14T09:00'))).toBe('draft')
})
