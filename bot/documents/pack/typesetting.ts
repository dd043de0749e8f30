import { drawnOnly, type EmbeddedFonts, startFonts } from './embedded-fonts.ts'
import { num, type Part, type PdfWriter, startWriter, textString } from './pdf-writer.ts'
import { type ShapedLine, shapeLine } from './shape-line.ts'
import type { Weight } from './typeface.ts'

/** A4 in points. */
export const paper = { width: 595.28, height: 841.89, margin: 64 }
/** Red, green and blue, each to 1. */
export const ink = '0.05 0.05 0.06'
export const blue = '0.122 0.227 0.373'
export const grey = '0.314 0.353 0.388'
export const ruleColour = '0.694 0.725 0.757'

export type Style = { size: number; bold?: boolean; colour?: string; leading?: number; after?: number; indent?: number }

export type Page = {
  /** The number of its object. */
  ref: number
  /** From its lowest left corner, in points. */
  box: { x: number; y: number; width: number; height: number }
  /** Clockwise, in degrees. */
  rotation: number
  /** What is drawn, as operators. */
  content: string[]
  /** Entries of its resources besides the fonts. */
  resources: Part[]
  annotations: Part[][]
}

export type Pdf = {
  writer: PdfWriter
  pages: Page[]
  fonts: EmbeddedFonts
  shape: (text: string, weight: Weight) => ShapedLine
  /** Characters that no font of ours has: their codes stand in their place. */
  unprintable: Set<string>
  about: { title: string; language: string; createdAt: Temporal.Instant }
}

/** An empty PDF with its language and its title; the same bytes come out for the same `createdAt`. */
export function startPdf(about: Pdf['about']): Pdf {
  const shaped = new Map<string, ShapedLine>()
  const unprintable = new Set<string>()
  return {
    ...{ writer: startWriter(), pages: [], fonts: startFonts(), unprintable, about },
    shape: (text, weight) => {
      const key = `${weight} ${text}`
      const known = shaped.get(key)
      if (known) return known
      const line = shapeLine(text, weight)
      for (const character of line.unprintable) unprintable.add(character)
      shaped.set(key, line)
      return line
    },
  }
}

export function addPage(pdf: Pdf, box: Page['box'] = { x: 0, y: 0, ...paper }, rotation = 0): Page {
  const page = { ref: pdf.writer.reserve(), box, rotation, content: [], resources: [], annotations: [] }
  pdf.pages.push(page)
  return page
}

