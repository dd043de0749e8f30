import { PDFDocument } from 'pdf-lib'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extractText } from '../../bot/documents/inspect/extract-text.ts'
import { businessTeam } from '../../commands/stand-in/tenant.ts'
import { type Case, openCase } from './case.fixture.ts'
import { pdfFile, wordFile } from './papers.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// What can happen to a report on its way: refused, held, returned, replaced, filed by hand, late, for one of several.

const { chair, lead, teacher, nurse, officer, gp, father } = people
const CONTENT = /GET .*\/items\/[^/]+\/content/
let stage: Stage
let one: Case

beforeAll(async () => {
  stage = await startStage()
  one = openCase(stage, await stage.book())
  await stage.to('2026-03-27T10:00')
})
afterAll(() => stage?.stop())

const stateOf = async (email: string, of = one) => (await of.report(email)).state
const saying = (words: string) => expect.stringContaining(words)
const send = async (email: string, name: string, bytes: Uint8Array, text = '') => {
  await stage.emulator.as(email).sendFile(name, bytes, text)
  await stage.rest()
}
/** What the last messages to somebody said. */
const last = (email: string, number = 1042) => stage.heard(email, number).at(-1)
/** The reports kept in the library, as text. */
const kept = async (words: string) => {
  const files = stage.emulator.ledgers.files().filter(({ path }) => path.includes('/Reports/'))
  const texts = await Promise.all(
    files.map(({ content, path }) => extractText(new Uint8Array(content()), path.endsWith('pdf') ? 'pdf' : 'docx')),
  )
  return texts.filter((one) => one.ok && one.text.includes(words)).length
}
/** Protected with a password that is nobody's. */
async function lockedPdf() {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  const hex = `<${'ab'.repeat(32)}>`
  const plain = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1')
  const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex} /U ${hex} /P -4 >> /ID [${hex} ${hex}]`
  return Buffer.from(plain.replace('trailer\n<<', `trailer\n<< ${encryption}`), 'latin1')
}

describe('a file that cannot be taken', () => {
  test.each([
    ['empty', 'report.docx', async () => Buffer.alloc(0), 'This file is empty'],
    ['locked', 'report.pdf', lockedPdf, 'protected with a password'],
    ['a zip', 'report.pdf', async () => zipOf('a.txt'), 'not what its name says'],
    ['cut short', 'report.docx', async () => (await wordFile('Ava is well.')).subarray(0, 2000), 'damaged'],
  ])('%s is refused, and its author told why', async (_, name, make, because) => {
    await send(nurse.email, name, await make())
    expect(last(nurse.email)).toContain('We could not take your file for CP-1042')
    expect(last(nurse.email)).toContain(because)
    expect(await stateOf(nurse.email)).toBe('refused')
  })

  test('disturbs nothing: what was sent before still stands', async () => {
    await send(nurse.email, 'report.pdf', await pdfFile('Height and weight are in range.'))
    expect(last(nurse.email)).toContain('has arrived')
    await send(nurse.email, 'report.pdf', zipOf('a.txt'))
    expect(last(nurse.email)).toContain('What you sent us earlier still stands')
    expect(await stateOf(nurse.email)).toBe('submitted')
    expect(await kept('Height and weight')).toBe(1)
  })

  test('the prepared form with nothing written in it is none', async () => {
    await stage.tap(teacher.email, 'submit')
    expect(last(teacher.email)).toContain('This is still the empty form')
    expect(await stateOf(teacher.email)).toBe('refused')
  })

  test('nor is a document that is gone: its author is told what to do', async () => {
    stage.answer(lead.email, { 'What has happened': 'The enquiry began on 24 March.' })
    stage.emulator.misbehave({ match: CONTENT, times: 1, status: 404 })
    await stage.tap(lead.email, 'submit')
    expect(last(lead.email)).toContain('moved or deleted')
    expect(await stateOf(lead.email)).toBe('requested')
  })

  test('one that somebody holds open is told of at once, and comes when it has been closed', async () => {
    const before = stage.heard(lead.email, 1042).length
    await stage.to('2026-03-27T10:05')
    stage.emulator.misbehave({ match: CONTENT, times: 1, status: 423 })
    await stage.emulator.as(lead.email).sendText('submit cp-1042')
    await stage.eventually(async () => (await stateOf(lead.email)) === 'submitted')
    const heard = stage.heard(lead.email, 1042).slice(before)
    expect(heard).toHaveLength(3)
    expect(heard).toContainEqual(saying('We are collecting your report'))
    expect(heard).toContainEqual(saying('is open somewhere, so we could not copy it'))
    expect(heard.at(-1)).toContain('has arrived')
    const notes = (await one.report(lead.email)).notes.map(({ text }) => text)
    expect(notes).toEqual([saying('moved or deleted'), saying('open somewhere')])
  })
})

describe('"nothing held"', () => {
  test('can be undone until the reports are circulated', async () => {
    await stage.tap(officer.email, 'nothingHeld')
    await stage.tap(officer.email, 'confirmNothingHeld')
    expect(await stateOf(officer.email)).toBe('nothing-held')
    await stage.tap(officer.email, 'undo')
    expect(await stateOf(officer.email)).toBe('requested')
    await stage.tap(officer.email, 'nothingHeld')
    await stage.tap(officer.email, 'confirmNothingHeld')
  })
})

describe('restricted information', () => {
  test('is what the words beside a file say it is', async () => {
    await send(nurse.email, 'more.pdf', await pdfFile('The refuge is at Hill Road.'), 'this is the restricted part')
    expect(last(nurse.email)).toContain('The restricted part of your report for CP-1042 has arrived')
    expect((await one.report(nurse.email)).versions).toContainEqual(
      expect.objectContaining({ part: 'restricted', state: 'submitted' }),
    )
  })
})

describe('a report filed by hand', () => {
  const file = async (note: string) => {
    const query = new URLSearchParams({ name: 'letter.pdf', note })
    const response = await fetch(
      `${stage.serviceUrl}/api/v1/reports/${(await one.report(gp.email)).id}/files?${query}`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${await stage.emulator.as(businessTeam.email).getToken()}` },
        body: await pdfFile('Registered since 2016.'),
      },
    )
    await stage.rest()
    return response.status
  }

  test('needs a note of how it came, and its author gets the receipt', async () => {
    expect(await file('')).toBe(422)
    expect(await kept('Registered since 2016')).toBe(0)
    expect(await file('By post from the surgery')).toBe(200)
    expect((await one.report(gp.email)).versions).toMatchObject([
      { source: 'hand', note: 'By post from the surgery', state: 'submitted' },
    ])
    expect(last(gp.email)).toBe('CP-1042: your report has arrived')
  })
})

