import { londonDate } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import type { CoreGroup } from '../../../conference/core-group/core-group.ts'
import { membersOn } from '../../../conference/core-group/members.ts'
import { dayOf } from '../../../conference/core-group/record.ts'
import { nextCoreGroup } from '../../../conference/next-steps.ts'
import { mayBeNamedTo } from '../../../conference/papers/readers.ts'
import { openActionsOf, soonestActionFirst } from '../../../conference/plan/actions.ts'
import type { PlanAction } from '../../../conference/plan/plan.ts'
import { readable } from '../../letters/plan-words.ts'

type InIt = { conference: Conference; me: Participant }

/** Something that this person agreed to do and has not done, in the conference that it belongs to. */
export function myOpenActions<P extends InIt>(
  parts: readonly P[],
  now: Temporal.Instant,
): { part: P; action: PlanAction }[] {
  const on = londonDate(now)
  return parts
    .flatMap((part) => openActionsOf(part.conference, part.me.id, on).map((action) => ({ part, action })))
    .toSorted((a, b) => soonestActionFirst(a.action, b.action))
}

/** The core group that somebody goes to next, with the professionals in it whom they may know of. */
export interface MyCoreGroup<P> {
  part: P
  meeting: CoreGroup
  professionals: Participant[]
}

/** Soonest first, one for each family. */
export function myCoreGroups<P extends InIt>(parts: readonly P[], now: Temporal.Instant): MyCoreGroup<P>[] {
  return parts
    .flatMap((part) => {
      const meeting = part.me.left || part.conference.stopped ? null : nextCoreGroup(part.conference, part.me, now)
      return meeting ? [{ part, meeting, professionals: known(part, meeting) }] : []
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(dayOf(a.meeting), dayOf(b.meeting)))
}

/** Whoever would reveal what is kept from this person is left out; a family party knows whom it has met. */
function known({ conference, me }: InIt, meeting: CoreGroup): Participant[] {
  return membersOn(conference, dayOf(meeting))
    .filter(({ side }) => side === 'professional')
    .filter(({ id }) => me.side === 'professional' || mayBeNamedTo(conference, me.id, id))
    .filter(({ name, role, agency }) => readable(conference, me.id, `${name}, ${role}, ${agency}`) !== null)
}
