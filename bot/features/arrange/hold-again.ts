import { BUSINESS_TEAM } from '../../../conference/delivery.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Jobs, World } from '../../ports.ts'
import { move } from './move.ts'

/** There was no quorum: the conference moves to the day that its chair gave. What that needs a reason for a person does. */
export async function holdAgain(world: World, { conferenceId, start: text }: Jobs['hold-again']) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  const start = Temporal.ZonedDateTime.from(text)
  if (!conference || conference.closing || Temporal.ZonedDateTime.compare(conference.start, start) === 0) return
  const moved = await move(world, conference.chairId, conferenceId, { start })
  if (moved.ok) return
  const now = world.clock.now()
  await world.store.change(conferenceId, (tx, current) =>
    tx.deliveries.claim(
      [
        {
          ...{ id: world.newId(), conferenceId, person: BUSINESS_TEAM, kind: 'date-to-book', deadline: 'again' },
          ...{ occasion: `given:${text}`, sendAt: withinHours(now, current), detail: { about: 'again', start: text } },
        },
      ],
      now,
    ),
  )
}
