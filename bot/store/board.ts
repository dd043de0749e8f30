import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Unreached } from '../../conference/board.ts'
import { LONDON } from '../../conference/civil-time.ts'
import { BUSINESS_TEAM } from '../../conference/delivery.ts'
import type { Board, ConferencesAsked, PlaceInList } from '../ports.ts'
import { conferenceQueries, conferencesFrom } from './load-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import type { Tables } from './schema.ts'
import { type RowsOf, selectAtOnce } from './select-at-once.ts'

type Where = ExpressionBuilder<Tables, 'conference'>

/** Lists of conferences by their date: a page is read by its rows alone, however many there are. */
export function boardIn({ trx }: OpenTransaction): Board {
  return {
    async page(asked, after, limit) {
      const { count, rows } = await selectAtOnce(trx, pageQueries(trx, asked, after, limit))
      return { ...(await load(rows)), total: Number(count[0]?.total) }
    },
    async overview({ visibleTo, today }, limit, list = null) {
      const all = { kind: null, number: null, visibleTo, chairedBy: null, today }
      const open = pageQueries(trx, { ...all, among: 'open' }, null, limit)
      const listed = pageQueries(trx, list?.asked ?? { ...all, among: 'open' }, null, list?.limit ?? 0)
      const found = await selectAtOnce(trx, {
        counts: trx.selectFrom('conference').select((eb) => {
          const count = (among: ConferencesAsked['among']) =>
            eb.fn.countAll<number>().filterWhere((of) => of.and(conditions(of as Where, { ...all, among })))
          return [
            count('coming').as('coming'),
            count('past').as('past'),
            count('plans').as('plans'),
            count('called-off').as('calledOff'),
          ]
        }),
        strayMails: trx.selectFrom('strayMail').select('id').where('settledAt', 'is', null),
        requests: trx.selectFrom('request').select('id').where('state', '=', 'sent'),
        open: open.rows,
        listed: listed.rows,
        total: listed.count,
      })
      const isOpen = new Set(found.open.map(({ id }) => id))
      const { conferences, unreached } = await load([
        ...found.open,
        ...found.listed.filter(({ id }) => !isOpen.has(id)),
      ])
      const known = new Map(conferences.map((one) => [one.id, one]))
      const those = (rows: readonly { id: string }[]) => rows.flatMap(({ id }) => known.get(id) ?? [])
      return {
        conferences: those(found.open),
        unreached,
        list: list && { conferences: those(found.listed), total: Number(found.total[0]?.total) },
        counts: found.counts[0] as (typeof found.counts)[number],
        waiting: { strayMails: found.strayMails.length, requests: found.requests.length },
      }
    },
    unreached: async (conferenceIds) => toUnreached(await unreachedQuery(trx, conferenceIds).execute()),
  }

  /** Waiting for the database once more would cost more than the query does. */
  async function load(rows: readonly { id: string }[]) {
    if (rows.length === 0) return { conferences: [], unreached: [] }
    const ids = rows.map(({ id }) => id)
    const loaded = await selectAtOnce(trx, { ...conferenceQueries(trx, ids), unreached: unreachedQuery(trx, ids) })
    return { conferences: conferencesFrom(loaded, ids), unreached: toUnreached(loaded.unreached) }
  }
}

