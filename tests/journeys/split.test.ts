import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { businessTeam } from '../../commands/stand-in/tenant.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// Parents who must not meet: a conference in two parts, judged by calendars, online meetings, mails and the stage.

let stage: Stage
let conferenceId: string
const idOf: Record<string, string> = {}

beforeAll(async () => {
  stage = await startStage()
  conferenceId = await stage.book({ whereabouts: 'no' })
  for (const { id, email } of (await stage.show(conferenceId)).people) idOf[email] = id
})
afterAll(() => stage?.stop())

const { chair, lead, teacher, nurse, officer, gp, father } = people
const mother = 'mother@by-hand.example'
const ids = (...emails: string[]) => emails.map((email) => idOf[email] as string)
const hers = () => ({
  ...{ start: '2026-04-15T10:00', durationMinutes: 60 },
  participantIds: ids(chair.email, lead.email, teacher.email, nurse.email, officer.email, mother),
})
const his = (...emails: string[]) => ({
  ...{ start: '2026-04-15T11:15', durationMinutes: 45 },
  participantIds: ids(chair.email, lead.email, gp.email, father.email, ...emails),
})
const standing = () => stage.emulator.ledgers.events().filter(({ ended }) => !ended)
const attendees = (event: ReturnType<typeof standing>[number]) => event.attendees.map(({ email }) => email)
const eventOf = (email: string) => standing().filter((event) => attendees(event).includes(email))
/** Answers to the invitations come in meanwhile: whoever looked before that looks again. */
async function asTeam(method: 'POST' | 'PUT', path: string, body: object) {
  let answer = { status: 412, body: {} as unknown }
  await stage.eventually(async () => {
    answer = await stage.call(businessTeam.email, method, `/conferences/${conferenceId}/${path}`, body)
    return answer.status !== 412
  })
  return answer
}
const split = (parts: object[], onlyCheck = false) => asTeam('PUT', 'parts', { parts, onlyCheck })

describe('split', () => {
  test('it is refused while somebody is in no part, and nothing has changed', async () => {
    const before = standing().length
    expect(await split([{ ...hers(), participantIds: ids(chair.email, mother) }, his()])).toMatchObject({ status: 409 })
    expect(await split([hers(), his()], true)).toMatchObject({ status: 200, body: { warnings: [] } })
    await stage.rest()
    expect(standing()).toHaveLength(before)
  })

  test('each part has its anchor with a meeting of its own, and events for its people alone', async () => {
    expect((await split([hers(), his()])).status).toBe(200)
    await stage.rest()
    expect(
      standing().map((event) => [event.start?.dateTime, attendees(event), event.isOnlineMeeting === true]),
    ).toEqual([
      ['2026-04-15T10:00:00', [chair.email], true],
      ['2026-04-15T10:00:00', [lead.email, teacher.email, nurse.email, officer.email], false],
      ['2026-04-15T11:15:00', [chair.email], true],
      ['2026-04-15T11:15:00', [lead.email, gp.email], false],
      ['2026-04-15T11:15:00', [father.email], false],
    ])
    const { joinUrl, parts } = await stage.show(conferenceId)
    expect(joinUrl).toBe(null)
    expect(new Set(parts.map((part) => part.joinUrl)).size).toBe(2)
  })

  test('nobody is invited to the meeting of another part, nor to the one there was', () => {
    const links = stage.emulator.ledgers.events().flatMap(({ joinUrl }) => joinUrl ?? [])
    const [whole, first, second] = links.map((link) => link.replaceAll('&', '&amp;'))
    const [his_] = eventOf(father.email)
    expect(his_?.body?.content).toContain(second)
    expect(his_?.body?.content).not.toContain(first)
    expect(his_?.body?.content).not.toContain(whole)
    const [teachers] = eventOf(teacher.email)
    expect(teachers?.body?.content).toContain(first)
    expect(teachers?.body?.content).not.toContain(second)
  })

  test('in every one of them the lobby holds all but the chair, and nothing is switched on', () => {
    expect(
      stage.emulator.ledgers
        .meetings()
        .slice(-2)
        .map(({ settings }) => settings),
    ).toMatchObject([
      ...Array.from({ length: 2 }, () => ({
        ...{ allowMeetingChat: 'disabled', allowRecording: false, allowTranscription: false },
        lobbyBypassSettings: { scope: 'organizer' },
      })),
    ])
  })

  test('whoever has another time than before is told of it, and nobody else', () => {
    const told = (email: string) => stage.mailsTo(email).filter(({ body }) => /11:15am/.test(body.content)).length
    expect([told(father.email), told(gp.email)]).toEqual([1, 1])
    expect(JSON.stringify(stage.chatsOf(teacher.email))).not.toContain('11:15am')
  })

  test('the app stands in the chat of each meeting, and either leads to the conference', async () => {
    for (const { threadId } of stage.emulator.as(chair.email).meetings()) {
      const found = await stage.call(chair.email, 'GET', `/meetings?chat=${encodeURIComponent(threadId)}`)
      expect(found.body).toMatchObject({ meetings: [{ id: conferenceId, runs: true }] })
    }
    expect(
      stage.emulator
        .as(chair.email)
        .meetings()
        .map(({ appInstalled }) => appInstalled),
    ).toEqual([true, true])
  })
})

