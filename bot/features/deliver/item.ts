import { LONDON } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import { deadlineOf } from '../../../conference/conference.ts'
import type { CoreGroup } from '../../../conference/core-group/core-group.ts'
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

/** By when the action is to be done that this is about; null when it is about none. */
export function dayOfAction({
  delivery,
  conference,
}: Pick<Item, 'delivery' | 'conference'>): Temporal.PlainDate | null {
  return conference.plan.actions.find(({ id }) => id === delivery.detail.actionId)?.byWhen ?? null
}

/** The core group meeting that this is about; undefined when it is about none. */
export function meetingIn({ delivery, conference }: Pick<Item, 'delivery' | 'conference'>): CoreGroup | undefined {
  return conference.coreGroups.find(({ id }) => id === delivery.detail.coreGroupId)
}

function momentOf({ delivery, conference }: Item): Temporal.ZonedDateTime {
  const meeting = meetingIn({ delivery, conference })
  const day = dayOfAction({ delivery, conference })
  if (day) return day.toZonedDateTime({ timeZone: LONDON, plainTime: '23:59' })
  if (meeting) return meeting.start ?? meeting.due.toZonedDateTime(LONDON)
  return delivery.kind.startsWith('report-') ? deadlineOf(conference, 'report-due').at : conference.start
}
