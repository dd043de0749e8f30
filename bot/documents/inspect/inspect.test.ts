import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { oleFile, openDocument, pdfDocument, wordDocument, zipOf, zipWith } from '../document-fixtures.ts'
import { fillTemplate } from '../templates/fill-template.ts'
import { extractText } from './extract-text.ts'
import { inspect } from './inspect.ts'
import { defaultLimits } from './inspection.ts'

const reasonFor = async (bytes: Uint8Array, name: string, limits = defaultLimits) => {
  const found = await inspect(bytes, name, limits)
  if (!found.ok) expect(found.message).toMatch(/^[A-Z].*\.$/)
  return found.ok ? found.type : found.reason
}

describe('a file is taken as a report', () => {
  it('when it is a Word document or a PDF', async () => {
    expect(await inspect(await wordDocument(['We know the child.']), 'a.docx')).toEqual({
      ok: true,
      type: 'docx',
      untouched: false,
      marks: null,
      text: expect.stringContaining('We know the child.'),
      unreadable: false,
    })
    expect(await inspect(await pdfDocument(3, 'We know the child.'), 'A.PDF')).toEqual({
      ok: true,
      type: 'pdf',
      pages: 3,
      marks: null,
      text: expect.stringContaining('We know the child.'),
      unreadable: false,
    })
    expect(await reasonFor(await pdfDocument(1, 'words'), 'no extension')).toBe('pdf')
  })

  it('and is known to be unanswered when nothing was written in', async () => {
    const prepared = await fillTemplate('professional-report-initial', {
      reference: 'CP-1',
      author: 'A',
      role: 'R',
      agency: 'G',
      children: [{ id: 'c1', name: 'N', otherNames: '', born: '1 May 2020' }],
      conferenceDate: 'D',
      conferenceTime: 'T',
      place: 'P',
      due: 'D',
      contactName: 'C',
      contactEmail: 'c@example.org',
      contactPhone: '1',
    })
    expect(await inspect(prepared.ok ? prepared.bytes : new Uint8Array(), 'a.docx')).toMatchObject({
      ok: true,
      untouched: true,
      marks: { childIds: ['c1'] },
    })
  })

  it('when it is an older Word, a rich text or an open document', async () => {
    expect(await reasonFor(oleFile(['WordDocument']), 'a.doc')).toBe('doc')
    expect(await reasonFor(Buffer.from('{\\rtf1 words}\n'), 'a.rtf')).toBe('rtf')
    expect(await reasonFor(openDocument('<text:p>words</text:p>'), 'a.odt')).toBe('odt')
  })
})

