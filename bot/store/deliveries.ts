import { sql } from 'kysely'
import { LONDON } from '../../conference/civil-time.ts'
import { BUSINESS_TEAM, SLOT_KINDS } from '../../conference/delivery.ts'
import type { Deliveries, NewDelivery } from '../ports.ts'
import { fromDelivery, fromMessage, participantIdOf, toDelivery, toMessage } from './delivery-rows.ts'
import { lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { settleDeliveries } from './settle-deliveries.ts'

/** The advisory lock of `release`. */
const RELEASING = 4_201_042

export function deliveriesIn(open: OpenTransaction): Deliveries {
  const { trx, newId, enqueue } = open

  const claim = async (deliveries: NewDelivery[]) => {
    if (deliveries.length === 0) return []
    await lockConferences(open, [...new Set(deliveries.map(({ conferenceId }) => conferenceId))])
    const claimed = await trx
      .insertInto('delivery')
      .values(deliveries.map(fromDelivery))
      .onConflict((on) => on.constraint('delivery_ledger').doNothing())
      .returning('id')
      .execute()
    return claimed.map(({ id }) => id)
  }

  /** Enqueues what may leave by `now` and is not enqueued yet: a job for each person, by address across conferences. */
  const enqueueDue = async (now: Temporal.Instant, among?: string[]) => {
    const leaving = await trx
      .updateTable('delivery')
      .set((eb) => ({ enqueuedAt: now, attempt: eb('attempt', '+', 1) }))
      .where('state', '=', 'waiting')
      .where('enqueuedAt', 'is', null)
      .where('sendAt', '<=', now)
      .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
      .returning((eb) => [
        'id',
        'attempt',
        'conferenceId',
        eb
          .selectFrom('participant')
          .select('email')
          .whereRef('participant.id', '=', 'delivery.participantId')
          .as('email'),
      ])
      .execute()
    const groups = Map.groupBy(leaving, (row) => row.email ?? `${BUSINESS_TEAM} ${row.conferenceId}`)
    const jobs = [...groups.values()].map((rows) => ({
      name: 'deliver' as const,
      key: rows
        .map(({ id, attempt }) => `${id} ${attempt}`)
        .toSorted()
        .join(', '),
      data: { deliveryIds: rows.map(({ id }) => id).toSorted() },
    }))
    if (jobs.length > 0) await enqueue(jobs)
  }

  /** Held ones wait for their time again, unless their conference is stopped or somebody has yet to decide about them. */
  const letGo = (among?: string[]) =>
    trx
      .updateTable('delivery')
      .set({ state: 'waiting', enqueuedAt: null })
      .where('state', '=', 'held')
      .where('conferenceId', 'in', (eb) => eb.selectFrom('conference').select('id').where('stopped', '=', false))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('hold')
              .select('hold.id')
              .whereRef('hold.deliveryId', '=', 'delivery.id')
              .where('clearedAt', 'is', null),
          ),
        ),
      )
      .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
      .execute()

  return {
    async claim(deliveries, now) {
      const ids = await claim(deliveries)
      if (ids.length > 0) await enqueueDue(now, ids)
    },
    async claimForSlot(deliveries) {
      await claim(deliveries)
    },
    async claimWork({ conferenceId, ...key }, now) {
      await lockConferences(open, [conferenceId])
      const row = fromDelivery({ ...key, conferenceId, id: newId(), sendAt: now, detail: {} })
      const claimed = await trx
        .insertInto('delivery')
        .values({ ...row, state: 'work' })
        .onConflict((on) => on.constraint('delivery_ledger').doNothing())
        .returning('id')
        .executeTakeFirst()
      return claimed !== undefined
    },
    async release(now) {
      // One instance at a time, or two could each take half of what should become one digest.
      await sql`select pg_advisory_xact_lock(${RELEASING})`.execute(trx)
      await letGo()
      await enqueueDue(now)
    },
    async find(ids) {
      if (ids.length === 0) return []
      const rows = await trx.selectFrom('delivery').selectAll().where('id', 'in', ids).orderBy('sendAt').execute()
      return rows.flatMap(toDelivery)
    },
    async ofConference(conferenceId) {
      const rows = await trx
        .selectFrom('delivery')
        .selectAll()
        .where('conferenceId', '=', conferenceId)
        .orderBy('sendAt')
        .execute()
      return rows.flatMap(toDelivery)
    },
    async hadSlot(email, day, slot) {
      const midnight = day.toZonedDateTime(LONDON)
      const found = await trx
        .selectFrom('delivery')
        .innerJoin('participant', 'participant.id', 'delivery.participantId')
        .select('delivery.id')
        .where('email', '=', email)
        .where('kind', 'in', SLOT_KINDS)
        .where('state', 'in', ['waiting', 'sent'])
        .where('sendAt', '>=', midnight.toInstant())
        .where('sendAt', '<', midnight.add({ days: 1 }).toInstant())
        .where('sendAt', '<>', slot)
        .executeTakeFirst()
      return found !== undefined
    },
    settle: (ids, outcome) => settleDeliveries(trx, ids, outcome),
    async sent(ids, message) {
      await trx.insertInto('message').values(fromMessage(message)).execute()
      await trx
        .updateTable('delivery')
        .set({ state: 'sent', messageId: message.id, error: null })
        .where('id', 'in', ids)
        .execute()
    },
    async messages(conferenceId) {
      const rows = await trx
        .selectFrom('message')
        .selectAll()
        .where((eb) =>
          eb.or([
            eb('conferenceId', '=', conferenceId),
            // A digest stands with one conference and covers rows of several.
            eb('id', 'in', (of) =>
              of
                .selectFrom('delivery')
                .select('messageId')
                .where('conferenceId', '=', conferenceId)
                .where('messageId', 'is not', null),
            ),
          ]),
        )
        .orderBy('at')
        .execute()
      return rows.map(toMessage)
    },
    async cameBack(about, problem) {
      const found = await trx
        .selectFrom('message')
        .leftJoin('delivery', (join) =>
          join
            .onRef('delivery.messageId', '=', 'message.id')
            .onRef('delivery.conferenceId', '=', 'message.conferenceId'),
        )
        .select(['message.id', 'message.conferenceId', 'message.kind', 'participantId'])
        .where('internetMessageId', '=', (eb) => eb.fn.any(eb.val(about)))
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (!found) return null
      await trx
        .updateTable('message')
        .set({ problem: problem.kind, problemAt: problem.at })
        .where('id', '=', found.id)
        .where((eb) =>
          problem.kind === 'undelivered' ? eb('problem', 'is distinct from', 'undelivered') : eb('problem', 'is', null),
        )
        .execute()
      return { conferenceId: found.conferenceId, person: found.participantId ?? BUSINESS_TEAM, kind: found.kind }
    },
    async releaseOne(id, now) {
      await letGo([id])
      await enqueueDue(now, [id])
    },
    async previousCard(conferenceId, person, deadline) {
      const found = await trx
        .selectFrom('delivery')
        .innerJoin('message', 'message.id', 'delivery.messageId')
        .select(['conversationId', 'activityId'])
        .where('delivery.conferenceId', '=', conferenceId)
        .where('participantId', 'is not distinct from', participantIdOf(person))
        .where('deadline', '=', deadline)
        .where('channel', '=', 'teams')
        // A digest is about more than this.
        .where('message.kind', '!=', 'digest')
        .orderBy('at', 'desc')
        .limit(1)
        .$narrowType<{ conversationId: string; activityId: string }>()
        .executeTakeFirst()
      return found ?? null
    },
  }
}
