import type { Conference, Participant } from '../../../conference/conference.ts'
import type { CoreGroup } from '../../../conference/core-group/core-group.ts'
import { aboutCoreGroup, coreGroupReminders } from '../../../conference/core-group/reminders.ts'
import { handOverDeadline } from '../../../conference/delivery.ts'
import { isBy, withinHours } from '../../../conference/slots.ts'
import type { NewDelivery, Transaction, World } from '../../ports.ts'

export interface ToTell {
  kind: 'core-group-invitation' | 'core-group-moved' | 'core-group-called-off'
  /** What the message is about: later news about the same takes its place. */
  deadline: string
  occasion: string
  detail: Record<string, string>
}

/**
 * One message to each; a party reached by hand hears it from the lead social worker. Whoever is not known to be reached
 * yet hears it once they are, and of the family nobody while the whereabouts question is open.
 */
export function tell(
  world: World,
  conference: Conference,
  people: readonly Participant[],
  news: ToTell,
): NewDelivery[] {
  const now = world.clock.now()
  const reached = people.filter(
    ({ side, channel }) => channel !== null && (side === 'professional' || conference.whereabouts !== 'unknown'),
  )
  return reached.map((person) => {
    const byHand = person.channel === 'by-hand'
    const { kind, deadline, occasion, detail } = news
    return {
      id: world.newId(),
      conferenceId: conference.id,
      person: byHand ? conference.leadSocialWorkerId : person.id,
      kind: byHand ? 'hand-over' : kind,
      deadline: byHand ? handOverDeadline(person.id) : deadline,
      occasion: byHand ? `${kind}:${occasion}` : occasion,
      sendAt: withinHours(now, conference),
      detail: byHand ? { ...detail, partyId: person.id, about: kind } : detail,
    }
  })
}

/** Everybody is told of the new day; `was` is the day before, null when there was none. */
export function tellOfDay(
  world: World,
  conference: Conference,
  people: readonly Participant[],
  meeting: CoreGroup,
  was: Temporal.ZonedDateTime | null,
): NewDelivery[] {
  const day = (meeting.start as Temporal.ZonedDateTime).toPlainDate()
  return tell(world, conference, people, {
    kind: 'core-group-moved',
    deadline: aboutCoreGroup(meeting, day),
    occasion: `told:${meeting.start?.toInstant()}`,
    detail: { coreGroupId: meeting.id, ...(was && { was: was.toString() }) },
  })
}

/** Whoever has just been told of a meeting is not reminded of it the same day: what would be due is taken as done. */
export async function claimWhatIsPast(
  tx: Transaction,
  conference: Conference,
  personIds: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  const past = coreGroupReminders(conference).filter(
    ({ kind, person, at }) => kind === 'core-group-reminder' && personIds.includes(person) && isBy(at, now),
  )
  for (const reminder of past) await tx.deliveries.claimWork({ ...reminder, conferenceId: conference.id }, now)
}
