import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, businessTeam } from '../../commands/stand-in/tenant.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// A day is added to those that do not count, in good time and at the last moment; the office closes, and opens after all.

const { chair, lead, teacher, nurse, officer, gp, father } = people
const TEAM = 'conferences@northshire.example'
const everybody = [chair, lead, teacher, nurse, officer, gp, father].map(({ email }) => email)
const holiday = { kind: 'proclaimed', date: '2026-04-14', name: 'A royal wedding' }
let stage: Stage
const ids: Record<number, string> = {}

beforeAll(async () => {
  stage = await startStage('2026-03-25T10:00', { more: [administrator] })
  // Reports and circulation of 1042 depend on Tuesday 14 April, the reports of 1043 too; 1044 is on it, 1045 well after.
  const starts = {
    1042: '2026-04-15T10:00',
    1043: '2026-04-16T10:00',
    1044: '2026-04-14T14:00',
    1045: '2026-05-06T10:00',
  }
  for (const [number, start] of Object.entries(starts)) {
    const late = number === '1045' && { exception: { reason: 'The mother is in hospital', manager: 'Helen Osei' } }
    ids[Number(number)] = await stage.book({ start, ...late })
  }
  await stage.to('2026-03-25T11:00')
})
afterAll(() => stage?.stop())

const call = (email: string, path: string, body: unknown) => stage.call(email, 'POST', `/holidays${path}`, body)
const add = async (body: unknown) => {
  const answer = await call(administrator.email, '', body)
  await stage.rest()
  return answer
}
const saying = (words: string) => expect.stringContaining(words)
const heardOf = (email: string) => [1042, 1043, 1044, 1045].flatMap((number) => stage.heard(email, number))
/** How much each has heard by now. */
const amounts = () => everybody.map((email) => heardOf(email).length)
const teamMails = () => stage.mailsTo(TEAM).filter(({ subject }) => subject.includes('count'))
const datesOf = async (number: number) => {
  const { deadlines } = await stage.show(ids[number] as string)
  const at = (name: string) => deadlines.find((one) => one.name === name)?.at.slice(0, 16)
  return [at('report-due'), at('circulate-by')]
}
const dayOffNeeds = async () => {
  const { needs } = (await stage.team('GET', '/board')) as {
    needs: { what: { kind: string; on?: string }; conference: { reference: string } | null }[]
  }
  return needs
    .filter(({ what }) => what.kind === 'day-off')
    .map(({ what, conference }) => [conference?.reference, what.on])
}

