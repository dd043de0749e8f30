import { HolidaysUnknown } from '../../../conference/calendar/bank-holidays.ts'
import type { DaySearch, PersonalCalendar } from '../../../conference/free-days.ts'
import { candidateDays, limitOf, proposeDays } from '../../../conference/free-days.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { mayRunConferences } from '../../../conference/permissions.ts'
import { presetNamed } from '../../../conference/policy.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

type Wanted = Pick<DaySearch, 'kind' | 'strategyDate' | 'transferIn' | 'durationMinutes'> & {
  preset: string
  /** Addresses of the professionals chosen so far; whoever is outside the tenant comes back as not known. */
  people: readonly string[]
}

/**
 * Days up to the limit, best first, with who is busy then. `calendars` says whether Microsoft 365 could be asked: without
 * it the days still come, and nothing is known of anybody.
 */
export async function findDays(world: World, actor: Actor, { preset, people, ...wanted }: Wanted) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  const policy = presetNamed(preset)
  if (!policy) return refusal('unknown-preset', { message: `There is no policy preset "${preset}".` })
  const known = await world.store.transaction((tx) => tx.holidays.list())
  const search: DaySearch = {
    ...wanted,
    policy,
    holidays: known.proclaimed.map(({ date }) => date),
    closures: known.closures.map(({ date }) => date),
    now: world.clock.now(),
  }
  try {
    const read = await readCalendars(world, people, candidateDays(search))
    const calendars = read ?? people.map((email) => ({ email, busy: null }))
    return ok({
      limit: limitOf(search) ?? null,
      proposals: proposeDays(search, calendars),
      calendars: read ? 'asked' : 'unavailable',
    } as const)
  } catch (cause) {
    if (cause instanceof HolidaysUnknown) return refusal('refused', { message: cause.message, problems: [] })
    throw cause
  }
}

/** Null when Microsoft 365 cannot be asked now. */
async function readCalendars(world: World, people: readonly string[], days: readonly Temporal.PlainDate[]) {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || people.length === 0) return [] satisfies PersonalCalendar[]
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime('Europe/London').toInstant()
  try {
    return await world.calendar.busy(people, midnight(first), midnight(last.add({ days: 1 })))
  } catch (err) {
    world.log.warn({ err }, 'Calendars could not be read')
    return null
  }
}
