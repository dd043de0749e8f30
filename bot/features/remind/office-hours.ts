import { officeCalendar } from '../../../conference/calendar/working-days.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { World } from '../../ports.ts'

/** This moment when messages may leave, else the next 8am of a working day. */
export async function nextOfficeMoment(world: World): Promise<Temporal.Instant> {
  const { proclaimed, closures } = await world.store.transaction((tx) => tx.holidays.list())
  const office = officeCalendar(
    proclaimed.map(({ date }) => date),
    closures.map(({ date }) => date),
  )
  return withinHours(world.clock.now(), { office })
}
