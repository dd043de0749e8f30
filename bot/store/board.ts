import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { LONDON } from '../../conference/civil-time.ts'
import { BUSINESS_TEAM } from '../../conference/delivery.ts'
import type { Board, ConferencesAsked } from '../ports.ts'
import { loadConferences } from './load-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import type { Tables } from './schema.ts'
import { selectAtOnce } from './select-at-once.ts'

type Where = ExpressionBuilder<Tables, 'conference'>

/** Lists of conferences by their date: a page is read by its rows alone, however many there are. */
export function boardIn({ trx }: OpenTransaction): Board {
  return {
    async page(asked, after, limit) {
      const order = asked.among === 'coming' ? 'asc' : 'desc'
      const matching = trx.selectFrom('conference').where((eb) => eb.and(conditions(eb, asked)))
      const beyond = order === 'asc' ? sql`>` : sql`<`
      const { count, rows } = await selectAtOnce(trx, {
        count: matching.select((eb) => eb.fn.countAll<string>().as('total')),
        rows: matching
          .select('id')
          .$if(after !== null, (query) =>
            query.where(sql<boolean>`(starts_at, number) ${beyond} (${after?.start}, ${after?.number})`),
          )
          .orderBy('startsAt', order)
          .orderBy('number', order)
          .limit(limit),
      })
      const conferences = await loadConferences(
        trx,
        rows.map(({ id }) => id),
      )
      return { conferences, total: Number(count[0]?.total) }
    },
    async count({ visibleTo, today }) {
      const all = { kind: null, number: null, visibleTo, chairedBy: null, today }
      const counted = await selectAtOnce(trx, {
        conferences: trx.selectFrom('conference').select((eb) => {
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
      })
      const conferences = counted.conferences[0] as (typeof counted.conferences)[number]
      return { conferences, waiting: { strayMails: counted.strayMails.length, requests: counted.requests.length } }
    },
    async unreached(conferenceIds) {
      const rows = await trx
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
        .execute()
      return rows
        .filter(({ state, problem }) => state === 'failed' || problem === 'undelivered')
        .map(({ conferenceId, participantId, since }) => ({
          ...{ conferenceId, since },
          person: participantId ?? BUSINESS_TEAM,
        }))
    },
  }
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
