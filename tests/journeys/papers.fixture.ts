import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { PDFDocument, StandardFonts } from 'pdf-lib'

/** A Word document that somebody wrote; each text is found again in whatever is made of it. */
export async function wordFile(...texts: string[]): Promise<Buffer> {
  const children = [
    new Paragraph({ text: 'What are we worried about?', heading: HeadingLevel.HEADING_1 }),
    ...texts.map((text) => new Paragraph(text)),
  ]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

export async function pdfFile(text: string): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText(text, { font: await pdf.embedFont(StandardFonts.Helvetica), x: 50, y: 700, size: 12 })
  return Buffer.from(await pdf.save())
}
