import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, businessTeam, manager } from '../../commands/stand-in/tenant.ts'
import { askOnTheWay, toldOtherwise, toldOtherwiseThanInvited } from '../what-happens-next.ts'
import { agreeDates, type Done, decide, type Held, hold, planLine } from './held.fixture.ts'
import { livedBy, liveTo } from './lived.fixture.ts'
import { type Months, monthsOf } from './months.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'
import { calendars, differences, files, messages, type Row, rowsOf } from './stood.fixture.ts'

// One family for eighteen months: what stands in calendars, mailboxes, chats and files, compared with what a person worked
// out by hand. The table is eighteen-months.md.

const { chair, lead, teacher, nurse, officer, gp, father } = people
const MOTHER = 'mother@by-hand.example'
const successor = { ...lead, email: 'new.lead@northshire.example', displayName: 'Ada Brook' }
const came = [chair, lead, teacher, nurse, officer].map(({ email }) => email)
const withChat = [...came, successor.email]
const withPage = [father.email, gp.email]
/** By what the table calls them. */
const EVERYBODY = {
  chair: chair.email,
  'first social worker': lead.email,
  'second social worker': successor.email,
  teacher: teacher.email,
  'school nurse': nurse.email,
  'police officer': officer.email,
  GP: gp.email,
  father: father.email,
  mother: MOTHER,
  'business team': 'conferences@northshire.example',
  'business team administrator': businessTeam.email,
  manager: manager.email,
  'IT administrator': administrator.email,
}
const children = ['Ava Whitfield', 'Ben Whitfield']

let stage: Stage
/** The conferences in their order. */
const ids: string[] = []

beforeAll(async () => {
  stage = await startStage('2025-02-06T10:00', { more: [successor, administrator] })
})
afterAll(() => stage?.stop())

const asked = async () => [
  ...(await toldOtherwise(stage, withChat)),
  ...(await toldOtherwiseThanInvited(stage, withPage)),
]
/**
 * Goes on in time. Whoever asks on the way what happens next hears the same in chat and on the page; who has no chat, what
 * they are invited to. The mother has neither: all she gets is brought to her.
 */
const to = async (time: string) =>
  expect(await askOnTheWay(stage, time, asked, 1, (at) => liveTo(stage, at))).toEqual([])

const inTeam = (method: 'GET' | 'POST', path: string, body?: unknown) => stage.team(method, path, body)
const nth = (number: number) => ids[number] as string
const leadOf = (number: number) => (number > 1 ? successor.email : lead.email)
const months = (number: number, email = leadOf(number)): Months => monthsOf(stage, nth(number), email)
const lived = (number: number, email = leadOf(number)) => livedBy(stage, nth(number), email)

/** Held for two hours and closed. */
async function confer(
  number: number,
  changes: (held: Held) => Promise<Done[]>,
  next: Parameters<typeof agreeDates>[0],
) {
  const held = hold(stage, nth(number))
  const firstOnly = number === 0 ? [officer.email, gp.email] : []
  const here = [chair.email, leadOf(number), teacher.email, nurse.email, ...firstOnly]
  const began = stage.clock.now().toZonedDateTimeISO('Europe/London').toPlainDateTime()
  await held.begin(...here, MOTHER, father.email)
  const members = [leadOf(number), teacher.email, nurse.email, MOTHER, father.email]
  const memberIds = await Promise.all(members.map(held.id))
  const group: Done = { kind: 'confirm-core-group', was: null, memberIds }
  await held.run([...(await changes(held)), group, agreeDates(next)])
  await to(began.add({ hours: 2 }).toString())
  const closed = await held.close()
  expect([closed.status, closed.body.detail]).toEqual([200, undefined])
  const { review } = await months(number, leadOf(number)).all()
  if (!review) throw new Error('No review is booked')
  ids.push(review.id)
}

const goesOn = async (held: Held, ...names: string[]) =>
  Promise.all(names.map(async (name) => decide(await held.id(name), { decision: 'continue', category: 'neglect' })))
const reviewAt = (start: string) => ({
  firstCoreGroup: null,
  review: { start, durationMinutes: 120, place: 'Civic Offices, Room 4' },
})

