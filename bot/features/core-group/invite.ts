import { londonDate } from '../../../conference/civil-time.ts'
import type { Conference } from '../../../conference/conference.ts'
import { membersOn } from '../../../conference/core-group/members.ts'
import { dayOf } from '../../../conference/core-group/record.ts'
import { deliveryKey } from '../../../conference/delivery.ts'
import type { NewDelivery, World } from '../../ports.ts'
import { claimWhatIsPast, tell } from './tell.ts'

/** Each member hears once that they are one, and of all the meetings to come, in one message. */
export async function invite(world: World, conferenceId: string): Promise<void> {
  const now = world.clock.now()
  const before = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!before || invitations(world, before, now).length === 0) return
  await world.store.change(conferenceId, async (tx, conference) => {
    for (const { memberId, told } of invitations(world, conference, now)) {
      await tx.deliveries.claim(told, now)
      await claimWhatIsPast(tx, conference, [memberId], now)
    }
  })
}

/** Several may be called off at once: they are told of together, once. */
export async function tellOfCallingOff(world: World, conferenceId: string): Promise<void> {
  await world.store.change(conferenceId, async (tx, conference) => {
    // The review has meetings of its own, and its closing told everybody of them.
    if (conference.followedBy?.closedOn) return
    const now = world.clock.now()
    const today = londonDate(now)
    const calledOff = conference.coreGroups.filter(({ state }) => state === 'called-off')
    const toCome = calledOff.filter(({ start }) => start && Temporal.Instant.compare(now, start.toInstant()) < 0)
    if (toCome.length === 0) return
    // A plan that has ended makes nobody of them a member any more.
    const wereToCome = new Set(
      conference.plan.members
        .filter(({ until }) => until === null || Temporal.PlainDate.compare(today, until) <= 0)
        .map(({ participantId }) => participantId),
    )
    const people = conference.participants.filter(({ id }) => wereToCome.has(id))
    const told = tell(world, conference, people, {
      kind: 'core-group-called-off',
      deadline: 'core-group',
      occasion: `called-off-${calledOff.length}`,
      detail: { coreGroupIds: toCome.map(({ id }) => id).join(',') },
    })
    await tx.deliveries.claim(told, now)
  })
}

/** What has not been said yet to members of any meeting still to come; from another day on somebody is a member anew. */
function invitations(world: World, conference: Conference, now: Temporal.Instant) {
  const { coreGroups, plan, start } = conference
  const days = coreGroups
    .filter(({ state }) => state === 'planned')
    .map(dayOf)
    .filter((day) => Temporal.PlainDate.compare(londonDate(now), day) <= 0)
  const people = new Map(days.flatMap((day) => membersOn(conference, day)).map((person) => [person.id, person]))
  return [...people.values()].flatMap((person): { memberId: string; told: NewDelivery[] }[] => {
    const from = plan.members.findLast(({ participantId }) => participantId === person.id)?.from ?? start.toPlainDate()
    const told = tell(world, conference, [person], {
      kind: 'core-group-invitation',
      deadline: 'core-group',
      occasion: `member-from:${from}`,
      detail: {},
    }).filter((delivery) => !wasTold(conference, delivery))
    return told.length > 0 ? [{ memberId: person.id, told }] : []
  })
}

/**
 * At the closing of the conference the first members have heard it, together with what they agreed to do. Who is reached by
 * hand has heard what any of their social workers was asked to tell them.
 */
function wasTold({ claimed }: Conference, delivery: NewDelivery): boolean {
  const { person, kind, deadline, occasion } = delivery
  if (kind !== 'hand-over')
    return (
      claimed.has(deliveryKey(delivery)) || [...claimed].some((key) => key.startsWith(`${person}|core-group-formed|`))
    )
  return [...claimed].some(
    (key) =>
      key.includes(`|hand-over|${deadline}|core-group-formed`) || key.endsWith(`|hand-over|${deadline}|${occasion}`),
  )
}
