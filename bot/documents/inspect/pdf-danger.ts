import { PDFDict, type PDFDocument, PDFName } from 'pdf-lib'
import { objectsOf } from './pdf-objects.ts'

export type PdfDanger = 'active-content' | 'attachments' | 'live-form'

/** What a PDF has in it besides pages to be read: programs, things it does by itself, other files. */
export function findPdfDanger(pdf: PDFDocument): PdfDanger | undefined {
  for (const object of objectsOf(pdf)) {
    const danger = object instanceof PDFDict ? dangerOf(object) : undefined
    if (danger) return danger
  }
  return undefined
}

const fileKeys = ['EmbeddedFiles', 'EmbeddedFile', 'EF', 'Collection']
const activeKeys = ['JavaScript', 'JS', 'RichMedia', 'RichMediaContent']
const activeActions =
  'JavaScript Launch SubmitForm ImportData ResetForm Rendition Movie Sound GoToE RichMediaExecute GoTo3DView'
const activeKinds = 'RichMedia Movie Sound Screen 3D'

function dangerOf(dict: PDFDict): PdfDanger | undefined {
  const has = (key: string) => dict.has(PDFName.of(key))
  if (fileKeys.some(has) || isOneOf(dict, 'Type', 'EmbeddedFile') || isOneOf(dict, 'Subtype', 'FileAttachment')) {
    return 'attachments'
  }
  if (has('XFA')) return 'live-form'
  if (activeKeys.some(has) || isOneOf(dict, 'S', activeActions) || isOneOf(dict, 'Subtype', activeKinds)) {
    return 'active-content'
  }
  return startsByItself(dict) ? 'active-content' : undefined
}

/** Something done on opening or turning a page, other than going to a page. */
function startsByItself(dict: PDFDict) {
  const triggered = dict.lookup(PDFName.of('AA'))
  const actions = [dict.lookup(PDFName.of('OpenAction')), ...(triggered instanceof PDFDict ? triggered.values() : [])]
  return actions
    .map((action) => dict.context.lookup(action))
    .some((action) => action instanceof PDFDict && !isOneOf(action, 'S', 'GoTo'))
}

function isOneOf(dict: PDFDict, key: string, names: string) {
  const name = dict.lookup(PDFName.of(key))
  return name instanceof PDFName && names.split(' ').includes(name.decodeText())
}
