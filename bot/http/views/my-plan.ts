import type { z } from 'zod'
import { londonDate } from '../../../conference/civil-time.ts'
import { conferenceEnd } from '../../../conference/conference.ts'
import { actionsOf, isOverdue } from '../../../conference/plan/actions.ts'
import type * as api from '../../api/my-work.ts'
import { myCoreGroups } from '../../features/show/my-plan.ts'
import type { Part } from '../../features/show/my-work.ts'
import { readable } from '../../letters/plan-words.ts'

/** What this person agreed to do: what is open first. */
export function actionsView({ conference, me }: Part, now: Temporal.Instant): z.input<typeof api.MyAction>[] {
  const today = londonDate(now)
  const actions = actionsOf(conference, me.id, today)
  const ordered = [
    ...actions.filter(({ state }) => state === 'open'),
    ...actions.filter(({ state }) => state !== 'open'),
  ]
  return ordered.map((action) => ({
    id: action.id,
    action: readable(conference, me.id, action.action),
    outcome: readable(conference, me.id, action.outcome),
    byWhen: action.byWhen?.toString() ?? null,
    isOverdue: isOverdue(action, today),
    state: action.state === 'done' || action.state === 'dropped' ? action.state : ('open' as const),
    settledAt: action.settled?.at.toString() ?? null,
    note: action.settled?.note ?? '',
  }))
}

export function coreGroupView(part: Part, now: Temporal.Instant): z.input<typeof api.MyCoreGroup> | null {
  const [next] = myCoreGroups([part], now)
  if (!next) return null
  const { meeting, professionals } = next
  const { id, start, due, durationMinutes, place, online, joinUrl } = meeting
  return {
    ...{ id, due: due.toString(), online, joinUrl },
    start: start?.toString() ?? null,
    end: start ? conferenceEnd({ start, durationMinutes }).toString() : null,
    place: readable(part.conference, part.me.id, place),
    professionals: professionals.map(({ name, role, agency }) => ({ name, role, agency })),
  }
}
