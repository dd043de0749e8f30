import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CoreGroupPage, CoreGroupsOfConference, RecordOutcome } from '../../bot/api/core-group.ts'
import { businessTeam } from '../../commands/stand-in/tenant.ts'
import type { RecordChange } from '../../conference/core-group/change.ts'
import { agreeDates, decide, hold, planLine } from './held.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// The core group between two conferences: one meeting missed and held on another day, one that falls on Christmas Day, a
// member who joins and one who leaves. Judged by what stands in calendars, chats and mailboxes.

const { chair, lead, teacher, nurse, officer, gp, father } = people
const MOTHER = 'mother@by-hand.example'
const CHILD = 'Ava Whitfield'
const WORKER = 'worker@family-centre.example'
const outside = { organisation: 'outside', hasOneDrive: false, appInstalled: false } as const
const worker = { ...outside, email: WORKER, displayName: 'Bea Lund' }
const saying = (words: string) => expect.stringContaining(words)
type WithoutId<Change> = Change extends unknown ? Omit<Change, 'id'> : never

let stage: Stage
let id: string
const ids: Record<string, string> = {}

beforeAll(async () => {
  stage = await startStage('2026-10-12T10:00', { more: [worker] })
  id = await stage.book({ strategyDate: '2026-10-12', start: '2026-10-30T10:00' })
  await stage.to('2026-10-30T10:00')
  const held = hold(stage, id)
  for (const who of [lead.email, teacher.email, nurse.email, father.email, MOTHER, CHILD]) ids[who] = await held.id(who)
  await held.begin(chair.email, lead.email, teacher.email, nurse.email, officer.email, MOTHER)
  await held.run([
    decide(ids[CHILD] as string),
    planLine({ whoId: ids[teacher.email] as string, byWhen: '2026-12-11' }),
    planLine({ action: 'Visit every week', whoId: ids[lead.email] as string }),
    {
      kind: 'confirm-core-group',
      was: null,
      memberIds: [lead.email, teacher.email, father.email, MOTHER].map((who) => ids[who] as string),
    },
    agreeDates({
      firstCoreGroup: { start: '2026-11-13T10:00', durationMinutes: 60, place: 'Harbour School' },
      review: { start: '2027-01-27T10:00', durationMinutes: 120, place: 'Civic Offices, Room 4' },
    }),
  ])
  await stage.to('2026-10-30T12:00')
  const { status } = await held.close()
  if (status !== 200) throw new Error(`Not closed: ${status}`)
})
afterAll(() => stage?.stop())

/** The regular look at what is due, at the worst of moments: as soon as the first change of this work is made. */
async function lookAfterFirstChange<Done>(work: () => Promise<Done>): Promise<Done> {
  const { look, world } = stage.service
  const { change } = world.store
  world.store.change = async (...given) => {
    const done = await change(...given)
    world.store.change = change
    await look()
    return done
  }
  return work().finally(() => {
    world.store.change = change
  })
}

/** Each event of a core group that stands: when, for whom. Neutral ones are told from the review's by their day. */
const calendar = () =>
  stage.emulator.ledgers
    .events()
    .filter(
      ({ subject, start, ended }) => ended === null && start && isOfCoreGroup(subject ?? '', start.dateTime ?? ''),
    )
    .map(({ start, attendees }) => `${start?.dateTime?.slice(0, 16)} ${attendees.map(({ email }) => email).join(', ')}`)
    .toSorted()
const isOfCoreGroup = (subject: string, start: string) =>
  subject === 'CP-1042: core group' ||
  (subject === 'Your appointment, reference 1042' && !start.startsWith('2026-10-30'))

const as = async (email: string, method: 'GET' | 'POST', path: string, body?: unknown) => {
  const answer = await stage.call(email, method, path, body)
  await stage.rest()
  return answer as { status: number; body: never }
}
const ofConference = async () =>
  (await as(lead.email, 'GET', `/conferences/${id}/core-groups`)).body as CoreGroupsOfConference
const onDay = async (day: string) => {
  const found = (await ofConference()).coreGroups.find(({ start, due }) => (start ?? due).startsWith(day))
  if (!found) throw new Error(`There is no core group on ${day}`)
  return found.id
}
const page = async (email: string, coreGroupId: string) =>
  (await as(email, 'GET', `/core-groups/${coreGroupId}`)).body as CoreGroupPage
