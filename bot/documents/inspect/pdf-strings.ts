import { decodePDFRawStream, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib'
import { objectsOf } from './pdf-objects.ts'

/**
 * Every string in the objects of a PDF: metadata, bookmarks, link targets, comments, alternative texts, field values,
 * names of attachments.
 */
export function stringsOf(pdf: PDFDocument): string[] {
  const found = new Set<string>()
  for (const object of objectsOf(pdf)) {
    if (object instanceof PDFString || object instanceof PDFHexString) found.add(object.decodeText())
    if (object instanceof PDFRawStream && isNamed(object.dict, 'Type', 'Metadata')) found.add(xmpOf(object))
  }
  const information = pdf.context.trailerInfo.Info
  const info = information ? pdf.context.lookup(information) : undefined
  for (const value of info instanceof PDFDict ? info.values() : []) {
    const text = pdf.context.lookup(value)
    if (text instanceof PDFString || text instanceof PDFHexString) found.add(text.decodeText())
  }
  return [...found].filter((text) => text.trim() !== '')
}

function isNamed(dict: PDFDict, key: string, name: string) {
  return dict.lookup(PDFName.of(key)) === PDFName.of(name)
}

/** The words between the tags of the metadata that stands as XML. */
function xmpOf(stream: PDFRawStream) {
  const xml = new TextDecoder().decode(decodePDFRawStream(stream).decode())
  return xml.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}
