import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
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
import { readWords } from './read-words.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const wordsOf = async (...asked: Parameters<typeof readWords>) => {
  const read = await readWords(...asked)
  return read.ok ? read.text : read.reason
}

describe('all that a reader could find is read', () => {
  it('in a Word document: hidden words, comments, changes, descriptions, names, links, properties', async () => {
    const docx = await wordWithBody(
      '<w:p><w:r><w:t>12 Ha</w:t></w:r>\n<w:r><w:rPr><w:vanish/></w:rPr><w:t>rbour Road</w:t></w:r></w:p>' +
        '<w:p><w:del w:author="Deleter Name"><w:r><w:delText>deleted words</w:delText></w:r></w:del></w:p>' +
        '<w:p><w:bookmarkStart w:id="7" w:name="bookmark_name"/><w:bookmarkEnd w:id="7"/></w:p>' +
        '<w:sdt><w:sdtPr><w:alias w:val="control title"/><w:tag w:val="control tag"/></w:sdtPr><w:sdtContent/></w:sdt>' +
        '<w:p><w:r><w:drawing><wp:docPr xmlns:wp="wp" id="1" name="picture name" descr="picture description"/></w:drawing></w:r></w:p>',
    )
    const read = await wordsOf(
      zipWith(docx, {
        'word/comments.xml': `<w:comments ${w}><w:comment w:author="Commenter"><w:p><w:r><w:t>a comment</w:t></w:r></w:p></w:comment></w:comments>`,
        'word/header9.xml': `<w:hdr ${w}><w:p><w:r><w:t>a header</w:t></w:r></w:p><!-- a remark --></w:hdr>`,
        'docProps/core.xml': '<c xmlns:dc="dc"><dc:title>the title</dc:title><dc:creator>the author</dc:creator></c>',
        'customXml/item1.xml': '<a>custom words</a>',
        'word/_rels/x.xml.rels': relationshipTo('hyperlink', 'https://example.org/safe-address'),
        'word/media/photo of school.png': 'x',
      }),
      'docx',
    )
    for (const found of [
      '12 Harbour Road\n',
      ...['deleted words', 'Deleter Name', 'bookmark_name', 'control title', 'control tag', 'picture name'],
      ...['picture description', 'a comment', 'Commenter', 'a header', 'a remark', 'the title', 'the author'],
      ...['custom words', 'https://example.org/safe-address', 'photo of school.png'],
    ])
      expect(read).toContain(found)
  })

  it('in a PDF: metadata, bookmarks, link targets, comments, field values', async () => {
    const pdf = await PDFDocument.load(await pdfDocument(1, 'Words on the page'))
    pdf.setTitle('Zażółć the title')
    pdf.setSubject('the subject')
    pdf.setKeywords(['the keyword'])
    const { context } = pdf
    const text = (words: string) => PDFHexString.fromText(words)
    pdf.catalog.set(
      PDFName.of('Outlines'),
      context.obj({ First: context.register(context.obj({ Title: text('a bookmark') })) }),
    )
    const annotations = [
      { Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('https://example.org/safe-address') } },
      { Subtype: 'Text', Contents: text('a comment'), T: text('Commenter') },
      { Subtype: 'Widget', FT: 'Tx', V: text('a field value') },
    ]
    pdf.getPage(0).node.set(PDFName.of('Annots'), context.obj(annotations))
    const xmp = context.stream('<x:xmpmeta><dc:title>the xmp title</dc:title></x:xmpmeta>', { Type: 'Metadata' })
    pdf.catalog.set(PDFName.of('Metadata'), context.register(xmp))
    const read = await wordsOf(await pdf.save(), 'pdf')
    for (const found of [
      ...['Words on the page head 1', 'Zażółć the title', 'the subject', 'the keyword', 'a bookmark', 'the xmp title'],
      ...['https://example.org/safe-address', 'a comment', 'Commenter', 'a field value'],
    ])
      expect(read).toContain(found)
  })

  it('in an open document', async () => {
    const body =
      '<text:p>One<text:s/>two</text:p><text:p><text:a xlink:href="https://example.org/x">three</text:a></text:p>'
    const meta = '<m xmlns:dc="dc"><dc:title>the title</dc:title></m>'
    const read = await wordsOf(openDocument(body, { 'meta.xml': meta }), 'odt')
    for (const found of ['One two\n', 'three', 'https://example.org/x', 'the title']) expect(read).toContain(found)
  })

  it('in a pack of more pages than a report may have', async () => {
    expect(await wordsOf(await pdfDocument(210, 'page'), 'pdf')).toContain('page head 210')
  })
})

describe('nothing is said to have been read that was not', () => {
  it('when no words can be made out', async () => {
    expect(await readWords(oleFile(['WordDocument']), 'doc')).toEqual({ ok: true, text: '', unreadable: true })
  })

  it('when the file is another, or cannot be opened', async () => {
    expect(await readWords(await wordDocument(['words']), 'pdf')).toEqual({ ok: false, reason: 'name-mismatch' })
    expect(await readWords(Buffer.from('%PDF-1.7'), 'pdf')).toEqual({ ok: false, reason: 'damaged' })
    expect(await readWords(await pdfSaying({ Collection: {} }), 'pdf')).toEqual({ ok: false, reason: 'attachments' })
  })
})
