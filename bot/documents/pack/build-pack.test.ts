import fontkit from '@pdf-lib/fontkit'
import fc from 'fast-check'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { pdfDocument } from '../document-fixtures.ts'
import { buildPack } from './build-pack.ts'
import type { Pack, PackReport } from './pack.ts'

const report = (pdf: Uint8Array, changes: Partial<PackReport> = {}): PackReport => ({
  title: 'Report to the initial conference',
  agency: 'Example School',
  author: 'Alex Example',
  receivedAt: 'Received at 4.12pm on Wednesday 24 March',
  late: false,
  restricted: false,
  pdf,
  ...changes,
})

const packOf = (reports: PackReport[], changes: Partial<Pack> = {}): Pack => ({
  recipientName: 'Jordan Sample',
  reference: 'CP-1042',
  neutral: false,
  cover: { title: 'Reports for the conference', lines: ['Wednesday 31 March 2027'] },
  reports,
  language: 'en-GB',
  createdAt: Temporal.Instant.from('2027-03-26T09:00:00Z'),
  ...changes,
})

type Word = { text: string; bottom: number; top: number; left: number; right: number }

/** Each page's words, where a reader sees them, and the page's size. */
async function readPages(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: { width: number; height: number; text: string; words: Word[] }[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const words = items.flatMap((item): Word[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number]
      const [, , , , x, y] = item.transform as [number, number, number, number, number, number]
      const bottom = height - (b * x + d * y + f)
      const left = a * x + c * y + e
      return [{ text: item.str, bottom, top: bottom + item.height, left, right: left + item.width }]
    })
    pages.push({ width, height, text: words.map((word) => word.text).join(' '), words })
  }
  await document.loadingTask.destroy()
  return pages
}