/** The whole file. `catalog` has more entries of its root. */
export async function finishPdf(pdf: Pdf, catalog = ''): Promise<Uint8Array> {
  const { writer, pages, about } = pdf
  const fonts = writer.add(await pdf.fonts.write(writer))
  const tree = writer.reserve()
  for (const page of pages) {
    const content = writer.addStream('', Buffer.from(page.content.join('\n'), 'latin1'))
    const { x, y, width, height } = page.box
    writer.put(page.ref, [
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[${[x, y, x + width, y + height].map(num).join(' ')}]/Tabs/S`,
      page.rotation === 0 ? '' : `/Rotate ${page.rotation}`,
      `/Resources<</Font ${fonts} 0 R`,
      ...page.resources,
      `>>/Contents ${content} 0 R`,
      ...(page.annotations.length === 0 ? [] : ['/Annots[', ...page.annotations.flat(), ']']),
      '>>',
    ])
  }
  writer.put(tree, [`<</Type/Pages/Count ${pages.length}/Kids[${pages.map(({ ref }) => `${ref} 0 R`).join(' ')}]>>`])
  const made = `(D:${about.createdAt.toString({ smallestUnit: 'second' }).replace(/[-:TZ]/g, '')}Z)`
  const info = writer.add(
    `<</Title${textString(drawable(about.title))}/Producer(CP Conferences)/Creator(CP Conferences)`,
    `/CreationDate${made}/ModDate${made}>>`,
  )
  const root = writer.add(
    `<</Type/Catalog/Pages ${tree} 0 R/Lang(${about.language})/ViewerPreferences<</DisplayDocTitle true>>${catalog}>>`,
  )
  return writer.finish(root, info)
}

// Joiners shape a letter in Arabic and Indic scripts; every other unseen character goes.
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+|(?![\u200c\u200d])\p{Cf}/gu

/** Text that can be drawn on one line: no line breaks or control characters, accents in one piece. */
export function drawable(text: string) {
  if (/^[!-~]*(?: [!-~]+)*$/.test(text)) return text
  return text.normalize('NFC').replace(unseen, (found) => (/^\p{Cf}$/u.test(found) ? '' : ' '))
}

export type Typed = { size: number; bold?: boolean | undefined }

export function widthOf(pdf: Pdf, text: string, { size, bold }: Typed): number {
  return (pdf.shape(text, bold ? 'bold' : 'regular').width * size) / 1000
}

/** Draws one line of drawable text. `y` is its base line. */
export function drawText(pdf: Pdf, page: Page, text: string, at: Typed & { x: number; y: number; colour?: string }) {
  const { runs } = pdf.shape(text, at.bold ? 'bold' : 'regular')
  if (runs.length === 0) return
  const shown = runs.map((run) => pdf.fonts.show(run, at.size)).join(' ')
  let { x } = at
  let drawn = ''
  for (const run of runs) {
    drawn += drawnOnly(run, at.size, x, at.y)
    x += (run.width * at.size) / 1000
  }
  page.content.push(`${at.colour ?? ink} rg BT ${num(at.x)} ${num(at.y)} Td ${shown} ET${drawn}`)
}

export type Line = {
  from: readonly [number, number]
  to: readonly [number, number]
  thickness: number
  colour: string
  dashes?: string
}

export function drawLine(page: Page, { from, to, thickness, colour, dashes }: Line) {
  const path = `${from.map(num).join(' ')} m ${to.map(num).join(' ')} l S`
  page.content.push(`q ${colour} RG ${num(thickness)} w ${dashes ? `[${dashes}] 0 d ` : ''}${path} Q`)
}

/** Breaks text into lines that are at most `width` points wide; a word that is wider is broken inside. */
export function wrap(pdf: Pdf, text: string, type: Typed, width: number): string[] {
  const space = widthOf(pdf, ' ', type)
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const word of drawable(text).trim().split(' ')) {
    const wide = widthOf(pdf, word, type)
    if (line !== '' && taken + space + wide <= width) {
      line += ` ${word}`
      taken += space + wide
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = wide <= width ? [word] : broken(pdf, word, type, width)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    taken = widthOf(pdf, line, type)
  }
  return [...lines, line]
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

function broken(pdf: Pdf, word: string, type: Typed, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let taken = 0
  for (const { segment } of letters.segment(word)) {
    const wide = widthOf(pdf, segment, type)
    if (piece !== '' && taken + wide > width) {
      pieces.push(piece)
      piece = ''
      taken = 0
    }
    piece += segment
    taken += wide
  }
  return [...pieces, piece]
}

/** As much of the text as fits, with an ellipsis where it was cut. */
export function shorten(pdf: Pdf, text: string, type: Typed, width: number): string {
  const line = drawable(text).trim()
  if (widthOf(pdf, line, type) <= width) return line
  const [first = '', ...rest] = wrap(pdf, line, type, width)
  if (rest.length === 0) return first
  const [start = ''] = wrap(pdf, line, type, width - widthOf(pdf, '…', type))
  return `${start}…`
}

/** Writes down a page and on to the next one. `y` is the height that is free below, in points from the foot. */
export type Column = {
  page: () => Page
  y: () => number
  write: (text: string, style: Style) => void
  gap: (points: number) => void
  rule: () => void
  /** Starts a new page unless this many points are left. */
  need: (points: number) => void
}

/** A column of the width between the margins, which starts on a new page of its own. */
export function startColumn(pdf: Pdf): Column {
  const { margin } = paper
  const width = paper.width - 2 * margin
  const top = paper.height - margin - 24
  let page = addPage(pdf)
  let y = top

  const need = (points: number) => {
    if (y - points >= margin + 12) return
    page = addPage(pdf)
    y = top
  }
  return {
    page: () => page,
    y: () => y,
    need,
    gap: (points) => {
      y -= points
    },
    rule: () => drawLine(page, { from: [margin, y], to: [margin + width, y], thickness: 0.75, colour: ruleColour }),
    write: (text, style) => {
      const leading = style.size * (style.leading ?? 1.4)
      const indent = style.indent ?? 0
      for (const line of wrap(pdf, text, style, width - indent)) {
        need(leading)
        y -= leading
        drawText(pdf, page, line, { ...style, x: margin + indent, y: y + leading * 0.28 })
      }
      y -= style.after ?? 0
    },
  }
}