describe('a report that goes back', () => {
  test('is asked for again with the comment, reminded of again, and replaced by the newer version', async () => {
    const { id: reportId } = await one.report(nurse.email)
    await stage.team('POST', `/reports/${reportId}/send-back`, { comment: 'Please say when you last saw Ava.' })
    const card = JSON.stringify(stage.chatsOf(nurse.email).at(-1)?.activity)
    expect(card).toContain('Your report for CP-1042 needs a change')
    expect(card).toContain('Please say when you last saw Ava.')
    const before = stage.heard(nurse.email, 1042).length
    await stage.to('2026-04-02T09:00')
    await stage.to('2026-04-10T09:00')
    expect(stage.heard(nurse.email, 1042).slice(before)).toEqual([saying('has not reached us yet')])
    await send(nurse.email, 'report.pdf', await pdfFile('Ava was last seen on 20 March.'))
    expect(await stateOf(nurse.email)).toBe('submitted')
    const main = (await one.report(nurse.email)).versions.filter(({ part }) => part === 'main')
    expect(main.map(({ state }) => state).filter((state) => state !== 'refused')).toEqual(['submitted', 'superseded'])
  })
})

describe('a draft found at the cut-off', () => {
  test('is held, stands in the missing list, and reaches nobody', async () => {
    await one.familyMayRead(nurse.email, gp.email)
    await one.accept(nurse.email, lead.email, gp.email)
    stage.answer(teacher.email, { 'Past harm': 'Ava tells us she sleeps badly.' })
    await stage.to('2026-04-13T17:00')
    expect(await stateOf(teacher.email)).toBe('draft')
    const [list] = stage.mailsTo('conferences@northshire.example')
    expect(list?.subject).toBe('CP-1042: 1 report missing')
    expect(list?.body.content).toContain('Harbour School')
    expect(list?.body.content).toContain('023 9200 0102')
    await stage.to('2026-04-13T17:30')
    await one.circulate()
    expect(await one.readersOf('sleeps badly')).toEqual([])
    expect(await one.readersOf('last seen on 20 March')).toEqual([
      'GP',
      'chair',
      'police officer',
      'school nurse',
      'social worker',
      'teacher',
    ])
    expect(await one.readersOf('Height and weight')).toEqual([])
    expect(await one.readersOf('refuge')).toEqual(['chair'])
  })

  test('is their report by one tap the next morning; as it was with us in time it is not late', async () => {
    await stage.to('2026-04-14T09:00')
    expect(last(teacher.email)).toContain('We hold a draft')
    await stage.tap(teacher.email, 'submit')
    expect(await one.report(teacher.email)).toMatchObject({
      state: 'submitted',
      versions: [{ state: 'submitted', late: false }, { state: 'refused' }],
    })
    expect(last(teacher.email)).toContain('has arrived')
  })

  test('then goes out as an addition, and nothing else does again', async () => {
    await one.accept(teacher.email)
    const before = (await one.now()).packs.length
    await one.circulate()
    const added = (await one.now()).packs.slice(before)
    expect(added.map(({ contents }) => contents.length)).toEqual(Array(6).fill(1))
    expect(await one.readersOf('sleeps badly')).toHaveLength(6)
    expect(await one.readersOf('last seen on 20 March')).toHaveLength(6)
    expect(stage.mailsTo(father.email)).toHaveLength(1)
    expect(last(chair.email)).toContain('addition')
  })

  test('after circulation "nothing held" can no longer be undone', async () => {
    await stage.tap(officer.email, 'undo')
    expect(JSON.stringify(stage.chatsOf(officer.email).at(-1)?.activity)).toContain('The reports have been circulated')
    expect(await stateOf(officer.email)).toBe('nothing-held')
  })
})

