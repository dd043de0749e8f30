import type { Insertable, Selectable } from 'kysely'
import type { PlanAction } from '../../conference/plan/plan.ts'
import { pick } from './pick.ts'
import type { PlanActionRow } from './schema.ts'

export function toAction(row: Selectable<PlanActionRow>): PlanAction {
  const { conferenceId: _1, position: _2, audience, settledAt: at, settledBy: by, settledNote: note, ...same } = row
  return {
    ...same,
    audience: audience ?? 'everyone',
    settled: at === null || by === null || note === null ? null : { at, by, note },
  }
}

export function fromAction(conferenceId: string, action: PlanAction): Insertable<PlanActionRow> {
  return {
    ...pick(action, 'id', 'version', 'childId', 'outcome', 'action', 'whoId', 'who', 'byWhen', 'howWeWillKnow'),
    ...pick(action, 'ifItDoesNotWork', 'agreedOn', 'coreGroupId', 'state'),
    conferenceId,
    audience: action.audience === 'everyone' ? null : [...action.audience],
    settledAt: action.settled?.at ?? null,
    settledBy: action.settled?.by ?? null,
    settledNote: action.settled?.note ?? null,
  }
}
