import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { conference, person, report, version } from '../../../conference/conference.fixture.ts'
import type { Conference } from '../../../conference/conference.ts'
import { openDocx } from '../../documents/cut/docx-package.ts'
import { textOfDocx } from '../../documents/cut/docx-text.ts'
import { readBlocks } from '../../documents/cut/read-blocks.ts'
import { onlyWhere, paragraphsOf, textOf } from '../../documents/cut/report-blocks.ts'
import { inspect } from '../../documents/inspect/inspect.ts'
import { defaultLimits } from '../../documents/inspect/inspection.ts'
import type { World } from '../../ports.ts'
import { givenForms } from '../collect-reports/given-forms.ts'
import { preparedReport } from './prepared-report.ts'

const teacher = person('teacher', { group: 'education' })
const first = conference({ reports: [] })
const child = (id: string, name: string, born: string) => ({
  ...{ id, name, born: Temporal.PlainDate.from(born), unborn: false },
})

/** Its review, in which the people and children have other ids; Ben is not in it, Cara has been born since. */
const review = (change: Partial<Conference> = {}) =>
  conference({
    ...{ id: 'review', reference: 'CP-1043', number: 1043, kind: 'review', reviewOf: 'conference' },
    start: Temporal.ZonedDateTime.from('2026-07-08T10:00[Europe/London]'),
    children: [child('ava-now', 'Ava Example', '2016-02-03'), child('cara', 'Cara Example', '2026-05-01')],
    participants: [person('chair'), person('lead'), { ...teacher, id: 'teacher-now' }],
    ...change,
  })

function worldWith(previous: Conference, file: Uint8Array) {
  return {
    clock: { now: () => Temporal.Instant.from('2026-03-25T09:00:00Z') },
    library: { find: async () => null, read: async () => file },
    store: {
      transaction: (work: (tx: object) => unknown) =>
        work({ conferences: { find: async (id: string) => (id === previous.id ? previous : null) } }),
    },
    log: { warn() {} },
    settings: {
      authority: { teamName: 'Conference business team', phone: '023 9200 0000' },
      microsoft: { mailbox: 'conferences@northshire.example' },
    },
  } as unknown as World
}

/** Sent by the teacher, and taken in as our own form. */
const sent = (change = {}) => {
  const main = version('v1', { findings: { marks: { restricted: true, childIds: [] }, doubts: [], unreadable: false } })
  return { ...first, reports: [report('teacher', { state: 'accepted', versions: [{ ...main, ...change }] })] }
}

/** The form of the first conference, answered below each heading, the block for the chair alone too. */
async function answeredForm(more: Record<string, string> = {}): Promise<Uint8Array> {
  return write(await preparedReport(worldWith(first, new Uint8Array()), first, teacher), {
    'Past harm': 'He was left alone twice.',
    'What is working well?': 'Grandma comes each Tuesday.',
    'Ava Example: Daily life': 'Ava sleeps in class.',
    'Ben Example: Daily life': 'Ben is in the nursery.',
    'Shared with the family': 'Read to the mother on Monday.',
    'What is restricted': 'The aunt told us.',
    ...more,
  })
}

function write(form: Uint8Array, answers: Record<string, string>): Uint8Array {
  const zip = new PizZip(form)
  const left = new Map(Object.entries(answers))
  let heading = ''
  let about = ''
  const xml = (zip.file('word/document.xml')?.asText() ?? '').replace(/<w:p>.*?<\/w:p>/gs, (paragraph) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? ''
    const words = paragraph.replace(/<[^>]+>/g, '')
    if (style === 'Heading1') about = ''
    if (style === 'Heading2' && words.endsWith(': about this child only')) about = words.replace(/:.*/, ': ')
    if (style.startsWith('Heading')) heading = about + words
    const text = style === 'Answer' && words === '' ? left.get(heading) : undefined
    if (text === undefined) return paragraph
    left.delete(heading)
    return paragraph.replace('</w:p>', `<w:r><w:t>${text}</w:t></w:r></w:p>`)
  })
  expect([...left.keys()]).toEqual([])
  return zip.file('word/document.xml', xml).generate({ type: 'uint8array' })
}

