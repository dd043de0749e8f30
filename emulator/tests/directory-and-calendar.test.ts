import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Emulator } from '../emulator.ts'
import { graph, people, refusalOf, startStandIn, tenant } from './real-clients.fixture.ts'

const mailbox = `/users/${tenant.mailbox.email}`
const teacher = 'amira.teacher@northshire.example'
const nurse = 'ben.nurse@northshire.example'
const guest = {
  email: 'annette.guest@health.example',
  displayName: 'Annette McGuest',
  organisation: 'guest' as const,
  hasOneDrive: false,
  appInstalled: false,
}

let emulator: Emulator
let client: ReturnType<typeof graph>
beforeAll(async () => {
  const [first, ...others] = people
  emulator = await startStandIn({
    people: [{ ...first, title: 'Head teacher', department: 'Education' } as (typeof people)[0], ...others, guest],
  })
  client = graph(emulator.url)
})
afterAll(() => emulator.close())

describe('a search in the directory', () => {
  const search = async (text: string, more: Record<string, string> = {}) => {
    const { value } = await client
      .api('/users')
      .header('ConsistencyLevel', 'eventual')
      .search(text)
      .query(more)
      .select('id,displayName,mail,userType,jobTitle,department')
      .get()
    return (value as { displayName: string }[]).map(({ displayName }) => displayName)
  }

  it('finds names by the beginning of any word, addresses by their own', async () => {
    expect(await search('"displayName:teach"')).toEqual(['Amira Teacher'])
    expect(await search('"displayName:guest"')).toEqual(['Annette McGuest'])
    expect(await search('"displayName:each"')).toEqual([])
    expect(await search('"displayName:ben" OR "mail:amira"')).toEqual(['Amira Teacher', 'Ben Nurse'])
    expect(await search('"displayName:ben" AND "mail:amira"')).toEqual([])
    expect(await search('"mail:teacher"')).toEqual([])
  })

  it('goes together with a filter, an order and a count', async () => {
    const { value, '@odata.count': count } = await client
      .api('/users')
      .header('ConsistencyLevel', 'eventual')
      .search('"displayName:a"')
      .filter("userType eq 'Guest'")
      .orderby('displayName')
      .count(true)
      .top(1)
      .get()
    expect(count).toBe(1)
    expect(value).toMatchObject([{ displayName: 'Annette McGuest' }])
  })

  it('is refused without the agreement to an older index, and when it is no clause', async () => {
    expect(await refusalOf(client.api('/users').search('"displayName:a"').get())).toBe('400 Request_UnsupportedQuery')
    expect(await refusalOf(search('ann'))).toBe('400 Request_BadRequest')
    const ordered = client.api('/users').filter("startsWith(displayName,'a')").orderby('displayName')
    expect(await refusalOf(ordered.get())).toBe('400 Request_UnsupportedQuery')
    expect(await refusalOf(client.api('/users').filter("userType ne 'Guest'").get())).toBe(
      '400 Request_UnsupportedQuery',
    )
  })

  it('by the beginning of a property needs no agreement; pages go on by a token', async () => {
    const { value } = await client
      .api('/users')
      .filter("startsWith(displayName,'Am') or startsWith(mail,'ben.')")
      .select('displayName,jobTitle,department,userType')
      .get()
    expect(value).toMatchObject([
      { displayName: 'Amira Teacher', jobTitle: 'Head teacher', department: 'Education', userType: 'Member' },
      { displayName: 'Ben Nurse', department: null },
    ])
    const first = await client.api('/users').top(3).get()
    const second = await client.api(first['@odata.nextLink']).get()
    expect(second.value[0].displayName).toBe('Cat Officer')
  })
})

const at = (dateTime: string) => ({ dateTime, timeZone: 'Europe/London' })
const appointment = (from: string, to: string, more: object = {}) => ({
  subject: 'Taken',
  start: at(`2026-12-01T${from}:00`),
  end: at(`2026-12-01T${to}:00`),
  ...more,
})

