import { describe, expect, test } from 'vitest'
import { officeCalendar } from '../calendar/working-days.ts'
import { toLondon } from '../civil-time.ts'
import { at, conference as open } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import { deliveryKey } from '../delivery.ts'
import { nextDueAt, remindersDue } from '../reminders.ts'
import { closedConference, coreGroup, day, london } from './core-group.fixture.ts'
import type { CoreGroup } from './core-group.ts'
import { coreGroupReminders, recordDue } from './reminders.ts'

const withMeeting = (change: Partial<CoreGroup>, of: Partial<Conference> = {}) =>
  closedConference({ coreGroups: [coreGroup('first', change)], ...of })

/** "Wed 2026-04-22 09:00 core-group-reminder 5wd lead" */
const said = (conference: Conference) =>
  coreGroupReminders(conference)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ at, kind, occasion, person }) => {
      const when = toLondon(at).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
      return [when, kind.replace('core-group-', ''), occasion, person].join(' ')
    })

const member = (when: string, step: string) =>
  ['lead', 'teacher', 'father'].map((id) => `${when} reminder ${step} ${id}`)
const record = [
  '2026-04-29 16:00 record-due over lead',
  '2026-05-06 09:00 record-due 1wd lead',
  '2026-05-08 09:00 record-due overdue lead',
]

describe('what time causes about one meeting', () => {
  test.each<[string, Conference, string[]]>([
    [
      'each member hears of it 5 working days and 1 working day before, but for the mother, whom the social worker tells; then its record is asked for',
      withMeeting({}),
      [...member('2026-04-22 09:00', '5wd'), ...member('2026-04-28 09:00', '1wd'), ...record],
    ],
    [
      'over Easter the days before it are counted as the office counts them',
      withMeeting({ start: london('2027-03-31T10:00'), due: day('2027-03-31') }),
      [
        ...member('2027-03-22 09:00', '5wd'),
        ...member('2027-03-30 09:00', '1wd'),
        '2027-03-31 16:00 record-due over lead',
        '2027-04-06 09:00 record-due 1wd lead',
        '2027-04-08 09:00 record-due overdue lead',
      ],
    ],
    ['once held, its record alone is asked for', withMeeting({ state: 'held' }), record],
    [
      'once recorded, nothing',
      withMeeting({ state: 'held', recorded: { at: at('2026-05-01T10:00'), by: 'lead' } }),
      [],
    ],
    [
      'without a day the lead social worker is asked for one, again and again until it is past',
      withMeeting({ start: null }),
      [
        '2026-03-30 09:00 pick-day 20wd lead',
        '2026-04-15 09:00 pick-day 10wd lead',
        '2026-04-22 09:00 pick-day 5wd lead',
        '2026-04-30 09:00 pick-day late lead',
      ],
    ],
    [
      'once missed, the lead social worker is asked to book it anew',
      withMeeting({ state: 'missed' }),
      ['2026-04-30 09:00 missed asked lead', '2026-05-07 09:00 missed 5wd lead', '2026-05-14 09:00 missed 10wd lead'],
    ],
    ['called off, nothing', withMeeting({ state: 'called-off' }), []],
  ])('%s', (_, conference, expected) => {
    expect(said(conference)).toEqual(expected)
  })

  test('what is booked instead of a missed meeting is all that is left of it', () => {
    const instead = coreGroup('instead', { insteadOf: 'first', start: london('2026-05-06T10:00') })
    const rebooked = closedConference({ coreGroups: [coreGroup('first', { state: 'missed' }), instead] })
    expect(said(rebooked).filter((one) => one.includes('missed'))).toEqual([])
    expect(said(rebooked).length).toBe(9)
  })

  test('a record is due 5 working days after its meeting, as the office counts them', () => {
    const closure = officeCalendar([], [day('2026-04-30')])
    const due = (of: Conference) => toLondon(recordDue(of, of.coreGroups[0] as CoreGroup) as Temporal.Instant)
    expect(due(withMeeting({})).toPlainDateTime().toString()).toBe('2026-05-07T17:00:00')
    expect(
      due(withMeeting({}, { office: closure }))
        .toPlainDateTime()
        .toString(),
    ).toBe('2026-05-08T17:00:00')
  })
})

describe('what is due now', () => {
  const due = (conference: Conference, now: string) =>
    remindersDue(conference, at(now)).flatMap(({ kind, occasion, person }) =>
      kind.startsWith('core-group') ? [`${kind} ${occasion} ${person}`] : [],
    )

  test('a step stands until the next: nobody hears twice at once of one meeting', () => {
    const meeting = withMeeting({})
    expect(due(meeting, '2026-04-22T08:59')).toEqual([])
    expect(due(meeting, '2026-04-27T10:00')).toEqual([
      'core-group-reminder 5wd lead',
      'core-group-reminder 5wd teacher',
      'core-group-reminder 5wd father',
    ])
    expect(due(meeting, '2026-04-29T09:59').every((one) => one.includes(' 1wd '))).toBe(true)
    expect(due(meeting, '2026-04-29T10:00')).toEqual([])
  })

  test('nothing is due for ever: what was never answered ends, and the board shows it', () => {
    for (const change of [{}, { start: null }, { state: 'missed' as const }])
      expect(due(withMeeting(change), '2026-07-01T10:00')).toEqual([])
  })

  test('a moved meeting is reminded of anew, and the moment at which to look again follows it', () => {
    const meeting = withMeeting({})
    const claimed = new Set(remindersDue(meeting, at('2026-04-27T10:00')).map(deliveryKey))
    const moved = withMeeting({ start: london('2026-05-06T10:00') }, { claimed })
    expect(due(moved, '2026-04-29T10:00')).toContain('core-group-reminder 5wd lead')
    expect(nextDueAt({ ...moved, reports: [] }, at('2026-04-28T10:00'))?.toString()).toBe(
      at('2026-04-28T09:00').toString(),
    )
  })

  test('before the conference is closed there is nothing to say', () => {
    expect(coreGroupReminders(open())).toEqual([])
  })
})
