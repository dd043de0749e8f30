import type { PlanAction } from '../plan/plan.ts'
import type { Result } from '../result.ts'
import { ok, refusal } from '../result.ts'
import type { ActionChange } from './change.ts'

/** Who changes the plan in which meeting. */
export interface ChangingPlan {
  by: string
  now: Temporal.Instant
  coreGroupId: string
  /** The day of the meeting. */
  on: Temporal.PlainDate
}

/** `theirs`: the action as it stands now. */
export type ActionsChanged = Result<
  { action: PlanAction; changed: boolean },
  'changed-meanwhile' | 'unknown-action'
> & {
  theirs?: PlanAction
}

/** A new line of the plan, another wording, or what became of one. An edit of what it was before is refused. */
export function changeAction(
  actions: readonly PlanAction[],
  change: ActionChange,
  changing: ChangingPlan,
): ActionsChanged {
  const action = actions.find(({ id }) => id === change.actionId)
  if (change.kind === 'add-action') return action ? ok({ action, changed: false }) : added(change, changing)
  if (!action) return refusal('unknown-action', { message: 'This action is not part of the plan.' })
  const changed = change.kind === 'edit-action' ? edited(action, change) : settled(action, change, changing)
  if (isSame(action, changed)) return ok({ action, changed: false })
  if (action.version !== change.version)
    return {
      ...refusal('changed-meanwhile', { message: 'Somebody else has changed this action meanwhile.' }),
      theirs: action,
    }
  return ok({ action: { ...changed, version: action.version + 1 }, changed: true })
}

function added(
  change: Extract<ActionChange, { kind: 'add-action' }>,
  { coreGroupId, on }: ChangingPlan,
): ActionsChanged {
  const action: PlanAction = {
    ...wordsOf(change),
    id: change.actionId,
    version: 1,
    agreedOn: on,
    coreGroupId,
    state: 'open',
    settled: null,
  }
  return ok({ action, changed: true })
}

function edited(action: PlanAction, change: Extract<ActionChange, { kind: 'edit-action' }>): PlanAction {
  return { ...action, ...wordsOf(change) }
}

function settled(
  action: PlanAction,
  { state, note }: Extract<ActionChange, { kind: 'settle-action' }>,
  { by, now }: ChangingPlan,
): PlanAction {
  if (state === action.state && note === (action.settled?.note ?? '')) return action
  return { ...action, state, settled: state === 'open' ? null : { at: now, by, note } }
}

function wordsOf(change: Exclude<ActionChange, { kind: 'settle-action' }>) {
  const { childId, outcome, action, whoId, who, byWhen, howWeWillKnow, ifItDoesNotWork, audience } = change
  const day = byWhen === null ? null : Temporal.PlainDate.from(byWhen)
  return { childId, outcome, action, whoId, who, byWhen: day, howWeWillKnow, ifItDoesNotWork, audience }
}

function isSame(one: PlanAction, other: PlanAction): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
