import { PDFArray, type PDFDocument, PDFName, type PDFPage } from 'pdf-lib'
import { topOf } from './bookmarks.ts'
import type { Pack, PackReport } from './pack.ts'
import { blue, type Fonts, grey, ink, paper, ruleColour, startColumn, wrap } from './typesetting.ts'
import { packWords } from './words.ts'

export type ContentsRow = { report: PackReport; page: PDFPage; number: number }

const { margin } = paper

/** The first page: whose pack this is, of what, and how to treat it. */
export function writeCover(pdf: PDFDocument, fonts: Fonts, pack: Pack): PDFPage {
  const column = startColumn(pdf, fonts)
  const first = column.page()
  column.gap(70)
  column.write(pack.cover.title, { size: 26, bold: true, colour: blue, leading: 1.25, after: 14 })
  for (const line of pack.cover.lines) column.write(line, { size: 13, after: 3 })
  column.gap(22)
  column.rule()
  column.gap(14)
  column.write(packWords.for, { size: 10, colour: grey })
  column.write(pack.recipientName, { size: 16, bold: true, after: 8 })
  column.write(packWords.reference, { size: 10, colour: grey })
  column.write(pack.reference, { size: 16, bold: true })
  column.gap(18)
  column.rule()
  column.gap(22)
  const size = pack.neutral ? 13.5 : 12
  const words = pack.neutral ? packWords.familyCover : packWords.professionalCover
  for (const paragraph of words) column.write(paragraph, { size, leading: 1.5, after: 10 })
  return first
}

const title = { size: 12, leading: 17 }
const note = { size: 9.5, leading: 13.5 }
const numberWidth = 44
const contentsTop = paper.height - margin - 70
const contentsFoot = margin + 12

type Lines = { titles: string[]; notes: string[]; height: number }

/** Adds as many empty pages as the contents will take; which page each report starts on is known only later. */
export function contentsPagesFor(pdf: PDFDocument, fonts: Fonts, reports: PackReport[]): PDFPage[] {
  const ordered = reports.toSorted((a, b) => Number(a.restricted) - Number(b.restricted))
  const sheets = paginate(ordered.map((report) => linesFor(report, fonts).height))
  return Array.from({ length: Math.max(1, ...sheets.map((sheet) => sheet + 1)) }, () =>
    pdf.addPage([paper.width, paper.height]),
  )
}

export function writeContents(pdf: PDFDocument, fonts: Fonts, pages: PDFPage[], rows: ContentsRow[]) {
  pages[0]?.drawText(packWords.contents, {
    x: margin,
    y: paper.height - margin - 48,
    font: fonts.bold,
    size: 22,
    color: blue,
  })
  if (rows.length === 0) {
    pages[0]?.drawText(packWords.nothingYet, {
      x: margin,
      y: contentsTop - 20,
      font: fonts.regular,
      size: 12,
      color: ink,
    })
  }
  const blocks = rows.map((row) => linesFor(row.report, fonts))
  const sheets = paginate(blocks.map((block) => block.height))
  let y = contentsTop
  rows.forEach((row, index) => {
    const page = pages[sheets[index] ?? 0] as PDFPage
    const { titles, notes, height } = blocks[index] as Lines
    if (index > 0 && sheets[index] !== sheets[index - 1]) y = contentsTop
    writeRow(fonts, page, { titles, notes, number: row.number, top: y })
    linkTo(pdf, page, row.page, [margin, y - height, paper.width - margin, y])
    y -= height
  })
}

function linesFor(report: PackReport, fonts: Fonts): Lines {
  const width = paper.width - 2 * margin - numberWidth
  const marks = [report.restricted ? packWords.restrictedStamp : '', report.late ? packWords.late : '']
  const received = [packWords.reportBy(report.agency, report.author), report.receivedAt, ...marks]
  const titles = wrap(report.title, fonts.bold, title.size, width)
  const notes = wrap(received.filter((part) => part !== '').join(' · '), fonts.regular, note.size, width)
  return { titles, notes, height: 18 + titles.length * title.leading + notes.length * note.leading }
}

/** On which sheet each block lies. */
function paginate(heights: number[]): number[] {
  let sheet = 0
  let left = contentsTop - contentsFoot
  return heights.map((height) => {
    if (height > left) {
      sheet += 1
      left = contentsTop - contentsFoot
    }
    left -= height
    return sheet
  })
}

function writeRow(
  fonts: Fonts,
  page: PDFPage,
  row: { titles: string[]; notes: string[]; number: number; top: number },
) {
  let y = row.top - 8
  const number = String(row.number)
  const numberX = paper.width - margin - fonts.bold.widthOfTextAtSize(number, title.size)
  page.drawText(number, { x: numberX, y: y - title.leading + 4, font: fonts.bold, size: title.size, color: blue })
  for (const line of row.titles) {
    y -= title.leading
    page.drawText(line, { x: margin, y: y + 4, font: fonts.bold, size: title.size, color: ink })
  }
  for (const line of row.notes) {
    y -= note.leading
    page.drawText(line, { x: margin, y: y + 3, font: fonts.regular, size: note.size, color: grey })
  }
  const end = { x: paper.width - margin, y: y - 10 }
  page.drawLine({ start: { x: margin, y: y - 10 }, end, thickness: 0.5, color: ruleColour })
}

function linkTo(pdf: PDFDocument, page: PDFPage, target: PDFPage, rect: number[]) {
  const link = pdf.context.register(
    pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: rect, Border: [0, 0, 0], Dest: topOf(target) }),
  )
  const links = page.node.Annots() ?? pdf.context.obj([])
  if (links instanceof PDFArray) links.push(link)
  page.node.set(PDFName.of('Annots'), links)
}

/** The page that stands where a report could not be copied. */
export function writeUnreadable(pdf: PDFDocument, fonts: Fonts, report: PackReport): PDFPage {
  const column = startColumn(pdf, fonts)
  column.gap(40)
  column.write(packWords.unreadableTitle, { size: 20, bold: true, colour: blue, leading: 1.3, after: 12 })
  column.write(report.title, { size: 12, bold: true, after: 6 })
  column.write(packWords.unreadable(report.agency), { size: 12, leading: 1.5 })
  return column.page()
}
