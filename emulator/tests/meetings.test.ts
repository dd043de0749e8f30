import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Emulator } from '../emulator.ts'
import { startStandIn, tenant } from './real-clients.fixture.ts'

const teacher = 'amira.teacher@northshire.example'
const nurse = 'ben.nurse@northshire.example'
const officer = 'cat.officer@northshire.example'
const mailbox = tenant.mailbox.email

let emulator: Emulator
let thread: string
beforeAll(async () => {
  emulator = await startStandIn()
  const at = (hour: number) => ({ dateTime: `2026-11-30T${hour}:00:00`, timeZone: 'Europe/London' })
  const meeting = { subject: 'Meeting', start: at(10), end: at(11) }
  const invited = (address: string) => ({ attendees: [{ emailAddress: { address } }] })
  const { joinUrl } = emulator.as(mailbox).addAppointment({ ...meeting, ...invited(teacher), isOnlineMeeting: true })
  const body = { contentType: 'html' as const, content: `<a href="${joinUrl?.replaceAll('&', '&amp;')}">Join</a>` }
  emulator.as(mailbox).addAppointment({ ...meeting, ...invited(nurse), body })
  thread = emulator.as(teacher).meetings()[0]?.threadId ?? ''
})
afterAll(() => emulator.close())

it('a meeting is theirs whose event is the meeting, or carries its link', () => {
  expect([mailbox, teacher, nurse, officer].map((email) => emulator.as(email).meetings().length)).toEqual([1, 1, 1, 0])
  expect(() => emulator.as(officer).joinMeeting(thread)).toThrow('is in no meeting')
  expect(emulator.as(nurse).meetings()[0]).toMatchObject({ subject: 'Meeting', appInstalled: false, present: [] })
})

it('everybody sees who is there and what is shared; whoever shares takes it with them', () => {
  emulator.as(teacher).joinMeeting(thread)
  emulator.as(teacher).shareToStage(thread, 'https://app.example/stage')
  const stage = { url: 'https://app.example/stage', by: 'Amira Teacher' }
  expect(emulator.as(nurse).meetings()[0]).toMatchObject({ present: ['Amira Teacher'], stage })
  emulator.as(teacher).leaveMeeting(thread)
  expect(emulator.as(nurse).meetings()[0]).toMatchObject({ present: [], stage: null })
})
