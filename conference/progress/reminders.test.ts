import { expect, test } from 'vitest'
import { at } from '../conference.fixture.ts'
import type { FollowedBy } from '../conference.ts'
import { paperDueAt } from '../papers/draft.ts'
import { closedConference, ended, paper, plan } from '../plan/plan.fixture.ts'
import { remindersDue } from '../reminders.ts'
import { progressReminders } from './reminders.ts'

const review = (start: string, change: Partial<FollowedBy> = {}): FollowedBy => ({
  ...{ id: 'review', start: Temporal.ZonedDateTime.from(`${start}[Europe/London]`), closedOn: null },
  ...change,
})
const london = (moment: Temporal.Instant | null | undefined) =>
  moment?.toZonedDateTimeISO('Europe/London').toPlainDateTime().toString()

test('ten working days before the review, at 8am, its progress report is drafted; a review that moves takes it along', () => {
  const times = ['2026-07-08T10:00', '2026-09-07T10:00'].map((start) =>
    progressReminders(closedConference({ followedBy: review(start) })).map((one) => london(one.at)),
  )
  // Between Monday 24 August and Monday 7 September lies the summer bank holiday.
  expect(times).toEqual([['2026-06-24T08:00:00'], ['2026-08-21T08:00:00']])
})

test('it is drafted once, and not where there is nothing to report to or about', () => {
  const followedBy = review('2026-07-08T10:00')
  const isDrafted = (change: Parameters<typeof closedConference>[0]) =>
    progressReminders(closedConference({ followedBy, ...change })).length > 0
  expect(isDrafted({})).toBe(true)
  expect(isDrafted({ plan: plan({ ends: ended('2026-05-04', 'ava') }) })).toBe(true)
  expect(isDrafted({ followedBy: null })).toBe(false)
  expect(isDrafted({ closing: null })).toBe(false)
  expect(
    isDrafted({ followedBy: review('2026-07-08T10:00', { closedOn: Temporal.PlainDate.from('2026-07-08') }) }),
  ).toBe(false)
  expect(isDrafted({ plan: plan({ ends: ended('2026-05-04', 'ava', 'ben') }) })).toBe(false)
  expect(isDrafted({ plan: plan({ children: [] }) })).toBe(false)
  expect(isDrafted({ papers: [paper('progress-report')] })).toBe(false)
})

test('it is due with the reports to the review, wherever the review moves', () => {
  const due = (start: string) =>
    london(paperDueAt(closedConference({ followedBy: review(start) }), 'progress-report', null))
  expect([due('2026-07-08T10:00'), due('2026-07-15T10:00')]).toEqual(['2026-07-06T17:00:00', '2026-07-13T17:00:00'])
  expect(paperDueAt(closedConference(), 'progress-report', null)).toBeNull()
})

test('the conference’s own look at the clock finds it', () => {
  const due = remindersDue(closedConference({ followedBy: review('2026-07-08T10:00') }), at('2026-06-24T08:00'))
  expect(due.map(({ kind }) => kind)).toContain('draft-progress-report')
})
