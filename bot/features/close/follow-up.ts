import type { Conference } from '../../../conference/conference.ts'
import type { CoreGroup } from '../../../conference/core-group/core-group.ts'
import { coreGroupReminders } from '../../../conference/core-group/reminders.ts'
import type { Told } from '../../../conference/outcome/tell.ts'
import { isBy, withinHours } from '../../../conference/slots.ts'
import type { Jobs, Transaction, World } from '../../ports.ts'

/** What Microsoft 365 does about core groups: those without a day yet wait for the person who chooses it. */
export async function enqueueCoreGroups(
  tx: Transaction,
  coreGroups: readonly CoreGroup[],
  change: Jobs['core-group-events']['change'],
) {
  const withDay = coreGroups.filter(({ start }) => start !== null)
  await tx.queue.enqueue(
    withDay.map(({ id: coreGroupId, version }) => ({
      ...{ name: 'core-group-events', key: `core-group-events:${coreGroupId}:${change}:${version}` },
      // What is said of the closing, or of its correction, says of called-off meetings that others take their place or none.
      data: { coreGroupId, change, told: change === 'called-off' },
    })),
  )
}

export async function enqueueReview(tx: Transaction, conferenceId: string, occasion: string) {
  await tx.queue.enqueue([
    { name: 'book-review', key: `book-review:${conferenceId}:${occasion}`, data: { conferenceId } },
  ])
}

export async function tellPeople(world: World, tx: Transaction, conference: Conference, told: readonly Told[]) {
  const now = world.clock.now()
  const sendAt = withinHours(now, conference)
  await tx.deliveries.claim(
    told.map((one) => ({ ...one, id: world.newId(), conferenceId: conference.id, sendAt })),
    now,
  )
  // Whoever has just been told of a meeting is not reminded of it the same day.
  const ofCoreGroup = told.filter(({ kind }) => kind === 'core-group-formed').map(({ person }) => person)
  const past = coreGroupReminders(conference).filter(
    ({ kind, person, at }) => kind === 'core-group-reminder' && ofCoreGroup.includes(person) && isBy(at, now),
  )
  for (const reminder of past) await tx.deliveries.claimWork({ ...reminder, conferenceId: conference.id }, now)
}
