import type { Conference } from '../../../conference/conference.ts'
import type { Meeting } from '../../../conference/meeting/meeting.ts'
import { mayRunMeeting } from '../../../conference/meeting/permissions.ts'
import { type WhatFollows, whatFollows } from '../../../conference/outcome/follow.ts'
import { maySeeClosing } from '../../../conference/outcome/permissions.ts'
import { type ClosingProblem, closingProblems } from '../../../conference/outcome/problems.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { participantActing } from '../../../conference/permissions.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { noSuchConference } from './no-such-conference.ts'
import { whatIsKnown } from './what-is-known.ts'

export interface ShownClosing {
  conference: Conference
  meeting: Meeting
  /** The review that is booked, if one is. */
  review: Conference | null
  /** Whether what is written in the meeting, and does not stand yet, is theirs to see. */
  runs: boolean
  problems: ClosingProblem[]
  follows: WhatFollows
}

/** What was decided and what follows; before closing, for those who run the meeting, what would and what is in its way. */
export async function showClosing(world: World, actor: Actor, conferenceId: string): Promise<Result<ShownClosing>> {
  return world.store.transaction(async (tx) => {
    const conference = await tx.conferences.find(conferenceId)
    if (!conference) return noSuchConference
    if (!maySeeClosing(actor, conference)) return participantActing(actor, conference) ? notAllowed : noSuchConference
    const meeting = await tx.meetings.find(conferenceId)
    const { previous, openPlans } = await whatIsKnown(tx, conference)
    const runs = mayRunMeeting(actor, conference).ok
    const now = world.clock.now()
    const isOpen = conference.closing === null && runs
    return ok({
      ...{ conference, meeting, runs },
      review: conference.followedBy ? await tx.conferences.find(conference.followedBy.id) : null,
      problems: isOpen ? closingProblems({ conference, meeting, previous, openPlans, now }) : [],
      follows: whatFollows({
        ...{ conference, guests: meeting.guests, previous },
        outcome: conference.closing?.outcome ?? meeting.outcome,
      }),
    })
  })
}

const notAllowed = refusal('not-allowed', {
  message: 'What was decided is for the chair, the lead social worker and the business team. You get your own letter.',
})
