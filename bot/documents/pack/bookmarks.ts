import { num, type PdfWriter, textString } from './pdf-writer.ts'
import { drawable, type Page } from './typesetting.ts'

export type Bookmark = { title: string; page: Page; inside?: Bookmark[] }

/** Writes an outline, which readers open at its side, and gives the catalog's entries for it. */
export function writeBookmarks(writer: PdfWriter, bookmarks: Bookmark[]): string {
  const root = writer.reserve()
  writer.put(root, [`<</Type/Outlines${writeLevel(writer, root, bookmarks)}>>`])
  return `/Outlines ${root} 0 R/PageMode/UseOutlines`
}

function writeLevel(writer: PdfWriter, parent: number, bookmarks: Bookmark[]): string {
  const refs = bookmarks.map(() => writer.reserve())
  bookmarks.forEach(({ title, page, inside = [] }, index) => {
    const entry = (key: string, ref: number | undefined) => (ref === undefined ? '' : `/${key} ${ref} 0 R`)
    const self = refs[index] as number
    writer.put(self, [
      `<</Title${textString(drawable(title))}/Parent ${parent} 0 R/Dest${topOf(page)}`,
      entry('Prev', refs[index - 1]),
      entry('Next', refs[index + 1]),
      inside.length > 0 ? writeLevel(writer, self, inside) : '',
      '>>',
    ])
  })
  const shown = bookmarks.reduce((sum, { inside = [] }) => sum + 1 + inside.length, 0)
  return `/First ${refs[0]} 0 R/Last ${refs.at(-1)} 0 R/Count ${shown}`
}

/** A destination that shows the page from its top, at the reader's own zoom. */
export function topOf({ ref, box }: Page): string {
  return `[${ref} 0 R/XYZ null ${num(box.y + box.height)} null]`
}
