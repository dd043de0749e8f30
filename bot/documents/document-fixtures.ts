import { Document, Packer, Paragraph } from 'docx'
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib'

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

/** A container as Office writes it, with these names in its directory. */
export function oleFile(names: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 4096)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(9, 30)
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = 512 + index * 128
    bytes.write(name, at, 'utf16le')
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64)
    bytes[at + 66] = index === 0 ? 5 : 2
    bytes.writeUInt32LE(4, at + 116)
  }
  return bytes
}
