import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import PizZip from 'pizzip'

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

/** Pages from a scanner: a picture, and not one letter that a program could read. */
export async function scannedPdf(): Promise<Buffer> {
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC'
  const pdf = await PDFDocument.create()
  pdf.addPage().drawImage(await pdf.embedPng(dot), { x: 0, y: 0, width: 595, height: 842 })
  return Buffer.from(await pdf.save())
}

/** By the headings of the form: "Past harm", or "Ava Whitfield: Daily life" for what is about one child. */
export type Answers = Record<string, string>

/** The prepared form with answers written under its headings, as its author would in Word. */
export function answered(form: Uint8Array, answers: Answers): Buffer {
  const zip = new PizZip(form)
  const xml = zip.file('word/document.xml')?.asText() ?? ''
  const left = new Map(Object.entries(answers))
  let heading = ''
  let child = ''
  const written = xml.replace(/<w:p>.*?<\/w:p>/gs, (paragraph) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? ''
    const words = paragraph.replace(/<[^>]+>/g, '')
    if (style === 'Heading1') child = ''
    if (style === 'Heading2' && words.endsWith(': about this child only')) child = words.replace(/:.*/, ': ')
    if (style.startsWith('Heading')) heading = child + words
    const answer = style === 'Answer' ? left.get(heading) : undefined
    if (answer === undefined) return paragraph
    left.delete(heading)
    return paragraph.replace('</w:p>', `<w:r><w:t xml:space="preserve">${answer}</w:t></w:r></w:p>`)
  })
  if (left.size > 0) throw new Error(`The form has no heading ${[...left.keys()].join(', ')}`)
  return zip.file('word/document.xml', written).generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
