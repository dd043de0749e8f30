import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib'

/** The space that the pack's furniture takes at the head and foot of a page of ordinary size, in points. */
export const band = 34

/** Below this a page is put on a larger sheet, or the furniture would not fit. */
const smallest = 420

/**
 * Copies a report's pages behind what the pack has, each made a little smaller so that head and foot are free.
 * Throws when the file cannot be read or copied, and then leaves the pack as it was.
 */
export async function addReportPages(pack: PDFDocument, bytes: Uint8Array): Promise<PDFPage[]> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = await pack.copyPages(source, source.getPageIndices())
  if (pages.length === 0) throw new Error('the report has no pages')
  for (const page of pages) await frame(pack, page)
  for (const page of pages) pack.addPage(page)
  return pages
}

// The content becomes one form, so that what is cropped stays hidden, patterns stay in place and a fault in its
// operators cannot reach the furniture. Notes and highlights lie outside the content and are scaled with it.
async function frame(pack: PDFDocument, page: PDFPage) {
  const seen = visibleBox(page)
  const turned = page.getRotation().angle % 180 !== 0
  const [seenWidth, seenHeight] = turned ? [seen.height, seen.width] : [seen.width, seen.height]
  const width = Math.max(seenWidth, smallest)
  const height = Math.max(seenHeight, smallest)
  const free = band * furnitureScale(width, height)
  const scale = Math.min(1, width / seenWidth, (height - 2 * free) / seenHeight)

  const group = page.node.get(PDFName.of('Group'))
  const content = page.node.Contents() === undefined ? undefined : await embedContent(pack, page, seen, group)
  keepPrintedAnnotations(page, seen)
  page.scaleAnnotations(scale, scale)

  const [sheetWidth, sheetHeight] = turned ? [height, width] : [width, height]
  const x = seen.x * scale - (sheetWidth - seen.width * scale) / 2
  const y = seen.y * scale - (sheetHeight - seen.height * scale) / 2
  for (const key of page.node.keys()) if (!kept.has(key.decodeText())) page.node.delete(key)
  page.setMediaBox(x, y, sheetWidth, sheetHeight)
  page.node.set(PDFName.of('Resources'), pack.context.obj({ Font: {}, XObject: {}, ExtGState: {} }))
  if (content === undefined) return
  const name = page.node.newXObject('Report', content)
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(scale, 0, 0, scale, 0, 0),
    drawObject(name),
    popGraphicsState(),
  )
}

/** How much larger than on A4 the furniture is drawn on this sheet. */
export function furnitureScale(width: number, height: number) {
  return Math.max(1, Math.min(width, height) / 595)
}

// All else that a page can carry, an editor's private data among it, would travel unseen.
const kept = new Set(['Type', 'MediaBox', 'Rotate', 'UserUnit', 'Annots'])

type Box = { x: number; y: number; width: number; height: number }

function visibleBox(page: PDFPage): Box {
  const media = page.getMediaBox()
  const crop = page.getCropBox()
  const x = Math.max(media.x, crop.x)
  const y = Math.max(media.y, crop.y)
  const width = Math.min(media.x + media.width, crop.x + crop.width) - x
  const height = Math.min(media.y + media.height, crop.y + crop.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : media
}

async function embedContent(pack: PDFDocument, page: PDFPage, { x, y, width, height }: Box, group: unknown) {
  const box = { left: x, bottom: y, right: x + width, top: y + height }
  const form = await pack.embedPage(page, box, [1, 0, 0, 1, 0, 0])
  await form.embed()
  const stream = pack.context.lookup(form.ref)
  if (group instanceof PDFDict && stream && 'dict' in stream) (stream.dict as PDFDict).set(PDFName.of('Group'), group)
  return form.ref
}

// What a printer would print, and links. A file attached to a page, a sticky note or a script would travel unseen.
const printed = new Set(
  'Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Widget'.split(
    ' ',
  ),
)
const harmless = new Set(['URI', 'GoTo'])

function keepPrintedAnnotations(page: PDFPage, seen: Box) {
  const annotations = page.node.Annots()
  if (annotations === undefined) return
  for (let index = annotations.size() - 1; index >= 0; index -= 1) {
    const annotation = annotations.lookup(index)
    const stays = annotation instanceof PDFDict && printed.has(nameIn(annotation, 'Subtype')) && meets(annotation, seen)
    if (!stays) {
      annotations.remove(index)
      continue
    }
    for (const key of ['AA', 'Popup', 'Parent']) annotation.delete(PDFName.of(key))
    const action = annotation.lookup(PDFName.of('A'))
    if (action instanceof PDFDict && !harmless.has(nameIn(action, 'S'))) annotation.delete(PDFName.of('A'))
  }
}

function nameIn(dictionary: PDFDict, key: string) {
  const name = dictionary.lookup(PDFName.of(key))
  return name instanceof PDFName ? name.decodeText() : ''
}

function meets(annotation: PDFDict, seen: Box) {
  const corners = annotation.lookup(PDFName.of('Rect'))
  if (!(corners instanceof PDFArray) || corners.size() !== 4) return false
  const at = (index: number) => corners.lookup(index, PDFNumber).asNumber()
  const [left, right] = [Math.min(at(0), at(2)), Math.max(at(0), at(2))]
  const [bottom, top] = [Math.min(at(1), at(3)), Math.max(at(1), at(3))]
  return left < seen.x + seen.width && right > seen.x && bottom < seen.y + seen.height && top > seen.y
}
