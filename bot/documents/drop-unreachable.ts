import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from 'pdf-lib'

/**
 * Removes what nothing in the document leads to any more. pdf-lib would write it all the same: the first form of a
 * page that was changed, and, worse, an attachment or a note that was taken off its page.
 */
export async function dropUnreachable(pdf: PDFDocument) {
  await pdf.flush()
  const { Root, Info } = pdf.context.trailerInfo
  const reached = new Set<PDFRef>()
  const waiting: (PDFObject | undefined)[] = [Root, Info]
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue
      reached.add(object)
      waiting.push(pdf.context.lookup(object))
    } else if (object instanceof PDFDict) waiting.push(...object.values())
    else if (object instanceof PDFStream) waiting.push(object.dict)
    else if (object instanceof PDFArray) waiting.push(...object.asArray())
  }
  for (const [ref] of pdf.context.enumerateIndirectObjects()) if (!reached.has(ref)) pdf.context.delete(ref)
}
