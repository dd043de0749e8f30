import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage, PDFRef } from 'pdf-lib'

export type Box = { x: number; y: number; width: number; height: number }

// What a printer would print, and links. A file attached to a page, a sticky note or a script would travel unseen.
const printed = new Set(
  'Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Widget'.split(
    ' ',
  ),
)
const harmless = new Set(['URI', 'GoTo'])

/** Takes off a page whatever annotation its reader would not see, and what those that stay would do or tell. */
export function keepPrintedAnnotations(page: PDFPage, seen: Box) {
  const annotations = page.node.Annots()
  if (annotations === undefined) return
  for (let index = annotations.size() - 1; index >= 0; index -= 1) {
    const annotation = annotations.lookup(index)
    const stays = annotation instanceof PDFDict && printed.has(nameIn(annotation, 'Subtype')) && meets(annotation, seen)
    if (!stays) {
      annotations.remove(index)
      continue
    }
    for (const key of ['AA', 'Popup', 'Parent', 'P']) annotation.delete(PDFName.of(key))
    if (!leadsToPage(annotation.lookup(PDFName.of('Dest')))) annotation.delete(PDFName.of('Dest'))
    const action = annotation.lookup(PDFName.of('A'))
    if (!(action instanceof PDFDict)) continue
    action.delete(PDFName.of('Next'))
    const stray = nameIn(action, 'S') === 'GoTo' && !leadsToPage(action.lookup(PDFName.of('D')))
    if (stray || !harmless.has(nameIn(action, 'S'))) annotation.delete(PDFName.of('A'))
  }
}

// A destination by name would look for it in a list of the report's, which the pack has not.
function leadsToPage(destination: unknown) {
  return destination instanceof PDFArray && destination.get(0) instanceof PDFRef
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