const write = async (email: string, coreGroupId: string, changes: readonly WithoutId<RecordChange>[]) => {
  const body = { changes: changes.map((change) => ({ id: randomUUID(), ...change })) }
  const answer = await as(email, 'POST', `/core-groups/${coreGroupId}/changes`, body)
  return (answer.body as { outcomes: RecordOutcome[] }).outcomes
}
/** What each has heard during this work. */
const heard = async (who: readonly string[], work: () => Promise<unknown>) => {
  const before = who.map((email) => stage.heard(email, 1042).length)
  await work()
  return Object.fromEntries(who.map((email, index) => [email, stage.heard(email, 1042).slice(before[index])]))
}

describe('the first meeting', () => {
  test('stands in each member’s calendar by an event of its own, and nothing stands on Christmas Day', () => {
    expect(calendar()).toEqual([
      `2026-11-13T10:00 ${father.email}`,
      `2026-11-13T10:00 ${lead.email}`,
      `2026-11-13T10:00 ${teacher.email}`,
    ])
    const anchor = stage.emulator.ledgers
      .events()
      .find(({ subject, joinUrl }) => subject === 'CP-1042: core group' && joinUrl)
    expect(anchor?.attendees.map(({ email }) => email)).toEqual([lead.email])
    const meeting = stage.emulator.ledgers.meetings().find(({ settings }) => settings.joinWebUrl === anchor?.joinUrl)
    expect(meeting?.settings).toMatchObject({ lobbyBypassSettings: { scope: 'organizer' }, allowRecording: false })
    expect(JSON.stringify(meeting?.settings)).toContain(stage.emulator.as(lead.email).person().objectId)
  })

  test('its members are reminded twice, the mother by the social worker', async () => {
    const said = await heard([lead.email, teacher.email, father.email, nurse.email], async () => {
      await stage.to('2026-11-06T09:00')
      await stage.to('2026-11-12T09:00')
    })
    expect(said[teacher.email]).toEqual([
      saying('Core group for CP-1042. Friday 13 November, 10am to 11am (in 5 working days).'),
      saying('(in 1 working day).'),
    ])
    expect(said[father.email]).toEqual(Array(2).fill('About your appointment on Friday 13 November, reference 1042'))
    expect(stage.mailsTo(father.email).at(-1)?.body.content).toContain(
      'Do not forget: your appointment is on Friday 13 November',
    )
    expect(said[lead.email]).toEqual(Array(2).fill(saying('Please remind the family party 1 (mother)')))
    expect(said[nurse.email]).toEqual([])
  })

  test('who declines it in their calendar has said that they cannot come, until they accept; what they say on its page stays', async () => {
    const first = await onDay('2026-11-13')
    const answer = async (email: string, response: 'accepted' | 'declined') => {
      const person = stage.emulator.as(email)
      const invited = person.calendar().find(({ start }) => start?.dateTime?.startsWith('2026-11-13'))
      person.respond(invited?.id as string, response)
      await stage.service.look()
      await stage.rest()
    }
    const away = async () => {
      const { record, members } = await page(lead.email, first)
      const who = record.attendance.filter(({ state }) => state === 'apologies').map(({ personId }) => personId)
      return members.filter(({ id: personId }) => who.includes(personId)).map(({ role }) => role)
    }
    await answer(teacher.email, 'declined')
    await answer(father.email, 'declined')
    expect(await away()).toEqual(['teacher', 'father'])
    await answer(teacher.email, 'accepted')
    expect(await away()).toEqual(['father'])
    await answer(father.email, 'accepted')
    expect(await away()).toEqual([])

    const { me: teacherId } = await page(teacher.email, first)
    const place = { kind: 'attendance', personId: teacherId as string } as const
    await write(teacher.email, first, [{ ...place, was: null, now: { state: 'apologies', way: 'room' } }])
    await stage.to('2026-11-12T09:30')
    expect(await away()).toEqual(['teacher'])
    await write(teacher.email, first, [{ ...place, was: { state: 'apologies', way: 'room' }, now: null }])
  })

  test('“I can’t come” is noted before the day', async () => {
    await stage.tap(teacher.email, 'coreGroupApology')
    const { record } = await page(lead.email, await onDay('2026-11-13'))
    expect(record.attendance).toEqual([{ personId: ids[teacher.email], state: 'apologies', way: 'room' }])
  })

  test('did not take place: the social worker says so, and chooses another day near it', async () => {
    const missed = await onDay('2026-11-13')
    const said = await heard([lead.email, teacher.email, father.email], async () => {
      await stage.to('2026-11-13T16:00')
      await stage.tap(lead.email, 'coreGroupMissed', { reason: 'The school was shut' })
      await stage.to('2026-11-16T09:00')
      await stage.tap(lead.email, 'coreGroupDay')
    })
    expect(said[lead.email]).toEqual([
      saying('Did the core group for CP-1042 take place? It was on Friday 13 November'),
      saying('Book the core group for CP-1042 anew.'),
      saying(
        'News to pass on for CP-1042. Please tell family party 1 (mother) that the meeting has moved. It is now on Tuesday 17',
      ),
    ])
    expect(said[teacher.email]).toEqual([saying('The core group for CP-1042 has another day')])
    expect(said[father.email]).toEqual(['About your appointment on Tuesday 17 November, reference 1042'])
    expect((await page(lead.email, missed)).judged).toBe('missed')
    expect(calendar().filter((one) => one.startsWith('2026-11-17'))).toEqual([
      `2026-11-17T10:00 ${father.email}`,
      `2026-11-17T10:00 ${lead.email}`,
      `2026-11-17T10:00 ${teacher.email}`,
    ])
    const again = await as(lead.email, 'POST', `/core-groups/${missed}/day`, { start: '2026-11-18T10:00' })
    expect(again).toMatchObject({ status: 409, body: { reason: 'rebooked' } })
  })
})

