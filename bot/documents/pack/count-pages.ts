import { PDFDocument } from 'pdf-lib'

/** Null when these bytes are not a PDF that can be opened. */
export async function countPages(pdf: Uint8Array): Promise<number | null> {
  try {
    const opened = await PDFDocument.load(pdf, { updateMetadata: false })
    return opened.getPageCount()
  } catch {
    return null
  }
}
