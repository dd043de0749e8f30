import { londonDate } from '../../../conference/civil-time.ts'
import type { BookingException, Conference, Participant } from '../../../conference/conference.ts'
import { membersOn } from '../../../conference/core-group/members.ts'
import { NO_PLAN } from '../../../conference/plan/plan.ts'
import { roleIn } from '../../../conference/role.ts'
import type { NewConference, World } from '../../ports.ts'
import { newReport } from './new-conference.ts'

/** When and where the review is held. */
export interface ReviewAt {
  start: Temporal.ZonedDateTime
  durationMinutes: number
  place: string
  exception: BookingException | null
}

/**
 * The review of a conference: its children whose plan goes on, with people and safety as they stand there, all by ids of
 * their own. Who has no part in the plan is not asked to come; what must be kept from somebody still is.
 */
export function reviewConference(world: World, reviewed: Conference, at: ReviewAt, bookedBy: string): NewConference {
  const now = world.clock.now()
  const goingOn = childrenWithPlan(reviewed)
  const ids = new Map<string, string>()
  const idOf = (id: string) => {
    const known = ids.get(id) ?? world.newId()
    ids.set(id, known)
    return known
  }
  const invited = whoComes(reviewed, goingOn, londonDate(now))
  const isInvited = (id: string) => invited.some((person) => person.id === id)
  const participants = invited.map(
    (person): Participant => ({
      ...person,
      id: idOf(person.id),
      version: 1,
      channel: null,
      links: person.links
        .filter(({ childId }) => goingOn.some(({ id }) => id === childId))
        .map((link) => ({ ...link, childId: idOf(link.childId) })),
      ...{ apology: null, reply: 'none', left: null },
    }),
  )
  const chairId = idOf(reviewed.chairId)
  const { preset, online, whereabouts, feasts } = reviewed
  return {
    ...{ id: world.newId(), kind: 'review', reviewOf: reviewed.id, preset, online, whereabouts, feasts },
    ...{ state: 'booked', stopped: false, strategyDate: null, transferIn: false },
    ...{ start: at.start, durationMinutes: at.durationMinutes, place: at.place || reviewed.place },
    ...{ joinUrl: null, chatId: null, exception: at.exception },
    needs: reviewed.needs
      .filter(({ participantId }) => participantId === null || isInvited(participantId))
      .map((need) => ({ ...need, participantId: need.participantId && idOf(need.participantId) })),
    ...{ chairId, leadSocialWorkerId: idOf(reviewed.leadSocialWorkerId) },
    ...{ bookedAt: now, bookedBy, circulatedAt: null },
    children: goingOn.map((child) => ({ ...child, id: idOf(child.id) })),
    participants,
    reports: participants
      .filter((person) => roleIn({ chairId }, person).asksReport)
      .map((person) => newReport(world, person.id, now)),
    protectedDetails: reviewed.protectedDetails.flatMap((detail) => {
      const keptFrom = detail.keptFrom.filter(isInvited).map(idOf)
      return keptFrom.length > 0 ? [{ ...detail, id: world.newId(), keptFrom }] : []
    }),
    ...{ holds: [], withholdings: [], lateAnswers: [], releases: [], packs: [], parts: [] },
    ...{ closing: null, plan: NO_PLAN, coreGroups: [], papers: [] },
  }
}

function childrenWithPlan({ children, plan }: Conference) {
  const ended = new Set(plan.ends.map(({ childId }) => childId))
  return children.filter(({ id }) => plan.children.some(({ childId }) => childId === id) && !ended.has(id))
}

/** The core group, the family of these children, and whoever comes without a report: chair, minute-taker, interpreter. */
function whoComes(reviewed: Conference, children: readonly { id: string }[], today: Temporal.PlainDate): Participant[] {
  const members = new Set(membersOn(reviewed, today).map(({ id }) => id))
  const isTheirs = ({ links }: Participant) =>
    links.length === 0 || links.some(({ childId }) => children.some(({ id }) => id === childId))
  return reviewed.participants.filter((person) => {
    if (person.left) return false
    if (members.has(person.id)) return true
    return person.side === 'family' ? isTheirs(person) : !roleIn(reviewed, person).asksReport
  })
}
