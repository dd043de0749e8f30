import { stamp } from '../pack/furniture.ts'
import { addReportPages } from '../pack/report-pages.ts'
import {
  blue,
  type Column,
  drawText,
  finishPdf,
  grey,
  type Page,
  type Pdf,
  paper,
  startColumn,
  startPdf,
  widthOf,
  wrap,
} from '../pack/typesetting.ts'
import { packWords, paperWords } from '../words.ts'
import type { PaperDocument } from './paper-document.ts'
import { readText, type TextBlock } from './read-text.ts'

interface Look {
  size: number
  leading: number
}

/** The copy as pages to print. `draft` says on each of them that it is no copy yet. */
export async function buildPdf(document: PaperDocument, draft: string | null = null): Promise<Uint8Array> {
  const pdf = startPdf({ ...document, title: `${document.title}, ${document.reference}` })
  const look = document.large ? { size: 12.5, leading: 1.5 } : { size: 11, leading: 1.45 }
  const column = startColumn(pdf)
  column.write(document.title, { size: 23, bold: true, colour: blue, leading: 1.25, after: 8 })
  writeFacts(pdf, column, [[paperWords.for, document.recipientName], ...document.facts], look)
  document.parts.forEach(({ heading, text, onlyFor }, index) => {
    if (heading === document.parts[index - 1]?.heading) column.gap(look.size * 0.55)
    else {
      // A heading stays with what follows.
      column.need(look.size * 6)
      column.gap(look.size * 1.25)
      column.write(heading, { size: look.size + 3.5, bold: true, colour: blue, leading: 1.3, after: 3 })
    }
    if (onlyFor !== null) column.write(onlyFor, { size: 9.5, colour: grey, after: 2 })
    for (const block of readText(text)) writeBlock(pdf, column, block, look)
  })
  return finish(pdf, document, draft)
}

/** Pages that were converted from an authority's own template: recipient, reference and number are put on each. */
export async function furnishPdf(pages: Uint8Array, document: PaperDocument, draft: string | null = null) {
  const pdf = startPdf({ ...document, title: `${document.title}, ${document.reference}` })
  await addReportPages(pdf, pages)
  return finish(pdf, document, draft)
}

function finish(pdf: Pdf, { title, recipientName, reference }: PaperDocument, draft: string | null) {
  const { pages } = pdf
  pages.forEach((page, index) => {
    if (draft !== null) watermark(pdf, page)
    stamp(pdf, page, {
      headLeft: `${recipientName} · ${reference}`,
      headRight: draft ?? '',
      footLeft: title,
      footRight: packWords.pageOf(index + 1, pages.length),
    })
  })
  return finishPdf(pdf)
}

function writeBlock(pdf: Pdf, column: Column, block: TextBlock, { size, leading }: Look) {
  if (block.kind === 'facts') return writeFacts(pdf, column, block.rows, { size, leading })
  if (block.kind === 'paragraph') return column.write(block.text, { size, leading, after: size * 0.5 })
  for (const item of block.items) {
    column.need(size * leading)
    const y = column.y() - size * leading * 0.72
    drawText(pdf, column.page(), '•', { x: paper.margin + 4, y, size, colour: grey })
    column.write(item, { size, leading, indent: 18, after: size * 0.25 })
  }
  return column.gap(size * 0.3)
}

const TERM_WIDTH = 128
const GUTTER = 12

/** Term and value side by side, a fine line under each pair; no table, so that it is read aloud in its order. */
function writeFacts(pdf: Pdf, column: Column, rows: readonly (readonly [string, string])[], { size, leading }: Look) {
  const step = size * leading
  column.gap(2)
  for (const [term, value] of rows) {
    const terms = wrap(pdf, term, { size, bold: true }, TERM_WIDTH)
    column.need(step * Math.max(terms.length, 2))
    const [page, top] = [column.page(), column.y()]
    terms.forEach((line, index) => {
      const y = top - step * (index + 1) + step * 0.28
      drawText(pdf, page, line, { x: paper.margin, y, size, bold: true, colour: blue })
    })
    column.write(value, { size, leading, indent: TERM_WIDTH + GUTTER })
    const isOnSamePage = column.page() === page
    const short = isOnSamePage ? top - step * terms.length - column.y() : 0
    if (short < 0) column.gap(-short)
    column.gap(3)
    column.rule()
    column.gap(2)
  }
  column.gap(size * 0.3)
}

/** Behind the words, from corner to corner: nobody takes it for what was sent. */
function watermark(pdf: Pdf, page: Page) {
  const scratch: Page = { ...page, content: [] }
  const size = 150
  const width = widthOf(pdf, paperWords.draft, { size, bold: true })
  const [cos, sin] = [Math.cos(Math.PI / 4), Math.sin(Math.PI / 4)]
  const middle = { x: page.box.x + page.box.width / 2, y: page.box.y + page.box.height / 2 }
  const turn = [cos, sin, -sin, cos, middle.x, middle.y].map((value) => value.toFixed(4)).join(' ')
  drawText(pdf, scratch, paperWords.draft, { x: -width / 2, y: -size / 3, size, bold: true, colour: '0.95 0.95 0.955' })
  page.content.unshift('q', `${turn} cm`, ...scratch.content, 'Q')
}