describe('two conferences for one person', () => {
  let morning: Case
  let afternoon: Case

  test('what falls into one slot is one digest about both', async () => {
    await stage.to('2026-04-16T10:00')
    morning = openCase(stage, await stage.book({ strategyDate: '2026-04-15', start: '2026-05-06T10:00' }))
    afternoon = openCase(stage, await stage.book({ strategyDate: '2026-04-15', start: '2026-05-06T14:00' }))
    const cards = stage.chatsOf(officer.email).length
    const mails = stage.mailsTo(gp.email).length
    await stage.to('2026-04-24T09:00')
    const [digest, ...others] = stage.chatsOf(officer.email).slice(cards)
    expect(others).toEqual([])
    expect(JSON.stringify(digest?.activity)).toMatch(/CP-1043.*CP-1044/)
    const [mail, ...more] = stage.mailsTo(gp.email).slice(mails)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('2 things for you about your conferences')
    expect(mail?.body.content).toMatch(/CP-1043[\s\S]*CP-1044/)
  })

  test('a file given in chat belongs to neither until its author says to which', async () => {
    await send(nurse.email, 'report.pdf', await pdfFile('Ava has grown well.'))
    expect(await kept('grown well')).toBe(0)
    const question = stage.chatsOf(nurse.email).at(-1)
    expect(JSON.stringify(question?.activity)).toMatch(/CP-1043.*CP-1044/)
    const [, fileId] = /"fileId":"([^"]+)"/.exec(JSON.stringify(question?.activity)) ?? []
    const { id: reportId } = await afternoon.report(nurse.email)
    const { id: conferenceId } = await afternoon.now()
    const choice = { verb: 'choose', conferenceId, reportId, fileId }
    await stage.emulator.as(nurse.email).tapCard(question?.id as string, 'choose', {}, choice)
    await stage.rest()
    expect(await stateOf(nurse.email, morning)).toBe('requested')
    expect(await stateOf(nurse.email, afternoon)).toBe('submitted')
    expect(last(nurse.email, 1044)).toContain('Your report for CP-1044 has arrived')
    expect(await kept('grown well')).toBe(1)
  })

  test('the next file needs no question: one report is open', async () => {
    await send(nurse.email, 'report.pdf', await pdfFile('Ava likes school.'))
    expect(await stateOf(nurse.email, morning)).toBe('submitted')
  })
})

function zipOf(name: string): Buffer {
  return new PizZip().file(name, 'words').generate({ type: 'nodebuffer' })
}
