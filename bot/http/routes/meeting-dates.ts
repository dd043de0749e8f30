import { ok } from '../../../conference/result.ts'
import * as api from '../../api/meeting-dates.ts'
import type { ProposedDates } from '../../features/meet/propose-dates.ts'
import { findDates } from '../../features/meet/propose-dates.ts'
import { route } from '../api-route.ts'

export const meetingDateRoutes = [
  route(api.proposeDates, async ({ world, actor, params }) => {
    const found = await findDates(world, actor, params.id)
    if (!found.ok) return found
    return ok({ firstCoreGroup: datesView(found.firstCoreGroup), review: datesView(found.review) })
  }),
]

function datesView(dates: ProposedDates | null) {
  return (
    dates && {
      ...dates,
      limit: { date: dates.limit.date.toString(), because: dates.limit.because },
      proposals: dates.proposals.map((proposal) => ({ ...proposal, start: proposal.start.toString() })),
    }
  )
}
