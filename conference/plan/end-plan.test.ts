import { expect, test } from 'vitest'
import { closedConference, day, london, PLAN } from '../core-group/core-group.fixture.ts'
import { allEnded, type EndAsked, mayEnd } from './end-plan.ts'

// Ava was born on 3 February 2016, Ben on 21 September 2019; the plan began on 15 April 2026.
const now = london('2026-06-01T10:00').toInstant()
const asked: EndAsked = { childId: 'ava', reason: 'transfer', on: day('2026-05-29'), note: 'Southshire, by letter' }
const ended = { reason: 'death' as const, note: '', recordedAt: now, recordedBy: 'lead' }

test.each<[string, Partial<EndAsked>, string | null]>([
  ['a transfer that was accepted', {}, null],
  ['on the day on which it began', { on: day('2026-04-15') }, null],
  ['today', { on: day('2026-06-01') }, null],
  ['before it began', { on: day('2026-04-14') }, 'before-start'],
  ['on a day to come', { on: day('2026-06-02') }, 'to-come'],
  ['a transfer of which nobody says who accepted it', { note: ' ' }, 'needs-note'],
  ['an eighteenth birthday on another day', { reason: 'eighteenth-birthday' }, 'not-the-birthday'],
  ['a child who is not part of it', { childId: 'cleo' }, 'no-plan'],
])('%s', (_, change, refused) => {
  const result = mayEnd(closedConference(), { ...asked, ...change }, now)
  expect(result.ok ? null : result.reason).toBe(refused)
})

test('at 18 it ends on the birthday itself', () => {
  const birthday = { ...asked, reason: 'eighteenth-birthday' as const, on: day('2034-02-03') }
  expect(mayEnd(closedConference(), birthday, london('2034-02-03T09:00').toInstant()).ok).toBe(true)
})

test('an end is recorded once, and everything has ended with the last child’s', () => {
  const once = closedConference({ plan: { ...PLAN, ends: [{ ...ended, childId: 'ava', on: day('2026-05-01') }] } })
  expect(mayEnd(once, asked, now)).toMatchObject({ reason: 'ended-already' })
  expect(allEnded(once, 'ben')).toBe(true)
  expect(allEnded(closedConference(), 'ben')).toBe(false)
})
