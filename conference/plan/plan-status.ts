import { londonDate } from '../civil-time.ts'
import type { Conference } from '../conference.ts'
import { deadlineOf } from '../conference.ts'
import type { CoreGroup } from '../core-group/core-group.ts'
import { judgeSlots } from '../core-group/judged.ts'
import { childrenOn } from '../core-group/members.ts'
import { dayOf } from '../core-group/record.ts'
import { isInForce } from './actions.ts'

/** How a plan in force stands, as the board says it. */
export interface PlanStatus {
  /** Children with a plan. */
  children: number
  /** Of the core groups that the rhythm asked for so far: how many were held. */
  coreGroups: { done: number; of: number }
  /** The next one; `start` is null while nobody has chosen its day. Null: none is planned. */
  next: Pick<CoreGroup, 'due' | 'start'> | null
  review: { bookBy: Temporal.PlainDate; booked: Temporal.ZonedDateTime | null }
}

/** Null where no plan of this conference is in force: none was made, all have ended, or the review has made its own. */
export function planStatus(conference: Conference, now: Temporal.Instant): PlanStatus | null {
  const today = londonDate(now)
  const children = childrenOn(conference, today)
  if (!isInForce(conference, today) || children.length === 0) return null
  const due = judgeSlots(conference).filter(
    ({ due, judged }) => judged !== 'called-off' && (judged !== 'open' || Temporal.PlainDate.compare(due, today) < 0),
  )
  return {
    children: children.length,
    coreGroups: {
      done: due.filter(({ judged }) => judged === 'on-time' || judged === 'late').length,
      of: due.length,
    },
    next: nextPlanned(conference, today),
    review: {
      bookBy: deadlineOf(conference, 'review-book-by').date,
      booked: conference.followedBy?.start ?? null,
    },
  }
}

function nextPlanned({ coreGroups }: Conference, today: Temporal.PlainDate): PlanStatus['next'] {
  const planned = coreGroups
    .filter((one) => one.state === 'planned' && Temporal.PlainDate.compare(dayOf(one), today) >= 0)
    .toSorted((one, other) => Temporal.PlainDate.compare(dayOf(one), dayOf(other)))
  return planned[0] ?? null
}
