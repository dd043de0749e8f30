import type { Conference, Participant } from '../conference.ts'
import { membersOn } from '../core-group/members.ts'
import type { MessageKind } from '../delivery.ts'
import { handOverDeadline } from '../delivery.ts'
import { runsMeeting } from '../meeting/permissions.ts'
import { openActionsOf } from '../plan/actions.ts'
import { roleIn } from '../role.ts'

type ClosingKind = Extract<MessageKind, 'core-group-formed' | 'actions-agreed' | 'conference-over'>

/** One thing to say to one person. */
export interface Told {
  person: string
  kind: ClosingKind | 'hand-over'
  deadline: string
  occasion: string
  detail: Record<string, string>
}

/**
 * What everybody hears once the conference is closed, one message each: the core group its dates, whoever else is named in
 * an action that they are, the others that it is over. A party reached by hand hears it from the social worker. Those who
 * ran the meeting closed it themselves.
 */
export function toldOfClosing(conference: Conference, occasion: string): Told[] {
  const members = membersOn(conference, conference.start.toPlainDate()).map(({ id }) => id)
  return conference.participants
    .filter((person) => !person.left && !runsMeeting(conference, person))
    .flatMap((person) => {
      const kind = kindFor(conference, person, members)
      return kind ? [tell(conference, person, kind, occasion)] : []
    })
}

/** No quorum: whoever agreed to something until the conference is held again hears that it holds. */
export function toldOfInterim(conference: Conference, occasion: string): Told[] {
  const heldOn = conference.start.toPlainDate()
  return conference.participants
    .filter((person) => !person.left && !runsMeeting(conference, person))
    .filter(({ id }) => openActionsOf(conference, id, heldOn).length > 0)
    .map((person) => tell(conference, person, 'actions-agreed', occasion))
}

/**
 * After a correction only those hear something for whom something is otherwise: what they are, when they meet, or what
 * they are to do.
 */
export function toldOfCorrection(before: Conference, after: Conference, occasion: string): Told[] {
  const wasTold = new Map(toldOfClosing(before, occasion).map((told) => [partyOf(told), told]))
  return toldOfClosing(after, occasion)
    .filter((told) => {
      const earlier = wasTold.get(partyOf(told))
      return saidTo(before, earlier) !== saidTo(after, told)
    })
    .map((told) => ({ ...told, detail: { ...told.detail, corrected: 'yes' } }))
}

function partyOf({ person, detail }: Told): string {
  return detail.partyId ?? person
}

/** What a message says that can be otherwise. */
function saidTo(conference: Conference, told: Told | undefined): string {
  if (!told) return ''
  const id = partyOf(told)
  const meets = conference.coreGroups
    .filter(({ state }) => state === 'planned')
    .map(({ due, start, durationMinutes, place }) => [due, start, durationMinutes, place])
  const actions = openActionsOf(conference, id, conference.start.toPlainDate())
    .map(({ id: actionId, action, outcome, byWhen }) => [actionId, action, outcome, byWhen])
    .toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))
  const kind = told.detail.about ?? told.kind
  return JSON.stringify([kind, kind === 'core-group-formed' ? meets : [], kind === 'conference-over' ? [] : actions])
}

function kindFor(conference: Conference, person: Participant, members: readonly string[]): ClosingKind | null {
  if (conference.coreGroups.length > 0 && members.includes(person.id)) return 'core-group-formed'
  if (openActionsOf(conference, person.id, conference.start.toPlainDate()).length > 0) return 'actions-agreed'
  // Who came for somebody else hears nothing of what follows.
  return roleIn(conference, person).getsPack ? 'conference-over' : null
}

export function tell(conference: Conference, person: Participant, kind: ClosingKind, occasion: string): Told {
  if (person.channel !== 'by-hand') return { person: person.id, kind, deadline: 'closing', occasion, detail: {} }
  return {
    ...{ person: conference.leadSocialWorkerId, kind: 'hand-over', deadline: handOverDeadline(person.id) },
    ...{ occasion: `${kind}:${occasion}`, detail: { partyId: person.id, about: kind } },
  }
}