describe('changed again', () => {
  test('who comes to a part more joins it; a part that somebody is taken out of meets elsewhere', async () => {
    const before = (await stage.show(conferenceId)).parts.map(({ joinUrl }) => joinUrl)
    const without = ids(chair.email, lead.email, teacher.email, nurse.email, mother)
    await split([{ ...hers(), participantIds: without }, his(officer.email)])
    await stage.rest()
    const after = (await stage.show(conferenceId)).parts.map(({ joinUrl }) => joinUrl)
    expect([after[0] === before[0], after[1] === before[1]]).toEqual([false, true])
    expect(eventOf(officer.email).map(({ start }) => start?.dateTime)).toEqual(['2026-04-15T11:15:00'])
  })

  test('moved, both parts move', async () => {
    expect((await asTeam('POST', 'move', { start: '2026-04-14T13:30' })).status).toBe(200)
    expect(
      standing()
        .map(({ start }) => start?.dateTime?.slice(0, 16))
        .toSorted(),
    ).toEqual([...['2026-04-14T13:30', '2026-04-14T13:30', '2026-04-14T14:45', '2026-04-14T14:45', '2026-04-14T14:45']])
  })
  test('whoever takes word to the mother is told her time, and not that of the whole', () => {
    const told = JSON.stringify(stage.chatsOf(lead.email))
    expect(told).toContain('1:30pm to 2:30pm')
  })
})

describe('held', () => {
  const act = (...changes: object[]) =>
    stage.call(chair.email, 'POST', `/conferences/${conferenceId}/meeting/changes`, {
      changes: changes.map((change) => ({ id: crypto.randomUUID(), ...change })),
    })
  const allow = (...allowed: string[]) =>
    stage.call(chair.email, 'POST', `/conferences/${conferenceId}/meeting/options`, { allowed })
  const settings = () =>
    stage.emulator.ledgers
      .meetings()
      .slice(-3)
      .map(({ settings: { allowMeetingChat, allowRecording } }) => [allowMeetingChat, allowRecording])

  test('once it has begun nobody is put into another part', async () => {
    await stage.to('2026-04-14T13:30')
    await act({ kind: 'start' }, { kind: 'mark', personId: idOf[chair.email], state: 'here', way: 'room' })
    expect(await split([])).toMatchObject({ status: 409, body: { reason: 'started' } })
  })

  test('only the chair switches the chat on, for the part that is held; in the next all is off again', async () => {
    expect(
      (await stage.call(lead.email, 'POST', `/conferences/${conferenceId}/meeting/options`, { allowed: [] })).status,
    ).toBe(403)
    expect(await allow('chat', 'recording')).toMatchObject({ status: 200, body: { allowed: ['chat', 'recording'] } })
    await stage.rest()
    expect(settings().filter(([chat]) => chat === 'enabled')).toEqual([['enabled', true]])
    await act({ kind: 'go-to-part', number: 2 })
    await stage.rest()
    expect(settings().filter(([chat, recording]) => chat === 'enabled' || recording)).toEqual([])
  })
})
