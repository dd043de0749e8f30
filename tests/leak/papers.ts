import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import { Packer, Paragraph, Document as WordDocument } from 'docx'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import PizZip from 'pizzip'

/** What is to be planted in a document; each list may be empty. `child` is by number. */
export interface Planting {
  general: readonly string[]
  title: readonly string[]
  child: readonly { childId: string; text: string }[]
  restricted: readonly string[]
  comment: readonly string[]
  header: readonly string[]
  metadata: readonly string[]
  /** Tracked deletions, hidden text, alternative text, bookmarks: one way after the other. */
  hidden: readonly string[]
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Our own form as its author fills it in, with everything that Word keeps beside the words. */
export function fillForm(form: Uint8Array, planting: Planting): Uint8Array {
  const zip = new PizZip(form)
  return plant(zip, planting, (document) => {
    const boxes = elements(document, 'p').filter((one) => styleOf(one) === 'Answer')
    const free = boxes.filter((one) => tagsAround(one).length === 0)
    const restricted = boxes.filter((one) => tagsAround(one).includes('cp:restricted'))
    const title = elements(document, 'p').find((one) => styleOf(one) === 'Title')
    return {
      general: free,
      title: title ? [title] : free,
      restricted,
      child: (id) => boxes.filter((one) => tagsAround(one).includes(`cp:child:${id}`)),
    }
  })
}

/** A Word document of somebody's own, without any of our marks. */
export async function ownDocument(planting: Planting): Promise<Uint8Array> {
  const children = [
    new Paragraph({ text: 'Report', heading: 'Heading1' }),
    ...Array.from({ length: 12 }, () => new Paragraph('We know the family.')),
  ]
  const zip = new PizZip(await Packer.toBuffer(new WordDocument({ title: 'Report', sections: [{ children }] })))
  return plant(zip, planting, (document) => {
    const all = elements(document, 'p')
    return { general: all.slice(1), title: all, restricted: all.slice(1), child: () => all.slice(1) }
  })
}

export async function pdfFile(planting: Planting): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const { title, general, child, restricted, comment, header, metadata, hidden } = planting
  const lines = [...title, ...header, ...general, ...child.map(({ text }) => text), ...restricted]
  const page = pdf.addPage()
  lines
    .flatMap((text) => text.split('\n'))
    .forEach((text, index) => {
      page.drawText(printable(text), { x: 40, y: 780 - 16 * index, size: 10, font })
    })
  pdf.setTitle([...title, 'Report'].map(printable).join(' '))
  pdf.setSubject([...comment, ...hidden].map(printable).join(' '))
  pdf.setKeywords(metadata.map(printable))
  return pdf.save()
}

function printable(text: string): string {
  return text.replace(/[\u00ad\u200b]/g, '').replace(/[^\x20-\x7e]/g, ' ')
}

interface Places {
  general: Element[]
  title: Element[]
  restricted: Element[]
  child(id: string): Element[]
}