describe('the first conference', () => {
  test('reports come, packs go, and everybody has read before the day', async () => {
    const about = children.map((name, index) => ({
      ...{ name, born: index === 0 ? '2016-02-03' : '2019-09-21', parties: [MOTHER, father.email] },
    }))
    ids.push(await stage.book({ strategyDate: '2025-02-03', start: '2025-02-21T10:00', children: about }))
    const one = lived(0)
    await to('2025-02-10T10:00')
    await one.sendReport(lead.email)
    await one.sendReport(teacher.email)
    await one.holdNothing(officer.email)
    await to('2025-02-12T14:00')
    await one.sendReport(nurse.email)
    await one.sendOnPage()
    await to('2025-02-13T10:00')
    await one.accept(lead.email, teacher.email, nurse.email, gp.email)
    await to('2025-02-13T15:00')
    await one.releaseToFamily(MOTHER, father.email)
    await to('2025-02-18T10:00')
    await one.circulate()
    await to('2025-02-18T12:00')
    await one.haveRead(chair.email, lead.email, teacher.email, officer.email)
    await to('2025-02-19T11:00')
    await one.haveRead(nurse.email)
    await one.readOnPage()
    await one.bringPack(MOTHER)
    await to('2025-02-21T10:00')
  })

  test('is held, and everything up to its review is booked', async () => {
    const decided = async (held: Held) => [
      ...(await Promise.all(children.map(async (name) => decide(await held.id(name))))),
      planLine({ whoId: await held.id(teacher.email), byWhen: '2025-04-30' }),
      planLine({ action: 'Visit every week', whoId: await held.id(lead.email), byWhen: '2025-05-16' }),
    ]
    const firstCoreGroup = { start: '2025-03-07T10:00', durationMinutes: 60, place: 'Harbour School' }
    await confer(0, decided, { ...reviewAt('2025-05-20T10:00'), firstCoreGroup })
    // Friday 18 April is Good Friday: nothing stands in a calendar until somebody has chosen a day near it.
    expect((await months(0).all()).slots.map(({ due, judged }) => `${due} ${judged}`)).toEqual([
      '2025-03-07 open',
      '2025-04-18 open',
    ])
    await to('2025-02-21T15:00')
    await lived(0).send('decision-letter', 'outline-plan')
    await to('2025-02-24T11:00')
    await lived(0).bringPapers()
  })

  test('its core groups: one in time, one on the day before Good Friday', async () => {
    await to('2025-03-07T11:30')
    await months(0).hold('2025-03-07', { value: 3 })
    await to('2025-03-10T14:00')
    await lived(0).send('full-record')
    await lived(0).bringPapers()
    await to('2025-03-25T10:00')
    await months(0).setDay('2025-04-18', '2025-04-17T10:00')
    await to('2025-04-17T11:30')
    await months(0).hold('2025-04-18', { value: 4, absent: ['school nurse'] })
    await to('2025-04-24T10:00')
    await lived(0).bringPapers()
    await lived(0).done(teacher.email, 'Walk to school together')
  })
})

describe('the first review, another social worker, and a meeting that was missed', () => {
  test('the reports and the progress report come in time', async () => {
    await to('2025-05-07T10:00')
    await lived(0).send('progress-report')
    await lived(0).bringPapers()
    const one = lived(1, lead.email)
    await one.sendReport(lead.email)
    await one.sendReport(teacher.email)
    await to('2025-05-09T14:00')
    await one.sendReport(nurse.email)
    await to('2025-05-12T10:00')
    await one.accept(lead.email, teacher.email, nurse.email)
    await to('2025-05-12T15:00')
    await one.releaseToFamily(MOTHER, father.email)
    await to('2025-05-15T10:00')
    await one.circulate()
    await to('2025-05-15T12:00')
    await one.haveRead(chair.email, lead.email, teacher.email, nurse.email)
    await one.bringPack(MOTHER)
    await to('2025-05-19T10:00')
    await one.done(lead.email, 'Visit every week')
    await to('2025-05-20T10:00')
  })

  test('the plan goes on, every six weeks by its own rhythm', async () => {
    const decided = async (held: Held) => [
      ...(await goesOn(held, ...children)),
      planLine({ action: 'Visit every fortnight', whoId: await held.id(lead.email), byWhen: '2025-09-12' }),
      planLine({ action: 'Ring the school', whoId: await held.id(father.email), byWhen: '2025-08-15' }),
    ]
    await confer(1, decided, reviewAt('2025-11-18T10:00'))
    await to('2025-05-20T15:00')
    await lived(1).send('decision-letter', 'outline-plan')
    await lived(1).bringPapers()
    await to('2025-05-30T11:30')
    await months(1).hold('2025-05-30', { value: 5 })
    await to('2025-06-05T14:00')
    await lived(1).send('full-record')
    await lived(1).bringPapers()
    await to('2025-07-11T11:30')
    await months(1).hold('2025-07-11', { value: 5 })
    await lived(1).bringPapers()
  })

  test('the social worker changes', async () => {
    await to('2025-07-21T10:00')
    const { id } = (await stage.show(nth(1))).people.find(({ email }) => email === lead.email) ?? { id: '' }
    const about = { role: 'social worker', agency: 'Children’s social care', group: 'social care', phone: '' }
    await inTeam('POST', `/conferences/${nth(1)}/people/${id}/replace`, {
      ...{ reason: 'Another team' },
      successor: { side: 'professional', email: successor.email, name: successor.displayName, ...about },
    })
    await to('2025-08-11T19:00')
    await lived(1).doneOnPage(father.email)
  })

  test('a meeting is missed, stays so, and is held a week later', async () => {
    const now = months(1, successor.email)
    const one = lived(1, successor.email)
    await to('2025-08-22T11:30')
    await now.missed('2025-08-22', 'The family was ill')
    await to('2025-08-26T10:00')
    await now.setDay('2025-08-22', '2025-08-29T10:00')
    await to('2025-08-29T11:30')
    await now.hold('2025-08-22', { value: 4 })
    await one.bringPapers()
    await to('2025-09-12T10:00')
    await one.done(successor.email, 'Visit every fortnight')
    await to('2025-10-03T11:30')
    await now.hold('2025-10-03', { value: 6 })
    await one.bringPapers()
  })
})

