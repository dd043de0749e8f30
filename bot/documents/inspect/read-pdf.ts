import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import type { InspectionLimits, Reading, Refused } from './inspection.ts'
import { findPdfDanger } from './pdf-danger.ts'
import { isScanned } from './pdf-pictures.ts'
import { swellsWhenUnpacked } from './pdf-streams.ts'
import { stringsOf } from './pdf-strings.ts'
import { openPdf } from './pdf-text.ts'

/** Reads a PDF for inspection; it runs in the process of a reader. */
export async function readPdf(bytes: Uint8Array, limits: InspectionLimits): Promise<Reading> {
  if (isLabelProtected(bytes)) return { ok: false, reason: 'label-protected' }
  if (swellsWhenUnpacked(bytes, limits.maxStreamBytes)) return { ok: false, reason: 'swells' }
  const opened = await openPdf(bytes).catch(refusedAs)
  if ('reason' in opened) return opened
  try {
    if (opened.pages === 0) return { ok: false, reason: 'empty' }
    if (opened.isLiveForm) return { ok: false, reason: 'live-form' }
    if (opened.pages > limits.maxPages) return { ok: false, reason: 'too-many-pages' }
    // A reader mends a file that was cut off; whoever sent it would not know what is missing.
    if (!Buffer.from(bytes.slice(-1024)).includes('%%EOF')) return { ok: false, reason: 'damaged' }
    const source = await loadPdf(bytes)
    if (source.isEncrypted) return { ok: false, reason: 'encrypted' }
    const danger = findPdfDanger(source) ?? (await findUncopiable(source, opened.pages))
    if (danger) return { ok: false, reason: danger }
    const texts = await opened.readPages()
    const text = texts.join('\n\n')
    return {
      ok: true,
      type: 'pdf',
      pages: opened.pages,
      marks: null,
      text,
      words: [text, ...stringsOf(source)].join('\n'),
      unreadable: source.getPages().some((page, index) => isScanned(page, texts[index] ?? null)),
    }
  } catch (error) {
    return refusedAs(error)
  } finally {
    await opened.close()
  }
}

function loadPdf(bytes: Uint8Array) {
  return PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true, parseSpeed: ParseSpeeds.Fastest })
}

// What a pack cannot copy is better said now, to its author, than found on the day it goes out.
async function findUncopiable(source: PDFDocument, pages: number) {
  if (hasHiddenLayers(source)) return 'hidden-layers'
  if (source.getPageCount() !== pages) return 'damaged'
  const copy = await PDFDocument.create({ updateMetadata: false })
  await copy.copyPages(source, source.getPageIndices())
  return undefined
}

// Copied into a pack, a layer that its author hid would be seen.
function hasHiddenLayers(source: PDFDocument) {
  const layers = source.catalog.lookupMaybe(PDFName.of('OCProperties'), PDFDict)?.lookupMaybe(PDFName.of('D'), PDFDict)
  return (layers?.lookupMaybe(PDFName.of('OFF'), PDFArray)?.size() ?? 0) > 0
}

/** Microsoft's protection either encrypts in a way of its own, or wraps the encrypted file into one that says so. */
function isLabelProtected(bytes: Uint8Array) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('MicrosoftIRMServices')
}

function refusedAs(error: unknown): Refused {
  if (error instanceof RangeError) return { ok: false, reason: 'too-complicated', cause: String(error) }
  const isLocked = (error as Error).name === 'PasswordException'
  return { ok: false, reason: isLocked ? 'encrypted' : 'damaged', cause: String(error).slice(0, 1000) }
}
