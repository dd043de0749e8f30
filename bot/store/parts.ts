import type { Transaction } from '../ports.ts'
import { lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { fromPart } from './part-rows.ts'
import { pick } from './pick.ts'

export function partsIn(open: OpenTransaction): Transaction['parts'] {
  const { trx } = open
  return {
    async set(conferenceId, parts) {
      await lockConferences(open, [conferenceId])
      const ids = parts.map(({ id }) => id)
      await trx.deleteFrom('partParticipant').where('conferenceId', '=', conferenceId).execute()
      await trx
        .deleteFrom('conferencePart')
        .where('conferenceId', '=', conferenceId)
        .where((eb) => eb.not(eb('id', '=', eb.fn.any(eb.val(ids)))))
        .execute()
      // A part that stays keeps its row, for its events belong to it.
      for (const part of parts) {
        const row = fromPart(conferenceId, part)
        await trx
          .insertInto('conferencePart')
          .values(row)
          .onConflict((on) =>
            on.column('id').doUpdateSet(pick(row, 'number', 'startsAt', 'durationMinutes', 'joinUrl', 'chatId')),
          )
          .execute()
      }
      const people = parts.flatMap(({ id: partId, participantIds }) =>
        participantIds.map((participantId, position) => ({ conferenceId, partId, participantId, position })),
      )
      if (people.length > 0) await trx.insertInto('partParticipant').values(people).execute()
    },
  }
}
