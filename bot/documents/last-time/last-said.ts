import { formatDate } from '../../../conference/civil-time.ts'
import type { Conference } from '../../../conference/conference.ts'
import { lastReportOf } from '../../../conference/last-report.ts'
import type { StoredFile } from '../../../conference/report.ts'
import { answersIn } from '../cut/cut-document.ts'
import type { Answer } from './read-answers.ts'
import { lastTimeLine } from './words.ts'

interface From {
  conference(id: string): Promise<Conference | null>
  file(file: StoredFile): Promise<Uint8Array>
}

/**
 * What an author said to the conference that this one reviews, in the lines that their new form holds: of children who are
 * in this one too, each under its present id. Empty where there was no such conference, or no report that can be taken apart.
 */
export async function lastSaid(conference: Conference, authorId: string, from: From): Promise<Answer[]> {
  const previous = conference.reviewOf === null ? null : await from.conference(conference.reviewOf)
  const last = previous && lastReportOf(previous, conference, authorId)
  if (!last) return []
  const day = formatDate(last.on)
  const answers = await answersIn(await from.file(last.file))
  return answers.flatMap(({ childId, heading, paragraphs }) => {
    const childNow = childId && last.childNow(childId)
    if (childId !== null && childNow === null) return []
    return [{ childId: childNow, heading, paragraphs: paragraphs.map((text) => lastTimeLine(day, text)) }]
  })
}
