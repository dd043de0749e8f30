import type { Events } from '../ports.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { pick } from './pick.ts'

export function eventsIn({ trx }: OpenTransaction): Events {
  return {
    async add(event) {
      await trx
        .insertInto('calendarEvent')
        .values(pick(event, 'id', 'conferenceId', 'purpose', 'partyId', 'coreGroupId', 'partId', 'eventId'))
        .execute()
    },
    ofConference: (conferenceId) =>
      trx.selectFrom('calendarEvent').selectAll().where('conferenceId', '=', conferenceId).orderBy('purpose').execute(),
    async remove(id) {
      await trx.deleteFrom('calendarEvent').where('id', '=', id).execute()
    },
    async heard(id, replies) {
      await trx
        .updateTable('calendarEvent')
        .set({ replies: JSON.stringify(replies) })
        .where('id', '=', id)
        .execute()
    },
    async toRead(before, now, soon) {
      const rows = await trx
        .selectFrom('conference')
        .select('id')
        .where('conference.state', '=', 'booked')
        .where((eb) =>
          eb.or([
            eb('startsAt', '>', now),
            eb.exists(
              eb
                .selectFrom('coreGroup')
                .select('coreGroup.id')
                .whereRef('coreGroup.conferenceId', '=', 'conference.id')
                .where('coreGroup.state', '=', 'planned')
                .where('coreGroup.startsAt', '>', now)
                .where('coreGroup.startsAt', '<', soon),
            ),
          ]),
        )
        .where((eb) => eb.or([eb('repliesReadAt', 'is', null), eb('repliesReadAt', '<', before)]))
        .where('id', 'in', (eb) => eb.selectFrom('calendarEvent').select('conferenceId'))
        .orderBy('repliesReadAt', (order) => order.nullsFirst())
        .execute()
      return rows.map(({ id }) => id)
    },
    // No rule reads it, so nothing is locked and nobody's page has changed.
    async read(conferenceId, at) {
      await trx.updateTable('conference').set({ repliesReadAt: at }).where('id', '=', conferenceId).execute()
    },
  }
}
