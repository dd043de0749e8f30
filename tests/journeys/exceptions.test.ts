import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage } from '../../commands/demo/on-page.ts'
import { businessTeam, manager } from '../../commands/stand-in/tenant.ts'
import { type Case, openCase } from './case.fixture.ts'
import { wordFile } from './papers.fixture.ts'
import { booking, people, type Stage, startStage } from './stage.fixture.ts'

// What does not go as planned: moved, called off, stopped, an open question, short notice, the evening.

const { chair, lead, teacher, nurse, officer, gp, father } = people
const everybody = [chair, lead, teacher, nurse, officer, gp, father].map(({ email }) => email)
let stage: Stage

beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.stop())

const eventsOf = (number: number) =>
  stage.emulator.ledgers.events().filter(({ subject }) => subject?.includes(String(number)))
/** Everything that has left us by any way. Codes are asked for by people themselves. */
const allThatLeft = () => {
  const { mails, notifications, events } = stage.emulator.ledgers
  return [mails().length, notifications().length, events().map(({ changeKey }) => changeKey)]
}

const newestConference = async () => {
  const { conferences } = (await stage.team('GET', '/conferences')) as {
    conferences: { id: string; reference: string }[]
  }
  return conferences.toSorted((a, b) => b.reference.localeCompare(a.reference))[0]?.id as string
}
const saying = (words: string) => expect.stringContaining(words)

describe('moved', () => {
  let id: string

  test('every event moves, and everybody is told once; the mother by way of the social worker', async () => {
    id = await stage.book()
    await stage.to('2026-03-26T10:00')
    await stage.team('POST', `/conferences/${id}/move`, { start: '2026-04-16T14:00' })
    expect(eventsOf(1042).map(({ start, end, ended }) => [start?.dateTime, end?.dateTime, ended])).toEqual(
      Array(3).fill(['2026-04-16T14:00:00', '2026-04-16T16:00:00', null]),
    )
    expect(stage.heard(chair.email, 1042)).toEqual([
      saying('Conference CP-1042'),
      saying('has moved. Now on Thursday 16'),
    ])
    for (const { email } of [teacher, nurse, officer])
      expect(stage.heard(email, 1042)).toEqual([
        saying('Due by 5pm on Monday 13 April'),
        saying('Your report is now due by 5pm on Tuesday 14 April'),
      ])
    expect(stage.heard(gp.email, 1042)).toEqual([
      'CP-1042: your report by 5pm on Monday 13 April',
      'CP-1042: moved to Thursday 16 April',
    ])
    expect(stage.mailsTo(father.email)).toHaveLength(2)
    expect(stage.mailsTo(father.email)[1]?.body.content).toContain('is now on Thursday 16 April, 2pm')
    expect(stage.heard(lead.email, 1042).toSorted()).toEqual([
      saying('Conference CP-1042 has moved'),
      saying('News to pass on for CP-1042'),
      saying('Papers to hand over for CP-1042'),
      saying('Report for CP-1042'),
    ])
  })

  test('the news about the mother takes the place of the papers about her, and of nothing else', () => {
    const folded = stage.chatsOf(lead.email).filter(({ history }) => history.length > 1)
    expect(folded.map(({ history }) => JSON.stringify(history[0]).includes('Papers to hand over'))).toEqual([true])
    expect(stage.heard(lead.email, 1042)).toContainEqual(
      saying('Please tell family party 1 (mother) that the meeting has moved. It is now on Thursday 16 April, 2pm'),
    )
  })

  test('moved back and there again, the events follow each time', async () => {
    await stage.team('POST', `/conferences/${id}/move`, { start: '2026-04-15T10:00' })
    await stage.to('2026-03-26T11:00')
    await stage.team('POST', `/conferences/${id}/move`, { start: '2026-04-16T14:00' })
    expect(new Set(eventsOf(1042).map(({ start }) => start?.dateTime))).toEqual(new Set(['2026-04-16T14:00:00']))
  })

  test('reminders follow the new dates: none on the old ones, none twice', async () => {
    const before = stage.heard(teacher.email, 1042).length
    await stage.to('2026-04-02T09:00')
    expect(stage.heard(teacher.email, 1042)).toHaveLength(before)
    await stage.to('2026-04-07T09:00')
    await stage.to('2026-04-07T16:00')
    expect(stage.heard(teacher.email, 1042).slice(before)).toEqual([saying('We look forward to your report')])
  })
})