/** Each line of last time with the child in whose part it stands and the heading above it. */
function lastTimeIn(docx: Uint8Array) {
  let heading = ''
  return paragraphsOf(readBlocks(openDocx(docx)).blocks).flatMap((paragraph) => {
    const text = textOf(paragraph)
    if (paragraph.style.startsWith('Heading')) heading = text
    const { restricted, childIds } = paragraph.place
    return text.startsWith('Last time') ? [{ heading, text, childIds, restricted }] : []
  })
}

const now = { ...teacher, id: 'teacher-now' }
const filled = async (previous: Conference, file: Uint8Array, change: Partial<Conference> = {}) =>
  preparedReport(worldWith(previous, file), review(change), now)

test('the form for a review holds what its author said last time, under the same heading of the same child’s part', async () => {
  const form = await filled(sent(), await answeredForm())
  const place = { childIds: [], restricted: false }
  const said = (words: string) => `Last time (Wednesday 15 April 2026): ${words}`
  expect(lastTimeIn(form)).toEqual([
    { ...place, heading: 'What is working well?', text: said('Grandma comes each Tuesday.') },
    { ...place, heading: 'What are we still worried about?', text: said('He was left alone twice.') },
    { ...place, heading: 'Daily life', text: said('Ava sleeps in class.'), childIds: ['ava-now'] },
  ])
  // Ben is not in this conference; who has seen the last report says nothing about this one.
  expect(await textOfDocx(form)).not.toMatch(/nursery|Read to the mother/)
})

test('what was for the chair alone is nowhere in the new form', async () => {
  const form = await filled(sent(), await answeredForm())
  const { files } = new PizZip(form)
  expect(Object.values(files).some((file) => !file.dir && file.asText().includes('The aunt told us'))).toBe(false)
  expect(
    paragraphsOf(onlyWhere(readBlocks(openDocx(form)).blocks, ({ restricted }) => restricted)).map(textOf),
  ).not.toContain(expect.stringContaining('Last time'))
})

test('a form in which nothing but last time’s words stand is no report yet, and one with a word more is', async () => {
  const file = await answeredForm()
  const form = await filled(sent(), file)
  const forms = await givenForms(worldWith(sent(), file), 'report.docx', { conference: review(), id: now.id })
  const untouched = async (bytes: Uint8Array) => {
    const found = await inspect(bytes, 'report.docx', defaultLimits, forms)
    return found.ok && found.untouched
  }
  expect(await untouched(form)).toBe(true)
  expect(await untouched(write(form, { 'What is working well?': 'She still does.' }))).toBe(false)
  const zip = new PizZip(form)
  const xml = (zip.file('word/document.xml')?.asText() ?? '').replace('each Tuesday.', 'each Tuesday and Friday.')
  expect(await untouched(zip.file('word/document.xml', xml).generate({ type: 'uint8array' }))).toBe(false)
})

test('what is carried over a second time keeps the day on which it was said, and gives way to newer words', async () => {
  const second = write(await filled(sent(), await answeredForm()), {
    'What is working well?': 'She comes twice a week.',
  })
  const then = {
    ...review(),
    reports: [{ ...sent().reports[0], id: 'second', participantId: now.id }] as Conference['reports'],
  }
  const third = review({ id: 'third', reviewOf: 'review', start: then.start.add({ weeks: 20 }) })
  const form = await preparedReport(worldWith(then, second), third, now)
  expect(lastTimeIn(form).map(({ text }) => text)).toEqual([
    'Last time (Wednesday 8 July 2026): She comes twice a week.',
    'Last time (Wednesday 15 April 2026): He was left alone twice.',
    'Last time (Wednesday 15 April 2026): Ava sleeps in class.',
  ])
})

test('without our own form of theirs before it, somebody gets the empty one', async () => {
  const file = await answeredForm()
  const none = async (previous: Conference, bytes = file, change: Partial<Conference> = {}) =>
    lastTimeIn(await filled(previous, bytes, change))
  expect(await none(sent({ findings: { marks: null, doubts: [], unreadable: false } }))).toEqual([])
  expect(await none({ ...sent(), reports: [report('teacher', { state: 'nothing-held' })] })).toEqual([])
  expect(await none(sent(), file, { reviewOf: null })).toEqual([])
  // Somebody else who came in their place is not given their words.
  expect(await none({ ...sent(), participants: [person('chair'), person('lead')] })).toEqual([])
  // What cannot be read any more keeps nobody from getting their form.
  expect(await none(sent(), new Uint8Array([1, 2, 3]))).toEqual([])
})
