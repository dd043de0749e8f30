import { num } from './pdf-writer.ts'
import { band, furnitureScale } from './prepared-report.ts'
import {
  blue,
  drawLine,
  drawText,
  grey,
  ink,
  type Page,
  type Pdf,
  ruleColour,
  shorten,
  widthOf,
} from './typesetting.ts'

export type Furniture = { headLeft: string; headRight: string; footLeft: string; footRight: string }

/** Stamps a page in its head and foot bands, upright as the page is seen, whatever its size and rotation. */
export function stamp(pdf: Pdf, page: Page, words: Furniture) {
  const { width, height, matrix } = asSeen(page)
  const scale = furnitureScale(width, height)
  const size = 8.5 * scale
  const edge = 28 * scale
  const room = width - 2 * edge
  const foot = 14 * scale
  const head = height - 14 * scale - size * 0.75

  const line = (left: string, right: string, y: number, colour: string, bold: boolean) => {
    const rightText = shorten(pdf, right, { size, bold }, room * 0.45)
    const rightWidth = widthOf(pdf, rightText, { size, bold })
    const leftText = shorten(pdf, left, { size, bold: true }, room - rightWidth - 12 * scale)
    drawText(pdf, page, leftText, { x: edge, y, size, bold: true, colour })
    drawText(pdf, page, rightText, { x: edge + room - rightWidth, y, size, bold, colour: ink })
  }
  const rule = (y: number) =>
    drawLine(page, { from: [edge, y], to: [edge + room, y], thickness: 0.5 * scale, colour: ruleColour })

  page.content.push(`q ${matrix.map(num).join(' ')} cm`)
  line(words.headLeft, words.headRight, head, blue, true)
  line(words.footLeft, words.footRight, foot, grey, false)
  rule(height - band * scale + 4 * scale)
  rule(band * scale - 4 * scale)
  page.content.push('Q')
}

/** The page's size as a reader sees it, and the matrix from there to the page's own coordinates. */
function asSeen({ box: { x, y, width, height }, rotation }: Page): { width: number; height: number; matrix: number[] } {
  if (rotation === 90) return { width: height, height: width, matrix: [0, 1, -1, 0, x + width, y] }
  if (rotation === 180) return { width, height, matrix: [-1, 0, 0, -1, x + width, y + height] }
  if (rotation === 270) return { width: height, height: width, matrix: [0, -1, 1, 0, x, y + height] }
  return { width, height, matrix: [1, 0, 0, 1, x, y] }
}
