import type { Conference, Participant } from '../../../conference/conference.ts'
import { deadlineOf } from '../../../conference/conference.ts'
import type { Delivery } from '../../ports.ts'

/** One thing to say to one person about one conference, as both stand when it leaves. */
export interface Item {
  delivery: Delivery
  conference: Conference
  to: Participant | null
}

/** The most urgent first, as a digest lists them. */
export function soonestFirst(items: readonly Item[]): Item[] {
  return items.toSorted(
    (a, b) => Temporal.ZonedDateTime.compare(momentOf(a), momentOf(b)) || a.conference.number - b.conference.number,
  )
}

function momentOf({ delivery, conference }: Item): Temporal.ZonedDateTime {
  return delivery.kind.startsWith('report-') ? deadlineOf(conference, 'report-due').at : conference.start
}
