import type { Conference, Participant } from '../../../conference/conference.ts'
import type { CoreGroup } from '../../../conference/core-group/core-group.ts'
import type { TimeProposal } from '../../../conference/core-group/days-near.ts'
import { membersOn } from '../../../conference/core-group/members.ts'
import { mayRunCoreGroup, maySeeCoreGroup } from '../../../conference/core-group/permissions.ts'
import { proposedTimes } from '../../../conference/core-group/proposed.ts'
import { dayOf } from '../../../conference/core-group/record.ts'
import type { PersonalCalendar } from '../../../conference/free-days.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { maySee, participantActing } from '../../../conference/permissions.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { findCoreGroup, noSuchCoreGroup } from './find.ts'

/** One meeting as one person sees it. */
export interface ShownCoreGroup {
  conference: Conference
  meeting: CoreGroup
  /** The participant who looks; null for the business team. */
  me: Participant | null
  runs: boolean
  seesConference: boolean
}

export async function showCoreGroup(world: World, actor: Actor, coreGroupId: string): Promise<Result<ShownCoreGroup>> {
  const found = await findCoreGroup(world, coreGroupId)
  if (!found || !maySeeCoreGroup(actor, found.conference, found.meeting)) return noSuchCoreGroup
  return ok({ ...found, ...standing(actor, found.conference) })
}

/** The meetings that this person runs or is a member of, in the order of their days. */
export async function myCoreGroups(
  world: World,
  actor: Extract<Actor, { kind: 'signed-in' }>,
): Promise<ShownCoreGroup[]> {
  const theirs = await world.store.transaction((tx) => tx.conferences.ofPerson(actor.entraId))
  return theirs
    .filter(({ state, stopped }) => state === 'booked' && !stopped)
    .flatMap((conference) =>
      conference.coreGroups
        .filter((meeting) => meeting.state !== 'called-off' && maySeeCoreGroup(actor, conference, meeting))
        .map((meeting) => ({ conference, meeting, ...standing(actor, conference) })),
    )
    .toSorted((one, other) => Temporal.PlainDate.compare(dayOf(one.meeting), dayOf(other.meeting)))
}

/** All meetings of one conference, for those who see the conference. */
export async function showCoreGroups(
  world: World,
  actor: Actor,
  conferenceId: string,
): Promise<Result<{ conference: Conference; runs: boolean }>> {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference) return noSuchCoreGroup
  if (!maySee(actor, conference)) return participantActing(actor, conference) ? onlyOwn : noSuchCoreGroup
  return ok({ conference, runs: mayRunCoreGroup(actor, conference).ok })
}

/** Days near the rhythm's own with who is busy then; `calendars` says whether Microsoft 365 could be asked. */
export async function findCoreGroupDays(
  world: World,
  actor: Actor,
  coreGroupId: string,
): Promise<
  Result<{
    days: TimeProposal[]
    people: PersonalCalendar[]
    /** By address. */
    names: Map<string, string>
    calendars: 'asked' | 'unavailable'
  }>
> {
  const found = await findCoreGroup(world, coreGroupId)
  if (!found) return noSuchCoreGroup
  const { conference, meeting } = found
  const allowed = mayRunCoreGroup(actor, conference)
  if (!allowed.ok) return allowed
  const now = world.clock.now()
  const days = proposedTimes(conference, meeting, now).map(({ start }) => start)
  const people = membersOn(conference, dayOf(meeting)).filter(({ side }) => side === 'professional')
  const emails = people.map(({ email }) => email)
  const read = await readCalendars(world, emails, days)
  const calendars = read ?? emails.map((email) => ({ email, busy: null }))
  return ok({
    days: proposedTimes(conference, meeting, now, calendars),
    people: calendars,
    names: new Map(people.map(({ email, name }) => [email, name])),
    calendars: read ? 'asked' : 'unavailable',
  })
}

/** Null when Microsoft 365 cannot be asked now. */
async function readCalendars(world: World, emails: readonly string[], days: readonly Temporal.ZonedDateTime[]) {
  const inOrder = days.toSorted(Temporal.ZonedDateTime.compare)
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (!first || !last) return []
  const until = last.add({ days: 1 }).startOfDay()
  try {
    return await world.calendar.busy(emails, first.startOfDay().toInstant(), until.toInstant())
  } catch (err) {
    world.log.warn({ err }, 'Calendars could not be read')
    return null
  }
}

const onlyOwn = refusal('not-allowed', { message: 'You see the core groups that you are in under “My core groups”.' })

function standing(actor: Actor, conference: Conference): Pick<ShownCoreGroup, 'me' | 'runs' | 'seesConference'> {
  return {
    me: participantActing(actor, conference) ?? null,
    runs: mayRunCoreGroup(actor, conference).ok,
    seesConference: maySee(actor, conference),
  }
}
