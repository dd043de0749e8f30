import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFDocument, type PDFFont } from 'pdf-lib'
import { wholeGlyphs } from './whole-glyphs.ts'

const require = createRequire(import.meta.url)
const page = { width: 595, height: 842, margin: 64 }

type Block = { text: string; size: number; bold: boolean; indent: number }

/** A plain PDF of the headings, paragraphs, list items and table cells of some HTML, on as many A4 pages as it needs. */
export async function layOut(html: string): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.registerFontkit(wholeGlyphs)
  const regular = await document.embedFont(font('400Regular/NotoSans_400Regular.ttf'), { subset: true })
  const bold = await document.embedFont(font('700Bold/NotoSans_700Bold.ttf'), { subset: true })
  const characters = new Set(regular.getCharacterSet())
  const measureRegular = measureWith(regular)
  const measureBold = measureWith(bold)
  let sheet = document.addPage([page.width, page.height])
  let y = page.height - page.margin
  for (const block of blocksOf(html)) {
    const face = block.bold ? bold : regular
    const measure = block.bold ? measureBold : measureRegular
    const text = printable(block.text, characters)
    for (const line of wrap(text, measure, (page.width - 2 * page.margin - block.indent) / block.size)) {
      if (y - block.size < page.margin) {
        sheet = document.addPage([page.width, page.height])
        y = page.height - page.margin
      }
      y -= block.size * 1.4
      sheet.drawText(line, { x: page.margin + block.indent, y, size: block.size, font: face })
    }
    y -= block.size * 0.5
  }
  return Buffer.from(await document.save())
}

function font(file: string) {
  return readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${file}`))
}

function blocksOf(html: string): Block[] {
  const blocks: Block[] = []
  for (const [, tag = 'p', inner = ''] of html.matchAll(
    /<(h[1-6]|p|li)\b[^>]*>([\s\S]*?)(?=<\/\1>|<(?:h[1-6]|p|li)\b)/g,
  )) {
    const text = decode(inner.replace(/<br\s*\/?>/g, ' ').replace(/<[^>]+>/g, '')).trim()
    const level = Number(/^h(\d)$/.exec(tag)?.[1] ?? 0)
    const size = level > 0 ? Math.max(12, 20 - 2 * level) : 11
    if (text)
      blocks.push({ text: tag === 'li' ? `• ${text}` : text, size, bold: level > 0, indent: tag === 'li' ? 12 : 0 })
  }
  return blocks
}

function decode(text: string) {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (all, name) => entities[name] ?? all)
    .replace(/\s+/g, ' ')
}

/** A character that the typeface lacks is shown as a box. */
function printable(text: string, known: Set<number>): string {
  return [...text].map((one) => (known.has(one.codePointAt(0) ?? 0) ? one : '□')).join('')
}

/** Measuring is slow, so each word is measured once. */
function measureWith(face: PDFFont) {
  const widths = new Map<string, number>()
  return (word: string) => {
    const known = widths.get(word) ?? face.widthOfTextAtSize(word, 1)
    widths.set(word, known)
    return known
  }
}

function wrap(text: string, measure: (word: string) => number, width: number): string[] {
  const lines: string[] = []
  let line: string[] = []
  let taken = 0
  for (const word of text.split(' ').flatMap((one) => one.match(/.{1,40}/gu) ?? [])) {
    const more = measure(word) + measure(' ')
    if (line.length > 0 && taken + more > width) {
      lines.push(line.join(' '))
      line = []
      taken = 0
    }
    line.push(word)
    taken += more
  }
  return [...lines, line.join(' ')]
}