describe('a member joins', () => {
  test('of the conference, and new to it: both are invited and told of the meeting to come', async () => {
    const path = `/conferences/${id}/core-group-members`
    const said = await heard([nurse.email, teacher.email, WORKER], async () => {
      await as(lead.email, 'POST', path, { who: { side: 'known', participantId: ids[nurse.email] }, reason: 'Asthma' })
      const person = { side: 'professional', email: WORKER, name: 'Bea Lund', role: 'family support worker' }
      const who = { ...person, agency: 'Family centre', group: 'early-help', phone: '' }
      const joined = await as(chair.email, 'POST', path, { who, reason: 'Groups for parents' })
      ids[WORKER] = (joined.body as { participantId: string }).participantId
    })
    expect(said[nurse.email]).toEqual([
      saying('Core group for CP-1042. Next meeting: Tuesday 17 November, 10am to 11am.'),
    ])
    expect(said[WORKER]).toEqual(['CP-1042: your core group'])
    expect(stage.mailsTo(WORKER).at(-1)?.body.content).toContain('Still to be chosen, by Friday 25 December')
    expect(said[teacher.email]).toEqual([])
    expect(calendar().filter((one) => one.startsWith('2026-11-17'))).toEqual([
      `2026-11-17T10:00 ${father.email}`,
      `2026-11-17T10:00 ${lead.email}`,
      `2026-11-17T10:00 ${teacher.email}, ${nurse.email}, ${WORKER}`,
    ])
    expect(
      (await as(teacher.email, 'POST', path, { who: { side: 'known', participantId: ids[nurse.email] } })).status,
    ).toBe(403)
  })
})