describe('a pack', () => {
  it('has the recipient, the reference and the page number on every page', async () => {
    const built = await buildPack(packOf([report(await pdfDocument(3, 'a')), report(await pdfDocument(2, 'b'))]))
    const pages = await readPages(built.pdf)
    expect(built).toMatchObject({ pages: 7, problems: [] })
    expect(pages).toHaveLength(7)
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain('Jordan Sample · CP-1042')
      expect(page.text).toContain(`Page ${index + 1} of 7`)
    }
  })

  it.each([
    ['upright', {}],
    ['landscape', { size: [841.89, 595.28] }],
    ['turned right', { rotation: 90 }],
    ['upside down', { rotation: 180 }],
    ['turned left', { rotation: 270 }],
    ['tiny', { size: [120, 80] }],
    ['a poster', { size: [2400, 1700] }],
    ['long and thin', { size: [150, 1500] }],
  ] as const)('keeps its stamps clear of the words of a page that is %s', async (_name, sheet) => {
    const built = await buildPack(packOf([report(await pdfDocument(1, 'inner', sheet as never))]))
    const page = (await readPages(built.pdf)).at(-1)
    const inner = page?.words.filter((word) => word.text.startsWith('inner')) ?? []
    const outer = page?.words.filter((word) => !word.text.startsWith('inner')) ?? []
    expect(inner).toHaveLength(2)
    expect(outer.map((word) => word.text)).toContain('Jordan Sample · CP-1042')
    const free = (at: number) => outer.every((word) => at < word.bottom - 2 || at > word.top + 2)
    if (!('rotation' in sheet)) for (const word of inner) expect(free(word.bottom)).toBe(true)
    for (const word of outer) {
      expect(word.left).toBeGreaterThan(0)
      expect(word.right).toBeLessThan(page?.width ?? 0)
      // Upright where the page is seen: in the head or the foot band.
      const fromEdge = Math.min(word.bottom, (page?.height ?? 0) - word.bottom)
      expect(fromEdge / Math.min(page?.width ?? 1, page?.height ?? 1)).toBeLessThan(0.08)
    }
  })

  it('leads from its contents and its bookmarks to where each report starts', async () => {
    const reports = [
      report(await pdfDocument(2, 'first')),
      report(await pdfDocument(1, 'second'), { agency: 'Police' }),
    ]
    const { pdf } = await buildPack(packOf(reports))
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
    const pageOf = async (destination: unknown) =>
      (await document.getPageIndex((destination as never[])[0] as never)) + 1
    const links = await (await document.getPage(2)).getAnnotations()
    const outline = await document.getOutline()
    const inside = outline?.find((entry) => entry.title === 'Reports')?.items ?? []
    expect(await Promise.all(links.map((link) => pageOf(link.dest)))).toEqual([3, 5])
    expect(await Promise.all(inside.map((entry) => pageOf(entry.dest)))).toEqual([3, 5])
    expect(inside.map((entry) => entry.title)).toEqual([
      'Report to the initial conference, Example School',
      'Report to the initial conference, Police',
    ])
    expect((await readPages(pdf))[1]?.text).toMatch(/\b3\b.*\b5\b/)
  })

  it('runs its contents over as many pages as they take, with the right page numbers', async () => {
    const one = await pdfDocument(1, 'inner')
    const reports = Array.from({ length: 30 }, (_, i) =>
      report(one, { title: `Report number ${i} ${'long '.repeat(25)}` }),
    )
    const { pdf } = await buildPack(packOf(reports))
    const pages = await readPages(pdf)
    const firstReport = pages.findIndex((page) => page.text.includes('inner')) + 1
    expect(firstReport).toBeGreaterThan(4)
    const contents = pages.slice(1, firstReport - 1).flatMap((page) => page.words.map((word) => word.text))
    for (let i = 0; i < 30; i += 1) expect(contents).toContain(String(firstReport + i))
  })

  it('puts what is restricted last and says so on each of its pages', async () => {
    const restricted = report(await pdfDocument(2, 'secret'), { restricted: true, agency: 'Police' })
    const { pdf } = await buildPack(packOf([restricted, report(await pdfDocument(1, 'open'))]))
    const marked = (await readPages(pdf)).map((page) =>
      page.words.some((word) => word.text.startsWith('Restricted: for')),
    )
    expect(marked.slice(2)).toEqual([false, true, true])
  })

  it('puts a page in the place of a report that cannot be copied, and names it', async () => {
    const cut = (await pdfDocument(9, 'cut')).slice(0, 700)
    const built = await buildPack(packOf([report(cut), report(await pdfDocument(1, 'good'))]))
    expect(built.problems).toMatchObject([{ report: 0, cause: expect.anything() }])
    expect((await readPages(built.pdf))[2]?.text).toContain('could not be put into the pack')
    expect((await readPages(built.pdf))[3]?.text).toContain('good')
  })

  it('says what it is in words that a family can read', async () => {
    const { pdf } = await buildPack(packOf([], { neutral: true, reference: '1042' }))
    const [cover] = await readPages(pdf)
    expect(cover?.text).toContain('You are the most important people there')
    expect(cover?.text).not.toMatch(/CP|conference is|ICPC/)
  })

  it('is the same, byte for byte, each time', async () => {
    const pack = packOf([report(await pdfDocument(2, 'a'))])
    expect(Buffer.from((await buildPack(pack)).pdf).equals((await buildPack(pack)).pdf)).toBe(true)
  })

  it('carries its title and its language', async () => {
    const { pdf } = await buildPack(packOf([]))
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    expect(document.getTitle()).toBe('Reports for the conference, CP-1042')
    expect(document.getCreationDate()?.toISOString()).toBe('2027-03-26T09:00:00.000Z')
    expect(document.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('en-GB')
  })

  it('holds nothing that its reader would not see: no cropped words, attachments, notes or scripts', async () => {
    const source = await PDFDocument.load(await pdfDocument(1, 'inner', { crop: [0, 0, 595, 400] }))
    const page = source.getPage(0)
    const file = source.context.register(source.context.stream('the hidden file'))
    const annotation = (subtype: string, more: object) =>
      source.context.obj({ Type: 'Annot', Subtype: subtype, Rect: [10, 10, 200, 30], ...more })
    page.node.set(
      PDFName.of('Annots'),
      source.context.obj([
        annotation('FileAttachment', { FS: { Type: 'Filespec', EF: { F: file } } }),
        annotation('Text', { Contents: PDFHexString.fromText('a sticky note') }),
        annotation('Highlight', { QuadPoints: [10, 30, 200, 30, 10, 10, 200, 10] }),
        annotation('Link', { A: { S: 'JavaScript', JS: PDFString.of('app.alert(1)') } }),
      ]),
    )
    const { pdf } = await buildPack(packOf([report(await source.save({ useObjectStreams: false }))]))
    const packed = await PDFDocument.load(pdf)
    const kinds = packed
      .getPages()
      .at(-1)
      ?.node.Annots()
      ?.asArray()
      .map((entry) => packed.context.lookup(entry, PDFDict))
    expect(kinds?.map((kind) => String(kind.get(PDFName.of('Subtype'))))).toEqual(['/Highlight', '/Link'])
    const all = packed.context.enumerateIndirectObjects().map(([, object]) => object)
    const written = all
      .map((object) => (object instanceof PDFRawStream ? streamText(object) : String(object)))
      .join('\n')
    expect(written).not.toMatch(/the hidden file|JavaScript|app\.alert|FileAttachment/)
    const seen = (await readPages(pdf)).at(-1)
    expect(seen?.height).toBeLessThan(430)
  })

  it('draws every letter that it uses', async () => {
    const { pdf } = await buildPack(packOf([]))
    const packed = await PDFDocument.load(pdf)
    const fonts = packed.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const file = object instanceof PDFDict && object.lookup(PDFName.of('FontFile2'))
      return file instanceof PDFRawStream ? [decodePDFRawStream(file).decode()] : []
    })
    expect(fonts).toHaveLength(2)
    for (const bytes of fonts) {
      const font = (fontkit as unknown as { create: (b: Uint8Array) => EmbeddedFont }).create(bytes)
      const blank = Array.from({ length: font.numGlyphs }, (_, id) => font.getGlyph(id).path.commands.length).filter(
        (n) => n === 0,
      )
      expect(font.numGlyphs).toBeGreaterThan(15)
      expect(blank.length).toBeLessThanOrEqual(1)
    }
  })

  it.each(['Małgorzata Żółć', 'Ελένη Παπαδοπούλου', 'مريم حسن', 'بنت يونس', 'כהן לוי', 'ሰላም ተስፋዬ'])(
    'has the name %s in letters that can be searched and copied',
    async (name) => {
      const built = await buildPack(packOf([], { recipientName: name, cover: { title: 'Reports', lines: [name] } }))
      expect(built.problems).toEqual([])
      const [cover] = await readPages(built.pdf)
      expect(cover?.text.match(new RegExp(name, 'g'))).toHaveLength(3)
    },
  )

  it.each(['রহিমা খাতুন', 'कृष्णा शर्मा', 'ગુજરાતી પટેલ', 'ਹਰਪ੍ਰੀਤ ਕੌਰ', 'கௌசல்யா முருகன்', 'สมชาย น้ำใจดี'])(
    'says %s behind its shaped letters, as they are drawn in another order than they are written',
    async (name) => {
      const built = await buildPack(packOf([], { recipientName: name }))
      expect(built.problems).toEqual([])
      const hex = Array.from({ length: name.length }, (_, at) => name.charCodeAt(at).toString(16).padStart(4, '0'))
      expect(Buffer.from(built.pdf).toString('latin1')).toContain(`/ActualText<FEFF${hex.join('')}>`)
    },
  )

  it('keeps what stands behind a name from right to left in its place', async () => {
    const built = await buildPack(packOf([], { recipientName: 'مريم حسن, 7 March (2)' }))
    const [cover] = await readPages(built.pdf)
    expect(cover?.words.map(({ text }) => text).join('')).toContain(', 7 March (2)')
  })

  it('writes the codes of letters that no typeface has, and says so', async () => {
    const built = await buildPack(packOf([], { recipientName: '王小明 Wang' }))
    expect((await readPages(built.pdf))[0]?.text).toContain('[U+738B U+5C0F U+660E] Wang')
    expect(built.problems).toMatchObject([{ report: null, cause: expect.anything() }])
  })

  it('reads the same bytes once for all who get them', async () => {
    const bytes = await pdfDocument(2, 'shared')
    const first = await buildPack(packOf([report(bytes)]))
    bytes.fill(0)
    const second = await buildPack(packOf([report(bytes)], { recipientName: 'Somebody Else' }))
    expect(first.problems.concat(second.problems)).toEqual([])
    expect((await readPages(second.pdf)).at(-1)?.text).toContain('shared foot 2')
  })

  it('can be built for any name in any script', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const changes = { recipientName: text, cover: { title: text, lines: [text] } }
        const built = await buildPack(packOf([report(new Uint8Array(), { title: text, agency: text })], changes))
        expect(built.pages).toBeGreaterThan(2)
      }),
      { numRuns: 25 },
    )
  })

  it('of 12 reports with 10 pages each has all their pages', async () => {
    const ten = await pdfDocument(10, 'words')
    expect((await buildPack(packOf(Array.from({ length: 12 }, () => report(ten))))).pages).toBe(122)
  })
})

type EmbeddedFont = { numGlyphs: number; getGlyph: (id: number) => { path: { commands: unknown[] } } }

function streamText(stream: PDFRawStream) {
  const filters = stream.dict.get(PDFName.of('Filter'))
  const plain =
    filters instanceof PDFArray || filters instanceof PDFName ? decodePDFRawStream(stream).decode() : stream.contents
  return Buffer.from(plain).toString('latin1') + String(stream.dict)
}
