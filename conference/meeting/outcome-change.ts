import type { Outcome } from '../outcome/outcome.ts'
import { ok } from '../result.ts'
import type { MeetingChange } from './change.ts'
import type { Changing, Refused } from './changing.ts'
import type { Kept } from './entries.ts'
import type { Meeting } from './meeting.ts'

/** Changes of what the conference comes to. */
export type OutcomeChange = Extract<MeetingChange, { kind: OutcomeKind }>
type OutcomeKind =
  | 'give-scale'
  | 'show-scale'
  | 'take-scale-back'
  | 'say-view'
  | 'decide'
  | 'dissent'
  | 'withdraw-dissent'
  | 'put-plan-line'
  | 'remove-plan-line'
  | 'put-ask'
  | 'remove-ask'
  | 'choose'
  | 'confirm-core-group'
  | 'agree-dates'
  | 'inquorate'
export type Of<Kind extends OutcomeKind> = Extract<OutcomeChange, { kind: Kind }>

/** Besides, who turned up, and who the people of this part are. */
export interface OutcomeChanging extends Changing, Pick<Meeting, 'guests'> {
  part: readonly string[]
}

export type ChangedOutcome = { ok: true; outcome: Outcome } | Refused

/** The outcome with these entries; where nothing changed, the very same one. */
export function keeping<Key extends 'scales' | 'views' | 'decisions' | 'dissents' | 'plan' | 'asks' | 'choices'>(
  outcome: Outcome,
  key: Key,
  kept: Kept<Outcome[Key][number]>,
): ChangedOutcome {
  if (!kept.ok) return kept
  return ok({ outcome: kept.entries === outcome[key] ? outcome : { ...outcome, [key]: kept.entries } })
}

export const entryBy = ({ id }: { id: string }, { by, now }: Pick<Changing, 'by' | 'now'>) => ({
  change: { id, by, at: now.toString() },
})

export function isChild({ frame }: Changing, childId: string | null): boolean {
  return childId === null || frame.children.some(({ id }) => id === childId)
}
