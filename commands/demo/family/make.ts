import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import PizZip from 'pizzip'
import { cutDocument } from '../../../bot/documents/cut/cut-document.ts'
import { fillTemplate } from '../../../bot/documents/templates/fill-template.ts'
import { formatDate, formatMoment, formatTimeRange, LONDON } from '../../../conference/civil-time.ts'
import { convertToPdf, preferLibreOffice } from '../../../emulator/files/pdf.ts'
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

preferLibreOffice()
await rm(here('reports/'), { recursive: true, force: true })
await mkdir(here('reports/'))
for (const report of writtenReports) {
  const { author, as, restricted } = report
  const main = await form(report)
  if (as === 'pdf') {
    await save(author, 'pdf', await cutDocument(main, { part: 'main', childIds: null }))
    if (restricted)
      await save(`${author}.restricted`, 'pdf', await cutDocument(main, { part: 'restricted', childIds: null }))
    continue
  }
  await save(as === 'draft' ? `${author}.draft` : author, 'docx', main)
  if (author === 'tomasz.nowak@northshire.example')
    await writeFile(here('damaged.docx'), main.subarray(0, main.length / 2))
}

async function save(name: string, type: 'docx' | 'pdf', docx: Uint8Array) {
  if (type === 'docx') return writeFile(here(`reports/${name}.docx`), docx)
  const pdf = await convertToPdf('report.docx', Buffer.from(docx))
  if (!pdf) throw new Error(`${name} could not be made a PDF`)
  return writeFile(here(`reports/${name}.pdf`), pdf)
}

/** The form as its author gets it, with the answers written under their headings. */
/** The form as its author gets it, with the answers written under their headings. */
async function form({ author, kind, answers, children = {}, restricted = {} }: WrittenReport): Promise<Uint8Array> {
  const { name, role, agency } = people.find(({ email }) => email === author) ?? fail(`nobody is ${author}`)
  const due = Temporal.PlainDateTime.from('2027-03-25T17:00').toZonedDateTime(LONDON)
  const filled = await fillTemplate(kind, {
    ...{ reference: 'CP-1042', author: name, role, agency, place: booking.place },
    children: booking.children.map((child) => ({
      id: child.name,
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
  if (!filled.ok) return fail(filled.message ?? filled.reason)
  const zip = new PizZip(filled.bytes)
  const file = zip.file('word/document.xml') ?? fail('a form has no text')
  const left = new Map([answers, restricted].flatMap(Object.entries<string[]>))
  for (const [child, theirs] of Object.entries(children))
    for (const [heading, lines] of Object.entries(theirs)) left.set(`${child}: ${heading}`, lines)
  zip.file('word/document.xml', answer(file.asText(), left))
  if (left.size > 0) fail(`the form has no heading ${[...left.keys()].join(', ')}`)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** Writes under each heading; the headings about one child are told apart by the child's name before them. */
function answer(xml: string, left: Map<string, string[]>): string {
  let heading = ''
  let child = ''
  return xml.replace(/<w:p>.*?<\/w:p>/gs, (paragraph) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? ''
    const words = paragraph.replace(/<[^>]+>/g, '')
    if (style === 'Heading1') child = ''
    if (style === 'Heading2' && words.endsWith(': about this child only')) child = words.replace(/:.*/, ': ')
    if (style.startsWith('Heading')) heading = child + words
    const lines = style === 'Answer' ? left.get(heading) : undefined
    if (!lines) return paragraph
    left.delete(heading)
    return lines
      .map((line) => paragraph.replace('</w:p>', `<w:r><w:t xml:space="preserve">${asXml(line)}</w:t></w:r></w:p>`))
      .join('')
  })
}

function asXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function fail(message: string): never {
  throw new Error(message)
}
