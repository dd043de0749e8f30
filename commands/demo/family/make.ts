import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import PizZip from 'pizzip'
import { fillTemplate } from '../../../bot/documents/fill-template.ts'
import type { TemplateKind } from '../../../bot/documents/template.ts'
import { formatDate, formatMoment, formatTimeRange, LONDON } from '../../../conference/civil-time.ts'
import { convertToPdf } from '../../../emulator/files/pdf.ts'
import { parseConference } from '../conference-file.ts'
import { parsePeople } from '../people.ts'
import { type WrittenReport, writtenReports } from './written.ts'

// Makes the files of reports/ and the damaged one from written.ts: node commands/demo/family/make.ts
const here = (name: string) => new URL(name, import.meta.url)
const people = parsePeople(await readFile(here('people.csv')), 'people.csv')
const { booking, start } = parseConference(
  await readFile(here('conference.json')),
  'conference.json',
  people,
  'people.csv',
)

await rm(here('reports/'), { recursive: true, force: true })
await mkdir(here('reports/'))
for (const report of writtenReports) {
  const { author, as, restricted } = report
  const main = await form(report, report.kind, report.answers)
  await save(as === 'draft' ? `${author}.draft` : author, as, main)
  if (restricted) await save(`${author}.restricted`, as, await form(report, 'restricted-information', restricted))
  if (author === 'tomasz.nowak@northshire.example')
    await writeFile(here('damaged.docx'), main.subarray(0, main.length / 2))
}

async function save(name: string, as: WrittenReport['as'], docx: Buffer) {
  if (as !== 'pdf') return writeFile(here(`reports/${name}.docx`), docx)
  const pdf = await convertToPdf('report.docx', docx)
  if (!pdf) throw new Error(`${name} could not be made a PDF`)
  return writeFile(here(`reports/${name}.pdf`), pdf)
}

/** The form as its author gets it, with the answers written under their headings. */
async function form({ author }: WrittenReport, kind: TemplateKind, answers: Record<string, string[]>): Promise<Buffer> {
  const { name, role, agency } = people.find(({ email }) => email === author) ?? fail(`nobody is ${author}`)
  const due = Temporal.PlainDateTime.from('2027-03-25T17:00').toZonedDateTime(LONDON)
  const filled = await fillTemplate(kind, {
    ...{ reference: 'CP-1042', author: name, role, agency, place: booking.place },
    children: booking.children.map((child) => ({
      name: child.name,
      otherNames: '',
      born: formatDate(Temporal.PlainDate.from(child.born)),
    })),
    conferenceDate: formatDate(start),
    conferenceTime: formatTimeRange(start, start.add({ minutes: booking.durationMinutes })),
    due: formatMoment(due),
    contactName: 'Conference business team',
    contactEmail: 'conferences@northshire.example',
    contactPhone: '023 9200 0000',
  })
  const zip = new PizZip(filled)
  const file = zip.file('word/document.xml') ?? fail('a form has no text')
  zip.file('word/document.xml', answer(file.asText(), answers))
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function answer(xml: string, answers: Record<string, string[]>): string {
  const left = new Map(Object.entries(answers))
  let heading = ''
  const written = xml.replace(/<w:p>.*?<\/w:p>/gs, (paragraph) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? ''
    if (style.startsWith('Heading')) heading = paragraph.replace(/<[^>]+>/g, '')
    const lines = style === 'Answer' ? left.get(heading) : undefined
    if (!lines) return paragraph
    left.delete(heading)
    return lines
      .map((line) => paragraph.replace('</w:p>', `<w:r><w:t xml:space="preserve">${asXml(line)}</w:t></w:r></w:p>`))
      .join('')
  })
  if (left.size > 0) fail(`the form has no heading ${[...left.keys()].join(', ')}`)
  return written
}

function asXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function fail(message: string): never {
  throw new Error(message)
}
