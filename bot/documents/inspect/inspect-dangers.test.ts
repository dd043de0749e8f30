import { PDFDocument, PDFName } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import {
  oleFile,
  openDocument,
  pdfDocument,
  pdfSaying,
  relationshipTo,
  wordDocument,
  wordWithBody,
  zipWith,
} from '../document-fixtures.ts'
import { inspect } from './inspect.ts'

const verdict = async (bytes: Uint8Array, name: string) => {
  const found = await inspect(bytes, name)
  if (!found.ok) expect(found.message).toMatch(/^This .* (send|ring) .*\.$/)
  return found.ok ? 'taken' : found.reason
}
const word = async (files: Record<string, string>) => verdict(zipWith(await wordDocument(['Words.']), files), 'a.docx')
const wordXml = async (xml: string) => verdict(await wordWithBody(xml), 'a.docx')
const pdf = async (...said: Parameters<typeof pdfSaying>) => verdict(await pdfSaying(...said), 'a.pdf')
const field = (...runs: string[]) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs
    .map((run) => `<w:r><w:instrText>${run}</w:instrText></w:r>`)
    .join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`

describe('a Word document is refused', () => {
  it('with another file in it', async () => {
    expect(await word({ 'word/embeddings/sheet.xlsx': 'PK' })).toBe('embedded-objects')
    expect(await word({ 'word/activeX/activeX1.xml': '<a/>' })).toBe('embedded-objects')
    expect(await word({ 'word/media/notes.pdf': '%PDF' })).toBe('embedded-objects')
    expect(await word({ 'word/_rels/x.xml.rels': relationshipTo('aFChunk', 'part.txt', 'Internal') })).toBe(
      'embedded-objects',
    )
  })

  it('with a template that lies elsewhere, but not on its author’s own disk', async () => {
    const tiedTo = (target: string) =>
      word({ 'word/_rels/settings.xml.rels': relationshipTo('attachedTemplate', target) })
    expect(await tiedTo('https://example.org/a.dotm')).toBe('remote-template')
    expect(await tiedTo('file:///\\\\server\\share\\a.dotx')).toBe('remote-template')
    expect(await tiedTo('\\\\server\\share\\a.dotx')).toBe('remote-template')
    expect(await tiedTo('file:///C:\\Users\\me\\Normal.dotm')).toBe('taken')
    expect(await tiedTo('Normal.dotm')).toBe('taken')
  })

  it('with what is fetched when it is opened, but not for a link that is followed', async () => {
    for (const type of ['image', 'oleObject', 'frame', 'subDocument', 'aFChunk', 'mailMergeSource', 'video']) {
      expect(await word({ 'word/_rels/x.xml.rels': relationshipTo(type, 'https://example.org/a') })).toBe(
        'external-content',
      )
    }
    expect(await word({ 'word/_rels/x.xml.rels': relationshipTo('hyperlink', 'https://example.org/a') })).toBe('taken')
  })

  it('with words in a part that is named as something else', async () => {
    const types =
      '<Types><Default Extension="png" ContentType="application/xml"/><a>wordprocessingml.document.</a></Types>'
    expect(await word({ '[Content_Types].xml': types })).toBe('damaged')
  })

  it('with a field that fetches, in however many pieces it is written', async () => {
    expect(await wordXml(field(' INCLUDEPICTURE "https://example.org/a.png" '))).toBe('external-content')
    expect(await wordXml(field(' DDE', 'AUTO excel "a"'))).toBe('external-content')
    expect(await wordXml(field('INCL', '&#85;DETEXT', ' "a.docx"'))).toBe('external-content')
    expect(await wordXml('<w:p><w:fldSimple w:instr=" LINK Excel.Sheet a "/></w:p>')).toBe('external-content')
    expect(await wordXml(field(' HYPERLINK "https://example.org/LINK" '))).toBe('taken')
    expect(await wordXml(field(' PAGE '))).toBe('taken')
  })
})

describe('an open document is refused', () => {
  const odt = (body: string, files = {}) => verdict(openDocument(`<text:p>Words.</text:p>${body}`, files), 'a.odt')

  it('with objects, programs or what is fetched', async () => {
    expect(await odt('', { 'Object 1/content.xml': '<a/>' })).toBe('embedded-objects')
    expect(await odt('<draw:object-ole xlink:href="./Object 1"/>')).toBe('embedded-objects')
    expect(await odt('<script:event-listener xlink:href="vnd.sun.star.script:a"/>')).toBe('macros')
    expect(await odt('<draw:image xlink:href="https://example.org/a.png"/>')).toBe('external-content')
    expect(await odt('<text:section-source xlink:href="../a.odt"/>')).toBe('external-content')
    expect(await odt('', { 'meta.xml': '<m xmlns:x="x"><template x:href="https://example.org/a.ott"/></m>' })).toBe(
      'remote-template',
    )
  })

  it('but not for its own pictures, and links that are followed', async () => {
    expect(await odt('<draw:image xlink:href="Pictures/a.png"/>', { 'Pictures/a.png': 'x' })).toBe('taken')
    expect(await odt('<text:a xlink:href="https://example.org">there</text:a>')).toBe('taken')
  })
})

describe('rich text and an older Word document are refused', () => {
  const rtf = (inner: string) => verdict(Buffer.from(`{\\rtf1 words ${inner}}`), 'a.rtf')
  const doc = (names: string[], words = '') => verdict(oleFile(['WordDocument', ...names], words), 'a.doc')

  it('with objects, remote templates or fields that fetch', async () => {
    expect(await rtf('{\\object\\objemb{\\*\\objdata 0105}}')).toBe('embedded-objects')
    expect(await rtf('{\\*\\template https://example.org/a.dot}')).toBe('remote-template')
    expect(await rtf('{\\*\\template \\\\\\\\server\\\\a.dot}')).toBe('remote-template')
    expect(await rtf('{\\*\\template C:\\\\a.dot}')).toBe('taken')
    expect(await rtf('{\\field{\\*\\fldinst {\\\'49NCLUDE}{\\b PICTURE} "https://example.org"}}')).toBe(
      'external-content',
    )
    expect(await rtf('{\\field{\\*\\fldinst HYPERLINK "https://example.org"}}')).toBe('taken')
    expect(await doc(['ObjectPool', '_1234567890'])).toBe('embedded-objects')
    expect(await doc(['ObjectPool'])).toBe('taken')
    expect(await doc([], 'https://example.org/a.dotm')).toBe('remote-template')
    expect(await doc([], '\u0013 INCLUDEPICTURE "https://example.org"\u0014')).toBe('external-content')
  })

  it('when cut off', async () => {
    const whole = oleFile(['WordDocument'])
    expect(await verdict(whole.slice(0, whole.length - 600), 'a.doc')).toBe('damaged')
  })
})

describe('what Microsoft protects is refused', () => {
  it('with how to remove the label', async () => {
    const label = ['\u0006DataSpaces', 'DRMEncryptedDataSpace', 'EncryptedPackage']
    expect(await verdict(oleFile(label), 'a.docx')).toBe('label-protected')
    expect(await verdict(oleFile(['WordDocument', '\u0009DRMContent']), 'a.doc')).toBe('label-protected')
    const wrapped = Buffer.from('%PDF-1.7\n1 0 obj << /Filter /MicrosoftIRMServices >> endobj\n%%EOF')
    expect(await verdict(wrapped, 'a.pdf')).toBe('label-protected')
    expect(await verdict(Buffer.from('.pfile'), 'a.pfile')).toBe('label-protected')
  })
})

describe('a PDF is refused', () => {
  it('when something in it runs or starts by itself', async () => {
    expect(await pdf({ OpenAction: { S: 'JavaScript', JS: 'app.alert(1)' } })).toBe('active-content')
    expect(await pdf({ OpenAction: { S: 'URI', URI: 'x' } })).toBe('active-content')
    expect(await pdf({ Names: { JavaScript: { Names: [] } } })).toBe('active-content')
    expect(await pdf({ AA: { O: { S: 'URI' } } }, 'page')).toBe('active-content')
    expect(await pdf({ Annots: [{ Subtype: 'Link', A: { S: 'Launch', F: 'a.exe' } }] }, 'page')).toBe('active-content')
    expect(await pdf({ Annots: [{ Subtype: 'Widget', A: { S: 'SubmitForm' } }] }, 'page')).toBe('active-content')
    expect(await pdf({ Annots: [{ Subtype: 'RichMedia' }] }, 'page')).toBe('active-content')
  })

  it('when other files are attached to it', async () => {
    expect(await pdf({ Names: { EmbeddedFiles: { Names: [] } } })).toBe('attachments')
    expect(await pdf({ Annots: [{ Subtype: 'FileAttachment' }] }, 'page')).toBe('attachments')
    expect(await pdf({ Collection: {} })).toBe('attachments')
  })

  it('when it is a live form', async () => {
    expect(await pdf({ AcroForm: { XFA: [], Fields: [] } })).toBe('live-form')
  })

  it('but not for going to a page, or a link that is followed', async () => {
    expect(await pdf({ OpenAction: { S: 'GoTo', D: [0, 'Fit'] } })).toBe('taken')
    expect(await pdf({ OpenAction: [0, 'Fit'] })).toBe('taken')
    expect(await pdf({ Annots: [{ Subtype: 'Link', A: { S: 'URI', URI: 'x' } }] }, 'page')).toBe('taken')
  })
})

describe('what nobody but a person can read', () => {
  it('is a page that shows something and says nothing', async () => {
    expect(await inspect(await pdfDocument(1, 'Enough words to say what it is about.'), 'a.pdf')).toMatchObject({
      unreadable: false,
    })
    expect(await inspect(await pdfSaying({ Contents: undefined }, 'page'), 'a.pdf')).toMatchObject({
      unreadable: false,
    })
    expect(await inspect(await pdfShowing('q 500 0 0 500 0 0 cm /I Do Q'), 'a.pdf')).toMatchObject({ unreadable: true })
    expect(await inspect(await pdfShowing('0 0 m 9 9 l 9 0 l f'), 'a.pdf')).toMatchObject({ unreadable: true })
  })

  it('is a Word document of pictures, rich text and an older Word document', async () => {
    const picture = zipWith(await wordDocument(['']), { 'word/media/image1.png': 'x' })
    expect(await inspect(picture, 'a.docx')).toMatchObject({ ok: true, unreadable: true })
    expect(await inspect(Buffer.from('{\\rtf1 a}'), 'a.rtf')).toMatchObject({ ok: true, text: '', unreadable: true })
    expect(await inspect(oleFile(['WordDocument']), 'a.doc')).toMatchObject({ ok: true, text: '', unreadable: true })
  })
})

async function pdfShowing(operators: string) {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage()
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(operators)))
  return pdf.save()
}
