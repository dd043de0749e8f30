import { packWords } from '../words.ts'
import { topOf } from './bookmarks.ts'
import type { Pack, PackReport } from './pack.ts'
import { num, textString } from './pdf-writer.ts'
import {
  addPage,
  blue,
  drawable,
  drawLine,
  drawText,
  grey,
  type Page,
  type Pdf,
  paper,
  ruleColour,
  startColumn,
  widthOf,
  wrap,
} from './typesetting.ts'

export type ContentsRow = { report: PackReport; page: Page; number: number }

const { margin } = paper

/** The first page: whose pack this is, of what, and how to treat it. */
export function writeCover(pdf: Pdf, pack: Pack): Page {
  const column = startColumn(pdf)
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

const title = { size: 12, leading: 17, bold: true }
const note = { size: 9.5, leading: 13.5 }
const numberWidth = 44
const contentsTop = paper.height - margin - 70
const contentsFoot = margin + 12

type Lines = { titles: string[]; notes: string[]; height: number }

/** Adds as many empty pages as the contents will take; which page each report starts on is known only later. */
export function contentsPagesFor(pdf: Pdf, reports: PackReport[]): Page[] {
  const ordered = reports.toSorted((a, b) => Number(a.restricted) - Number(b.restricted))
  const sheets = paginate(ordered.map((report) => linesFor(pdf, report).height))
  return Array.from({ length: Math.max(1, ...sheets.map((sheet) => sheet + 1)) }, () => addPage(pdf))
}

export function writeContents(pdf: Pdf, pages: Page[], rows: ContentsRow[]) {
  const [first] = pages as [Page]
  drawText(pdf, first, packWords.contents, {
    x: margin,
    y: paper.height - margin - 48,
    size: 22,
    bold: true,
    colour: blue,
  })
  if (rows.length === 0) drawText(pdf, first, packWords.nothingYet, { x: margin, y: contentsTop - 20, size: 12 })
  const blocks = rows.map((row) => linesFor(pdf, row.report))
  const sheets = paginate(blocks.map((block) => block.height))
  let y = contentsTop
  rows.forEach((row, index) => {
    const page = pages[sheets[index] ?? 0] as Page
    const { titles, notes, height } = blocks[index] as Lines
    if (index > 0 && sheets[index] !== sheets[index - 1]) y = contentsTop
    writeRow(pdf, page, { titles, notes, number: row.number, top: y })
    linkTo(page, row, [margin, y - height, paper.width - margin, y])
    y -= height
  })
}

function linesFor(pdf: Pdf, report: PackReport): Lines {
  const width = paper.width - 2 * margin - numberWidth
  const marks = [report.restricted ? packWords.restrictedStamp : '', report.late ? packWords.late : '']
  const received = [packWords.reportBy(report.agency, report.author), report.receivedAt, ...marks]
  const titles = wrap(pdf, report.title, title, width)
  const notes = wrap(pdf, received.filter((part) => part !== '').join(' · '), note, width)
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

function writeRow(pdf: Pdf, page: Page, row: { titles: string[]; notes: string[]; number: number; top: number }) {
  let y = row.top - 8
  const number = String(row.number)
  const numberX = paper.width - margin - widthOf(pdf, number, title)
  const numberY = y - title.leading + 4
  for (const line of row.titles) {
    y -= title.leading
    drawText(pdf, page, line, { ...title, x: margin, y: y + 4 })
  }
  drawText(pdf, page, number, { ...title, x: numberX, y: numberY, colour: blue })
  for (const line of row.notes) {
    y -= note.leading
    drawText(pdf, page, line, { ...note, x: margin, y: y + 3, colour: grey })
  }
  drawLine(page, { from: [margin, y - 10], to: [paper.width - margin, y - 10], thickness: 0.5, colour: ruleColour })
}

/** A screen reader says what the link says of itself. */
function linkTo(page: Page, { report, page: target, number }: ContentsRow, corners: number[]) {
  const says = packWords.linkTo(report.title, report.agency, number)
  page.annotations.push([
    `<</Type/Annot/Subtype/Link/Rect[${corners.map(num).join(' ')}]/Border[0 0 0]/F 4`,
    `/Contents${textString(drawable(says))}/Dest${topOf(target)}>>`,
  ])
}

/** The page that stands where a report could not be copied. */
export function writeUnreadable(pdf: Pdf, report: PackReport): Page {
  const column = startColumn(pdf)
  column.gap(40)
  column.write(packWords.unreadableTitle, { size: 20, bold: true, colour: blue, leading: 1.3, after: 12 })
  column.write(report.title, { size: 12, bold: true, after: 6 })
  column.write(packWords.unreadable(report.agency), { size: 12, leading: 1.5 })
  return column.page()
}
