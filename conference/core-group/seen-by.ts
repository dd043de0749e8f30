import type { Conference } from '../conference.ts'
import type { PlanAction } from '../plan/plan.ts'
import { detailsKeptFrom, findDetails } from '../protected-detail.ts'
import type { CoreGroupRecord } from './core-group.ts'

/** May this line of the plan be shown to this person? Null: to somebody of the business team. */
export function isShownTo({ audience }: Pick<PlanAction, 'audience'>, personId: string | null): boolean {
  return audience === 'everyone' || (personId !== null && audience.includes(personId))
}

/**
 * The record as one member sees it who does not run the meeting: of others' scales nothing, of lines of the plan that are not
 * for them nothing, and no words that would tell them what is kept from them.
 */
export function recordSeenBy(
  conference: Conference,
  record: CoreGroupRecord,
  personId: string,
  actions: readonly PlanAction[],
): CoreGroupRecord {
  const shown = new Set(actions.filter((action) => isShownTo(action, personId)).map(({ id }) => id))
  const seen: CoreGroupRecord = {
    ...record,
    scales: record.scales.filter((scale) => scale.personId === personId),
    progress: record.progress.filter(({ actionId }) => shown.has(actionId)),
  }
  const details = detailsKeptFrom(conference, personId)
  if (details.length === 0) return seen
  const readable = (text: string) => (findDetails(text, details).length === 0 ? text : '')
  return withTexts(seen, readable)
}

function withTexts(record: CoreGroupRecord, readable: (text: string) => string): CoreGroupRecord {
  const both = <Said extends { family: string; professionals: string }>(said: Said) => ({
    ...said,
    family: readable(said.family),
    professionals: readable(said.professionals),
  })
  const { working, progressing, safer } = record.questions
  const text = <Said extends { text: string }>(said: Said) => ({ ...said, text: readable(said.text) })
  return {
    ...record,
    childrenSeen: record.childrenSeen.map((one) => ({ ...one, words: readable(one.words) })),
    updates: record.updates.map(text),
    progress: record.progress.map(both),
    questions: { working: both(working), progressing: both(progressing), safer: both(safer) },
    childrensViews: record.childrensViews.map(text),
    parentsViews: record.parentsViews.map(text),
  }
}