describe('a file is refused', () => {
  it('when there is nothing in it', async () => {
    expect(await reasonFor(new Uint8Array(), 'a.pdf')).toBe('empty')
    expect(await reasonFor(await wordDocument(['', ' ']), 'a.docx')).toBe('empty')
  })

  it('when it is too large or too long', async () => {
    expect(await reasonFor(new Uint8Array(11), 'a.pdf', { ...defaultLimits, maxBytes: 10 })).toBe('too-large')
    expect(await reasonFor(await pdfDocument(4, 'w'), 'a.pdf', { ...defaultLimits, maxPages: 3 })).toBe(
      'too-many-pages',
    )
  })

  it('when it is not what its name says', async () => {
    expect(await reasonFor(await wordDocument(['words']), 'a.pdf')).toBe('name-mismatch')
    expect(await reasonFor(await pdfDocument(1, 'words'), 'a.docx')).toBe('name-mismatch')
    expect(await reasonFor(oleFile(['WordDocument']), 'a.docx')).toBe('name-mismatch')
    expect(await reasonFor(Buffer.from('just text'), 'a.docx')).toBe('name-mismatch')
  })

  it('when it is no document', async () => {
    expect(await reasonFor(Buffer.from('just text'), 'a')).toBe('wrong-type')
    expect(await reasonFor(Buffer.from('GIF89a'), 'a.gif')).toBe('wrong-type')
    expect(await reasonFor(zipOf({ 'xl/workbook.xml': '<x/>' }), 'a')).toBe('wrong-type')
    expect(await reasonFor(oleFile(['Workbook']), 'a')).toBe('wrong-type')
  })

  it('when it has a password', async () => {
    const odt = zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml': '<manifest:encryption-data/>',
    })
    expect(await reasonFor(oleFile(['EncryptedPackage']), 'a.docx')).toBe('encrypted')
    expect(await reasonFor(odt, 'a.odt')).toBe('encrypted')
    expect(await reasonFor(await pdfWithPassword(), 'a.pdf')).toBe('encrypted')
  })

  it('when it has macros', async () => {
    const docx = await wordDocument(['words'])
    expect(await reasonFor(zipWith(docx, { 'word/vbaProject.bin': 'x' }), 'a.docx')).toBe('macros')
    expect(await reasonFor(docx, 'a.docm')).toBe('macros')
    expect(await reasonFor(oleFile(['WordDocument', '_VBA_PROJECT']), 'a.doc')).toBe('macros')
  })

  it('when it is cut off or broken', async () => {
    const docx = await wordDocument(['words'])
    const pdf = await pdfDocument(5, 'words')
    expect(await reasonFor(docx.slice(0, docx.length / 2), 'a.docx')).toBe('damaged')
    expect(await reasonFor(pdf.slice(0, pdf.length / 2), 'a.pdf')).toBe('damaged')
    expect(await reasonFor(Buffer.from('%PDF-1.7\nnothing\n%%EOF'), 'a.pdf')).toBe('damaged')
    expect(await reasonFor(zipWith(docx, { 'word/document.xml': '<w:document' }), 'a.docx')).toBe('damaged')
    expect(await reasonFor(Buffer.from('{\\rtf1 wor'), 'a.rtf')).toBe('damaged')
  })

  it('when it would swell far beyond its size', async () => {
    const bomb = zipWith(await wordDocument(['words']), { 'word/comments.xml': ' '.repeat(30_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await reasonFor(bomb, 'a.docx')).toBe('swells')
    expect(await reasonFor(await pdfBomb(), 'a.pdf', { ...defaultLimits, maxStreamBytes: 10_000_000 })).toBe('swells')
  })

  it('when its list of contents lies about their size', async () => {
    const bomb = Buffer.from(zipWith(await wordDocument(['words']), { 'word/comments.xml': ' '.repeat(30_000_000) }))
    const size = Buffer.alloc(4)
    size.writeUInt32LE(30_000_000)
    for (let at = bomb.indexOf(size); at !== -1; at = bomb.indexOf(size)) bomb.writeUInt32LE(1000, at)
    expect(await reasonFor(bomb, 'a.docx')).toBe('damaged')
  })

  it('when it takes too long or too much memory, and the service goes on', async () => {
    const long = await wordDocument(Array.from({ length: 20_000 }, (_, i) => `paragraph ${i}`))
    expect(await reasonFor(long, 'a.docx', { ...defaultLimits, maxSeconds: 0.001 })).toBe('too-complicated')
    expect(await reasonFor(long, 'a.docx', { ...defaultLimits, maxMemoryMegabytes: 24 })).toBe('too-complicated')
    expect(await reasonFor(await wordDocument(['words']), 'a.docx')).toBe('docx')
  })

  it('when its author hid layers in it', async () => {
    const pdf = await PDFDocument.load(await pdfDocument(1, 'words'))
    const layer = pdf.context.register(pdf.context.obj({ Type: 'OCG' }))
    pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: [layer], D: { OFF: [layer] } }))
    expect(await reasonFor(await pdf.save(), 'a.pdf')).toBe('hidden-layers')
  })
})

describe('the words of a document', () => {
  it('are read from Word and from PDF', async () => {
    expect(await extractText(await wordDocument(['One', 'Two']), 'docx')).toMatchObject({
      ok: true,
      text: 'One\n\nTwo\n\n',
    })
    const read = await extractText(await pdfDocument(2, 'Safe address'), 'pdf')
    expect(read.ok && read.text).toContain('Safe address head 2')
  })

  it('are not looked for in another type', async () => {
    expect(await extractText(await pdfDocument(1, 'x'), 'docx')).toMatchObject({ ok: false, reason: 'name-mismatch' })
  })
})

async function pdfBomb() {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  const packed = deflateSync(Buffer.alloc(20_000_000))
  pdf.context.register(pdf.context.stream(packed, { Filter: 'FlateDecode', Type: 'ObjStm' }))
  return pdf.save({ useObjectStreams: false })
}

// Nobody's password: readers see the dictionary, try the empty one and find that it does not fit.
async function pdfWithPassword() {
  const pdf = await PDFDocument.load(await pdfDocument(1, 'words'))
  const hex = '<'.concat('ab'.repeat(32), '>')
  const plain = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1')
  const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex} /U ${hex} /P -4 >> /ID [${hex} ${hex}]`
  return Buffer.from(plain.replace('trailer\n<<', `trailer\n<< ${encryption}`), 'latin1')
}
