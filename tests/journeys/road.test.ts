import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extractText } from '../../bot/documents/inspect/extract-text.ts'
import { openPage, sendOnPage } from '../../commands/demo/on-page.ts'
import { type Case, openCase } from './case.fixture.ts'
import { pdfFile, wordFile } from './papers.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// One conference from booking to reading, judged by what stands in people's calendars, chats, mailboxes and files.

const FAMILY_NAMES = ['Ava', 'Whitfield', 'Kelly', 'Dan']
let stage: Stage
let one: Case

beforeAll(async () => {
  stage = await startStage()
  one = openCase(stage, await stage.book())
})
afterAll(() => stage?.stop())

const chatsOf = (email: string) =>
  stage.emulator.ledgers.messages().filter((m) => m.person === stage.emulator.as(email).person().id && m.from === 'bot')
const mailsTo = (email: string) =>
  stage.emulator.ledgers.mails().filter((mail) => mail.to.some(({ address }) => address === email))
const textOf = (html: string) => html.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')

describe('booked', () => {
  test('the chair has the anchor with the one meeting, professionals share an event, the father has his own, the mother none', () => {
    const events = stage.emulator.ledgers.events().map((event) => ({
      attendees: event.attendees.map(({ email }) => email),
      online: event.isOnlineMeeting === true,
      hidden: event.hideAttendees,
      sensitivity: event.sensitivity,
      start: event.start,
    }))
    const start = { dateTime: '2026-04-15T10:00:00', timeZone: 'Europe/London' }
    const private_ = { hidden: true, sensitivity: 'private', start }
    expect(events).toEqual([
      { attendees: [people.chair.email], online: true, ...private_ },
      {
        attendees: [people.lead.email, people.teacher.email, people.nurse.email, people.officer.email, people.gp.email],
        online: false,
        ...private_,
      },
      { attendees: [people.father.email], online: false, ...private_ },
    ])
  })

  test('all join the same meeting, with a lobby, and without chat, recording or transcription', () => {
    const [anchor, ...others] = stage.emulator.ledgers.events()
    expect(anchor?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//)
    for (const event of others) expect(event.body?.content).toContain(anchor?.joinUrl?.replaceAll('&', '&amp;'))
    expect(stage.emulator.ledgers.meetings().map(({ settings }) => settings)).toMatchObject([
      {
        allowMeetingChat: 'disabled',
        allowRecording: false,
        allowTranscription: false,
        lobbyBypassSettings: { scope: 'organizer' },
      },
    ])
  })

  test('nobody’s name stands in a subject, a notification, a file name or a professional’s message', () => {
    const { events, notifications, files, mails, messages } = stage.emulator.ledgers
    const seen = [
      ...events().map(({ subject }) => subject),
      ...mails().map(({ subject }) => subject),
      ...notifications().map((one) => JSON.stringify(one)),
      ...files().map(({ path }) => path),
      ...messages().map(({ activity }) => JSON.stringify(activity)),
    ].join('\n')
    for (const name of FAMILY_NAMES) expect(seen).not.toMatch(new RegExp(`\\b${name}\\b`))
  })

  test('one form lies in the author’s own OneDrive, filled in; in a folder lent to whoever has none', async () => {
    const files = stage.emulator.ledgers.files().filter(({ path }) => path.includes('/CP-1042/'))
    const theirs = files.filter(({ owner }) => owner === stage.emulator.as(people.teacher.email).person().id)
    expect(theirs.map(({ path }) => path.split('/').at(-1))).toEqual(['Report for CP-1042.docx'])
    const text = await extractText(new Uint8Array(theirs[0]?.content() ?? []), 'docx')
    expect(text).toMatchObject({ ok: true, text: expect.stringContaining('Ava Whitfield') })
    const lent = stage.emulator.as(people.officer.email).sharedWithMe()
    expect(lent.map(({ name, canWrite }) => [name, canWrite])).toEqual([['Report for CP-1042.docx', true]])
  })

  test('each professional hears once, by the way that reaches them; the social worker also hears whom to tell by hand', () => {
    expect(chatsOf(people.teacher.email)).toHaveLength(1)
    expect(chatsOf(people.nurse.email)).toHaveLength(1)
    expect(chatsOf(people.chair.email)).toHaveLength(1)
    expect(chatsOf(people.lead.email).map(({ activity }) => activity.summary)).toHaveLength(2)
    const gp = mailsTo(people.gp.email).filter(({ eventId }) => !eventId)
    expect(gp.map(({ subject }) => subject)).toEqual(['CP-1042: your report by 5pm on Monday 13 April'])
  })

  test('the father’s mail names nobody, and neither agency nor purpose', () => {
    const mails = mailsTo(people.father.email)
    expect(mails).toHaveLength(2)
    for (const { subject, body } of mails) {
      const said = `${subject} ${textOf(body.content)}`
      for (const word of [
        ...FAMILY_NAMES,
        'Leary',
        'Adeyemi',
        'Khan',
        'School',
        'Surgery',
        'CP-',
        'protection',
        'child',
        'social',
      ])
        expect(said).not.toContain(word)
    }
    expect(stage.emulator.ledgers.mails().every(({ to }) => to.length === 1)).toBe(true)
  })

  test('nothing goes to whoever is reached by hand', () => {
    const all = JSON.stringify([stage.emulator.ledgers.mails(), stage.emulator.ledgers.events()])
    expect(all).not.toContain('mother@by-hand.example')
  })
})

describe('reports', () => {
  test('come by one tap, by a file in chat, by the page; each is answered with a receipt', async () => {
    await stage.to('2026-04-10T10:00')
    stage.answer(people.teacher.email, {
      'Past harm': 'Ava tells us she sleeps badly.',
      'What is restricted': 'The aunt’s address is known to school.',
    })
    await stage.tap(people.teacher.email, 'submit')
    stage.answer(people.lead.email, { 'What has happened': 'The enquiry began on 24 March.' })
    await stage.tap(people.lead.email, 'submit')
    await stage.emulator
      .as(people.nurse.email)
      .sendFile('Ava report.pdf', await pdfFile('Height and weight are in range.'))
    await stage.tap(people.officer.email, 'nothingHeld')
    await stage.tap(people.officer.email, 'confirmNothingHeld')
    const page = await openPage(stage.emulator.as(people.gp.email), stage.serviceUrl)
    await sendOnPage(page, { submitted: { name: 'letter.docx', bytes: await wordFile('Registered since 2016.') } })
    await stage.rest()

    const { reports, people: booked } = await one.now()
    const by = Object.fromEntries(
      reports.map(({ participantId, state, versions }) => [
        booked.find(({ id }) => id === participantId)?.email,
        [state, ...versions.map(({ source, marked }) => `by ${source}${marked ? ', in our form' : ''}`)].join(' '),
      ]),
    )
    expect(by).toEqual({
      [people.lead.email]: 'submitted by onedrive, in our form',
      [people.teacher.email]: 'submitted by onedrive, in our form',
      [people.nurse.email]: 'submitted by chat',
      [people.officer.email]: 'nothing-held',
      [people.gp.email]: 'submitted by page',
    })
    expect(JSON.stringify(chatsOf(people.nurse.email).at(-1)?.activity)).toContain('Received')
    expect(
      mailsTo(people.gp.email)
        .map(({ subject }) => subject)
        .join(),
    ).toContain('your report has arrived')
  })

  test('in a form that is not ours are asked about: may the family read them?', async () => {
    await stage.tap(people.nurse.email, 'familyMay')
    const page = await openPage(stage.emulator.as(people.gp.email), stage.serviceUrl)
    expect(page.html).toContain('Does it hold anything that the family, or one of them, must not see?')
    await page.post('question', new URLSearchParams({ mayRead: 'yes' }))
    expect((await one.report(people.nurse.email)).versions[0]?.familyMayRead).toBe(true)
    expect((await one.report(people.gp.email)).versions[0]?.familyMayRead).toBe(true)
  })

  test('are accepted by the business team, released by the social worker, and only then circulated', async () => {
    await one.accept(people.lead.email, people.teacher.email, people.nurse.email, people.gp.email)
    await stage.tap(people.lead.email, 'release')
    await stage.tap(people.lead.email, 'release')
    const before = mailsTo(people.father.email).length
    await stage.to('2026-04-13T17:00')
    expect(mailsTo(people.father.email)).toHaveLength(before)
    await one.circulate()
    expect(mailsTo(people.father.email)).toHaveLength(before + 1)
  })

  test('each pack holds what its reader may read: restricted information is for the chair alone', async () => {
    const { packs, people: booked } = await one.now()
    const parts = Object.fromEntries(
      packs.map((pack) => [
        booked.find(({ id }) => id === pack.participantId)?.role,
        `${pack.contents.filter(({ part }) => part === 'main').length} and ${pack.contents.filter(({ part }) => part === 'restricted').length} by ${pack.by}`,
      ]),
    )
    expect(parts).toEqual({
      chair: '4 and 1 by library',
      'social worker': '4 and 0 by library',
      teacher: '4 and 0 by library',
      'school nurse': '4 and 0 by library',
      'police officer': '4 and 0 by library',
      GP: '4 and 0 by page',
      mother: '4 and 0 by hand',
      father: '4 and 0 by page',
    })
    expect(await one.readersOf('The aunt’s address')).toEqual(['chair'])
    expect(await one.readersOf('she sleeps badly')).toHaveLength(8)
  })

  test('"I have read it" ends the asking; who has not read is asked once, the family never', async () => {
    await stage.tap(people.teacher.email, 'haveRead')
    const [teacher, nurse, father] = [people.teacher, people.nurse]
      .map(({ email }) => chatsOf(email).length)
      .concat(mailsTo(people.father.email).length)
    await stage.to('2026-04-14T16:00')
    expect(chatsOf(people.teacher.email)).toHaveLength(teacher as number)
    expect(chatsOf(people.nurse.email)).toHaveLength((nurse as number) + 1)
    await stage.to('2026-04-15T09:00')
    expect(chatsOf(people.nurse.email)).toHaveLength((nurse as number) + 1)
    expect(mailsTo(people.father.email)).toHaveLength(father as number)
  })
})
