import { LONGEST_CORRECTION } from '../api/papers.ts'
import { askForCorrection } from '../features/papers/corrections.ts'
import { openCopy } from '../features/papers/open-copy.ts'
import { english } from './english.ts'
import { download, type PageResponse, seeOther, type Visit } from './page.ts'
import { papersOnPage } from './papers-view.ts'
import { withErrors } from './plan-forms.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** This person's own copy as it now stands. What a parent opens is never tracked. */
export async function readPaper(visit: Visit, paperId: string, as: string | undefined): Promise<PageResponse | null> {
  const found = await paperOnPage(visit, paperId)
  if (!found || (as !== undefined && as !== 'word')) return null
  const type = as === 'word' ? 'docx' : 'pdf'
  const opened = await openCopy(visit.world, found.actor, paperId, found.copy.id, type)
  return opened.ok ? download(opened.bytes, opened.fileName, type === 'pdf' ? 'application/pdf' : WORD) : null
}

/** "Something in it is wrong", in their own words. */
export async function sayWhatIsWrong(visit: Visit, paperId: string): Promise<PageResponse | null> {
  const { world, request, base, person } = visit
  const words = english.papers[person.side]
  const found = await paperOnPage(visit, paperId)
  if (!found) return null
  const text = request.form?.text?.trim() ?? ''
  const field = `text-${paperId}`
  if (text === '') return withErrors(visit, [{ field, text: words.missing }])
  if (text.length > LONGEST_CORRECTION) return withErrors(visit, [{ field, text: words.tooLong }])
  const asked = await askForCorrection(world, found.actor, paperId, { participantId: found.me.id, text })
  if (asked.ok) return seeOther(`${base}?done=correction-asked`)
  return withErrors(visit, [{ field: null, text: asked.message ?? english.problemTitle }])
}

/** The page tells of all conferences of the family: in each this person acts as who they are there. */
async function paperOnPage(visit: Visit, paperId: string) {
  const found = (await papersOnPage(visit)).find(({ paper }) => paper.id === paperId)
  return found && { ...found, actor: { kind: 'participant' as const, participantId: found.me.id } }
}
