import { londonDate } from '../../../conference/civil-time.ts'
import type { Conference } from '../../../conference/conference.ts'
import { membersOn } from '../../../conference/core-group/members.ts'
import type { PersonalCalendar } from '../../../conference/free-days.ts'
import { meetingPeople } from '../../../conference/meeting/people.ts'
import { chosenCoreGroup } from '../../../conference/outcome/chosen.ts'
import type { DateProposal, DateSearch } from '../../../conference/outcome/dates-to-agree.ts'
import { datesToAgree, proposeDates } from '../../../conference/outcome/dates-to-agree.ts'
import type { Outcome } from '../../../conference/outcome/outcome.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { mayRunConferences } from '../../../conference/permissions.ts'
import { ok } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { noSuchConference } from './no-such-conference.ts'
import { showMeeting } from './show-meeting.ts'

/** `notFree` and `notKnown` by participants' ids. */
export interface ProposedDates extends Pick<DateSearch, 'limit' | 'durationMinutes'> {
  proposals: DateProposal[]
  calendars: 'asked' | 'unavailable'
}

/**
 * Days for the first core group and for the review, with who of the professionals in them is busy then: for those who run
 * the meeting, and for the business team, who books what was not agreed in it. Without Microsoft 365 the days still come,
 * and nothing is known of anybody.
 */
export async function findDates(world: World, actor: Actor, conferenceId: string) {
  const shown = mayRunConferences(actor).ok
    ? await findMeeting(world, conferenceId)
    : await showMeeting(world, actor, conferenceId)
  if (!shown.ok) return shown
  const { conference, meeting } = shown
  const { firstCoreGroup, review } = datesToAgree(conference, world.clock.now())
  const members = conference.closing
    ? membersOn(conference, londonDate(world.clock.now()))
        .filter(({ side }) => side === 'professional')
        .map(({ id }) => id)
    : membersOf(conference, meeting.outcome)
  const reviewers = [...new Set([conference.chairId, ...members])]
  const [coreGroupDates, reviewDates] = await Promise.all([
    firstCoreGroup && propose(world, conference, firstCoreGroup, members),
    review && propose(world, conference, review, reviewers),
  ])
  return ok({ firstCoreGroup: coreGroupDates, review: reviewDates })
}

async function findMeeting(world: World, conferenceId: string) {
  return world.store.transaction(async (tx) => {
    const conference = await tx.conferences.find(conferenceId)
    return conference ? ok({ conference, meeting: await tx.meetings.find(conferenceId) }) : noSuchConference
  })
}

/** Its professionals: nobody looks into a family's calendar. */
function membersOf(conference: Conference, outcome: Outcome): string[] {
  const people = meetingPeople(conference)
  const members = outcome.coreGroup ?? chosenCoreGroup(outcome, people, conference.leadSocialWorkerId)
  return people.filter(({ id, side }) => side === 'professional' && members.includes(id)).map(({ id }) => id)
}

async function propose(
  world: World,
  { participants }: Conference,
  search: DateSearch,
  people: readonly string[],
): Promise<ProposedDates> {
  const asked = participants.filter(({ id }) => people.includes(id))
  const read = await readCalendars(
    world,
    asked.map(({ email }) => email),
    search.days,
  )
  const idOf = (email: string) => asked.find((person) => person.email === email)?.id ?? email
  const calendars = read ?? asked.map(({ email }) => ({ email, busy: null }))
  const { limit, durationMinutes } = search
  return {
    ...{ limit, durationMinutes, calendars: read ? 'asked' : 'unavailable' },
    proposals: proposeDates(search, calendars).map(({ start, notFree, notKnown }) => ({
      ...{ start, notFree: notFree.map(idOf), notKnown: notKnown.map(idOf) },
    })),
  }
}

/** Null when Microsoft 365 cannot be asked now. */
async function readCalendars(
  world: World,
  emails: readonly string[],
  days: readonly Temporal.PlainDate[],
): Promise<PersonalCalendar[] | null> {
  const inOrder = days.toSorted(Temporal.PlainDate.compare)
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (!first || !last || emails.length === 0) return []
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime('Europe/London').toInstant()
  try {
    return await world.calendar.busy(emails, midnight(first), midnight(last.add({ days: 1 })))
  } catch (err) {
    world.log.warn({ err }, 'Calendars could not be read')
    return null
  }
}
