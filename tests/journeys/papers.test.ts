import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Board } from '../../bot/api/conferences.ts'
import type { SectionView } from '../../bot/api/papers.ts'
import { textOfDocx } from '../../bot/documents/cut/docx-text.ts'
import { openPage } from '../../commands/demo/on-page.ts'
import { businessTeam } from '../../commands/stand-in/tenant.ts'
import { wordsOf } from './case.fixture.ts'
import { agreeDates, decide, type Held, hold, planLine } from './held.fixture.ts'
import { monthsOf } from './months.fixture.ts'
import { type OnPaper, onPaper } from './on-paper.fixture.ts'
import { booking, people, type Stage, startStage } from './stage.fixture.ts'

// What follows a conference on paper, from the first draft to the last correction, judged by what lies in mailboxes, chats
// and the library: the mother is linked to both children and reached by hand, the father to Ava alone and reached by mail.

const { chair, lead, teacher, nurse, officer, gp, father } = people
const minutes = { ...nurse, email: 'minutes@northshire.example', displayName: 'Pat Moss' }
const MOTHER = 'mother@by-hand.example'
const TEAM = 'conferences@northshire.example'
const everybody = [chair, lead, teacher, nurse, officer, gp, father, minutes].map(({ email }) => email)
const saying = (words: string) => expect.stringContaining(words)

let stage: Stage
let id: string
let lateId: string
let held: Held
let papers: OnPaper
let late: OnPaper
const ids: Record<string, string> = {}

const REFUGE = 'Tuesdays at the women’s centre'
const FATHERS = 'You were told of the decision by phone.'
const BEN = 'Ben is to see the dentist'
const AVA = 'Ava walks to school with her aunt'

beforeAll(async () => {
  stage = await startStage('2026-03-25T10:00', { more: [minutes] })
  lateId = await stage.book({ start: '2026-04-14T10:00' })
  const { participants } = booking()
  const taker = { ...participants[0], email: minutes.email, name: minutes.displayName, role: 'minute-taker' }
  id = await stage.book({
    participants: [...participants, taker as (typeof participants)[number]],
    children: [
      { name: 'Ava Whitfield', born: '2016-02-03', parties: [MOTHER, father.email] },
      { name: 'Ben Stone', born: '2019-09-21', parties: [MOTHER] },
    ],
  })
  papers = onPaper(stage, id)
  late = onPaper(stage, lateId)
  await stage.to('2026-04-14T10:00')
  const before = hold(stage, lateId)
  await before.begin(chair.email, lead.email, teacher.email, nurse.email, MOTHER)
  await before.run([decide(await before.id('Ava Whitfield'), { decision: 'no-plan', category: null })])
  await stage.to('2026-04-14T12:00')
  expect((await before.close()).status).toBe(200)

  await stage.to('2026-04-15T10:00')
  held = hold(stage, id)
  for (const who of [...everybody, MOTHER, 'Ava Whitfield', 'Ben Stone']) ids[who] = await held.id(who)
  await held.begin(chair.email, minutes.email, lead.email, teacher.email, nurse.email, officer.email, MOTHER)
  const of = (who: string) => ids[who] as string
  await held.run([
    decide(of('Ava Whitfield')),
    decide(of('Ben Stone'), { category: 'emotional', reasons: 'He does not speak any more' }),
    planLine({ action: AVA, childId: of('Ava Whitfield'), whoId: of(teacher.email), byWhen: '2026-05-15' }),
    planLine({ action: BEN, childId: of('Ben Stone'), whoId: of(lead.email) }),
    planLine({ action: REFUGE, whoId: of(lead.email), audience: [of(MOTHER), of(lead.email)] }),
    {
      ...{ kind: 'add-line', lineId: randomUUID(), step: 3, lineKind: 'family-words', whose: of(MOTHER) },
      ...{ text: 'I am afraid at night.', audience: [of(MOTHER), of(lead.email)] },
    },
    {
      ...{ kind: 'add-line', lineId: randomUUID(), step: 3, lineKind: 'note', whose: null },
      ...{ text: 'The chair thinks aloud.', audience: 'everyone' },
    },
    {
      ...{ kind: 'confirm-core-group', was: null },
      memberIds: [lead.email, teacher.email, father.email, MOTHER].map(of),
    },
    agreeDates({
      firstCoreGroup: { start: '2026-04-27T14:00', durationMinutes: 60, place: 'Harbour School' },
      review: { start: '2026-07-07T10:00', durationMinutes: 120, place: 'Civic Offices, Room 4' },
    }),
  ])
  await stage.to('2026-04-15T12:00')
  expect((await held.close()).status).toBe(200)
})
afterAll(() => stage?.stop())

