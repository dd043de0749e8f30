import type { AddedDay } from '../../../conference/calendar/added-day.ts'
import type { ChangedFor } from '../../../conference/changed-dates.ts'
import type { DayOffEffects } from '../../../conference/day-off-effects.ts'
import { BUSINESS_TEAM } from '../../../conference/delivery.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { NewDelivery, World } from '../../ports.ts'

type Day = Pick<AddedDay, 'kind' | 'date'>

/** One message for each person whom other dates concern, and one to the business team about all of it. */
export function tellOfDayOff(
  world: World,
  day: Day,
  isAdded: boolean,
  effects: readonly DayOffEffects[],
): NewDelivery[] {
  const now = world.clock.now()
  const about = { day: day.date.toString(), what: day.kind, ...(!isAdded && { gone: 'yes' }) }
  const occasion = `${isAdded ? 'added' : 'removed'}:${day.kind}:${day.date}:${now}`
  const concerned = effects.flatMap(({ conference, told }) =>
    told.map(
      (changed): NewDelivery => ({
        ...{ id: world.newId(), conferenceId: conference.id, person: changed.participantId },
        ...{ kind: 'dates-changed', deadline: 'dates', occasion, sendAt: withinHours(now, conference) },
        detail: { ...about, ...wasOf(changed) },
      }),
    ),
  )
  // The ledger files each message under a conference: one that may be written about stands for all.
  const carrier = effects.find(({ conference }) => !conference.stopped)?.conference
  if (!carrier) return concerned
  const team: NewDelivery = {
    ...{ id: world.newId(), conferenceId: carrier.id, person: BUSINESS_TEAM, kind: 'day-off-added' },
    ...{ deadline: `day-off:${day.date}`, occasion, sendAt: withinHours(now, carrier) },
    detail: { ...about, ...listsOf(effects) },
  }
  return [...concerned, team]
}

function wasOf({ reportDue, circulateBy }: ChangedFor): Record<string, string> {
  return {
    ...(reportDue && { reportDue: reportDue.toString() }),
    ...(circulateBy && { circulateBy: circulateBy.toString() }),
  }
}

/** What the mail lists, by reference: a conference to be moved, then meetings of core groups, then other dates. */
function listsOf(effects: readonly DayOffEffects[]): Record<string, string> {
  const references = (which: (one: DayOffEffects) => boolean) =>
    effects
      .filter(which)
      .map(({ conference }) => conference)
      .toSorted((one, other) => one.number - other.number)
      .map(({ reference }) => reference)
      .join(', ')
  return {
    conferences: references(({ falls }) => falls),
    coreGroups: references(({ coreGroups }) => coreGroups.length > 0),
    otherDates: references(({ hasOtherDates, falls }) => hasOtherDates && !falls),
  }
}
