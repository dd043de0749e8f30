import { openDocx } from '../cut/docx-package.ts'
import { readBlocks } from '../cut/read-blocks.ts'
import { marksOf } from '../cut/read-marks.ts'
import { isHeading, onlyWhere, type ParagraphBlock, paragraphsOf, textOf } from '../cut/report-blocks.ts'
import { toTheAuthor } from '../words.ts'
import { isLastTime } from './words.ts'

/** What somebody wrote under one heading of our form. */
export interface Answer {
  /** The child in whose own part it stands; null: in none. */
  childId: string | null
  heading: string
  paragraphs: string[]
}

/** Everything that was written into a form but what is for the chair alone; nothing of a document without our marks. */
export function readAnswers(docx: Uint8Array): Answer[] {
  const read = readBlocks(openDocx(docx))
  if (marksOf(read) === null) return []
  const shareable = paragraphsOf(onlyWhere(read.blocks, ({ restricted }) => !restricted))
  const answers: Answer[] = []
  let heading = ''
  for (const paragraph of shareable) {
    if (isHeading(paragraph)) heading = textOf(paragraph)
    const childId = childOfBoth(paragraph)
    const text = textOf(paragraph)
    if (heading === '' || childId === undefined || text === '' || !isWritten(paragraph, text)) continue
    const same = answers.find((one) => one.heading === heading && one.childId === childId)
    if (same) same.paragraphs.push(text)
    else answers.push({ childId, heading, paragraphs: [text] })
  }
  return answers.map(withoutOlder)
}

const ofTheForm: ReadonlySet<string> = new Set(Object.values(toTheAuthor))

function isWritten(paragraph: ParagraphBlock, text: string): boolean {
  const isOurs = paragraph.style === 'Guidance' || paragraph.style === 'Detail' || paragraph.style === 'TableHeader'
  return !isHeading(paragraph) && !isOurs && !ofTheForm.has(text)
}

/** Undefined where words of one child stand among those of another, or of all. */
function childOfBoth({ place, pieces }: ParagraphBlock): string | null | undefined {
  const [first, ...more] = place.childIds
  const isWhole = pieces.every((piece) => piece.place.childIds.join() === place.childIds.join())
  return more.length > 0 || !isWhole ? undefined : (first ?? null)
}

/** Of what was carried over then, only what nothing newer was written to: no line is quoted in a quotation. */
function withoutOlder({ paragraphs, ...answer }: Answer): Answer {
  const own = paragraphs.filter((text) => !isLastTime(text))
  return { ...answer, paragraphs: own.length > 0 ? own : paragraphs }
}
