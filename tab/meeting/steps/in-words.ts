import type { MeetingFrame } from '../../../conference/meeting/frame.ts'
import type { Meeting } from '../../../conference/meeting/meeting.ts'
import type { AgreedDates, Decision, Inquorate } from '../../../conference/outcome/outcome.ts'
import type { PlanCategory } from '../../../conference/plan/plan.ts'
import { dayWords, momentWords } from '../../shell/dates.ts'
import { english as shared } from '../english.ts'
import type { NewChange, Unsettled } from '../outbox.ts'
import { london } from './day-words.ts'
import { english } from './english.ts'

type Change = Unsettled['change']

/** What stands in the meeting where the change would write: an entry of the outcome, or null for nothing. */
export function standingFor({ outcome }: Pick<Meeting, 'outcome'>, change: Change): object | null {
  const found = <Entry extends { id: string }>(entries: readonly Entry[], id: string) =>
    entries.find((entry) => entry.id === id) ?? null
  switch (change.kind) {
    case 'give-scale':
    case 'show-scale':
    case 'take-scale-back':
      return found(outcome.scales, change.scaleId)
    case 'say-view':
      return (
        outcome.views.find(({ personId, childId }) => personId === change.personId && childId === change.childId) ??
        null
      )
    case 'decide':
      return outcome.decisions.find(({ childId }) => childId === change.childId) ?? null
    case 'dissent':
    case 'withdraw-dissent':
      return found(outcome.dissents, change.dissentId)
    case 'put-plan-line':
    case 'remove-plan-line':
      return found(outcome.plan, change.lineId)
    case 'put-ask':
    case 'remove-ask':
      return found(outcome.asks, change.askId)
    case 'choose':
      return outcome.choices.find(({ personId }) => personId === change.personId) ?? null
    case 'confirm-core-group':
      return outcome.coreGroup && { memberIds: outcome.coreGroup }
    case 'agree-dates':
      return outcome.dates
    case 'inquorate':
      return outcome.inquorate
    default:
      return null
  }
}

/** The same change made from what stands now; null where there is nothing to be put in its place. */
export function madeAnew(meeting: Pick<Meeting, 'outcome'>, { id: _, ...change }: Change): NewChange | null {
  const standing = standingFor(meeting, { id: _, ...change } as Change) as { id: string; version: string } | null
  const [id, version] = [standing?.id, standing?.version ?? null]
  switch (change.kind) {
    case 'say-view':
      return { ...change, viewId: id ?? change.viewId, version }
    case 'decide':
      return { ...change, decisionId: id ?? change.decisionId, version }
    case 'choose':
      return { ...change, choiceId: id ?? change.choiceId, version }
    case 'dissent':
    case 'put-plan-line':
    case 'put-ask':
      return { ...change, version }
    case 'confirm-core-group':
      return { ...change, was: meeting.outcome.coreGroup && [...meeting.outcome.coreGroup] }
    case 'agree-dates':
      return { ...change, was: meeting.outcome.dates }
    case 'inquorate':
      return { ...change, was: meeting.outcome.inquorate }
    case 'show-scale':
    case 'withdraw-dissent':
    case 'remove-plan-line':
    case 'remove-ask':
      return version === null ? null : { ...change, version }
    default:
      return null
  }
}

/** An entry, or what a change would make of it, line by line: each field that says something. */
export function inWords(
  entry: object,
  { children }: Pick<MeetingFrame, 'children'>,
  nameOf: (id: string | null, words?: string) => string,
): string[] {
  const is = entry as Record<string, unknown>
  const text = (name: string) => (typeof is[name] === 'string' ? (is[name] as string) : '')
  const names = (ids: unknown) => (Array.isArray(ids) ? shared.list(ids.map((id) => nameOf(id))) : '')
  const child = children.find(({ id }) => id === is.childId)?.name ?? ''
  const dates = is as Partial<AgreedDates>
  const category = text('category') && english.category[text('category') as PlanCategory]
  return [
    [nameOf(text('personId')), child].filter(Boolean).join(', '),
    typeof is.value === 'number' && String(is.value),
    typeof is.planNeeded === 'boolean' && english.decisions.view(is.planNeeded, category),
    text('decision') &&
      english.decisions.decided(english.decisions.choices[text('decision') as Decision['decision']], category),
    text('text'),
    text('outcome'),
    text('action'),
    nameOf(text('whoId') || text('fromId'), text('who') || text('from')),
    text('byWhen') && dayWords(text('byWhen')),
    text('howWeWillKnow') && english.plan.know(text('howWeWillKnow')),
    text('ifItDoesNotWork') && english.plan.otherwise(text('ifItDoesNotWork')),
    text('reasons'),
    text('why'),
    is.formal === true && english.dissent.isFormal,
    names(is.chosenIds ?? is.memberIds),
    dates.firstCoreGroup && `${english.dates.firstCoreGroup}: ${momentWords(london(dates.firstCoreGroup.start))}`,
    dates.review && `${english.dates.review}: ${momentWords(london(dates.review.start))}`,
    ...inquorateInWords((is.kind === 'inquorate' ? is.inquorate : is) as Inquorate | null),
  ].filter((line): line is string => typeof line === 'string' && line !== '')
}

function inquorateInWords(inquorate: Inquorate | null): string[] {
  if (inquorate?.kind === 'interim')
    return [english.inquorate.saidInterim(momentWords(london(inquorate.newStart))), inquorate.reason]
  return inquorate?.kind === 'override' ? [english.inquorate.saidOverride, inquorate.reason] : []
}
