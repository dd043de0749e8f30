import type { HeldThing, Hold } from '../../conference/hold.ts'
import { pick } from './pick.ts'
import type { HoldRow } from './schema.ts'

export function toHold(row: HoldRow): Hold {
  const { clearedBy: by, clearedAt: at, clearedReason: reason } = row
  return {
    ...pick(row, 'id', 'recipientId', 'reason', 'detailId', 'passage', 'foundAt', 'raisedBy', 'seenBy'),
    thing: toHeldThing(row),
    cleared: by === null || at === null || reason === null ? null : { by, at, reason },
  }
}

function toHeldThing({ versionId, deliveryId, eventId, paperId }: HoldRow): HeldThing {
  if (versionId !== null) return { kind: 'version', versionId }
  if (deliveryId !== null) return { kind: 'message', deliveryId }
  if (paperId !== null) return { kind: 'paper', paperId }
  return { kind: 'event', eventId }
}

export function fromHold(conferenceId: string, hold: Hold): HoldRow {
  const { thing } = hold
  return {
    ...pick(hold, 'id', 'recipientId', 'reason', 'detailId', 'passage', 'foundAt', 'raisedBy', 'seenBy'),
    ...fromCleared(hold.cleared),
    conferenceId,
    thing: thing.kind,
    versionId: thing.kind === 'version' ? thing.versionId : null,
    deliveryId: thing.kind === 'message' ? thing.deliveryId : null,
    eventId: thing.kind === 'event' ? thing.eventId : null,
    paperId: thing.kind === 'paper' ? thing.paperId : null,
  }
}

export function fromCleared(cleared: Hold['cleared']) {
  return {
    clearedBy: cleared?.by ?? null,
    clearedAt: cleared?.at ?? null,
    clearedReason: cleared?.reason ?? null,
  }
}
