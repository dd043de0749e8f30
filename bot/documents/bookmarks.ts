import { type PDFDocument, PDFHexString, PDFName, PDFNull, PDFNumber, type PDFPage, type PDFRef } from 'pdf-lib'
import { drawable } from './typesetting.ts'

export type Bookmark = { title: string; page: PDFPage; inside?: Bookmark[] }

/** Gives the document an outline, which readers open at its side. */
export function addBookmarks(pdf: PDFDocument, bookmarks: Bookmark[]) {
  const root = pdf.context.nextRef()
  const ends = addLevel(pdf, root, bookmarks)
  pdf.context.assign(root, pdf.context.obj({ Type: 'Outlines', ...ends }))
  pdf.catalog.set(PDFName.of('Outlines'), root)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function addLevel(pdf: PDFDocument, parent: PDFRef, bookmarks: Bookmark[]): Record<string, PDFRef | number> {
  const refs = bookmarks.map(() => pdf.context.nextRef())
  bookmarks.forEach(({ title, page, inside = [] }, index) => {
    const self = refs[index] as PDFRef
    const previous = refs[index - 1]
    const next = refs[index + 1]
    pdf.context.assign(
      self,
      pdf.context.obj({
        Title: PDFHexString.fromText(drawable(title)),
        Parent: parent,
        Dest: topOf(page),
        ...(previous ? { Prev: previous } : {}),
        ...(next ? { Next: next } : {}),
        ...(inside.length > 0 ? addLevel(pdf, self, inside) : {}),
      }),
    )
  })
  const [first] = refs
  const last = refs.at(-1)
  const shown = bookmarks.reduce((sum, { inside = [] }) => sum + 1 + inside.length, 0)
  return first && last ? { First: first, Last: last, Count: shown } : { Count: 0 }
}

/** A destination that shows the page from its top, at the reader's own zoom. */
export function topOf(page: PDFPage) {
  return [page.ref, PDFName.of('XYZ'), PDFNull, PDFNumber.of(page.getMediaBox().y + page.getMediaBox().height), PDFNull]
}
