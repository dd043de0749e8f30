import type { Insertable, Selectable, Updateable } from 'kysely'
import { toLondon } from '../../conference/civil-time.ts'
import type { CoreGroup } from '../../conference/core-group/core-group.ts'
import type { Transaction } from '../ports.ts'
import { pick } from './pick.ts'
import type { CoreGroupRow } from './schema.ts'

type CoreGroupChange = Parameters<Transaction['coreGroups']['update']>[1]

export function toCoreGroup(row: Selectable<CoreGroupRow>): CoreGroup {
  const { conferenceId: _, startsAt, recordedAt: at, recordedBy: by, ...same } = row
  return {
    ...same,
    start: startsAt && toLondon(startsAt),
    recorded: at === null || by === null ? null : { at, by },
  }
}

export function fromCoreGroup(conferenceId: string, coreGroup: CoreGroup): Insertable<CoreGroupRow> {
  return {
    ...pick(coreGroup, 'id', 'version', 'number', 'due', 'durationMinutes', 'place', 'online', 'joinUrl', 'chatId'),
    ...pick(coreGroup, 'state', 'insteadOf'),
    ...fromRecorded(coreGroup.recorded),
    conferenceId,
    startsAt: coreGroup.start?.toInstant() ?? null,
    record: JSON.stringify(coreGroup.record),
  }
}

export function fromCoreGroupChange(change: CoreGroupChange): Updateable<CoreGroupRow> {
  return {
    ...pick(change, 'number', 'due', 'durationMinutes', 'place', 'online', 'joinUrl', 'chatId', 'state', 'insteadOf'),
    ...(change.start !== undefined && { startsAt: change.start?.toInstant() ?? null }),
    ...(change.record !== undefined && { record: JSON.stringify(change.record) }),
    ...(change.recorded !== undefined && fromRecorded(change.recorded)),
  }
}

function fromRecorded(recorded: CoreGroup['recorded']) {
  return { recordedAt: recorded?.at ?? null, recordedBy: recorded?.by ?? null }
}
