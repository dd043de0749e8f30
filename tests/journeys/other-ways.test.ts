import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTemplate } from '../../bot/documents/templates/template.ts'
import { type Case, openCase } from './case.fixture.ts'
import { wordFile } from './papers.fixture.ts'
import { people, type Stage, startStage } from './stage.fixture.ts'

// Reports by other ways: a folder lent to somebody, a sharing link, an authority's own forms, and files gone wrong.

const { lead, teacher, nurse, officer } = people
const INITIAL = 'professional-report-initial.docx'
const SOCIAL_WORK = 'social-worker-report.docx'
let stage: Stage
let one: Case

/** A form of ours, changed as somebody of the authority would. */
async function ownForm(kind: 'professional-report-initial' | 'social-worker-report', from: string, to: string) {
  const zip = new PizZip(await readTemplate(kind))
  const xml = zip.file('word/document.xml')?.asText() ?? ''
  if (!xml.includes(from)) throw new Error(`${kind} does not say "${from}"`)
  return zip.file('word/document.xml', xml.replaceAll(from, to)).generate({ type: 'uint8array' })
}

beforeAll(async () => {
  stage = await startStage('2026-03-25T10:00', { reportFiles: 'application' })
  const { library } = stage.service.world
  await library.put(`Templates/${INITIAL}`, await ownForm('professional-report-initial', 'Past harm', 'Harm so far'))
  await library.put(`Templates/${SOCIAL_WORK}`, await ownForm('social-worker-report', '{reference}', 'CP'))
  one = openCase(stage, await stage.book())
  await stage.to('2026-04-08T10:00')
})
afterAll(() => stage?.stop())

const saying = (words: string) => expect.stringContaining(words)
const last = (email: string) => stage.heard(email, 1042).at(-1)
const preparedFor = (email: string) => {
  const file = stage.emulator
    .as(email)
    .drive()
    .find(({ name }) => name === 'Report for CP-1042.docx')
  if (!file) throw new Error(`${email} has no prepared document`)
  return file
}

describe('an authority’s own forms, in the Templates folder of its library', () => {
  test('are used; one that lacks a mark is not, and the list names the mark', async () => {
    const { templates } = (await stage.team('GET', '/templates')) as {
      templates: { file: string; source: string; problem: string | null }[]
    }
    const about = (file: string) => templates.find((template) => template.file === file)
    expect(about(INITIAL)).toEqual({ file: INITIAL, source: 'own', problem: null })
    expect(about(SOCIAL_WORK)).toMatchObject({ source: 'ours', problem: saying('no mark {reference}') })
    stage.answer(teacher.email, { 'Harm so far': 'Ava sleeps badly.', 'What is restricted': 'A neighbour told us.' })
    stage.answer(lead.email, { 'What has happened': 'The enquiry began on 24 March.' })
    await stage.tap(teacher.email, 'submit')
    await stage.tap(lead.email, 'submit')
    await one.accept(teacher.email, lead.email)
    await one.circulate()
    expect(await one.readersOf('Harm so far')).toHaveLength(6)
    expect(await one.readersOf('A neighbour told us')).toEqual(['chair'])
  })
})

describe('somebody without a OneDrive', () => {
  test('writes in a folder lent to them, that nobody else can open', async () => {
    const [file, ...more] = stage.emulator
      .as(officer.email)
      .sharedWithMe()
      .filter(({ canWrite }) => canWrite)
    expect(more).toEqual([])
    expect(JSON.stringify(stage.chatsOf(officer.email))).toContain(file?.webUrl)
    for (const { email } of [teacher, nurse, lead])
      expect(stage.emulator.as(email).openShared(file?.webUrl as string)).toBe('no access')
    stage.answer(officer.email, { 'Harm so far': 'We were called to the address twice.' })
    await stage.tap(officer.email, 'submit')
    expect(await one.report(officer.email)).toMatchObject({
      state: 'submitted',
      versions: [{ source: 'onedrive', marked: true }],
    })
  })
})

describe('a prepared document in which Microsoft found a virus', () => {
  test('is not opened: its author hears what to do, and the business team reads it in the notes', async () => {
    const { id, path } = preparedFor(nurse.email)
    expect(path).toBe('/Child protection reports/CP-1042/Report for CP-1042.docx')
    stage.answer(nurse.email, { 'Harm so far': 'Height and weight are in range.' })
    stage.emulator.setMalware(id, 'EICAR-Test-File')
    await stage.tap(nurse.email, 'submit')
    expect(last(nurse.email)).toContain('Microsoft found a virus in the document that we prepared')
    expect(await one.report(nurse.email)).toMatchObject({
      state: 'requested',
      notes: [{ text: saying('Microsoft found a virus') }],
    })
  })
})

describe('a sharing link', () => {
  const send = async (text: string) => {
    await stage.emulator.as(nurse.email).sendText(text)
    await stage.rest()
  }

  test('to a file of somebody else is not opened', async () => {
    await stage.to('2026-04-08T10:05')
    const somebodyElse = stage.emulator.as(teacher.email)
    somebodyElse.saveFile('/Letter.docx', await wordFile('Not about this.'))
    await send(somebodyElse.shareFile('/Letter.docx'))
    expect(stage.heard(nurse.email, 1042)).toContainEqual(saying('not in your own OneDrive'))
    expect((await one.report(nurse.email)).versions).toEqual([])
  })

  test('to their own file brings the report, and the question about it', async () => {
    await stage.to('2026-04-08T10:10')
    const words = await wordFile('Height and weight are in range.')
    stage.emulator.as(nurse.email).saveFile('/Clinic/Report.docx', words)
    await send(`here it is ${stage.emulator.as(nurse.email).shareFile('/Clinic/Report.docx')}`)
    expect(await one.report(nurse.email)).toMatchObject({
      state: 'submitted',
      versions: [{ source: 'onedrive', marked: false, familyMayRead: null }],
    })
    await stage.tap(nurse.email, 'familyMayNot')
    expect(await one.report(nurse.email)).toMatchObject({ state: 'requested', versions: [{ part: 'restricted' }] })
  })
})
