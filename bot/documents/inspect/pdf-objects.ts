import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFStream } from 'pdf-lib'

/** Every object of a PDF and all within them, whether or not a page leads to it. */
export function* objectsOf(pdf: PDFDocument): Generator<PDFObject> {
  const waiting = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    yield object
    for (const inner of innerOf(object)) waiting.push(inner)
  }
}

function innerOf(object: PDFObject): PDFObject[] {
  if (object instanceof PDFStream) return [object.dict]
  if (object instanceof PDFArray) return object.asArray()
  return object instanceof PDFDict ? object.values() : []
}
