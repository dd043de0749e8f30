import {
  concatTransformationMatrix,
  type PDFFont,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  type RGB,
} from 'pdf-lib'
import { band, furnitureScale } from './report-pages.ts'
import { blue, type Fonts, grey, ink, ruleColour, shorten } from './typesetting.ts'

export type Furniture = { headLeft: string; headRight: string; footLeft: string; footRight: string }

/** Stamps a page in its head and foot bands, upright as the page is seen, whatever its size and rotation. */
export function stamp(page: PDFPage, fonts: Fonts, words: Furniture) {
  const { width, height, matrix } = asSeen(page)
  const scale = furnitureScale(width, height)
  const size = 8.5 * scale
  const edge = 28 * scale
  const room = width - 2 * edge
  const foot = 14 * scale
  const head = height - 14 * scale - size * 0.75

  const line = (left: string, right: string, y: number, leftColour: RGB, rightFont: PDFFont) => {
    const rightText = shorten(right, rightFont, size, room * 0.45)
    const rightWidth = rightFont.widthOfTextAtSize(rightText, size)
    const leftText = shorten(left, fonts.bold, size, room - rightWidth - 12 * scale)
    page.drawText(leftText, { x: edge, y, size, font: fonts.bold, color: leftColour })
    page.drawText(rightText, { x: edge + room - rightWidth, y, size, font: rightFont, color: ink })
  }
  const rule = (y: number) =>
    page.drawLine({ start: { x: edge, y }, end: { x: edge + room, y }, thickness: 0.5 * scale, color: ruleColour })

  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(...matrix))
  line(words.headLeft, words.headRight, head, blue, fonts.bold)
  line(words.footLeft, words.footRight, foot, grey, fonts.regular)
  rule(height - band * scale + 4 * scale)
  rule(band * scale - 4 * scale)
  page.pushOperators(popGraphicsState())
}

type Matrix = [number, number, number, number, number, number]

/** The page's size as a reader sees it, and the matrix from there to the page's own coordinates. */
function asSeen(page: PDFPage): { width: number; height: number; matrix: Matrix } {
  const { x, y, width, height } = page.getMediaBox()
  const angle = ((page.getRotation().angle % 360) + 360) % 360
  if (angle === 90) return { width: height, height: width, matrix: [0, 1, -1, 0, x + width, y] }
  if (angle === 180) return { width, height, matrix: [-1, 0, 0, -1, x + width, y + height] }
  if (angle === 270) return { width: height, height: width, matrix: [0, -1, 1, 0, x, y + height] }
  return { width, height, matrix: [1, 0, 0, 1, x, y] }
}
