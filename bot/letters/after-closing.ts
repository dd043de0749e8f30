import { formatMoment, formatShortDate, formatTimeRange } from '../../conference/civil-time.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import { deadlineOf } from '../../conference/conference.ts'
import type { CoreGroup } from '../../conference/core-group/core-group.ts'
import { isInterim, openActionsOf } from '../../conference/plan/actions.ts'

/** What somebody is told once the conference is closed, in words: cards and letters say the same. */
export interface AfterClosing {
  /** Null while somebody has still to choose the day, and when there is no core group. */
  first: string | null
  firstBy: string | null
  place: string
  later: readonly { day: string; isChosen: boolean }[]
  actions: { many: number; firstBy: string | null }
  lettersBy: string
  hasCoreGroup: boolean
  /** There was no quorum: it holds until the conference is held again, and no letter follows yet. */
  isInterim: boolean
}

export function afterClosing(conference: Conference, { id }: Participant): AfterClosing {
  const [first, ...later] = conference.coreGroups.filter(({ state }) => state === 'planned')
  const actions = openActionsOf(conference, id, conference.start.toPlainDate())
  const dated = actions.flatMap(({ byWhen }) => byWhen ?? []).toSorted(Temporal.PlainDate.compare)
  return {
    first: first?.start ? whenMeets(first.start, first.durationMinutes) : null,
    firstBy: first ? formatShortDate(first.due) : null,
    place: first?.place ?? '',
    later: later.map(dayOf),
    actions: { many: actions.length, firstBy: dated[0] ? formatShortDate(dated[0]) : null },
    lettersBy: formatMoment(deadlineOf(conference, 'decision-letter').at),
    hasCoreGroup: first !== undefined,
    isInterim: isInterim(conference),
  }
}

function dayOf({ start, due, durationMinutes }: CoreGroup) {
  return { day: start ? whenMeets(start, durationMinutes) : formatShortDate(due), isChosen: start !== null }
}

function whenMeets(start: Temporal.ZonedDateTime, minutes: number): string {
  return `${formatShortDate(start)}, ${formatTimeRange(start, start.add({ minutes }))}`
}
