import { Document, Packer, Paragraph } from 'docx'
import { degrees, PDFDocument, PDFName, PDFNull, StandardFonts } from 'pdf-lib'
import PizZip from 'pizzip'

/** Documents for the tests of this room, made as they are needed. */
export async function wordDocument(paragraphs: string[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Sheet = { size?: [number, number]; rotation?: number; crop?: [number, number, number, number] }

/** A PDF with one line of words near each page's head and foot. */
export async function pdfDocument(pages: number, words: string, sheet: Sheet = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let number = 1; number <= pages; number += 1) {
    const page = pdf.addPage(sheet.size ?? [595.28, 841.89])
    page.drawText(`${words} head ${number}`, { x: 4, y: page.getHeight() - 12, size: 10, font })
    page.drawText(`${words} foot ${number}`, { x: 4, y: 3, size: 10, font })
    if (sheet.rotation) page.setRotation(degrees(sheet.rotation))
    if (sheet.crop) page.setCropBox(...sheet.crop)
  }
  return pdf.save()
}

/** A container as Office writes it, with these names in its directory and these words in its first stream. */
export function oleFile(names: string[], words = ''): Uint8Array {
  const all = ['Root Entry', ...names]
  const directorySectors = Math.ceil(all.length / 4)
  const stream = directorySectors + 1
  const bytes = Buffer.alloc(512 * (stream + 9))
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(1, 44)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(0xfffffffe, 68)
  bytes.fill(0xff, 80, 1024)
  bytes.writeUInt32LE(0, 76)
  const follow = (sector: number, next: number) => bytes.writeUInt32LE(next, 512 + sector * 4)
  follow(0, 0xfffffffd)
  for (let sector = 1; sector < stream + 8; sector += 1) follow(sector, sector + 1)
  for (const last of [directorySectors, stream + 7]) follow(last, 0xfffffffe)
  for (const [index, name] of all.entries()) {
    const at = 1024 + index * 128
    bytes.write(name, at, 'utf16le')
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64)
    bytes[at + 66] = index === 0 ? 5 : 2
    bytes.writeUInt32LE(stream, at + 116)
  }
  bytes.write(words, 512 * (stream + 1) + 64, 'latin1')
  return bytes
}

/** An open document with these words as the XML of its body, and these files beside it. */
export function openDocument(body: string, files: Record<string, string | Uint8Array> = {}): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<m/>',
    'content.xml': `<o:document xmlns:o="o" xmlns:text="t" xmlns:draw="d" xmlns:script="s" xmlns:xlink="x">${body}</o:document>`,
    ...files,
  })
}

export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
  return withFiles(new PizZip(), files)
}

/** The same zip with these files added or replaced. */
export function zipWith(zip: Uint8Array, files: Record<string, string | Uint8Array>): Uint8Array {
  return withFiles(new PizZip(zip), files)
}

function withFiles(zip: PizZip, files: Record<string, string | Uint8Array>) {
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** A Word document with this XML put in at the start of its body. */
export async function wordWithBody(xml: string): Promise<Uint8Array> {
  const docx = await wordDocument(['We know the child.'])
  const body = new PizZip(docx).file('word/document.xml')?.asText() ?? ''
  return zipWith(docx, { 'word/document.xml': body.replace('<w:body>', `<w:body>${xml}`) })
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The list of relationships of a part, with one that points to something. */
export function relationshipTo(type: string, target: string, mode: 'External' | 'Internal' = 'External'): string {
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x1" Type="${relationships}/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`
}

type Said = string | number | undefined | Said[] | { [key: string]: Said }

/** A PDF whose catalogue, or whose first page, also says this. */
export async function pdfSaying(
  said: Record<string, Said>,
  where: 'catalogue' | 'page' = 'catalogue',
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await pdfDocument(1, 'We know the child and have seen her often.'))
  const target = where === 'catalogue' ? pdf.catalog : pdf.getPage(0).node
  for (const [key, value] of Object.entries(said))
    target.set(PDFName.of(key), pdf.context.obj({ value }).get(PDFName.of('value')) ?? PDFNull)
  return pdf.save()
}
