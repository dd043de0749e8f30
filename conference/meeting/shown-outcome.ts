import type { Decision, PlanLine, Scale } from '../outcome/outcome.ts'
import { isMeantFor } from './line.ts'
import type { Meeting } from './meeting.ts'
import { presentIn } from './meeting.ts'
import type { MeetingPerson } from './people.ts'

type People = readonly Pick<MeetingPerson, 'id' | 'side' | 'childIds'>[]
type Watched = Pick<Meeting, 'state' | 'attendance' | 'guests' | 'outcome' | 'partStartedAt'>

/** Lines of the outline plan that are meant for everybody now present: "everyone" is whoever may be told of the child. */
export function planOnStage(people: People, meeting: Watched): PlanLine[] {
  const present = watching(meeting)
  return meeting.outcome.plan.filter(
    ({ audience, childId }) =>
      isMeantFor(audience, present) && (audience !== 'everyone' || mayAllKnowOf(childId, people, meeting)),
  )
}

/** Decisions about children of whom everybody now present may be told. */
export function decisionsOnStage(people: People, meeting: Watched): Decision[] {
  return meeting.outcome.decisions.filter(({ childId }) => mayAllKnowOf(childId, people, meeting))
}

/** Numbers that the chair chose to show, in this part. */
export function scalesOnStage(people: People, meeting: Watched): Scale[] {
  const { partStartedAt } = meeting
  const isOfThisPart = ({ at }: Scale) =>
    partStartedAt === null || Temporal.Instant.compare(Temporal.Instant.from(at), partStartedAt) >= 0
  return meeting.outcome.scales.filter(
    (scale) => scale.shown && isOfThisPart(scale) && mayAllKnowOf(scale.childId, people, meeting),
  )
}

/** A half-sibling's father is told nothing about the other child (domain.md §3), nor who turned up of the family. */
function mayAllKnowOf(childId: string | null, people: People, meeting: Watched): boolean {
  const present = watching(meeting)
  if (present.length === 0) return false
  if (childId === null) return true
  return present.every((id) => {
    const person = people.find((one) => one.id === id)
    if (person) return person.childIds === null || person.childIds.includes(childId)
    return meeting.guests.find((one) => one.id === id)?.side === 'professional'
  })
}

/** Whoever is here while the meeting is under way; else there is no stage. */
function watching(meeting: Pick<Meeting, 'state' | 'attendance'>): string[] {
  return meeting.state === 'under-way' ? presentIn(meeting) : []
}
