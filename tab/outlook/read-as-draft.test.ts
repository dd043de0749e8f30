import { expect, test } from 'vitest'
import { Appointment } from '../../conference/request.ts'
import type { OpenAppointment } from './mailbox.ts'
import { asSent, whoCancels } from './read-as-draft.ts'

const priya = { name: 'Priya Shah', email: 'priya@council.example' }
const team = { name: 'Conference team', email: 'conferences@council.example' }
const open: OpenAppointment = {
  ...{ itemId: 'AAMk', subject: 'Harbour', place: 'Room 4', organiser: priya, attendees: [], sharedBy: null },
  ...{ start: '2026-04-07T09:00:00.000Z', end: '2026-04-07T10:30:00.000Z' },
}

test('the original is its organiser’s to cancel, and it is said who that is', () => {
  expect(whoCancels(open, priya.email)).toContain('cancel this appointment yourself')
  expect(whoCancels(open, 'jo@council.example')).toContain('ask Priya Shah to cancel')
  expect(whoCancels({ ...open, organiser: team, sharedBy: team.email }, priya.email)).toContain(
    'in the calendar of Conference team',
  )
  expect(whoCancels({ ...open, itemId: null }, priya.email)).toContain('close it without saving')
})

test('what is longer in Outlook than the service takes is cut, so that it can be booked from at all', () => {
  const many = Array.from({ length: 300 }, () => ({ name: 'n'.repeat(250), email: 'a@b.example' }))
  const sent = asSent({ ...open, place: 'p'.repeat(255), attendees: many })
  expect(Appointment.safeParse(sent).success).toBe(true)
})
