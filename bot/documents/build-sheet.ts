import { stamp } from './furniture.ts'
import { blue, grey, paper, startColumn, startPdf } from './typesetting.ts'
import { packWords, sheetWords } from './words.ts'

export type Sheet = {
  title: string
  recipientName: string
  reference: string
  /** Each a paragraph of its own. */
  what: string[]
  when: string
  where: string
  /** The list of names as confirmed for this party. */
  who: string[]
  sayBeforehand: string[]
  complain: string[]
  phone: string
  language: 'en-GB'
  createdAt: Temporal.Instant
}

/** The sheet that a social worker brings to a family and reads through with them, with a part to keep as a record. */
export async function buildSheet(sheet: Sheet): Promise<{ pdf: Uint8Array; pages: number }> {
  const { pdf, fonts } = await startPdf(sheet)
  const column = startColumn(pdf, fonts)
  column.write(sheet.title, { size: 20, bold: true, colour: blue, leading: 1.25, after: 6 })
  column.write(`${sheetWords.for} ${sheet.recipientName}`, { size: 14, after: 4 })
  const part = (heading: string, lines: string[]) => {
    if (lines.length === 0) return
    column.need(60)
    column.gap(6)
    column.write(heading, { size: 14, bold: true, colour: blue, after: 1 })
    for (const line of lines) column.write(line, { size: 13, leading: 1.32, after: 1 })
  }
  part(sheetWords.what, sheet.what)
  part(sheetWords.when, [sheet.when])
  part(sheetWords.where, [sheet.where])
  part(sheetWords.who, sheet.who)
  part(sheetWords.beforehand, sheet.sayBeforehand)
  part(sheetWords.complain, sheet.complain)
  column.need(60)
  column.gap(6)
  column.write(sheetWords.phone, { size: 14, bold: true, colour: blue })
  column.write(sheet.phone, { size: 20, bold: true })

  const record = 34 + sheetWords.recordLines.length * 26
  column.need(record)
  column.gap(Math.max(0, column.y() - paper.margin - record))
  writeRecord(column, fonts, sheet.reference)
  const pages = pdf.getPages()
  pages.forEach((page, index) => {
    stamp(page, fonts, {
      headLeft: `${sheet.recipientName} · ${sheet.reference}`,
      headRight: '',
      footLeft: '',
      footRight: packWords.pageOf(index + 1, pages.length),
    })
  })
  return { pdf: await pdf.save(), pages: pages.length }
}

function writeRecord(
  column: ReturnType<typeof startColumn>,
  fonts: Awaited<ReturnType<typeof startPdf>>['fonts'],
  reference: string,
) {
  const { margin, width } = paper
  const page = column.page()
  const cut = { start: { x: margin, y: column.y() }, end: { x: width - margin, y: column.y() } }
  page.drawLine({ ...cut, thickness: 0.75, color: grey, dashArray: [4, 3] })
  column.gap(8)
  column.write(`${sheetWords.record} (${packWords.reference.toLowerCase()} ${reference})`, {
    size: 11,
    bold: true,
    after: 6,
  })
  for (const label of sheetWords.recordLines) {
    column.gap(25)
    const y = column.y()
    const labelWidth = fonts.regular.widthOfTextAtSize(label, 11) + 8
    page.drawText(label, { x: margin, y: y + 3, font: fonts.regular, size: 11, color: grey })
    page.drawLine({ start: { x: margin + labelWidth, y }, end: { x: width - margin, y }, thickness: 0.5, color: grey })
  }
}