function plant(zip: PizZip, planting: Planting, placesIn: (document: Document) => Places): Uint8Array {
  const document = new DOMParser().parseFromString(textOf(zip, 'word/document.xml'), 'text/xml')
  const places = placesIn(document)
  const fragments: string[] = []
  const put = (where: Element[], index: number, xml: string) => {
    const paragraph = where[index % where.length]
    if (!paragraph) throw new Error('The document has no such place')
    const mark = document.createElementNS(W, 'w:r')
    mark.setAttribute('planted', String(fragments.push(xml) - 1))
    paragraph.appendChild(mark)
  }
  planting.title.forEach((text) => {
    put(places.title, 0, run(text))
  })
  planting.general.forEach((text, index) => {
    put(places.general, index, run(text))
  })
  planting.restricted.forEach((text, index) => {
    put(places.restricted, index, run(text))
  })
  planting.child.forEach(({ childId, text }, index) => {
    put(places.child(childId), index, run(text))
  })
  planting.hidden.forEach((text, index) => {
    put(places.general, index, (HIDDEN[index % HIDDEN.length] as (text: string) => string)(text))
  })
  planting.comment.forEach((_, index) => {
    put(places.general, index, `<w:r><w:commentReference w:id="${index}"/></w:r>`)
  })
  const xml = new XMLSerializer()
    .serializeToString(document)
    .replace(/<w:r [^>]*?planted="(\d+)"[^>]*?(?:\/>|><\/w:r>)/g, (_, index) => fragments[Number(index)] ?? '')
  zip.file('word/document.xml', xml)
  if (planting.comment.length > 0) addPart(zip, 'comments', planting.comment.map(comment).join(''))
  if (planting.header.length > 0) addToHeader(zip, planting.header)
  if (planting.metadata.length > 0) {
    const keywords = `<cp:keywords>${planting.metadata.map(escaped).join(' ')}</cp:keywords>`
    const core = textOf(zip, 'docProps/core.xml').replace(/<cp:keywords>[\s\S]*?<\/cp:keywords>/, '')
    zip.file('docProps/core.xml', core.replace('</cp:coreProperties>', `${keywords}</cp:coreProperties>`))
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

const AUTHOR = 'w:id="901" w:author="Somebody" w:date="2026-01-01T00:00:00Z"'

const HIDDEN: readonly ((text: string) => string)[] = [
  (text) => `<w:del ${AUTHOR}><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`,
  (text) => `<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`,
  (text) => `<w:bookmarkStart w:id="902" w:name="${escaped(text.replace(/\s/g, '_'))}"/><w:bookmarkEnd w:id="902"/>`,
  (text) =>
    `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="9525" cy="9525"/><wp:docPr id="7" name="Picture" descr="${escaped(text)}"/></wp:inline></w:drawing></w:r>`,
  (text) => `<w:r><w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="2"/></w:rPr><w:t>${escaped(text)}</w:t></w:r>`,
  (text) =>
    `<w:hyperlink w:anchor="x" w:tooltip="${escaped(text)}"><w:r><w:t xml:space="preserve"> see above </w:t></w:r></w:hyperlink>`,
]

/** Every other text is broken into two runs, as Word does wherever somebody has corrected something. */
function run(text: string): string {
  const half = Math.floor(text.length / 2)
  const parts = text.length % 2 === 0 ? [text.slice(0, half), text.slice(half)] : [text]
  const one = (part: string, index: number) =>
    `<w:r><w:rPr>${index === 1 ? '<w:b/>' : ''}</w:rPr>${part
      .split('\n')
      .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
      .join('<w:br/>')}</w:r>`
  return `<w:r><w:t xml:space="preserve"> </w:t></w:r>${parts.map(one).join('')}`
}

function comment(text: string, index: number): string {
  const words = `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
  return `<w:comment w:id="${index}" w:author="Somebody" w:date="2026-01-01T00:00:00Z" w:initials="S">${words}</w:comment>`
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function addPart(zip: PizZip, name: 'comments' | 'header', body: string): string {
  const file = `${name}-planted.xml`
  const root = name === 'comments' ? 'comments' : 'hdr'
  zip.file(`word/${file}`, `<?xml version="1.0"?><w:${root} xmlns:w="${W}">${body}</w:${root}>`)
  const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`
  const types = textOf(zip, '[Content_Types].xml')
  zip.file(
    '[Content_Types].xml',
    types.replace('</Types>', `<Override PartName="/word/${file}" ContentType="${type}"/></Types>`),
  )
  const relations = textOf(zip, 'word/_rels/document.xml.rels')
  const known = new RegExp(`<Relationship [^>]*relationships/${name}"[^>]*/>`)
  const relation = `<Relationship Id="planted-${name}" Type="${OFFICE}/${name}" Target="${file}"/>`
  const without = name === 'comments' ? relations.replace(known, '') : relations
  zip.file('word/_rels/document.xml.rels', without.replace('</Relationships>', `${relation}</Relationships>`))
  return `planted-${name}`
}

function addToHeader(zip: PizZip, texts: readonly string[]) {
  const words = texts.map((text) => `<w:p>${run(text)}</w:p>`).join('')
  const known = Object.keys(zip.files).find((name) => /^word\/header\d*\.xml$/.test(name))
  if (known) zip.file(known, textOf(zip, known).replace('</w:hdr>', `${words}</w:hdr>`))
  else {
    const id = addPart(zip, 'header', words)
    const reference = `<w:headerReference xmlns:r="${OFFICE}" w:type="default" r:id="${id}"/>`
    zip.file(
      'word/document.xml',
      textOf(zip, 'word/document.xml').replace(/<w:sectPr([^>]*)>/, `<w:sectPr$1>${reference}`),
    )
  }
}

function textOf(zip: PizZip, name: string): string {
  const file = zip.file(name)
  if (!file) throw new Error(`The document has no ${name}`)
  return file.asText()
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function elements(document: Document, name: string): Element[] {
  return [...document.getElementsByTagNameNS(W, name)]
}

function styleOf(paragraph: Element): string | null {
  return paragraph.getElementsByTagNameNS(W, 'pStyle')[0]?.getAttributeNS(W, 'val') ?? null
}

/** Tags of the content controls around it. */
function tagsAround(element: Element): string[] {
  const tags: string[] = []
  for (let at = element.parentNode; at; at = at.parentNode) {
    if (at.localName !== 'sdt') continue
    const tag = (at as Element).getElementsByTagNameNS(W, 'tag')[0]?.getAttributeNS(W, 'val')
    if (tag) tags.push(tag)
  }
  return tags
}
