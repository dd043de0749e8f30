import type { Events } from '../ports.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { pick } from './pick.ts'

export function eventsIn({ trx }: OpenTransaction): Events {
  return {
    async add(event) {
      await trx
        .insertInto('calendarEvent')
        .values(pick(event, 'id', 'conferenceId', 'purpose', 'partyId', 'eventId'))
        .execute()
    },
    ofConference: (conferenceId) =>
      trx.selectFrom('calendarEvent').selectAll().where('conferenceId', '=', conferenceId).orderBy('purpose').execute(),
  }
}
