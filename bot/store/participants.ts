import type { Transaction } from '../ports.ts'
import { fromLinks, fromParticipant, fromParticipantChange } from './conference-rows.ts'
import { lockConferenceOf, lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'

export function participantsIn(open: OpenTransaction): Transaction['participants'] {
  const { trx } = open
  return {
    async add(conferenceId, participant) {
      await lockConferences(open, [conferenceId])
      const { last } = await trx
        .selectFrom('participant')
        .select((eb) => eb.fn.max('position').as('last'))
        .where('conferenceId', '=', conferenceId)
        .executeTakeFirstOrThrow()
      await trx
        .insertInto('participant')
        .values(fromParticipant(conferenceId, last + 1, participant))
        .execute()
      const links = fromLinks(participant)
      if (links.length > 0) await trx.insertInto('childLink').values(links).execute()
    },
    async update(id, change) {
      await lockConferenceOf(open, 'participant', id)
      await trx
        .updateTable('participant')
        .set(fromParticipantChange(change))
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
    },
  }
}
