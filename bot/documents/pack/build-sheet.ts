import { packWords, sheetWords } from '../words.ts'
import { stamp } from './furniture.ts'
import {
  blue,
  type Column,
  drawLine,
  drawText,
  finishPdf,
  grey,
  type Pdf,
  paper,
  startColumn,
  startPdf,
  widthOf,
} from './typesetting.ts'

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
  const pdf = startPdf(sheet)
  const column = startColumn(pdf)
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
  writeRecord(pdf, column, sheet.reference)
  const { pages } = pdf
  pages.forEach((page, index) => {
    stamp(pdf, page, {
      headLeft: `${sheet.recipientName} · ${sheet.reference}`,
      headRight: '',
      footLeft: '',
      footRight: packWords.pageOf(index + 1, pages.length),
    })
  })
  return { pdf: await finishPdf(pdf), pages: pages.length }
}

function writeRecord(pdf: Pdf, column: Column, reference: string) {
  const { margin, width } = paper
  const page = column.page()
  const across = (y: number, from = margin) => ({ from: [from, y], to: [width - margin, y], colour: grey }) as const
  drawLine(page, { ...across(column.y()), thickness: 0.75, dashes: '4 3' })
  column.gap(8)
  column.write(`${sheetWords.record} (${packWords.reference.toLowerCase()} ${reference})`, {
    size: 11,
    bold: true,
    after: 6,
  })
  for (const label of sheetWords.recordLines) {
    column.gap(25)
    const y = column.y()
    drawText(pdf, page, label, { x: margin, y: y + 3, size: 11, colour: grey })
    drawLine(page, { ...across(y, margin + widthOf(pdf, label, { size: 11 }) + 8), thickness: 0.5 })
  }
}
