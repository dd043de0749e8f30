import type { BoardRow } from '../../../conference/board.ts'
import type { Conference } from '../../../conference/conference.ts'
import type { NeedToday } from '../../../conference/needs-today.ts'
import type { PlanStatus } from '../../../conference/plan/plan-status.ts'
import type { ConferenceRow, NeedToday as NeedView } from '../../api/conferences.ts'

/** A conference as the board shows it. */
export function conferenceRow({ conference, row }: { conference: Conference; row: BoardRow }): ConferenceRow {
  const { id, reference, kind, state } = conference
  const { limit, isOver, replies, reports, familySeen, reading, trouble } = row
  const { possible, confirmed, needed, unconfirmed } = row.quorum
  return {
    ...{ id, reference, kind, state, isOver, replies, reports, familySeen, reading, trouble },
    plan: row.plan && planView(row.plan),
    start: conference.start.toString(),
    limit: limit && { ...limit, date: limit.date.toString() },
    quorum: { possible, confirmed, needed, unconfirmed },
  }
}

export function needView({ conference, what, place, call }: NeedToday): NeedView {
  return {
    ...{ place, call },
    conference: conference && { id: conference.id, reference: conference.reference },
    what: whatView(what),
  }
}

function whatView(what: NeedToday['what']): NeedView['what'] {
  if ('since' in what) return { ...what, since: what.since.toString() }
  if ('on' in what) return { ...what, on: what.on.toString() }
  if ('by' in what) return { ...what, by: what.by.toString() }
  return 'due' in what ? { ...what, due: what.due.toString() } : what
}

function planView({ next, review, ...plan }: PlanStatus): NonNullable<ConferenceRow['plan']> {
  return {
    ...plan,
    next: next && { due: next.due.toString(), start: next.start?.toString() ?? null },
    review: { bookBy: review.bookBy.toString(), booked: review.booked?.toString() ?? null },
  }
}
