import fc from 'fast-check'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { readWords } from '../inspect/read-words.ts'
import { countPages } from '../pack/count-pages.ts'
import { buildDocx } from './build-docx.ts'
import { buildPdf, furnishPdf } from './build-pdf.ts'
import type { PaperDocument } from './paper-document.ts'
import { readText } from './read-text.ts'

const document = (change: Partial<PaperDocument> = {}): PaperDocument => ({
  title: 'What was decided',
  recipientName: 'Zoë Quillfeather',
  reference: '1042',
  large: true,
  facts: [['Our meeting', 'Wednesday 15 April 2026, 10am to midday']],
  parts: [
    { heading: 'What was decided for Ava', text: 'Ava needs a plan.\n\nWhy: she was hungry.', onlyFor: null },
    { heading: 'The plan', text: 'What will be better: Ava eats\nWho: the school', onlyFor: 'Only for: mother' },
    { heading: 'The plan', text: '- One thing\n- Another thing', onlyFor: null },
  ],
  language: 'en-GB',
  createdAt: Temporal.Instant.from('2026-04-16T09:00:00Z'),
  ...change,
})
const long = document({
  parts: Array.from({ length: 60 }, (_, index) => ({
    heading: `Heading ${index}`,
    text: `Words ${index} `.repeat(60),
    onlyFor: null,
  })),
})

const wordsOf = async (bytes: Uint8Array, type: 'docx' | 'pdf') => {
  const read = await readWords(bytes, type)
  if (!read.ok) throw new Error('It cannot be read')
  return read.text.replace(/\s+/g, ' ')
}
const xmlOf = (docx: Uint8Array, name: RegExp) =>
  Object.values(new PizZip(docx).files)
    .filter((file) => name.test(file.name))
    .map((file) => file.asText())
    .join('\n')

describe('a passage', () => {
  test('is paragraphs, points, and lists of what and words', () => {
    expect(readText('One.\ntwo\n\n- a\n- b\n\nWho: Jo\nBy when: Monday')).toEqual([
      { kind: 'paragraph', text: 'One.' },
      { kind: 'paragraph', text: 'two' },
      { kind: 'points', items: ['a', 'b'] },
      {
        kind: 'facts',
        rows: [
          ['Who', 'Jo'],
          ['By when', 'Monday'],
        ],
      },
    ])
  })

  test('is no list where a sentence has a colon in it', () => {
    expect(readText('She said to him. Then: go away')[0]?.kind).toBe('paragraph')
    expect(readText('Why: she was hungry')[0]?.kind).toBe('paragraph')
    expect(readText('She cried. He left: nobody knows.\nThen: nothing')[0]?.kind).toBe('paragraph')
  })

  test('loses no word, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'Who: b', '- c', '', ' ', 'd: e', '•', 'f.')), (lines) => {
        const letters = (text: string) => text.replace(/[^a-z]/gi, '')
        const blocks = readText(lines.join('\n'))
        const said = blocks.flatMap((block) =>
          block.kind === 'paragraph' ? [block.text] : block.kind === 'points' ? block.items : block.rows.flat(),
        )
        expect(letters(said.join(''))).toBe(letters(lines.join('')))
      }),
    )
  })
})

describe('a Word document', () => {
  test('opens, with its words under real headings', async () => {
    const docx = await buildDocx(document())
    const words = await wordsOf(docx, 'docx')
    for (const said of ['What was decided for Ava', 'Ava needs a plan.', 'What will be better', 'Another thing'])
      expect(words).toContain(said)
    const body = xmlOf(docx, /word\/document\.xml/)
    expect(body.match(/w:val="Heading1"/g)).toHaveLength(2)
    expect(body).toContain('w:val="Title"')
  })

  test('carries recipient, reference, title and page n of m on each page, and no name in what lists show', async () => {
    const docx = await buildDocx(document({ recipientName: 'Zoë <Quill> & {title}' }))
    expect(xmlOf(docx, /word\/header\d*\.xml/)).toContain('Zoë &lt;Quill&gt; &amp; {title} · 1042')
    const footer = xmlOf(docx, /word\/footer\d*\.xml/)
    expect(footer).toContain('What was decided')
    expect(footer).toMatch(/PAGE[\s\S]*NUMPAGES/)
    expect(xmlOf(docx, /^word\/(header|footer)/)).not.toMatch(/\{(recipient|reference)\}/)
    expect(xmlOf(docx, /docProps/)).not.toContain('Quill')
    // The parts that its first page refers to are there.
    for (const [, id = ''] of xmlOf(docx, /word\/document\.xml/).matchAll(/r:id="(\w+)"/g))
      expect(xmlOf(docx, /document\.xml\.rels/)).toContain(`Id="${id}"`)
  })

  test('is the same for the same words', async () => {
    expect(Buffer.from(await buildDocx(document())).equals(await buildDocx(document()))).toBe(true)
  })
})

describe('pages', () => {
  test('say for whom they are, what, and which of how many, on each of them', async () => {
    const pdf = await buildPdf(long)
    const pages = (await countPages(pdf)) as number
    expect(pages).toBeGreaterThan(8)
    const words = await wordsOf(pdf, 'pdf')
    expect(words.match(/Zoë Quillfeather · 1042/g)).toHaveLength(pages)
    for (let page = 1; page <= pages; page += 1) expect(words).toContain(`Page ${page} of ${pages}`)
  })

  test('say on each of them that they are a draft, and nothing of it on what goes', async () => {
    const draft = await buildPdf(long, 'Draft: not approved, not sent')
    const pages = (await countPages(draft)) as number
    const words = await wordsOf(draft, 'pdf')
    expect(words.match(/Draft: not approved, not sent/g)).toHaveLength(pages)
    expect(words.match(/DRAFT/g)).toHaveLength(pages)
    expect(await wordsOf(await buildPdf(long), 'pdf')).not.toMatch(/draft/i)
  })

  test('hold every word of their passages and nobody else’s', async () => {
    const words = await wordsOf(await buildPdf(document()), 'pdf')
    for (const said of ['Ava needs a plan.', 'Ava eats', 'Only for: mother', 'Another thing'])
      expect(words).toContain(said)
  })

  test('that were converted from an authority’s own document get the same furniture', async () => {
    const converted = await buildPdf({ ...long, recipientName: 'Nobody', reference: '' })
    const words = await wordsOf(await furnishPdf(converted, document()), 'pdf')
    expect(words.match(/Zoë Quillfeather · 1042/g)?.length).toBe(await countPages(converted))
  })

  test('can be set in the letters of other languages', async () => {
    const pdf = await buildPdf(
      document({ parts: [{ heading: 'خطة الحماية', text: 'यह योजना है\n\nপরিকল্পনা', onlyFor: null }] }),
    )
    expect(await countPages(pdf)).toBe(1)
  })
})
