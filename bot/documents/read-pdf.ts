import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import type { InspectionLimits, Reading } from './inspection.ts'
import { swellsWhenUnpacked } from './pdf-streams.ts'
import { openPdf } from './pdf-text.ts'

/** Reads a PDF for inspection; it runs in the inspection worker. */
export async function readPdf(bytes: Uint8Array, limits: InspectionLimits, wantText: boolean): Promise<Reading> {
  if (swellsWhenUnpacked(bytes, limits.maxUnpackedBytes)) return { ok: false, reason: 'swells' }
  try {
    const { pages, isLiveForm, text } = await openPdf(bytes, wantText)
    if (isLiveForm) return { ok: false, reason: 'live-form' }
    if (pages === 0) return { ok: false, reason: 'empty' }
    if (pages > limits.maxPages) return { ok: false, reason: 'too-many-pages' }
    // A reader mends a file that was cut off; whoever sent it would not know what is missing.
    if (!Buffer.from(bytes.slice(-1024)).includes('%%EOF')) return { ok: false, reason: 'damaged' }
    // What a pack cannot copy is better said now, to its author, than found on the day it goes out.
    const copy = await PDFDocument.create({ updateMetadata: false })
    const source = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
    if (source.isEncrypted) return { ok: false, reason: 'encrypted' }
    if (hasHiddenLayers(source)) return { ok: false, reason: 'hidden-layers' }
    await copy.copyPages(source, source.getPageIndices())
    return { ok: true, type: 'pdf', pages, ...(wantText ? { text } : {}) }
  } catch (error) {
    const isLocked = (error as Error).name === 'PasswordException'
    return { ok: false, reason: isLocked ? 'encrypted' : 'damaged', cause: String(error) }
  }
}

// Copied into a pack, a layer that its author hid would be seen.
function hasHiddenLayers(source: PDFDocument) {
  const layers = source.catalog.lookupMaybe(PDFName.of('OCProperties'), PDFDict)?.lookupMaybe(PDFName.of('D'), PDFDict)
  return (layers?.lookupMaybe(PDFName.of('OFF'), PDFArray)?.size() ?? 0) > 0
}
