import { decodePDFRawStream, PDFArray, type PDFPage, PDFRawStream } from 'pdf-lib'
import { isMostlyPicture } from './is-mostly-picture.ts'

const picture = /(?:^|[\s\])>])(?:sh|BI|Do)(?=\s|$)/
const drawing = /(?:^|[\s\])>])(?:f\*?|F|[bB]\*?|[sS])(?=\s|$)/

/**
 * Does this page show something that is not there as words (null: they cannot be made out)? A scan, or letters drawn
 * as lines. An empty page does not, and lines around words are no letters.
 */
export function isScanned(page: PDFPage, text: string | null): boolean {
  if (text === null) return true
  // A letter without a name, or of nobody's alphabet: the font does not say what its shapes mean.
  const nameless = text.match(/\uFFFD|\p{Co}|(?!\s)\p{Cc}/gu)?.length ?? 0
  if (nameless > text.length / 10) return true
  if (!isMostlyPicture(text)) return false
  const content = contentOf(page)
  return content === null || picture.test(content) || (text.trim() === '' && drawing.test(content))
}

function contentOf(page: PDFPage) {
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((part) => page.doc.context.lookup(part)) : [contents]
  try {
    return streams
      .filter((stream) => stream instanceof PDFRawStream)
      .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
      .join('\n')
  } catch {
    // Packed in a way that is not known here: nobody can say what it shows.
    return null
  }
}
