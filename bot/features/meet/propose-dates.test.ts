import { expect, test } from 'vitest'
import { at, conference, person } from '../../../conference/conference.fixture.ts'
import type { PersonalCalendar } from '../../../conference/free-days.ts'
import type { Meeting } from '../../../conference/meeting/meeting.ts'
import { newMeeting } from '../../../conference/meeting/meeting.ts'
import type { Actor } from '../../../conference/permissions.ts'
import type { World } from '../../ports.ts'
import { findDates } from './propose-dates.ts'

const chair: Actor = { kind: 'signed-in', entraId: 'entra-chair', name: 'Sam chair', roles: [] }
const free = async (emails: readonly string[]) => emails.map((email): PersonalCalendar => ({ email, busy: [] }))

function start(busy: World['calendar']['busy'], change: Partial<Meeting['outcome']> = {}) {
  const meeting = newMeeting('conference')
  const booked = conference({
    participants: conference().participants.map((one) =>
      one.id === 'chair' ? person('chair', { role: 'conference chair' }) : one,
    ),
  })
  const tx = {
    conferences: { find: async () => booked },
    meetings: { find: async () => ({ ...meeting, outcome: { ...meeting.outcome, ...change } }) },
  }
  return {
    clock: { now: () => at('2026-04-15T11:30') },
    settings: { authority: { decisionBy: 'chair' } },
    store: { transaction: (work: (open: typeof tx) => unknown) => work(tx) },
    calendar: { busy },
    log: { warn() {} },
  } as unknown as World
}

test('the calendars of the core group’s professionals are looked at, never a family’s', async () => {
  const asked: string[][] = []
  const world = start(
    async (emails) => {
      asked.push([...emails])
      return emails.map((email) => ({ email, busy: email.startsWith('teacher') ? null : [] }))
    },
    { coreGroup: ['mother', 'lead', 'teacher'] },
  )
  const found = await findDates(world, chair, 'conference')
  expect(asked.map((one) => one.toSorted())).toEqual([
    ['lead@northshire.example', 'teacher@northshire.example'],
    ['chair@northshire.example', 'lead@northshire.example', 'teacher@northshire.example'],
  ])
  expect(found).toMatchObject({
    firstCoreGroup: { calendars: 'asked', proposals: { 0: { notFree: [], notKnown: ['teacher'] } } },
  })
})

test('before the chair has confirmed it, it is whom the family chose and the lead social worker', async () => {
  const asked: string[][] = []
  const choices = [{ id: 'c', version: 'v', by: 'chair', at: '', personId: 'mother', chosenIds: ['gp'] }]
  const world = start(
    async (emails) => {
      asked.push([...emails])
      return free(emails)
    },
    { choices },
  )
  await findDates(world, chair, 'conference')
  expect(asked[0]?.toSorted()).toEqual(['gp@northshire.example', 'lead@northshire.example'])
})

test('without Microsoft 365 the days come all the same', async () => {
  const world = start(() => Promise.reject(new Error('no answer')))
  const found = await findDates(world, chair, 'conference')
  expect(found).toMatchObject({
    review: { calendars: 'unavailable', proposals: { 0: { notKnown: ['chair', 'lead'] } } },
  })
})

test('it is for those who run the meeting', async () => {
  const teacher: Actor = { ...chair, entraId: 'entra-teacher' } as Actor
  expect(await findDates(start(free), teacher, 'conference')).toMatchObject({ ok: false, reason: 'not-allowed' })
})