describe('a bank holiday is proclaimed for 14 April', () => {
  test('nobody but an administrator adds it, and what it would do can be seen before', async () => {
    const before = amounts()
    expect((await call(businessTeam.email, '', holiday)).status).toBe(403)
    const { status, body } = await call(administrator.email, '/preview', holiday)
    await stage.rest()
    expect(status).toBe(200)
    expect(body).toEqual({
      // The limit of each and the core groups of those before it are counted anew.
      conferences: 4,
      // Six professionals of the first and the second conference.
      told: 6,
      toMove: [
        { conferenceId: ids[1044], reference: 'CP-1044', what: 'conference', start: saying('2026-04-14T14:00') },
      ],
    })
    expect(amounts()).toEqual(before)
    expect(await datesOf(1042)).toEqual(['2026-04-13T17:00', '2026-04-14T10:00'])
  })

  test('dates that depend on it are counted anew, and no others', async () => {
    expect(await add(holiday)).toMatchObject({ status: 200, body: { conferences: 4, told: 6 } })
    expect(await datesOf(1042)).toEqual(['2026-04-10T17:00', '2026-04-13T10:00'])
    expect(await datesOf(1043)).toEqual(['2026-04-13T17:00', '2026-04-15T10:00'])
    expect(await datesOf(1045)).toEqual(['2026-05-01T17:00', '2026-05-05T10:00'])
  })

  test('each person concerned hears it once, in one message for all conferences; the family was told no such date', () => {
    for (const { email } of [teacher, nurse, officer, gp]) {
      const news = heardOf(email).filter((said) => /dates|things/.test(said))
      // One digest, which names both.
      expect([email, ...new Set(news)]).toEqual([email, saying('2 things for you')])
      expect(JSON.stringify([...stage.chatsOf(email), ...stage.mailsTo(email)].at(-1))).toMatch(
        /CP-1042.*Your report is now due by 5pm on Friday 10 April\. .*Tuesday 14 April 2026 is now a bank holiday.*CP-1043/s,
      )
    }
    expect(stage.heard(chair.email, 1042).slice(1)).toEqual([saying('Some dates of CP-1042 have changed')])
    expect(stage.heard(chair.email, 1042).slice(1)).toEqual([
      saying('The reports now reach you by 10am on Monday 13 April'),
    ])
    expect(stage.heard(chair.email, 1042).slice(1)).toEqual([saying('Tuesday 14 April 2026 is now a bank holiday')])
    expect(stage.heard(chair.email, 1043)).toHaveLength(1)
    for (const number of [1042, 1043, 1044]) expect(stage.heard(father.email, number)).toHaveLength(1)
    expect(everybody.map((email) => stage.heard(email, 1045).length)).toEqual([1, 2, 1, 1, 1, 1, 1])
  })

  test('the business team gets one mail about all of it, and the conference on that day stands on the board', async () => {
    const [mail, ...more] = teamMails()
    expect(more).toEqual([])
    expect(mail?.subject).toBe('Tuesday 14 April does not count: what changes')
    const words = mail?.body.content ?? ''
    expect(words).toMatch(/somebody has to move them.*CP-1044.*other dates now: CP-1042, CP-1043/s)
    expect(await dayOffNeeds()).toEqual([['CP-1044', '2026-04-14']])
  })

  test('added once more it is refused, and nobody hears a word', async () => {
    const before = amounts()
    expect(await add(holiday)).toMatchObject({ status: 422, body: { detail: saying('in the list already') } })
    expect(amounts()).toEqual(before)
    expect(teamMails()).toHaveLength(1)
  })

  test('the conference is moved by a person, everybody is told once, and the board is content', async () => {
    const before = everybody.map((email) => stage.heard(email, 1044).length)
    await stage.team('POST', `/conferences/${ids[1044]}/move`, { start: '2026-04-17T14:00' })
    const after = everybody.map((email) => stage.heard(email, 1044).length)
    // The social worker hears it for the mother, too.
    expect(after.map((amount, index) => amount - (before[index] ?? 0))).toEqual([1, 2, 1, 1, 1, 1, 1])
    expect(await dayOffNeeds()).toEqual([])
  })

  test('reminders follow the new dates', async () => {
    await stage.to('2026-04-09T09:00')
    expect(stage.heard(teacher.email, 1042).at(-1)).toContain('Due by 5pm on Friday 10 April (in 1 working day)')
  })
})

describe('the office closes on Monday 13 April, as somebody notes at 3pm on the Friday before', () => {
  test('no date moves into the past: a date that stays is announced to nobody, one that moves says why', async () => {
    await stage.to('2026-04-10T15:00')
    const before = stage.heard(teacher.email, 1042).length
    const closed = { kind: 'closure', date: '2026-04-13', name: 'No heating' }
    expect(await add(closed)).toMatchObject({ status: 200 })
    // By the count alone: reports on Thursday, and circulation on this Friday, at 10am.
    expect(await datesOf(1042)).toEqual(['2026-04-10T17:00', '2026-04-15T08:30'])
    const { deadlines } = await stage.show(ids[1042] as string)
    const circulation = deadlines.find(({ name }) => name === 'circulate-by')
    expect(circulation?.because[0]).toMatch(/^Monday 13 April was added .* leaves too little time$/)
    const news = stage.heard(teacher.email, 1042).slice(before)
    expect(news).toEqual([saying('2 things for you')])
  })

  test('it opens after all: the dates are as before, and whoever heard of the others hears that', async () => {
    const before = stage.heard(chair.email, 1042).length
    const answer = await call(administrator.email, '/remove', { kind: 'closure', date: '2026-04-13' })
    await stage.rest()
    expect(answer.status).toBe(200)
    expect(await datesOf(1042)).toEqual(['2026-04-10T17:00', '2026-04-13T10:00'])
    expect(stage.heard(chair.email, 1042).slice(before)).toEqual([saying('2 things for you')])
  })
})

test('a weekend, a bank holiday that everybody knows and a day that has passed are no days to add', async () => {
  for (const [date, why] of [
    ['2026-04-18', 'at the weekend'],
    ['2026-05-04', 'the early May bank holiday'],
    ['2026-04-01', 'has passed'],
    ['2101-01-04', '2100'],
  ])
    expect(await add({ ...holiday, date })).toMatchObject({ status: 422, body: { detail: saying(why as string) } })
  const listed = await stage.call(administrator.email, 'GET', '/holidays')
  expect(listed.body).toMatchObject({ added: [{ date: '2026-04-14', name: 'A royal wedding', isPast: false }] })
})