describe('the meeting instead', () => {
  let meeting: string
  const question = { family: 'It helps us.', professionals: '' }

  test('has its agenda from the plan; members bring their own, and nobody else’s', async () => {
    await stage.to('2026-11-17T10:10')
    meeting = await onDay('2026-11-17')
    const { actions, members, children, may } = await page(teacher.email, meeting)
    expect(actions.map(({ action }) => action)).toEqual(['Walk to school together', 'Visit every week'])
    expect(members.map(({ role }) => role)).toEqual([
      'social worker',
      'teacher',
      'school nurse',
      'mother',
      'father',
      'family support worker',
    ])
    expect([children.map(({ name }) => name), may]).toEqual([
      [CHILD],
      { run: false, writeOwn: true, seeConference: false },
    ])
    const own = {
      kind: 'update' as const,
      personId: ids[teacher.email] as string,
      was: '',
      now: 'She reads every day.',
    }
    const others = { ...own, personId: ids[nurse.email] as string }
    expect((await write(teacher.email, meeting, [own, others])).map(({ state }) => state)).toEqual(['done', 'refused'])
    expect(await as(officer.email, 'GET', `/core-groups/${meeting}`)).toMatchObject({ status: 404 })
  })

  test('two who write at one place lose neither text', async () => {
    const said = { kind: 'question' as const, question: 'working' as const, side: 'family' as const, was: '' }
    expect(await write(lead.email, meeting, [{ ...said, now: question.family }])).toMatchObject([{ state: 'done' }])
    expect(await write(chair.email, meeting, [{ ...said, now: 'It does not.' }])).toMatchObject([
      { state: 'changed-meanwhile', theirs: question.family },
    ])
  })

  test('is finished once its record says everything, and what it agrees is part of the plan', async () => {
    const finish = `/core-groups/${meeting}/finish`
    expect(await as(lead.email, 'POST', finish, {})).toMatchObject({ status: 409, body: { reason: 'incomplete' } })
    const before = await page(lead.email, meeting)
    const [school, visits] = before.actions.map(({ id: actionId, version }) => ({ actionId, version }))
    if (!school || !visits) throw new Error('The plan has two lines')
    const came = { state: 'here' as const, way: 'room' as const }
    const changes: WithoutId<RecordChange>[] = [
      ...before.members.map((member) => ({ kind: 'attendance' as const, personId: member.id, was: null, now: came })),
      {
        ...{ kind: 'child-seen', childId: ids[CHILD] as string, was: null },
        now: { seenOn: '2026-11-12', alone: true, words: 'At school' },
      },
      { kind: 'progress', actionId: school.actionId, was: null, now: 'most' },
      { kind: 'progress-words', actionId: school.actionId, side: 'family', was: '', now: 'We are there by 9.' },
      { kind: 'progress', actionId: visits.actionId, was: null, now: 'done' },
      { kind: 'settle-action', ...visits, state: 'done', note: 'Every Tuesday' },
      { kind: 'question', question: 'progressing', side: 'professionals', was: '', now: 'Well.' },
      { kind: 'question', question: 'safer', side: 'professionals', was: '', now: 'Yes.' },
      { kind: 'scale', personId: ids[MOTHER] as string, childId: null, was: null, now: 6 },
      {
        ...{ kind: 'add-action', actionId: randomUUID(), childId: ids[CHILD] as string, outcome: 'She sleeps well' },
        ...{ action: 'No screens after 8pm', whoId: ids[MOTHER] as string, who: '', byWhen: '2026-12-18' },
        ...{ howWeWillKnow: '', ifItDoesNotWork: '', audience: 'everyone' },
      },
    ]
    expect(new Set((await write(lead.email, meeting, changes)).map(({ state }) => state))).toEqual(new Set(['done']))
    const full = await page(lead.email, meeting)
    expect([full.missing, full.newActions.map(({ action }) => action), full.record.scales.length]).toEqual([
      [],
      ['No screens after 8pm'],
      1,
    ])
    expect((await page(teacher.email, meeting)).record.scales).toEqual([])
    const said = await heard([lead.email], async () => {
      const finished = await lookAfterFirstChange(() => as(lead.email, 'POST', finish, {}))
      expect(finished).toMatchObject({ status: 200, body: { sent: 7, whyNot: null } })
    })
    expect(JSON.stringify(said)).not.toContain('to approve')
    expect((await page(teacher.email, meeting)).recordedAt).not.toBeNull()
    const late = await write(lead.email, meeting, changes.slice(-1)).catch(() => 'refused')
    expect(late).toBeUndefined()
  })

  test('its record is a paper, and nobody is asked for it any more', async () => {
    const papers = await stage.service.world.store.transaction(async (tx) => (await tx.conferences.find(id))?.papers)
    expect(papers?.filter(({ kind }) => kind === 'core-group-record')).toMatchObject([{ coreGroupId: meeting }])
    const said = await heard([lead.email], () => stage.to('2026-11-25T10:00'))
    expect(JSON.stringify(said)).not.toContain('The record of the core group')
  })
})

describe('a member leaves', () => {
  test('and is in no meeting from then on; the social worker always stays', async () => {
    const leaving = (who: string) => `/conferences/${id}/core-group-members/${ids[who]}/leave`
    expect(await as(lead.email, 'POST', leaving(lead.email), { reason: 'x' })).toMatchObject({ status: 409 })
    expect((await as(businessTeam.email, 'POST', leaving(teacher.email), { reason: 'New school' })).status).toBe(200)
    expect((await ofConference()).members.filter(({ until }) => until !== null)).toMatchObject([
      { role: 'teacher', until: '2026-11-25', reason: 'New school' },
    ])
  })
})

