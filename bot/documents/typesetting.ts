import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

import { PDFDocument, type PDFFont, PDFName, type PDFPage, PDFString, type RGB, rgb } from 'pdf-lib'
import { wholeGlyphs } from './whole-glyphs.ts'

/** A4 in points. */
export const paper = { width: 595.28, height: 841.89, margin: 64 }
export const ink = rgb(0.05, 0.05, 0.06)
export const blue = rgb(0.122, 0.227, 0.373)
export const grey = rgb(0.314, 0.353, 0.388)
export const ruleColour = rgb(0.694, 0.725, 0.757)

export type Fonts = { regular: PDFFont; bold: PDFFont }
export type Style = { size: number; bold?: boolean; colour?: RGB; leading?: number; after?: number }

const require = createRequire(import.meta.url)
const fontFile = (name: string) => require.resolve(`@expo-google-fonts/noto-sans/${name}`)
// Ligatures are off so that words can be searched and read aloud letter by letter. Positioning is off because pdf-lib
// draws by advance widths alone, and working it out takes most of the time.
const embedding = { subset: true, features: { liga: false, kern: false, mark: false, mkmk: false } }

/** An empty PDF with our typeface, its language and its title; the same bytes come out for the same `createdAt`. */
export async function startPdf(about: { title: string; language: string; createdAt: Temporal.Instant }) {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.registerFontkit(wholeGlyphs)
  const [regular, bold] = await Promise.all([
    readFile(fontFile('400Regular/NotoSans_400Regular.ttf')),
    readFile(fontFile('700Bold/NotoSans_700Bold.ttf')),
  ])
  const fonts: Fonts = { regular: await pdf.embedFont(regular, embedding), bold: await pdf.embedFont(bold, embedding) }
  const made = new Date(about.createdAt.epochMilliseconds)
  pdf.setTitle(about.title, { showInWindowTitleBar: true })
  pdf.setProducer('CP Conferences')
  pdf.setCreator('CP Conferences')
  pdf.setCreationDate(made)
  pdf.setModificationDate(made)
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(about.language))
  return { pdf, fonts }
}

/** Text that can be drawn on one line: no line breaks or control characters, accents in one piece. */
export function drawable(text: string) {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
}

/** Breaks text into lines that are at most `width` points wide; a word that is wider is broken inside. */
export function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const fits = (line: string) => font.widthOfTextAtSize(line, size) <= width
  const lines: string[] = []
  let line = ''
  for (const word of drawable(text).trim().split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const character of word) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line)
        line = ''
      }
      line += character
    }
  }
  return [...lines, line]
}

/** As much of the text as fits, with an ellipsis where it was cut. */
export function shorten(text: string, font: PDFFont, size: number, width: number): string {
  const [first = '', ...rest] = wrap(text, font, size, width)
  if (rest.length === 0) return first
  const [start = ''] = wrap(text, font, size, width - font.widthOfTextAtSize('…', size))
  return `${start}…`
}

/** Writes down a page and on to the next one. `y` is the height that is free below, in points from the foot. */
export type Column = {
  page: () => PDFPage
  y: () => number
  write: (text: string, style: Style) => void
  gap: (points: number) => void
  rule: () => void
  /** Starts a new page unless this many points are left. */
  need: (points: number) => void
}

/** A column of the width between the margins, which starts on a new page of its own. */
export function startColumn(pdf: PDFDocument, fonts: Fonts): Column {
  const { margin } = paper
  const width = paper.width - 2 * margin
  const top = paper.height - margin - 24
  const newPage = () => pdf.addPage([paper.width, paper.height])
  let page = newPage()
  let y = top

  const need = (points: number) => {
    if (y - points >= margin + 12) return
    page = newPage()
    y = top
  }
  return {
    page: () => page,
    y: () => y,
    need,
    gap: (points) => {
      y -= points
    },
    rule: () => {
      page.drawLine({ start: { x: margin, y }, end: { x: margin + width, y }, thickness: 0.75, color: ruleColour })
    },
    write: (text, style) => {
      const font = style.bold ? fonts.bold : fonts.regular
      const leading = style.size * (style.leading ?? 1.4)
      for (const line of wrap(text, font, style.size, width)) {
        need(leading)
        y -= leading
        const baseline = y + leading * 0.28
        page.drawText(line, { x: margin, y: baseline, font, size: style.size, color: style.colour ?? ink })
      }
      y -= style.after ?? 0
    },
  }
}
