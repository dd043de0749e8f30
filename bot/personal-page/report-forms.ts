import { setTimeout as pause } from 'node:timers/promises'
import { reportOf } from '../../conference/conference.ts'
import type { Report, ReportPart } from '../../conference/report.ts'
import {
  answerFamilyQuestion,
  confirmDraft,
  holdNothing,
  undoSubmission,
  withdrawReport,
} from '../features/collect-reports/answer.ts'
import { handOverFile } from '../features/collect-reports/hand-over-file.ts'
import { preparedReport } from '../features/request-reports/prepared-report.ts'
import { commonView, type FieldError } from './common-view.ts'
import { english } from './english.ts'
import { download, htmlPage, type PageResponse, seeOther, type Visit } from './page.ts'
import { childrenView, professionalPage } from './professional-view.ts'
import { render } from './render.ts'

const PARTS: readonly ReportPart[] = ['main', 'restricted']
const LOOKS = 20
const MILLISECONDS_BETWEEN = 250
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Each file is kept first; for a few seconds the page waits for what the inspection says of it. */
export async function takeFiles(visit: Visit, report: Report): Promise<PageResponse> {
  const { world, request, actor, base } = visit
  const intent = request.form?.intent === 'draft' ? 'draft' : 'submit'
  const files = (request.files ?? []).filter(({ field }) => PARTS.some((part) => part === field))
  if (files.length === 0) return withErrors(visit, [{ field: 'main', text: english.report.choose }])
  const errors: FieldError[] = []
  const waiting: string[] = []
  for (const { field, name, bytes } of files) {
    const part = field as ReportPart
    const handed = await handOverFile(world, actor, {
      reportId: report.id,
      part,
      name,
      bytes,
      source: 'page',
      intent,
      note: null,
    })
    if (handed.ok) waiting.push(handed.fileId)
    else errors.push({ field: part, text: handed.message ?? english.problemTitle })
  }
  const isLookedAt = await areLookedAt(visit, waiting)
  if (errors.length > 0) return withErrors(visit, errors)
  return seeOther(`${base}?done=${isLookedAt ? 'sent' : 'checking'}`)
}

/** Are all of them out of the waiting room? Asks for about five seconds. */
async function areLookedAt({ world }: Visit, fileIds: readonly string[]): Promise<boolean> {
  for (let look = 1; look <= LOOKS; look++) {
    const left = await world.store.transaction((tx) => Promise.all(fileIds.map((id) => tx.incoming.find(id))))
    if (left.every((file) => file === null)) return true
    await pause(MILLISECONDS_BETWEEN)
  }
  return false
}

export async function confirm(visit: Visit, report: Report): Promise<PageResponse> {
  const confirmed = await confirmDraft(visit.world, visit.actor, report.id)
  return confirmed.ok ? seeOther(`${visit.base}?done=sent`) : refused(visit, confirmed)
}

export async function undoIt(visit: Visit, report: Report): Promise<PageResponse> {
  const undone = await undoSubmission(visit.world, visit.actor, report.id)
  return undone.ok ? seeOther(`${visit.base}?done=undone`) : refused(visit, undone)
}

/** Of a document without our marks: may everybody in the family read it? */
export async function answerQuestion(visit: Visit, report: Report): Promise<PageResponse> {
  const said = visit.request.form?.mayRead
  if (said !== 'yes' && said !== 'no') return withErrors(visit, [{ field: 'mayRead', text: english.question.missing }])
  const answered = await answerFamilyQuestion(visit.world, visit.actor, report.id, said === 'yes')
  if (!answered.ok) return refused(visit, answered)
  return seeOther(`${visit.base}?done=${said === 'yes' ? 'answered' : 'kept-for-chair'}`)
}

/** Taken back for good: what was sent stays on record, and the report is asked for again. */
export async function withdraw(visit: Visit, report: Report): Promise<PageResponse> {
  const withdrawn = await withdrawReport(visit.world, visit.actor, report.id)
  return withdrawn.ok ? seeOther(`${visit.base}?done=withdrawn`) : refused(visit, withdrawn)
}

/** The children are named before anybody says that they hold nothing about them. */
export function askNothingHeld(visit: Visit): PageResponse {
  return htmlPage(render('nothing-held', { ...commonView(visit), children: childrenView(visit) }))
}

export async function nothingHeld(visit: Visit, report: Report): Promise<PageResponse> {
  const noted = await holdNothing(visit.world, visit.actor, report.id)
  return noted.ok ? seeOther(`${visit.base}?done=nothing-held`) : refused(visit, noted)
}

export async function emptyForm({ conference, person, world }: Visit): Promise<PageResponse> {
  const bytes = await preparedReport(world, conference, person)
  return download(bytes, `${conference.reference}-report.docx`, WORD)
}

/** The page again with what went wrong. The person's report is read anew: a part of it may have arrived. */
export async function withErrors(visit: Visit, errors: readonly FieldError[]): Promise<PageResponse> {
  const { world, person } = visit
  const conference = await world.store.transaction((tx) => tx.conferences.findByParticipant(person.id))
  const current = conference ? { ...visit, conference } : visit
  return htmlPage(await professionalPage(current, errors), 422)
}

/** A feature said no, and its message says what to do. */
export function refused(visit: Visit, { message }: { message?: string }): Promise<PageResponse> {
  return withErrors(visit, [{ field: null, text: message ?? english.problemTitle }])
}

export function ownReport({ conference, person }: Visit): Report | undefined {
  return reportOf(conference, person.id)
}
