import type { Conference } from '../../../conference/conference.ts'
import type { ActionChange, RecordChange, WrittenChange } from '../../../conference/core-group/change.ts'
import { isActionChange } from '../../../conference/core-group/change.ts'
import { changeAction } from '../../../conference/core-group/change-actions.ts'
import { changeRecord } from '../../../conference/core-group/change-record.ts'
import type { CoreGroup } from '../../../conference/core-group/core-group.ts'
import { mayRunCoreGroup, mayWrite, memberActing } from '../../../conference/core-group/permissions.ts'
import { dayOf } from '../../../conference/core-group/record.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import type { PlanAction } from '../../../conference/plan/plan.ts'
import type { Refusal, Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { changeCoreGroup, whyNotChanged } from './find.ts'

/** What came of one change. `theirs`: what somebody else has written there meanwhile. */
export type RecordOutcome =
  | { id: string; state: 'done' }
  | { id: string; state: 'changed-meanwhile'; theirs: WrittenChange['now'] | PlanAction }
  | { id: string; state: 'refused'; message: string }

/** A meeting as it becomes, one change after the other. */
interface Written {
  meeting: CoreGroup
  actions: readonly PlanAction[]
  /** Those that are new or other than before. */
  changed: Map<string, PlanAction>
}

/**
 * Writes these changes in their order, however often they are sent. One that cannot be written leaves the others as they
 * are: what came of each is answered, so that nothing that somebody typed is lost unnoticed.
 */
export async function writeRecord(
  world: World,
  actor: Actor,
  coreGroupId: string,
  changes: readonly RecordChange[],
): Promise<Result<{ outcomes: RecordOutcome[] }>> {
  return changeCoreGroup(world, coreGroupId, async (tx, conference, meeting) => {
    const runs = mayRunCoreGroup(actor, conference)
    if (!runs.ok && !memberActing(actor, conference, meeting)) return runs
    const refused = whyNotChanged(conference) ?? whyNotWritten(meeting)
    if (refused) return refused
    const now = world.clock.now()
    const written: Written = { meeting, actions: conference.plan.actions, changed: new Map() }
    const outcomes = changes.map((change) => write(written, change, { conference, actor, now }))
    const { record } = written.meeting
    if (record !== meeting.record)
      await tx.coreGroups.update(coreGroupId, { record, ...(tookPlace(written.meeting, now) && { state: 'held' }) })
    if (written.changed.size > 0) await tx.plans.putActions(conference.id, [...written.changed.values()])
    for (const { id: actionId, state } of written.changed.values()) {
      const detail = { coreGroupId, actionId, state }
      const entry = { at: now, actor: actorId(actor), action: 'plan-action-changed', conferenceId: conference.id }
      await tx.audit.write({ ...entry, detail })
    }
    return ok({ outcomes })
  })
}

function whyNotWritten({ state, recorded }: CoreGroup): Refusal | null {
  if (recorded)
    return refusal('recorded', {
      message: 'This record is finished. What is wrong in it can be put right in its paper.',
    })
  if (state === 'planned' || state === 'held') return null
  return refusal('not-planned', { message: 'This meeting was missed or called off, so it has no record.' })
}

function write(
  written: Written,
  change: RecordChange,
  { conference, actor, now }: { conference: Conference; actor: Actor; now: Temporal.Instant },
): RecordOutcome {
  const { id } = change
  if (!mayWrite(actor, conference, written.meeting, change))
    return { id, state: 'refused', message: 'Only the lead social worker, the chair or the business team write this.' }
  if (!isKnown(conference, written, change))
    return { id, state: 'refused', message: 'This is about somebody or something that is not part of the core group.' }
  return isActionChange(change)
    ? writeAction(written, change, { by: actorId(actor), now })
    : writeWords(written, change)
}

function writeWords(written: Written, change: WrittenChange): RecordOutcome {
  const { id } = change
  const changed = changeRecord(written.meeting.record, change)
  if (!changed.ok) return { id, state: 'changed-meanwhile', theirs: changed.theirs as WrittenChange['now'] }
  if (changed.record !== written.meeting.record) written.meeting = { ...written.meeting, record: changed.record }
  return { id, state: 'done' }
}

function writeAction(
  written: Written,
  change: ActionChange,
  who: { by: string; now: Temporal.Instant },
): RecordOutcome {
  const { id } = change
  const { meeting, actions } = written
  const changed = changeAction(actions, change, { ...who, coreGroupId: meeting.id, on: dayOf(meeting) })
  if (!changed.ok)
    return changed.theirs
      ? { id, state: 'changed-meanwhile', theirs: changed.theirs }
      : { id, state: 'refused', message: changed.message ?? '' }
  if (changed.changed) {
    written.actions = [...actions.filter((one) => one.id !== changed.action.id), changed.action]
    written.changed.set(changed.action.id, changed.action)
  }
  return { id, state: 'done' }
}

/** Everybody and everything that a change names has to be of this conference. */
function isKnown({ participants, children }: Conference, { actions }: Written, change: RecordChange): boolean {
  const people = 'personId' in change ? [change.personId] : 'whoId' in change && change.whoId ? [change.whoId] : []
  const shown = 'audience' in change && change.audience !== 'everyone' ? change.audience : []
  const childId = 'childId' in change ? change.childId : null
  const known = (id: string) => participants.some((person) => person.id === id)
  const isNew = change.kind === 'add-action' || !('actionId' in change)
  return (
    [...people, ...shown].every(known) &&
    (childId === null || children.some(({ id }) => id === childId)) &&
    (isNew || actions.some(({ id }) => id === change.actionId))
  )
}

/** Once it has begun and somebody is noted as here, nobody need be asked whether it took place. */
function tookPlace({ state, start, record }: CoreGroup, now: Temporal.Instant): boolean {
  const hasBegun = start !== null && Temporal.Instant.compare(start.toInstant(), now) <= 0
  return state === 'planned' && hasBegun && record.attendance.some((one) => one.state === 'here')
}
