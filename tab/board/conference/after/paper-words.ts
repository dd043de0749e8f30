import type { PaperView } from '../../../../bot/api/papers.ts'
import { londonDate, toLondon } from '../../../../conference/civil-time.ts'
import { paperTitle } from '../../../../conference/papers/titles.ts'
import type { Mood } from '../../../parts/word.tsx'
import { byWords, dayWords, instantWords } from '../../../shell/dates.ts'
import { english as words } from './papers-english.ts'

export type Recipient = PaperView['recipients'][number]

/** As its messages and its copies call it. */
export function titleOf({ kind, coreGroupStart }: PaperView): string {
  if (kind !== 'core-group-record' || coreGroupStart === null) return paperTitle(kind, 'professional')
  return words.ofCoreGroup(dayWords(Temporal.ZonedDateTime.from(coreGroupStart).toPlainDate().toString()))
}

export function isOfTheLead({ kind }: PaperView): boolean {
  return kind === 'core-group-record' || kind === 'progress-report'
}

/** By hand, and nobody has recorded yet that their newest copy was shared. */
export function isToHandOver({ by, copies: [newest] }: Recipient): boolean {
  return by === 'hand' && newest !== undefined && newest.handedOver === null
}

/** When it has to go, and how far that is; of what has gone, whether that was in time. */
export function dueWords({ dueAt, sentAt }: PaperView, now: string): string | null {
  if (dueAt === null) return null
  const due = Temporal.Instant.from(dueAt)
  const seen = Temporal.Instant.from(sentAt ?? now)
  const far = londonDate(seen).until(londonDate(due)).days
  const isLate = Temporal.Instant.compare(due, seen) < 0
  const by = byWords(toLondon(due).toString())
  if (sentAt) return isLate ? words.due.sentLate(-far) : null
  return isLate ? words.due.late(by, -far) : words.due.ahead(by, far)
}

export function moodOf({ state, dueAt }: PaperView, now: string): Mood {
  if (state === 'sent') return 'good'
  const isLate =
    dueAt !== null && Temporal.Instant.compare(Temporal.Instant.from(dueAt), Temporal.Instant.from(now)) < 0
  return isLate ? 'bad' : 'waiting'
}

/** What is still to be done with it, and by whom. */
export function nextSteps(paper: PaperView, isMaking: boolean): string[] {
  const { kind, state, recipients, may, approvedAt } = paper
  const byItself = kind === 'ending-letter' && state !== 'sent' ? [words.next.neverByItself] : []
  if (state === 'draft') return [whoApproves(paper), ...byItself]
  if (state === 'approved') {
    const say = may.approve ? words.next.yoursToSend : words.next.send
    return [say(instantWords(approvedAt ?? paper.draftedAt)), ...byItself]
  }
  const without = recipients.filter(({ state }) => state === 'due').length
  const held = recipients.filter(({ state }) => state === 'held').length
  const toHandOver = recipients.filter((one) => one.state === 'had' && isToHandOver(one)).length
  if (recipients.length === 0) return [words.next.nobody]
  if (without + held + toHandOver === 0) return [words.next.everybody]
  return [
    ...(without > 0 ? [isMaking ? words.next.making : words.next.without(without)] : []),
    ...(held > 0 ? [words.next.held(held)] : []),
    ...(toHandOver > 0 ? [words.next.toHandOver(toHandOver)] : []),
  ]
}

function whoApproves(paper: PaperView): string {
  const { kind, may } = paper
  if (isOfTheLead(paper)) return words.next.lead
  if (may.approve) return words.next.you
  return kind === 'full-record' ? words.next.minuteTaker : words.next.chair
}