describe('the second review, Christmas, and one child’s plan ended early', () => {
  test('one report comes on its last day', async () => {
    await to('2025-11-05T10:00')
    await lived(1, successor.email).send('progress-report')
    await lived(1, successor.email).bringPapers()
    const one = lived(2)
    await one.sendReport(successor.email)
    await one.sendReport(teacher.email)
    await to('2025-11-14T11:30')
    await months(1, successor.email).hold('2025-11-14', { value: 6 })
    await lived(1, successor.email).bringPapers()
    await to('2025-11-14T14:00')
    await one.sendReport(nurse.email)
    await one.accept(successor.email, teacher.email, nurse.email)
    await one.releaseToFamily(MOTHER, father.email)
    await to('2025-11-14T15:00')
    await one.circulate()
    await to('2025-11-14T17:30')
    await one.haveRead(chair.email, successor.email, teacher.email, nurse.email)
    await to('2025-11-17T11:00')
    await one.bringPack(MOTHER)
    await to('2025-11-18T10:00')
  })

  test('what would fall on Boxing Day waits for somebody to choose a day', async () => {
    const decided = async (held: Held) => [
      ...(await goesOn(held, ...children)),
      planLine({ action: 'Read together each evening', whoId: await held.id(MOTHER), byWhen: '2026-01-30' }),
    ]
    await confer(2, decided, reviewAt('2026-05-13T10:00'))
    const one = lived(2)
    await to('2025-11-18T15:00')
    await one.send('decision-letter', 'outline-plan')
    await one.bringPapers()
    await to('2025-12-02T10:00')
    await months(2).setDay('2025-12-26', '2025-12-24T10:00')
    await to('2025-12-04T14:00')
    await one.send('full-record')
    await one.bringPapers()
    await to('2025-12-24T11:30')
    await months(2).hold('2025-12-26', { value: 7 })
    await one.bringPapers()
  })

  test('one child moves away: the plan goes on for the other, and a letter waits that never sends itself', async () => {
    const one = lived(2)
    await to('2026-01-12T10:00')
    const ben = (await stage.show(nth(2))).children.find(({ name }) => name === 'Ben Whitfield')?.id
    await inTeam('POST', `/conferences/${nth(2)}/children/${ben}/end-plan`, {
      ...{ reason: 'transfer', on: '2026-01-09', note: 'Southshire has accepted it, by letter' },
    })
    await to('2026-01-14T10:00')
    await one.send('ending-letter')
    await one.bringPapers()
    await to('2026-02-06T11:30')
    expect((await months(2).due('2026-02-06')).children.map(({ name }) => name)).toEqual(['Ava Whitfield'])
    await months(2).hold('2026-02-06', { value: 7 })
    await one.bringPapers()
    await to('2026-03-20T11:30')
    await months(2).hold('2026-03-20', { value: 8 })
    await one.bringPapers()
    await to('2026-05-01T11:30')
    await months(2).hold('2026-05-01', { value: 8 })
    await one.bringPapers()
  })
})

