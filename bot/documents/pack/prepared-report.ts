import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from 'pdf-lib'
import { type Box, keepPrintedAnnotations } from './printed-annotations.ts'
import { wholeStream } from './sound-stream.ts'
import { startCollecting, type Template } from './template-objects.ts'

/** One page of a report, ready to be put on a sheet of a pack. */
export type PreparedPage = {
  /** The sheet that it goes on, in the coordinates of the page made smaller. */
  sheet: Box
  rotation: number
  scale: number
  /** Index of the form among the report's objects; null for an empty page. */
  form: number | null
  annotations: Template[]
}

/** A report that was read once: its objects, in which only the numbers of others are still open. */
export type PreparedReport = { objects: Template[]; pages: PreparedPage[] }

/** The space that the pack's furniture takes at the head and foot of a page of ordinary size, in points. */
export const band = 34

/** Below this a page is put on a larger sheet, or the furniture would not fit. */
const smallest = 420

const prepared = new WeakMap<Uint8Array, Promise<PreparedReport>>()

/**
 * Reads a report's pages, each made a little smaller so that head and foot are free. The same bytes are read once.
 * Rejects when the file cannot be read or copied.
 */
export function prepareReport(bytes: Uint8Array): Promise<PreparedReport> {
  const known = prepared.get(bytes) ?? prepare(bytes)
  prepared.set(bytes, known)
  return known
}

/** Takes what another process has read of these bytes, so that nothing here opens them. */
export function keepPrepared(bytes: Uint8Array, report: PreparedReport) {
  prepared.set(bytes, Promise.resolve(report))
}

/** As `prepareReport`, anew. `sound` gives a stream as it is to be copied, or throws. */
export async function prepare(
  bytes: Uint8Array,
  sound: (stream: PDFRawStream) => PDFRawStream = wholeStream,
): Promise<PreparedReport> {
  const source = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
    throwOnInvalidObject: true,
  })
  const pages = source.getPages()
  if (pages.length === 0) throw new Error('the report has no pages')
  const collecting = startCollecting(source.context, new Map(pages.map((page, index) => [page.ref, index])), sound)
  const framed = pages.map((page) => frame(source, page, collecting))
  return { objects: collecting.objects(), pages: framed }
}

// The content becomes one form, so that what is cropped stays hidden, patterns stay in place and a fault in its
// operators cannot reach the furniture. Notes and highlights lie outside the content and are scaled with it.
function frame(source: PDFDocument, page: PDFPage, collecting: ReturnType<typeof startCollecting>): PreparedPage {
  const seen = visibleBox(page)
  const rotation = ((page.getRotation().angle % 360) + 360) % 360
  const turned = rotation % 180 !== 0
  const [seenWidth, seenHeight] = turned ? [seen.height, seen.width] : [seen.width, seen.height]
  const width = Math.max(seenWidth, smallest)
  const height = Math.max(seenHeight, smallest)
  const free = band * furnitureScale(width, height)
  const scale = Math.min(1, width / seenWidth, (height - 2 * free) / seenHeight)
  const [sheetWidth, sheetHeight] = turned ? [height, width] : [width, height]

  const content = contentOf(page)
  const form = content && collecting.add(formOf(source, page, content, seen))
  keepPrintedAnnotations(page, seen)
  page.scaleAnnotations(scale, scale)
  return {
    sheet: {
      x: seen.x * scale - (sheetWidth - seen.width * scale) / 2,
      y: seen.y * scale - (sheetHeight - seen.height * scale) / 2,
      width: sheetWidth,
      height: sheetHeight,
    },
    ...{ rotation, scale, form },
    annotations:
      page.node
        .Annots()
        ?.asArray()
        .map((annotation) => collecting.template(annotation)) ?? [],
  }
}

/** How much larger than on A4 the furniture is drawn on this sheet. */
export function furnitureScale(width: number, height: number) {
  return Math.max(1, Math.min(width, height) / 595)
}

function visibleBox(page: PDFPage): Box {
  const media = page.getMediaBox()
  const crop = page.getCropBox()
  const x = Math.max(media.x, crop.x)
  const y = Math.max(media.y, crop.y)
  const width = Math.min(media.x + media.width, crop.x + crop.width) - x
  const height = Math.min(media.y + media.height, crop.y + crop.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : media
}

/** One stream goes as it is; several are one content, and a word may be cut between two of them. */
function contentOf(page: PDFPage): PDFRawStream | null {
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => page.doc.context.lookup(ref)) : [contents]
  const found = streams.filter((stream) => stream instanceof PDFStream)
  if (found.length === 0) return null
  const [only] = found
  if (found.length === 1 && only instanceof PDFRawStream) return only
  const plain = Buffer.concat(found.flatMap((stream) => [unpacked(stream), Buffer.from('\n')]))
  return PDFRawStream.of(page.doc.context.obj({ Length: plain.length }), plain)
}

function unpacked(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents()
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  if (filter === undefined) return stream.contents
  if (filter === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms')))
    return inflateSync(stream.contents)
  return decodePDFRawStream(stream).decode()
}

function formOf(source: PDFDocument, page: PDFPage, content: PDFRawStream, seen: Box): PDFRawStream {
  const { x, y, width, height } = seen
  const form = source.context.obj({
    ...{ Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [x, y, x + width, y + height] },
  })
  form.set(PDFName.of('Resources'), page.node.Resources() ?? source.context.obj({}))
  const group = page.node.lookup(PDFName.of('Group'))
  if (group instanceof PDFDict) form.set(PDFName.of('Group'), group)
  for (const key of ['Filter', 'DecodeParms'].map((name) => PDFName.of(name))) {
    const value = content.dict.get(key)
    if (value) form.set(key, value)
  }
  const length = content.dict.get(PDFName.Length)
  if (length) form.set(PDFName.Length, length)
  return PDFRawStream.of(form, content.contents)
}
