import { PDFDocument } from 'pdf-lib'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extractText } from '../../bot/documents/extract-text.ts'
import { businessTeam } from '../../commands/stand-in/tenant.ts'
import { pdfFile, wordFile } from './papers.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// What can happen to a report on its way: refused, held, returned, replaced, filed by hand, late, for one of several.

const { chair, lead, teacher, nurse, officer, gp, father } = people
let stage: Stage
let id: string

beforeAll(async () => {
  stage = await startStage()
  id = await stage.book()
  await stage.to('2026-03-27T10:00')
})
afterAll(() => stage?.stop())

const saying = (words: string) => expect.stringContaining(words)
const reportOf = async (email: string, conferenceId = id) => {
  const { reports, people: booked } = await stage.show(conferenceId)
  const person = booked.find((one) => one.email === email)
  const report = reports.find(({ participantId }) => participantId === person?.id)
  if (!report) throw new Error(`No report is asked of ${email}`)
  return report
}
const stateOf = async (email: string, conferenceId = id) => (await reportOf(email, conferenceId)).state
const accept = async (email: string) => stage.team('POST', `/reports/${(await reportOf(email)).id}/accept`)
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
/** Opens every pack, and answers who has one with these words in it, by role. */
const openPacks = async () => {
  const { packs, people: booked } = await stage.show(id)
  const files = stage.emulator.ledgers.files()
  const opened = await Promise.all(
    packs.map(async ({ id: packId, participantId }) => {
      const bytes = files.find(({ path }) => path.endsWith(`${packId}.pdf`))?.content()
      const read = await extractText(new Uint8Array(bytes ?? []), 'pdf')
      return { role: booked.find((one) => one.id === participantId)?.role, text: read.ok ? read.text : '' }
    }),
  )
  return (words: string) =>
    opened
      .filter(({ text }) => text.includes(words))
      .map(({ role }) => role)
      .toSorted()
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

  test('nor is a document that somebody holds open, or has deleted: it is asked for again', async () => {
    stage.write(lead.email, await wordFile('The enquiry began on 24 March.'))
    const before = stage.heard(lead.email, 1042).length
    for (const [time, status, times] of [
      ['10:05', 423, 1],
      ['10:10', 404, 2],
    ] as const) {
      await stage.to(`2026-03-27T${time}`)
      const match =
        status === 423 ? /GET .*\/items\/[^/]+\/content/ : /GET .*\/drives\/[^/]+\/items\/[^/]+(\/content)?$/
      stage.emulator.misbehave({ match, times, status })
      await stage.tap(lead.email, 'submit')
      expect(last(lead.email)).toContain('moved, deleted or is locked')
      expect(await stateOf(lead.email)).toBe('requested')
    }
    await stage.to('2026-03-27T10:15')
    await stage.emulator.as(lead.email).sendText('submit cp-1042')
    await stage.rest()
    expect(stage.heard(lead.email, 1042).slice(before)).toEqual([
      saying('moved, deleted or is locked'),
      saying('moved, deleted or is locked'),
      saying('We are collecting your report'),
      saying('has arrived'),
    ])
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
    expect((await reportOf(nurse.email)).versions).toContainEqual(
      expect.objectContaining({ part: 'restricted', state: 'submitted' }),
    )
  })
})

describe('a report filed by hand', () => {
  const file = async (note: string) => {
    const query = new URLSearchParams({ name: 'letter.pdf', note })
    const response = await fetch(`${stage.serviceUrl}/api/v1/reports/${(await reportOf(gp.email)).id}/files?${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await stage.emulator.as(businessTeam.email).getToken()}` },
      body: await pdfFile('Registered since 2016.'),
    })
    await stage.rest()
    return response.status
  }

  test('needs a note of how it came, and its author gets the receipt', async () => {
    expect(await file('')).toBe(422)
    expect(await kept('Registered since 2016')).toBe(0)
    expect(await file('By post from the surgery')).toBe(200)
    expect((await reportOf(gp.email)).versions).toMatchObject([
      { source: 'hand', note: 'By post from the surgery', state: 'submitted' },
    ])
    expect(last(gp.email)).toBe('CP-1042: your report has arrived')
  })
})

describe('a report that goes back', () => {
  test('is asked for again with the comment, reminded of again, and replaced by the newer version', async () => {
    const { id: reportId } = await reportOf(nurse.email)
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
    const main = (await reportOf(nurse.email)).versions.filter(({ part }) => part === 'main')
    expect(main.map(({ state }) => state).filter((state) => state !== 'refused')).toEqual(['submitted', 'superseded'])
  })
})

describe('a draft found at the cut-off', () => {
  test('is held, stands in the missing list, and reaches nobody', async () => {
    for (const { email } of [nurse, lead, gp]) await accept(email)
    stage.write(teacher.email, await wordFile('Ava tells us she sleeps badly.'))
    await stage.to('2026-04-13T17:00')
    expect(await stateOf(teacher.email)).toBe('draft')
    const [list] = stage.mailsTo('conferences@northshire.example')
    expect(list?.subject).toBe('CP-1042: 1 report missing')
    expect(list?.body.content).toContain('Harbour School')
    expect(list?.body.content).toContain('023 9200 0102')
    await stage.to('2026-04-13T17:30')
    await stage.team('POST', `/conferences/${id}/circulate`)
    const readers = await openPacks()
    expect(readers('sleeps badly')).toEqual([])
    expect(readers('last seen on 20 March')).toEqual([
      'GP',
      'chair',
      'police officer',
      'school nurse',
      'social worker',
      'teacher',
    ])
    expect(readers('refuge')).toEqual(['chair'])
  })

  test('is their report by one tap the next morning; as it was with us in time it is not late', async () => {
    await stage.to('2026-04-14T09:00')
    expect(last(teacher.email)).toContain('We hold a draft')
    await stage.tap(teacher.email, 'submit')
    expect(await reportOf(teacher.email)).toMatchObject({
      state: 'submitted',
      versions: [{ state: 'submitted', late: false }, { state: 'refused' }],
    })
    expect(last(teacher.email)).toContain('has arrived')
  })

  test('then goes out as an addition, and nothing else does again', async () => {
    await accept(teacher.email)
    const before = (await stage.show(id)).packs.length
    await stage.team('POST', `/conferences/${id}/circulate`)
    const added = (await stage.show(id)).packs.slice(before)
    expect(added.map(({ contents }) => contents.length)).toEqual(Array(6).fill(1))
    const readers = await openPacks()
    expect(readers('sleeps badly')).toHaveLength(6)
    expect(readers('last seen on 20 March')).toHaveLength(6)
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
  let morning: string
  let afternoon: string

  test('what falls into one slot is one digest about both', async () => {
    await stage.to('2026-04-16T10:00')
    morning = await stage.book({ strategyDate: '2026-04-15', start: '2026-05-06T10:00' })
    afternoon = await stage.book({ strategyDate: '2026-04-15', start: '2026-05-06T14:00' })
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
    const { id: reportId } = await reportOf(nurse.email, afternoon)
    const choice = { verb: 'choose', conferenceId: afternoon, reportId, fileId }
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