function pageQueries(trx: Kysely<Tables>, asked: ConferencesAsked, after: PlaceInList | null, limit: number) {
  const order = asked.among === 'coming' ? 'asc' : 'desc'
  const matching = trx.selectFrom('conference').where((eb) => eb.and(conditions(eb, asked)))
  const beyond = order === 'asc' ? sql`>` : sql`<`
  return {
    count: matching.select((eb) => eb.fn.countAll<string>().as('total')),
    rows: matching
      .select('id')
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(starts_at, number) ${beyond} (${after?.start}, ${after?.number})`),
      )
      .orderBy('startsAt', order)
      .orderBy('number', order)
      .limit(limit),
  }
}

/** The newest that was said to each person. */
function unreachedQuery(trx: Kysely<Tables>, conferenceIds: readonly string[]) {
  return trx
    .selectFrom('delivery')
    .leftJoin('message', 'message.id', 'delivery.messageId')
    .distinctOn(['delivery.conferenceId', 'participantId'])
    .select(['delivery.conferenceId', 'participantId', 'state', 'problem'])
    .select((eb) => eb.fn.coalesce('message.at', 'sendAt').as('since'))
    .where('delivery.conferenceId', '=', (eb) => eb.fn.any(eb.val(conferenceIds)))
    .where('state', 'in', ['sent', 'failed'])
    .orderBy('delivery.conferenceId')
    .orderBy('participantId')
    .orderBy('since', 'desc')
}

function toUnreached(rows: RowsOf<{ rows: ReturnType<typeof unreachedQuery> }>['rows']): Unreached[] {
  return rows
    .filter(({ state, problem }) => state === 'failed' || problem === 'undelivered')
    .map(({ conferenceId, participantId, since }) => ({
      ...{ conferenceId, since },
      person: participantId ?? BUSINESS_TEAM,
    }))
}

function conditions(eb: Where, asked: ConferencesAsked): Expression<SqlBool>[] {
  const { among, kind, number, visibleTo, chairedBy } = asked
  const today = asked.today.toZonedDateTime(LONDON).toInstant()
  const is = (part: 'chairId' | 'leadSocialWorkerId', entraId: string) =>
    eb.exists(
      eb
        .selectFrom('participant')
        .select('participant.id')
        .whereRef('participant.id', '=', `conference.${part}`)
        .where('entraId', '=', entraId),
    )
  return [
    ...(among === 'all' ? [] : [eb('state', '=', among === 'called-off' ? 'called-off' : 'booked')]),
    ...(among === 'coming' ? [eb('startsAt', '>=', today)] : []),
    ...(among === 'past' ? [eb('startsAt', '<', today)] : []),
    ...(among === 'plans' ? [eb('startsAt', '<', today), eb.or([hasPlan(eb), isToClose(eb)])] : []),
    ...(among === 'open'
      ? [eb.or([eb('startsAt', '>=', today), hasPlan(eb), isToClose(eb), hasPaperWaiting(eb), hasPaperHeld(eb)])]
      : []),
    ...(kind ? [eb('kind', '=', kind)] : []),
    ...(number ? [eb(sql<string>`conference.number::text`, 'like', `${number}%`)] : []),
    ...(visibleTo ? [eb.or([is('chairId', visibleTo), is('leadSocialWorkerId', visibleTo)])] : []),
    ...(chairedBy ? [is('chairId', chairedBy)] : []),
  ]
}

/** A child of it has a plan that has not ended, and no review has made its own. */
function hasPlan(eb: Where): Expression<SqlBool> {
  return eb.and([
    eb.exists(
      eb
        .selectFrom('childPlan')
        .leftJoin('planEnd', (join) =>
          join
            .onRef('planEnd.conferenceId', '=', 'childPlan.conferenceId')
            .onRef('planEnd.childId', '=', 'childPlan.childId'),
        )
        .select('childPlan.childId')
        .whereRef('childPlan.conferenceId', '=', 'conference.id')
        .where('planEnd.childId', 'is', null),
    ),
    eb.not(
      eb.exists(
        eb
          .selectFrom('conference as review')
          .innerJoin('closing', 'closing.conferenceId', 'review.id')
          .select('review.id')
          .whereRef('review.reviewOf', '=', 'conference.id')
          .where('review.state', '=', 'booked'),
      ),
    ),
  ])
}

/** Its meeting was begun, and nobody has closed it. */
function isToClose(eb: Where): Expression<SqlBool> {
  return eb.and([
    eb.exists(
      eb
        .selectFrom('meeting')
        .select('meeting.conferenceId')
        .whereRef('meeting.conferenceId', '=', 'conference.id')
        .where('meeting.startedAt', 'is not', null),
    ),
    eb.not(
      eb.exists(
        eb.selectFrom('closing').select('closing.conferenceId').whereRef('closing.conferenceId', '=', 'conference.id'),
      ),
    ),
  ])
}

/** Not sent yet, or somebody has asked for a correction of it. A drafted ending letter never has to go. */
function hasPaperWaiting(eb: Where): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('paper')
      .leftJoin('paperCorrection', (join) =>
        join.onRef('paperCorrection.paperId', '=', 'paper.id').on('paperCorrection.settledAt', 'is', null),
      )
      .select('paper.id')
      .whereRef('paper.conferenceId', '=', 'conference.id')
      .where((of) =>
        of.or([
          of('paper.state', '=', 'approved'),
          of.and([of('paper.state', '=', 'draft'), of('paper.kind', '<>', 'ending-letter')]),
          of('paperCorrection.id', 'is not', null),
        ]),
      ),
  )
}

/** Sent, but somebody's copy waits until a second person has looked. */
function hasPaperHeld(eb: Where): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('hold')
      .select('hold.id')
      .whereRef('hold.conferenceId', '=', 'conference.id')
      .where('hold.paperId', 'is not', null)
      .where('hold.clearedAt', 'is', null),
  )
}
