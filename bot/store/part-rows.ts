import type { Insertable, Selectable } from 'kysely'
import { toLondon } from '../../conference/civil-time.ts'
import type { ConferencePart } from '../../conference/part.ts'
import { pick } from './pick.ts'
import type { PartRow } from './schema.ts'

export function toPart(row: Selectable<PartRow>, participantIds: string[]): ConferencePart {
  return {
    ...pick(row, 'id', 'number', 'durationMinutes', 'joinUrl', 'chatId'),
    start: toLondon(row.startsAt),
    participantIds,
  }
}

export function fromPart(conferenceId: string, part: ConferencePart): Insertable<PartRow> {
  return {
    ...pick(part, 'id', 'number', 'durationMinutes', 'joinUrl', 'chatId'),
    conferenceId,
    startsAt: part.start.toInstant(),
  }
}
