import type { Selectable } from 'kysely'
import { Appointment, type ConferenceRequest, RequestAnswers } from '../../conference/request.ts'
import type { Requests } from '../ports.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { pick } from './pick.ts'
import type { RequestRow } from './schema.ts'

export function requestsIn({ trx }: OpenTransaction): Requests {
  const rows = () => trx.selectFrom('request').selectAll()
  return {
    async add(request) {
      await trx
        .insertInto('request')
        .values({ ...fromRequest(request), id: request.id })
        .execute()
    },
    async find(id) {
      // Locked: what is decided about it is decided once.
      const row = await rows().where('id', '=', id).forUpdate().executeTakeFirst()
      return row ? toRequest(row) : null
    },
    async waitingFor(itemId) {
      const row = await rows()
        .where('state', '=', 'sent')
        .where((eb) => eb(eb.ref('appointment', '->>').key('itemId'), '=', itemId))
        .executeTakeFirst()
      return row ? toRequest(row) : null
    },
    async waiting() {
      return (await rows().where('state', '=', 'sent').orderBy('sentAt').execute()).map(toRequest)
    },
    async ofAuthor(entraId) {
      return (await rows().where('authorId', '=', entraId).orderBy('changedAt', 'desc').execute()).map(toRequest)
    },
    async change(id, change) {
      await trx
        .updateTable('request')
        .set((eb) => ({ ...fromChange(change), version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
    },
    async remove(id) {
      await trx.deleteFrom('request').where('id', '=', id).execute()
    },
  }
}

/** Parsed again: answers of an earlier version of the form get what has been added since. */
function toRequest({ answers, appointment, ...same }: Selectable<RequestRow>): ConferenceRequest {
  return {
    ...same,
    answers: RequestAnswers.parse(answers),
    appointment: appointment === null ? null : Appointment.parse(appointment),
  }
}

function fromRequest({ answers, appointment, ...same }: ConferenceRequest) {
  return {
    ...same,
    answers: JSON.stringify(answers),
    appointment: appointment === null ? null : JSON.stringify(appointment),
  }
}

function fromChange(change: Parameters<Requests['change']>[1]) {
  const { answers } = change
  return {
    ...pick(change, 'state', 'comment', 'changedAt', 'sentAt', 'conferenceId'),
    answers: answers && JSON.stringify(answers),
  }
}
