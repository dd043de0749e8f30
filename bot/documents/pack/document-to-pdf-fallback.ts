import { fallbackWords } from '../words.ts'
import { blue, finishPdf, grey, startColumn, startPdf } from './typesetting.ts'

/** Pages that say that a document could not be converted, with whatever words could be read from it. */
export function documentToPdfFallback(
  text: string,
  title: string,
  about: { language: 'en-GB'; createdAt: Temporal.Instant },
): Promise<Uint8Array> {
  const pdf = startPdf({ ...about, title })
  const column = startColumn(pdf)
  column.write(title, { size: 20, bold: true, colour: blue, leading: 1.3, after: 10 })
  column.write(fallbackWords.heading, { size: 12, bold: true })
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  column.write(paragraphs.length > 0 ? fallbackWords.note : fallbackWords.noText, { size: 12, colour: grey, after: 14 })
  for (const paragraph of paragraphs) column.write(paragraph, { size: 11, leading: 1.5, after: 6 })
  return finishPdf(pdf)
}