describe('called off', () => {
  test('the events are cancelled, everybody is told once, and nothing more leaves when time goes on', async () => {
    const id = await newestConference()
    await stage.to('2026-04-08T10:00')
    await stage.team('POST', `/conferences/${id}/call-off`, { reason: 'The family has moved away' })
    expect(eventsOf(1042).map(({ ended }) => ended?.how)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    expect(stage.heard(teacher.email, 1042).at(-1)).toContain('CP-1042 is called off')
    expect(stage.heard(gp.email, 1042).at(-1)).toBe('CP-1042: called off')
    expect(stage.mailsTo(father.email).at(-1)?.body.content).toContain('will not happen')
    expect(stage.heard(lead.email, 1042).slice(-2).toSorted()).toEqual([
      saying('Conference CP-1042 is called off'),
      saying('Please tell family party 1 (mother) that the meeting on Thursday 16 April, 2pm to 4pm is called off'),
    ])
    const left = allThatLeft()
    for (const time of ['04-13T17:00', '04-14T09:00', '04-15T16:00', '04-16T08:00', '04-17T09:00'])
      await stage.to(`2026-${time}`)
    expect(allThatLeft()).toEqual(left)
  })
})

describe('stopped', () => {
  let id: string
  let packId: string

  test('nothing leaves while it is stopped: no card, no mail, no change of an event', async () => {
    await stage.to('2026-04-20T10:00')
    id = await stage.book({ strategyDate: '2026-04-17', start: '2026-05-08T10:00' })
    stage.write(teacher.email, await wordFile('Ava sleeps badly.'))
    await stage.tap(teacher.email, 'submit')
    const sent = (await stage.show(id)).reports.find(({ state }) => state === 'submitted')
    await stage.team('POST', `/reports/${sent?.id}/accept`)
    await stage.team('POST', `/conferences/${id}/circulate`)
    const { packs, people: booked } = await stage.show(id)
    packId = packs.find(({ participantId }) => booked.find((one) => one.id === participantId)?.email === teacher.email)
      ?.id as string
    expect((await openPackFile()).status).toBe(200)

    await stage.team('POST', `/conferences/${id}/stop`)
    const left = allThatLeft()
    for (const time of ['04-20T16:00', '04-28T09:00', '05-05T09:00', '05-06T09:00']) await stage.to(`2026-${time}`)
    const start = '2026-05-08T12:00'
    const moved = await stage.call(businessTeam.email, 'POST', `/conferences/${id}/move`, { start })
    expect(moved).toMatchObject({ status: 409, body: { reason: 'stopped' } })
    expect(allThatLeft()).toEqual(left)
  })

  test('pages are closed, packs cannot be opened, and the chat does not know the conference', async () => {
    const link = /href="([^"]*\/p\/[^"]+)"/.exec(stage.mailsTo(gp.email).at(-1)?.body.content ?? '')?.[1] as string
    expect((await fetch(link)).status).toBe(404)
    expect((await openPackFile()).status).toBe(409)
    await stage.emulator.as(teacher.email).sendText('CP-1043')
    expect(JSON.stringify(stage.chatsOf(teacher.email).at(-1)?.activity)).toContain('not one of the people')
  })

  test('the business team cannot resume it; a manager can, and what was held leaves, but no step that has gone by', async () => {
    const refused = await stage.call(businessTeam.email, 'POST', `/conferences/${id}/resume`, {})
    expect(refused.status).toBe(403)
    const before = stage.heard(nurse.email, 1043).length
    await stage.to('2026-05-06T10:00')
    expect((await stage.call(manager.email, 'POST', `/conferences/${id}/resume`, {})).status).toBe(200)
    await stage.to('2026-05-06T10:01')
    expect(stage.heard(nurse.email, 1043).slice(before)).toEqual([expect.stringMatching(/things|due today/)])
    const page = await openPage(stage.emulator.as(gp.email), stage.serviceUrl)
    expect(page.html).toContain('CP-1043')
    expect((await openPackFile()).status).toBe(200)
  })

  test('stopped before anything could leave, it invites nobody; resumed, everybody', async () => {
    await stage.team('POST', `/conferences/${id}/call-off`, { reason: 'No longer needed' })
    // Graph is down until the conference is stopped: what could not leave before is tried again after that.
    let isDown = true
    const match = ({ url }: { url: string }) => isDown && url.includes('graph.microsoft.com')
    stage.emulator.misbehave({ match, times: Number.POSITIVE_INFINITY, status: 503 })
    const later = booking({ strategyDate: '2026-04-30', start: '2026-05-21T10:00' })
    const booked = await stage.call(businessTeam.email, 'POST', '/conferences', later)
    const { conferenceId } = booked.body as { conferenceId: string }
    await stage.team('POST', `/conferences/${conferenceId}/stop`)
    isDown = false
    await setTimeout(1500)
    await stage.rest()
    expect(eventsOf(1044)).toEqual([])
    expect(everybody.flatMap((email) => stage.heard(email, 1044))).toEqual([])

    await stage.call(manager.email, 'POST', `/conferences/${conferenceId}/resume`, {})
    await stage.to('2026-05-06T10:02')
    expect(eventsOf(1044)).toHaveLength(3)
    expect(everybody.map((email) => stage.heard(email, 1044).length)).toEqual([1, 2, 1, 1, 1, 1, 1])
    await stage.team('POST', `/conferences/${conferenceId}/call-off`, { reason: 'No longer needed' })
  })

  const openPackFile = async () =>
    fetch(`${stage.serviceUrl}/api/v1/packs/${packId}/file`, {
      headers: { authorization: `Bearer ${await stage.emulator.as(teacher.email).getToken()}` },
    })
})

describe('while it is not known whether somebody’s whereabouts must be kept from somebody else', () => {
  test('the professionals are invited, and no word goes to or about the family, even when it moves', async () => {
    await stage.to('2026-05-11T10:00')
    const id = await stage.book({ strategyDate: '2026-05-08', start: '2026-05-28T10:00', whereabouts: 'unknown' })
    await stage.team('POST', `/conferences/${id}/move`, { start: '2026-05-28T14:00' })
    expect(eventsOf(1045)).toHaveLength(2)
    expect(everybody.map((email) => stage.heard(email, 1045).length)).toEqual([2, 2, 2, 2, 2, 2, 0])
  })

  test('the answer lets the family’s event, mail and papers go, for the conference as it now stands', async () => {
    const id = await newestConference()
    await stage.team('POST', `/conferences/${id}/whereabouts`, { answer: 'no' })
    expect(eventsOf(1045).map(({ attendees, start }) => [attendees[0]?.email, start?.dateTime])).toContainEqual([
      father.email,
      '2026-05-28T14:00:00',
    ])
    expect(stage.heard(father.email, 1045)).toEqual(['About your appointment on Thursday 28 May, reference 1045'])
    expect(stage.heard(lead.email, 1045).slice(2)).toEqual([saying('Papers to hand over for CP-1045')])
    await stage.team('POST', `/conferences/${id}/call-off`, { reason: 'No longer needed' })
  })
})

describe('booked on Friday for Monday, three days ahead', () => {
  let one: Case

  test('dates are compressed, and each of them says why', async () => {
    await stage.to('2026-05-15T10:00')
    one = openCase(stage, await stage.book({ strategyDate: '2026-05-14', start: '2026-05-18T10:00' }))
    const { deadlines } = await one.now()
    const compressed = deadlines.filter((deadline) => deadline.compressed)
    expect(compressed.map(({ name, at }) => [name, at.slice(0, 16)])).toEqual([
      ['report-due', '2026-05-15T15:00'],
      ['circulate-by', '2026-05-15T17:00'],
    ])
    for (const { because } of compressed) expect(because[0]).toContain('Booked at short notice')
    expect(stage.heard(gp.email, 1046)).toEqual(['CP-1046: your report by 3pm on Friday 15 May'])
    expect(stage.heard(teacher.email, 1046)).toEqual([saying('Due by 3pm on Friday 15 May (today)')])
  })

  test('packs leave on Friday all the same; steps gone by are left out, and nobody is called overdue', async () => {
    await stage.to('2026-05-15T14:00')
    stage.answer(nurse.email, { 'Past harm': 'Ava was seen in March.' })
    await stage.tap(nurse.email, 'submit')
    await one.accept(nurse.email)
    for (const time of ['15T15:00', '15T16:00']) await stage.to(`2026-05-${time}`)
    await one.circulate()
    expect(await one.readersOf('seen in March')).toHaveLength(6)
    for (const time of ['15T17:00', '18T08:00', '18T09:00']) await stage.to(`2026-05-${time}`)
    expect(stage.heard('conferences@northshire.example', 1046)).toContain('CP-1046: 4 reports missing')
    for (const { email } of [teacher, nurse, officer, gp])
      expect(stage.heard(email, 1046)).not.toContainEqual(expect.stringMatching(/overdue|has not reached us/))
  })
})

describe('booked at 7pm before a bank holiday weekend', () => {
  test('messages leave at 8am on the next working day', async () => {
    await stage.to('2026-05-22T19:00')
    await stage.book({ strategyDate: '2026-05-22', start: '2026-06-10T10:00' })
    expect(everybody.flatMap((email) => stage.heard(email, 1047))).toEqual([])
    await stage.to('2026-05-25T09:00')
    expect(everybody.flatMap((email) => stage.heard(email, 1047))).toEqual([])
    await stage.to('2026-05-26T08:00')
    expect(everybody.map((email) => stage.heard(email, 1047).length)).toEqual([1, 2, 1, 1, 1, 1, 1])
  })
})