describe('getSchedule', () => {
  const ask = (body: object) => client.api(`${mailbox}/calendar/getSchedule`).post(body)
  const day = { startTime: at('2026-12-01T09:00:00'), endTime: at('2026-12-01T13:00:00'), availabilityViewInterval: 60 }

  it('shows when people are taken, and how firmly', async () => {
    emulator.as(nurse).addAppointment(appointment('09:00', '10:00', { showAs: 'busy' }))
    emulator.as(nurse).addAppointment(appointment('10:30', '11:00', { showAs: 'oof' }))
    emulator.as(nurse).addAppointment(appointment('11:00', '12:00', { showAs: 'workingElsewhere' }))
    emulator.as(nurse).addAppointment(appointment('12:00', '13:00', { showAs: 'tentative', sensitivity: 'private' }))
    const { value } = await ask({ schedules: [nurse, 'dr.gp@surgery.example', guest.email], ...day })
    expect(value[0]).toMatchObject({ scheduleId: nurse, availabilityView: '2301' })
    expect(value[0].workingHours).toMatchObject({
      startTime: '08:00:00.0000000',
      timeZone: { name: 'GMT Standard Time' },
    })
    expect(value[0].scheduleItems).toHaveLength(4)
    expect(value[0].scheduleItems[3]).toEqual({
      status: 'tentative',
      isPrivate: true,
      start: { dateTime: '2026-12-01T12:00:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2026-12-01T13:00:00.0000000', timeZone: 'UTC' },
    })
    for (const outside of value.slice(1))
      expect(outside).toMatchObject({ error: { responseCode: 'ErrorMailRecipientNotFound' } })
  })

  it('takes an invitation as tentative until it is answered, and a declined one as free', async () => {
    emulator.as(nurse).addAppointment({
      ...appointment('09:00', '10:00', { subject: 'Core group' }),
      attendees: [{ emailAddress: { address: teacher } }],
    })
    const view = async () => (await ask({ schedules: [teacher], ...day })).value[0].availabilityView
    expect(await view()).toBe('1000')
    emulator.as(teacher).respond('Core group', 'accepted')
    expect(await view()).toBe('2000')
    emulator.as(teacher).respond('Core group', 'declined', 'In court that day')
    expect(await view()).toBe('0000')
    expect(emulator.as(nurse).mailbox()[0]).toMatchObject({
      subject: 'Declined: Core group',
      body: { content: 'In court that day' },
    })
  })

  it('is refused beyond what Exchange answers', async () => {
    const refusal = (more: object) => refusalOf(ask({ schedules: [nurse], ...day, ...more }))
    expect(await refusal({ schedules: Array(21).fill(nurse) })).toBe('400 ErrorMailboxDataArrayTooBig')
    expect(await refusal({ endTime: at('2027-02-02T09:01:00') })).toBe('400 ErrorTimeIntervalTooBig')
    expect(await refusal({ endTime: at('2026-12-01T08:00:00') })).toBe('400 ErrorInvalidTimeInterval')
    expect(await refusal({ availabilityViewInterval: 4 })).toBe('400 ErrorInvalidMergedFreeBusyInterval')
    expect(await refusal({ availabilityViewInterval: 1441 })).toBe('400 ErrorInvalidMergedFreeBusyInterval')
    expect(await refusal({ startTime: { dateTime: '2026-12-01T09:00:00', timeZone: 'Londinium' } })).toBe(
      '400 TimeZoneNotSupportedException',
    )
  })
})

it('an event tells its organiser what each attendee answered', async () => {
  const { id } = await client.api(`${mailbox}/events`).post({
    ...appointment('14:00', '15:00', { subject: 'Meeting 5000' }),
    attendees: [teacher, nurse].map((address) => ({ emailAddress: { address }, type: 'required' })),
  })
  emulator.as(teacher).respond(id, 'tentativelyAccepted')
  const { attendees } = await client.api(`${mailbox}/events/${id}`).select('attendees').get()
  expect(attendees.map(({ status }: { status: { response: string } }) => status.response)).toEqual([
    'tentativelyAccepted',
    'none',
  ])
})

it('a meeting is known by the thread of its chat', async () => {
  const posted = await client.api(`${mailbox}/events`).post(appointment('16:00', '17:00', { isOnlineMeeting: true }))
  const { id } = await client.api(mailbox).select('id').get()
  const filter = `JoinWebUrl eq '${posted.onlineMeeting.joinUrl}'`
  const { value } = await client.api(`/users/${id}/onlineMeetings`).filter(filter).get()
  expect(value[0].chatInfo.threadId).toMatch(/^19:meeting_.+@thread\.v2$/)
})