/** What each of these heard of the conference while this was done. */
const heardSince = async (work: () => Promise<unknown>, who = everybody) => {
  const before = who.map((email) => stage.heard(email, 1043).length)
  await work()
  return Object.fromEntries(who.map((email, index) => [email, stage.heard(email, 1043).slice(before[index])]))
}
/** Of those, who heard anything. */
const whoHeard = (heard: Record<string, string[]>) =>
  Object.keys(heard).filter((email) => (heard[email]?.length ?? 0) > 0)
const needs = async (conferenceId: string, by: string = chair.email) => {
  const { body } = await stage.call(by, 'GET', '/board')
  return (body as Board).needs.filter(({ conference }) => conference?.id === conferenceId).map(({ what }) => what)
}
const open = async (by: string, path: string) => {
  const token = await stage.emulator.as(by).getToken()
  const answer = await fetch(`${stage.serviceUrl}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
  await answer.arrayBuffer()
  return { status: answer.status, name: answer.headers.get('content-disposition') }
}
const copyOf = async (kind: Parameters<OnPaper['of']>[0], email: string) => {
  const { id: paperId, recipients } = await papers.of(kind)
  const copy = recipients.find(({ participantId }) => participantId === ids[email])?.copies[0]
  return { path: `/papers/${paperId}/copies/${copy?.id}/file`, id: copy?.id as string, ...copy }
}
const passage = (heading: string, text: string, change: Partial<SectionView> = {}): SectionView => ({
  ...{ id: randomUUID(), heading, text, audience: 'everyone', childId: null },
  ...change,
})

describe('a letter that its chair leaves lying', () => {
  test('is told to the chair on its day and after, and stands on the board from the moment it is late', async () => {
    const told = () => stage.heard(chair.email, 1042).filter((one) => one.startsWith('Decision letter to approve'))
    const due = saying('Decision letter to approve for CP-1042. Due by 5pm on Wednesday 15 April')
    expect(told()).toEqual([due, due])
    expect(await needs(lateId)).toEqual([])
    await stage.to('2026-04-15T17:01')
    expect(await needs(lateId)).toEqual([{ kind: 'paper-late', amount: 1, by: '2026-04-15' }])
    expect(await needs(lateId, businessTeam.email)).toEqual([{ kind: 'paper-late', amount: 1, by: '2026-04-15' }])
    expect(await needs(id)).toEqual([])
    await stage.to('2026-04-16T09:00')
    // With the other conference's letter, which is due today: two of one slot are one message.
    expect(JSON.stringify(stage.chatsOf(chair.email).at(-1))).toContain('CP-1042: a paper waits for you')
    await late.approve('decision-letter', chair.email, { send: true })
    expect(await needs(lateId)).toEqual([])
  })
})

describe('letter and plan', () => {
  test('are drafts that reach nobody, and that only those who ran the meeting read', async () => {
    expect((await papers.all()).map(({ kind, state }) => [kind, state]).toSorted()).toEqual([
      ['decision-letter', 'draft'],
      ['full-record', 'draft'],
      ['outline-plan', 'draft'],
    ])
    expect((await papers.draft('decision-letter', minutes.email)).sections).not.toBeNull()
    expect((await papers.draft('decision-letter', businessTeam.email)).sections).toBeNull()
    for (const email of [businessTeam.email, lead.email, minutes.email])
      expect(await papers.approve('decision-letter', email, { send: true })).toMatchObject({ status: 403 })
    expect(await papers.send('decision-letter', businessTeam.email)).toMatchObject({ body: { reason: 'not-approved' } })
    expect(await papers.had('decision-letter')).toEqual([])
  })

  test('two write at once: the second is told, and nothing of the first is lost', async () => {
    const { version } = await papers.draft('decision-letter')
    const add = (heading: string) => (all: readonly SectionView[]) => [...all, passage(heading, `${heading}, added.`)]
    const first = await papers.write('decision-letter', minutes.email, add('Who can help'), version)
    expect(first).toMatchObject({ status: 200, body: { version: version + 1 } })
    const second = await papers.write('decision-letter', chair.email, add('Thank you'), version)
    expect(second.body).toMatchObject({ reason: 'changed-meanwhile' })
    expect(await papers.approve('decision-letter', chair.email, { version })).toMatchObject({
      body: { reason: 'changed-meanwhile' },
    })
    await papers.write('decision-letter', chair.email, add('Thank you'))
    const headings = (await papers.draft('decision-letter')).sections?.map(({ heading }) => heading)
    expect(headings?.slice(-2)).toEqual(['Who can help', 'Thank you'])
  })

  test('approved and sent by the next working day, each has them by their own channel and hears once of each', async () => {
    await stage.to('2026-04-16T10:00')
    const heard = await heardSince(async () => {
      for (const kind of ['decision-letter', 'outline-plan'] as const)
        expect(await papers.approve(kind, chair.email, { send: true })).toMatchObject({ body: { sent: 9 } })
    })
    for (const email of [chair, teacher, nurse, officer, minutes].map((one) => one.email))
      expect([email, heard[email]]).toEqual([
        email,
        [
          saying('Decision letter for CP-1043. Your own copy is ready'),
          saying('Outline child protection plan for CP-1043.'),
        ],
      ])
    expect(heard[gp.email]).toEqual(['CP-1043: decision letter', 'CP-1043: outline child protection plan'])
    expect(heard[father.email]).toEqual(Array(2).fill('About your appointment on Wednesday 15 April, reference 1043'))
    const mail = stage.mailsTo(father.email).at(-1)?.body.content
    expect(mail).toContain('There is a paper for you on your page.')
    expect(mail).toContain(stage.service.world.links.personalPage(ids[father.email] as string))
    expect(heard[lead.email]?.filter((one) => one.includes('hand over'))).toEqual(
      Array(2).fill(saying('Papers to hand over for CP-1043. A paper for family party 1 (mother).')),
    )
    const { dueAt, sentAt } = await papers.of('decision-letter')
    expect(Temporal.Instant.compare(sentAt as string, dueAt as string)).toBe(-1)
    expect(JSON.stringify(heard)).not.toMatch(/Ava|Ben|Whitfield|Stone|Kelly|women|dentist/)
  })

  test('say, as Word and as pages, only what is for their reader: the father reads nothing of Ben', async () => {
    const read = (email: string) => papers.words('decision-letter', email)
    const planned = (email: string) => papers.words('outline-plan', email)
    for (const words of [await read(father.email), await planned(father.email)].flatMap(({ docx, pdf }) => [
      docx,
      pdf,
    ])) {
      expect(words).toContain('Ava')
      expect(words).not.toMatch(/Ben|Stone|dentist|emotional|does not speak|women|Kelly|Amira|CP-1043/)
    }
    for (const words of [await read(MOTHER), await planned(MOTHER)].flatMap(({ docx, pdf }) => [docx, pdf]))
      expect(words).toMatch(/Ava[\s\S]*Ben/)
    for (const words of Object.values(await planned(MOTHER))) expect(words).toContain(REFUGE)
    for (const words of Object.values(await planned(teacher.email))) {
      expect(words).toContain(BEN)
      expect(words).not.toContain(REFUGE)
    }
    for (const words of Object.values(await planned(chair.email))) {
      expect(words).toContain(REFUGE)
      expect(words).toMatch(/Only for: /)
    }
  })

  test('are opened by who they are for; the mother’s by the social worker who takes it there, and by nobody else', async () => {
    const [mothers, fathers, teachers] = await Promise.all(
      [MOTHER, father.email, teacher.email].map((email) => copyOf('decision-letter', email)),
    )
    const whoOpens = async (path = '') => {
      const asked = [chair, lead, teacher, nurse, officer, minutes, businessTeam].map(async ({ email }) => {
        const answers = await Promise.all(['.docx', '.pdf'].map((type) => open(email, `${path}${type}`)))
        return answers.every(({ status }) => status === 200) ? [email] : []
      })
      return (await Promise.all(asked)).flat()
    }
    expect(await whoOpens(mothers?.path)).toEqual([lead.email, businessTeam.email])
    expect(await whoOpens(fathers?.path)).toEqual([])
    expect(await whoOpens(teachers?.path)).toEqual([teacher.email])
    expect((await open(lead.email, `${mothers?.path}.docx`)).name).toContain('1043-paper.docx')
    expect((await open(teacher.email, `${teachers?.path}.pdf`)).name).toContain('CP-1043-decision-letter.pdf')
    for (const { path } of stage.emulator.ledgers.files())
      expect(path).not.toMatch(/Ava|Ben|Whitfield|Stone|Kelly|mother|father/)
  })

  test('what was shared with the mother, when and how is on record, from the page as from the chat', async () => {
    const copy = await copyOf('decision-letter', MOTHER)
    expect(copy.handedOver).toBeNull()
    const how = 'Read together at home, a copy left with her'
    expect(await papers.handOver('decision-letter', teacher.email, copy.id, how)).toMatchObject({ status: 403 })
    expect(await papers.handOver('decision-letter', lead.email, copy.id, how)).toMatchObject({ status: 200 })
    expect(await papers.handOver('decision-letter', lead.email, copy.id, how)).toMatchObject({ status: 409 })
    expect((await copyOf('decision-letter', MOTHER)).handedOver).toMatchObject({ how, at: saying('2026-04-16') })
    await stage.tap(lead.email, 'handedOver', { how: 'read-together', sharedOn: '2026-04-16' })
    expect((await copyOf('outline-plan', MOTHER)).handedOver).toMatchObject({ at: saying('2026-04-16') })
    expect((await copyOf('decision-letter', teacher.email)).handedOver).toBeNull()
  })

  test('are changed after that by a correction alone, and a second press sends nothing', async () => {
    expect(await papers.write('decision-letter', chair.email, (all) => [...all])).toMatchObject({
      body: { reason: 'sent' },
    })
    const heard = await heardSince(() => papers.send('decision-letter', businessTeam.email))
    expect(whoHeard(heard)).toEqual([])
  })
})

describe('the full record', () => {
  test('is the minute-taker’s to write, who is reminded of it, and the chair’s to approve', async () => {
    const told = (email: string) =>
      stage.heard(email, 1043).filter((one) => one.startsWith('Full record of the conference to'))
    expect(told(minutes.email)).toEqual([
      saying('Full record of the conference to write for CP-1043. Due by 5pm on Thursday 7 May'),
    ])
    expect(told(chair.email)).toEqual([])
    for (const day of ['2026-04-28T09:00', '2026-04-29T09:00', '2026-04-30T09:00', '2026-05-01T10:00'])
      await stage.to(day)
    expect(told(minutes.email)).toHaveLength(2)
    expect(told(chair.email)).toEqual([])
    await stage.to('2026-05-06T09:00')
    expect(told(minutes.email)).toHaveLength(3)
    // The other conference's is due on the same day: two of one slot are one message.
    expect(JSON.stringify(stage.chatsOf(chair.email).at(-1))).toMatch(/CP-1043: a paper waits for you/)
  })

  test('holds everything at first, and what was said for few or to nobody stays with those', async () => {
    const { sections } = await papers.draft('full-record', minutes.email)
    expect(sections?.map(({ text }) => text).join('\n')).toContain('The chair thinks aloud.')
    const written = await papers.write('full-record', minutes.email, (all) => [
      ...all.map((one) => (one.id === 'worries' ? { ...one, text: 'Both children are alone at night.' } : one)),
      passage('About the day', FATHERS, { audience: [ids[father.email] as string] }),
      passage('Among professionals', 'The police look into it.', {
        audience: [chair, lead, officer].map(({ email }) => ids[email] as string),
      }),
    ])
    expect(written.status).toBe(200)
    expect(await papers.approve('full-record', minutes.email)).toMatchObject({ status: 403 })
    await stage.to('2026-05-07T10:00')
    expect(await papers.approve('full-record', chair.email)).toMatchObject({ status: 200, body: { sent: 0 } })
    expect(await papers.had('full-record')).toEqual([])
    expect(await needs(id)).toContainEqual({ kind: 'paper-to-send', amount: 1 })
    const heard = await heardSince(() => papers.send('full-record', businessTeam.email))
    expect(whoHeard(heard).toSorted()).toEqual(everybody.toSorted())
    const words = Object.fromEntries(
      await Promise.all(
        [...everybody, MOTHER].map(async (email) => [email, await papers.words('full-record', email)] as const),
      ),
    )
    for (const type of ['docx', 'pdf'] as const) {
      const saysTo = (text: string) =>
        Object.keys(words)
          .filter((email) => words[email]?.[type].includes(text))
          .toSorted()
      const to = (...who: string[]) => who.toSorted()
      expect(saysTo('Both children are alone at night.')).toEqual(to(...everybody, MOTHER))
      expect(saysTo(FATHERS)).toEqual(to(chair.email, father.email))
      expect(saysTo('The police look into it.')).toEqual(to(chair.email, lead.email, officer.email))
      expect(saysTo('I am afraid at night.')).toEqual(to(chair.email, lead.email, MOTHER))
      expect(saysTo('The chair thinks aloud.')).toEqual(to(chair.email, minutes.email))
      expect(saysTo('He does not speak any more')).toEqual(
        to(...everybody.filter((email) => email !== father.email), MOTHER),
      )
      // The father was not there: he is told of nobody whom he has not met.
      expect(words[father.email]?.[type]).not.toMatch(/Ben|Stone|Amira|teacher|police|Kelly/)
    }
  })
})

describe('on his page the father', () => {
  const page = () => openPage(stage.emulator.as(father.email), stage.serviceUrl)

  test('opens his own copies as Word and as pages, none of another’s, and nothing by a wrong address', async () => {
    const { html, download } = await page()
    const { id: paperId } = await papers.of('full-record')
    const [docx, pdf] = await Promise.all([download(`paper/${paperId}/word`), download(`paper/${paperId}`)])
    expect([await textOfDocx(docx), await wordsOf(pdf)]).toEqual([saying(FATHERS), saying(FATHERS)])
    expect(html).not.toMatch(/Ben|Stone|dentist|CP-1043/)
    const others = await copyOf('full-record', MOTHER)
    for (const address of [
      `paper/${others.id}`,
      `paper/${paperId}/copies`,
      `paper/${(await late.of('full-record')).id}`,
    ])
      expect(Buffer.from(await download(address)).toString()).not.toMatch(/^%PDF|^PK/)
  })
})

describe('a correction', () => {
  let asked: string

  test('is asked for by the father on his page, by nobody else for him, and told without its words', async () => {
    await stage.to('2026-05-11T10:00')
    const heard = await heardSince(
      async () => {
        const text = 'Ava’s aunt is called Ruth, and it is me who was phoned.'
        expect(await papers.ask('full-record', teacher.email, ids[father.email] as string, text)).toMatchObject({
          status: 403,
        })
        const { id: paperId } = await papers.of('full-record')
        const page = await openPage(stage.emulator.as(father.email), stage.serviceUrl)
        await page.post(`correction/${paperId}`, new URLSearchParams({ text }))
        await stage.rest()
        asked = (await papers.of('full-record')).corrections[0]?.id as string
      },
      everybody.filter((email) => email !== father.email),
    )
    expect(whoHeard(heard)).toEqual([chair.email])
    expect(heard[chair.email]).toEqual([
      saying('Full record of the conference for CP-1043: somebody asks for a correction'),
    ])
    expect(await needs(id)).toContainEqual({ kind: 'correction', amount: 1 })
  })

  test('put right gives a new copy to those whose copy reads otherwise, saying that it stands instead of the other', async () => {
    await stage.to('2026-05-12T10:00')
    const { sections } = await papers.draft('full-record')
    const changed = sections?.map((one) =>
      one.heading === 'About the day' ? { ...one, text: 'Your brother was told of the decision by phone.' } : one,
    )
    const settlement = { how: 'put-right', note: 'We have put it right.', sections: changed }
    const files = () => stage.emulator.ledgers.files().filter(({ path }) => path.includes('/Papers/')).length
    const before = files()
    const heard = await heardSince(async () => {
      expect(await papers.settle('full-record', chair.email, asked, settlement)).toMatchObject({ status: 200 })
    })
    expect(whoHeard(heard)).toEqual([chair.email, father.email])
    expect(stage.mailsTo(father.email).map(({ body }) => body.content)).toContainEqual(
      saying('A paper on your page was put right. Please read the new one.'),
    )
    expect(heard[chair.email]).toEqual([
      saying('Full record of the conference for CP-1043 was put right. Something in it was put right.'),
    ])
    expect(files()).toBe(before + 4)
    expect((await papers.had('full-record')).filter((one) => one.endsWith('2'))).toEqual(['chair 2', 'father 2'])
    for (const words of Object.values(await papers.words('full-record', father.email))) {
      expect(words).toContain('Your brother was told')
      expect(words).not.toContain(FATHERS)
      expect(words).toContain('Instead of the copy of Thursday 7 May 2026')
    }
    for (const words of Object.values(await papers.words('full-record', MOTHER))) expect(words).not.toContain('brother')
    expect((await needs(id)).map(({ kind }) => kind)).not.toContain('correction')
  })

  test('noted beside the record is answered by the mother’s own road, and changes no copy', async () => {
    const had = await papers.had('full-record')
    const answer = await papers.ask('full-record', lead.email, ids[MOTHER] as string, 'I never said that I am afraid.')
    const heard = await heardSince(async () => {
      await papers.settle('full-record', chair.email, answer.body.correctionId as string, {
        ...{ how: 'noted', note: 'The recording of the minute-taker says so; your words stand beside it.' },
        sections: null,
      })
    })
    expect(whoHeard(heard)).toEqual([lead.email])
    expect(heard[lead.email]).toEqual([
      saying('Please tell family party 1 (mother) what became of the correction they asked for'),
    ])
    expect(await papers.had('full-record')).toEqual(had)
    const { corrections } = await papers.of('full-record')
    expect(corrections.map(({ participantId, settled }) => [participantId, settled?.how])).toEqual([
      [ids[father.email], 'put-right'],
      [ids[MOTHER], 'noted'],
    ])
  })
})

describe('the record of a core group', () => {
  test('is the social worker’s to finish, and goes to its members alone, each with what is theirs', async () => {
    const months = monthsOf(stage, id, lead.email)
    await stage.to('2026-05-13T10:00')
    await months.hold('2026-04-29', { value: 7, absent: ['father'] })
    const drafted = await papers.of('core-group-record')
    expect(drafted).toMatchObject({ state: 'sent', coreGroupStart: saying('2026-04-27T14:00') })
    expect(await papers.had('core-group-record')).toEqual([
      'chair 1',
      'father 1',
      'mother 1',
      'social worker 1',
      'teacher 1',
    ])
    for (const words of Object.values(await papers.words('core-group-record', MOTHER))) {
      expect(words).toMatch(/Ben was seen on[\s\S]*dentist[\s\S]*It helps us/)
      expect(words).toContain(REFUGE)
    }
    for (const words of Object.values(await papers.words('core-group-record', father.email))) {
      expect(words).toMatch(/Ava was seen on/)
      // He could not come: neither who was there nor the mother's number is told to him.
      expect(words).not.toMatch(/Ben|Stone|dentist|women|Amira|Kelly|: 7/)
    }
    for (const { email } of [nurse, officer, gp, minutes])
      expect(stage.heard(email, 1043).join()).not.toMatch(/core group record|record of the core group/i)
  })
})

describe('the progress report', () => {
  test('is drafted before the review, written by the social worker, and tells each what is theirs', async () => {
    await stage.to('2026-06-23T09:00')
    await papers.write('progress-report', lead.email, (all) =>
      all.map((one) => (one.id === 'recommendation' ? { ...one, text: 'The plan should go on.' } : one)),
    )
    const heard = await heardSince(async () => {
      expect(await papers.approve('progress-report', lead.email, { send: true })).toMatchObject({ status: 200 })
    })
    expect(whoHeard(heard).toSorted()).toEqual(everybody.toSorted())
    for (const words of Object.values(await papers.words('progress-report', father.email))) {
      expect(words).toMatch(/The core group met 1 time[\s\S]*The plan should go on\./)
      expect(words).not.toMatch(/Ben|Stone|dentist|women|Kelly|7 on/)
    }
    for (const words of Object.values(await papers.words('progress-report', MOTHER)))
      expect(words).toMatch(/Ben|dentist/)
  })
})

describe('the letter that a plan has ended', () => {
  const days = ['06-25T09:00', '06-26T17:01', '06-30T09:00', '07-02T09:00']

  test('never leaves by itself: not as a draft, not approved, however many days pass', async () => {
    await stage.to('2026-06-24T10:00')
    const body = { reason: 'transfer', on: '2026-06-24', note: 'Southshire has accepted him, by letter' }
    await stage.team('POST', `/conferences/${id}/children/${ids['Ben Stone']}/end-plan`, body)
    const readers = everybody.filter((email) => email !== chair.email && email !== lead.email)
    const anything = () => [
      ...readers.map((email) => stage.heard(email, 1043).filter((one) => /letter|ended|paper/i.test(one)).length),
      stage.emulator.ledgers.files().filter(({ path }) => path.includes('/Papers/')).length,
    ]
    const before = anything()
    for (const day of days.slice(0, 2)) await stage.to(`2026-${day}`)
    expect([anything(), (await papers.of('ending-letter')).state]).toEqual([before, 'draft'])
    expect(await papers.send('ending-letter', businessTeam.email)).toMatchObject({ body: { reason: 'not-approved' } })
    expect(await papers.approve('ending-letter', lead.email, { send: true })).toMatchObject({ status: 403 })
    expect(await papers.approve('ending-letter', chair.email)).toMatchObject({ status: 200, body: { sent: 0 } })
    for (const day of days.slice(2)) await stage.to(`2026-${day}`)
    expect([anything(), (await papers.of('ending-letter')).state]).toEqual([before, 'approved'])
    expect(await papers.had('ending-letter')).toEqual([])
    expect(stage.mailsTo(TEAM).map(({ subject }) => subject)).toContain(
      'CP-1043: letter about the end of the plan to send',
    )
    expect(await needs(id, businessTeam.email)).toContainEqual({ kind: 'paper-to-send', amount: 1 })
  })

  test('leaves when a person presses, to those who are linked to the child', async () => {
    const heard = await heardSince(() => papers.send('ending-letter', businessTeam.email))
    expect(whoHeard(heard).toSorted()).toEqual(everybody.filter((email) => email !== father.email).toSorted())
    expect(heard[lead.email]).toContainEqual(saying('A paper for family party 1 (mother).'))
    for (const words of Object.values(await papers.words('ending-letter', MOTHER))) {
      expect(words).toContain('Ben')
      expect(words).not.toMatch(/Ava/)
    }
    expect(JSON.stringify(heard)).not.toMatch(/Ava|Ben|Whitfield|Stone/)
  })
})

test('what was done is on record without a name or a word of any paper', async () => {
  const client = new Client({ connectionString: stage.service.world.settings.databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ action: string }>("select * from audit where action ~ 'paper|correction'")
  await client.end()
  const actions = new Set(rows.map(({ action }) => action))
  for (const action of ['written', 'approved', 'sent', 'copied', 'opened', 'handed-over'])
    expect(actions).toContain(`paper-${action}`)
  expect(JSON.stringify(rows)).not.toMatch(/Ava|Ben|Whitfield|Stone|Kelly|Dan |dentist|women|afraid|Read together/)
})