describe('the third review, and a bank holiday that nobody knew of', () => {
  test('the review is about the one child who has a plan', async () => {
    await lived(2).send('progress-report')
    await lived(2).bringPapers()
    const one = lived(3)
    await one.sendReport(successor.email)
    await one.sendReport(teacher.email)
    await one.sendReport(nurse.email)
    await to('2026-05-06T10:00')
    await one.accept(successor.email, teacher.email, nurse.email)
    await to('2026-05-06T15:00')
    await one.releaseToFamily(MOTHER, father.email)
    await to('2026-05-08T10:00')
    await one.circulate()
    await to('2026-05-08T12:00')
    await one.haveRead(chair.email, successor.email, teacher.email, nurse.email)
    await one.bringPack(MOTHER)
    await to('2026-05-13T10:00')
    await confer(3, (held) => goesOn(held, 'Ava Whitfield'), reviewAt('2026-11-11T10:00'))
    await to('2026-05-13T15:00')
    await one.send('decision-letter', 'outline-plan')
    await one.bringPapers()
  })

  test('a proclaimed bank holiday leaves a meeting for a person to move', async () => {
    const one = lived(3)
    await to('2026-05-20T10:00')
    const jubilee = { kind: 'proclaimed', date: '2026-06-12', name: 'The jubilee' }
    const added = await stage.call(administrator.email, 'POST', '/holidays', jubilee)
    await stage.rest()
    expect(added).toMatchObject({ status: 200, body: { conferences: 0, toMove: [{ what: 'core-group' }] } })
    await to('2026-05-21T10:00')
    await months(3).setDay('2026-06-12', '2026-06-11T10:00')
    await to('2026-05-28T14:00')
    await one.send('full-record')
    await one.bringPapers()
    await to('2026-06-11T11:30')
    await months(3).hold('2026-06-12', { value: 9 })
    await one.bringPapers()
    await to('2026-07-24T11:30')
    await months(3).hold('2026-07-24', { value: 9 })
    await one.bringPapers()
    await to('2026-08-21T10:00')
  })
})

describe('eighteen months on', () => {
  test('thirteen days of the rhythm have passed', async () => {
    const slots = (await Promise.all([0, 1, 2, 3].map((number) => months(number, chair.email).all()))).flatMap(
      (one) => one.slots,
    )
    const passed = slots.filter(({ due }) => due <= '2026-08-21').map(({ due, judged }) => `${due} ${judged}`)
    expect(passed).toEqual([
      '2025-03-07 on-time',
      '2025-04-18 on-time',
      '2025-05-30 on-time',
      '2025-07-11 on-time',
      '2025-08-22 late',
      '2025-10-03 on-time',
      '2025-11-14 on-time',
      '2025-12-26 on-time',
      '2026-02-06 on-time',
      '2026-03-20 on-time',
      '2026-05-01 on-time',
      '2026-06-12 on-time',
      '2026-07-24 on-time',
    ])
  })

  // What is missing and what is too much, row by row.
  const written = rowsOf(readFileSync(new URL('eighteen-months.md', import.meta.url), 'utf8'))
  const compared = (stands: Row[], ...where: string[]) =>
    differences(
      stands,
      written.filter((row) => where.includes(row.split(' | ')[2] as string)),
    )
  const nothing = { missing: [], extra: [] }

  test('in mailboxes and chats stands what a person wrote down, and nothing else', () => {
    expect(compared(messages(stage, EVERYBODY), 'chat', 'mail')).toEqual(nothing)
  })

  test('so it does in calendars', () => {
    expect(compared(calendars(stage, EVERYBODY), 'calendar')).toEqual(nothing)
  })

  test('and so it does in OneDrives and in the library', async () => {
    expect(compared(await files(stage, EVERYBODY, ids), 'OneDrive', 'library')).toEqual(nothing)
  })

  test('every row is about somebody, and somewhere', () => {
    const places = ['chat', 'mail', 'calendar', 'OneDrive', 'library']
    const known = [...Object.keys(EVERYBODY), 'the service']
    const odd = written.filter((row) => {
      const [, who = '', where = ''] = row.split(' | ')
      return !known.includes(who) || !places.includes(where)
    })
    expect(odd).toEqual([])
  })

  test('nobody was ever named where others can read it', () => {
    const seen = [...messages(stage, EVERYBODY), ...calendars(stage, EVERYBODY)]
    expect(seen.filter((row) => /Whitfield|Ava|Ben/.test(row))).toEqual([])
    expect(stage.emulator.ledgers.files().filter(({ path }) => /Whitfield|Ava|Ben/.test(path))).toEqual([])
  })

  test('figures count it all', async () => {
    const { figures, problems } = (await inTeam('GET', '/figures?from=2025-02-01&to=2026-08-21')) as {
      figures: { coreGroups: object; held: object; reviews: object; initial: object }
      problems: unknown[]
    }
    expect(figures).toMatchObject({
      held: { initial: 1, review: 3 },
      initial: { '11-15': 1 },
      reviews: { onTime: 3, late: 0 },
      coreGroups: { due: 13, onTime: 12, late: 1, missed: 0 },
    })
    expect(problems).toEqual([])
  })
})
