import type { Conference } from '../../../conference/conference.ts'
import { isOver } from '../../../conference/core-group/judged.ts'
import type { ConferenceStatus } from '../../api/conference.ts'

/** What came before the conference and what follows from it, as far as its page speaks of it. */
export function afterView(
  conference: Conference,
  previous: Conference | null,
  now: Temporal.Instant,
): ConferenceStatus['after'] {
  const { closing, followedBy, plan, coreGroups } = conference
  const report = previous?.papers.find(({ kind }) => kind === 'progress-report')
  return {
    closed: closing !== null,
    follows: previous && {
      ...{ id: previous.id, reference: previous.reference },
      progressReport: report ? { id: report.id, state: report.state, sentAt: report.sentAt?.toString() ?? null } : null,
    },
    followedBy: followedBy && {
      ...{ id: followedBy.id, start: followedBy.start.toString(), closed: followedBy.closedOn !== null },
    },
    plans: plan.children.map(({ childId, startedOn }) => {
      const end = plan.ends.find((one) => one.childId === childId)
      return {
        childId,
        startedOn: startedOn.toString(),
        end: end ? { on: end.on.toString(), reason: end.reason } : null,
      }
    }),
    coreGroups: coreGroups
      .filter((meeting) => meeting.state === 'planned' && !isOver(meeting, now))
      .map(({ id, due, start }) => ({ id, due: due.toString(), start: start?.toString() ?? null })),
  }
}
