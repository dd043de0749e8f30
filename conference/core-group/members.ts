import type { Conference, Participant } from '../conference.ts'

/**
 * Who is in the core group on this day: whom the plan names (from their first day until the day on which they leave), and
 * always the lead social worker. Whoever has left their job, and a party none of whose children still has a plan, is not.
 */
export function membersOn(conference: Conference, on: Temporal.PlainDate): Participant[] {
  const named = new Set(
    conference.plan.members
      .filter(({ from, until }) => isBy(from, on) && (until === null || !isBy(until, on)))
      .map(({ participantId }) => participantId),
  )
  return conference.participants.filter(
    (person) =>
      (person.id === conference.leadSocialWorkerId || named.has(person.id)) &&
      person.left === null &&
      !isOnlyOfEnded(conference, person, on),
  )
}

/** The children whose plan goes on on this day: nothing that follows is about the others. */
export function childrenOn({ children, plan }: Conference, on: Temporal.PlainDate): Conference['children'] {
  const ended = new Set(plan.ends.filter((end) => isBy(end.on, on)).map(({ childId }) => childId))
  return children.filter(({ id }) => plan.children.some(({ childId }) => childId === id) && !ended.has(id))
}

/** Half-siblings: the father of the child whose plan has ended hears nothing more of the other's. */
function isOnlyOfEnded(conference: Conference, { side, links }: Participant, on: Temporal.PlainDate): boolean {
  if (side !== 'family') return false
  const withPlan = links.filter(({ childId }) => conference.plan.children.some((child) => child.childId === childId))
  const going = childrenOn(conference, on)
  return withPlan.length > 0 && withPlan.every(({ childId }) => going.every(({ id }) => id !== childId))
}

function isBy(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) <= 0
}