describe('the meeting that falls on Christmas Day', () => {
  test('is a person’s to choose: the social worker taps on the day before it', async () => {
    const said = await heard([lead.email, nurse.email, teacher.email, father.email], async () => {
      await stage.to('2026-11-27T09:00')
      await stage.tap(lead.email, 'coreGroupDay')
    })
    expect(said[lead.email]?.[0]).toContain(
      'Choose a day for the core group of CP-1042. By the rhythm it is due by Friday 25 December',
    )
    expect(said[nurse.email]).toEqual([
      saying('The core group for CP-1042 has its day. It is on Thursday 24 December, 10am to 11am.'),
    ])
    expect(said[father.email]).toEqual(['About your appointment on Thursday 24 December, reference 1042'])
    expect(said[teacher.email]).toEqual([])
  })

  test('what stands in the calendars then is what must stand there', () => {
    expect(calendar()).toEqual([
      `2026-11-13T10:00 ${father.email}`,
      `2026-11-13T10:00 ${lead.email}`,
      `2026-11-13T10:00 ${teacher.email}`,
      `2026-11-17T10:00 ${father.email}`,
      `2026-11-17T10:00 ${lead.email}`,
      `2026-11-17T10:00 ${teacher.email}, ${nurse.email}, ${WORKER}`,
      `2026-12-24T10:00 ${father.email}`,
      `2026-12-24T10:00 ${lead.email}`,
      `2026-12-24T10:00 ${nurse.email}, ${WORKER}`,
    ])
    for (const { hideAttendees, sensitivity, recurrence } of stage.emulator.ledgers.events())
      expect([hideAttendees, sensitivity, recurrence ?? null]).toEqual([true, 'private', null])
  })

  test('is no day any more once the family names it as a feast, and another is asked for', async () => {
    const feasts = [{ date: '2026-12-24', name: 'Wigilia' }]
    expect((await as(lead.email, 'POST', `/conferences/${id}/feasts`, { feasts })).body).toMatchObject({
      withoutDay: 1,
    })
    expect(calendar().filter((one) => one.startsWith('2026-12-24'))).toEqual([])
    const refused = await as(lead.email, 'POST', `/core-groups/${await onDay('2026-12-25')}/day`, {
      start: '2026-12-24T10:00',
    })
    expect(refused).toMatchObject({ status: 409, body: { detail: saying('Wigilia') } })
    const set = await as(lead.email, 'POST', `/core-groups/${await onDay('2026-12-25')}/day`, {
      start: '2026-12-23T10:00',
    })
    expect(set.status).toBe(200)
    expect(calendar().filter((one) => one.startsWith('2026-12-2'))).toEqual([
      `2026-12-23T10:00 ${father.email}`,
      `2026-12-23T10:00 ${lead.email}`,
      `2026-12-23T10:00 ${nurse.email}, ${WORKER}`,
    ])
  })

  test('held in time, though chosen; the missed one late, for it was held after its day', async () => {
    await stage.to('2026-12-23T10:05')
    const meeting = await onDay('2026-12-23')
    const came = { state: 'here' as const, way: 'online' as const }
    await write(lead.email, meeting, [
      { kind: 'attendance', personId: ids[lead.email] as string, was: null, now: came },
    ])
    expect((await ofConference()).slots.map(({ due, judged }) => [due, judged])).toEqual([
      ['2026-11-13', 'late'],
      ['2026-12-25', 'on-time'],
    ])
  })

  test('its record is asked for, over the holidays as the office counts them', async () => {
    const said = await heard([lead.email], async () => {
      await stage.to('2026-12-23T16:00')
      await stage.to('2027-01-04T10:00')
      await stage.to('2027-01-07T10:00')
    })
    expect(said[lead.email]?.filter((one) => one.includes('record of the core group'))).toEqual([
      saying('The record is due by 5pm on Monday 4 January.'),
      saying('The record is due by 5pm on Monday 4 January.'),
      saying('The record was due by 5pm on Monday 4 January'),
    ])
  })
})

describe('the review', () => {
  test('is brought forward with a reason, and everybody in it is told once', async () => {
    const path = `/conferences/${id}/bring-review-forward`
    expect(await as(lead.email, 'POST', path, { start: '2027-01-28T10:00', reason: 'x' })).toMatchObject({
      status: 409,
    })
    const said = await heard([nurse.email], async () => {
      const done = await as(lead.email, 'POST', path, { start: '2027-01-20T10:00', reason: 'More worries at school' })
      expect(done.status).toBe(200)
    })
    expect(said[nurse.email]).toEqual([])
    expect((await ofConference()).review).toMatchObject({ start: saying('2027-01-20T10:00'), held: false })
  })
})

test('nothing that anybody was sent names somebody of the family, and gp and police hear nothing of the core group', () => {
  const since = [chair, lead, teacher, nurse, gp, officer].flatMap(({ email }) => stage.heard(email, 1042))
  expect(JSON.stringify(since)).not.toMatch(/Ava|Whitfield|Kelly|Dan\b|screens|sleeps/)
  for (const { email } of [gp, officer]) expect(JSON.stringify(stage.heard(email, 1042))).not.toContain('Next meeting')
})
