import type { ReportState } from '../../conference/report.ts'
import type { Conferences } from '../ports.ts'
import { fromConference, fromConferenceChange, fromParticipant, referenceOf } from './conference-rows.ts'
import { holdsIn } from './holds.ts'
import { loadConferences } from './load-conferences.ts'
import { lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { packsIn } from './packs.ts'
import { pick } from './pick.ts'
import { protectedDetailsIn } from './protected-details.ts'
import { lateAnswersIn, releasesIn, withholdingsIn } from './releases.ts'
import { reportsIn } from './reports.ts'

/** States in which a report is still worked on: what `isAnswered` is not. */
const OPEN: readonly ReportState[] = ['requested', 'draft', 'returned', 'refused']

export function conferencesIn(open: OpenTransaction): Conferences {
  const { trx, touched } = open

  const find = async (id: string | undefined) => {
    const [conference] = id === undefined ? [] : await loadConferences(trx, [id])
    return conference ?? null
  }
  const findBy = async (table: 'participant' | 'report' | 'pack', id: string) => {
    const row = await trx.selectFrom(table).select('conferenceId').where('id', '=', id).executeTakeFirst()
    return find(row?.conferenceId)
  }

  /** Newest first. */
  const withParticipant = () =>
    trx
      .selectFrom('participant')
      .innerJoin('conference', 'conference.id', 'participant.conferenceId')
      .select('conference.id')
      .distinctOn('conference.number')
      .orderBy('conference.number', 'desc')

  return {
    async add(conference) {
      const { number } = await trx
        .insertInto('conference')
        .values(fromConference(conference))
        .returning('number')
        .executeTakeFirstOrThrow()
      const { id } = conference
      touched.add(id)
      const children = conference.children.map((child, position) => ({
        ...pick(child, 'id', 'name', 'born'),
        conferenceId: id,
        position,
      }))
      await trx.insertInto('child').values(children).execute()
      const participants = conference.participants.map((person, position) => fromParticipant(id, position, person))
      await trx.insertInto('participant').values(participants).execute()
      const links = conference.participants.flatMap((person) =>
        person.links.map((link) => ({ ...pick(link, 'childId', 'mayReceive'), participantId: person.id })),
      )
      if (links.length > 0) await trx.insertInto('childLink').values(links).execute()
      for (const report of conference.reports) await reportsIn(open).add(id, report)
      for (const detail of conference.protectedDetails) await protectedDetailsIn(open).add(id, detail)
      for (const hold of conference.holds) await holdsIn(open).add(id, hold)
      for (const withholding of conference.withholdings) await withholdingsIn(open).add(withholding)
      for (const answer of conference.lateAnswers) await lateAnswersIn(open).add(id, answer)
      for (const release of conference.releases) await releasesIn(open).add(release)
      for (const pack of conference.packs) await packsIn(open).add(pack)
      return { number, reference: referenceOf(number) }
    },
    find,
    async list() {
      const rows = await trx.selectFrom('conference').select('id').orderBy('number', 'desc').execute()
      return loadConferences(
        trx,
        rows.map(({ id }) => id),
      )
    },
    async ofAddress(email) {
      const rows = await withParticipant().where('email', '=', email).where('state', '=', 'booked').execute()
      return loadConferences(
        trx,
        rows.map(({ id }) => id),
      )
    },
    async toLookAt(before, now) {
      const rows = await trx
        .selectFrom('report')
        .innerJoin('conference', 'conference.id', 'report.conferenceId')
        .select('conference.id')
        .where('conference.state', '=', 'booked')
        .where('startsAt', '>', now)
        .where('report.state', 'in', OPEN)
        .where('preparedItemId', 'is not', null)
        .where((eb) => eb.or([eb('lookedAt', 'is', null), eb('lookedAt', '<', before)]))
        .groupBy('conference.id')
        .orderBy((eb) => eb.fn.min(eb.fn.coalesce('lookedAt', 'requestedAt')))
        .execute()
      return rows.map(({ id }) => id)
    },
    async ofPerson(entraId, { chatId, after } = {}) {
      let theirs = withParticipant().where('entraId', '=', entraId)
      if (chatId !== undefined) theirs = theirs.where('chatId', '=', chatId)
      if (after !== undefined) theirs = theirs.where('startsAt', '>', after)
      const rows = await theirs.execute()
      return loadConferences(
        trx,
        rows.map(({ id }) => id),
      )
    },
    findByParticipant: (id) => findBy('participant', id),
    findByReport: (id) => findBy('report', id),
    findByPack: (id) => findBy('pack', id),
    findByCoreGroup: notYet,
    findByPaper: notYet,
    findByAction: notYet,
    reviewOf: notYet,
    async findByNumber(number) {
      const row = await trx.selectFrom('conference').select('id').where('number', '=', number).executeTakeFirst()
      return find(row?.id)
    },
    async due(now) {
      const due = trx.selectFrom('conference').select('id').where('nextDueAt', '<=', now).orderBy('nextDueAt')
      return (await due.execute()).map(({ id }) => id)
    },
    async nextMoment() {
      const { earliest } = await trx
        .selectNoFrom((eb) =>
          eb
            .fn<Temporal.Instant | null>('least', [
              eb.selectFrom('conference').select((one) => one.fn.min('nextDueAt').as('at')),
              eb
                .selectFrom('delivery')
                .select((one) => one.fn.min('sendAt').as('at'))
                .where('state', '=', 'waiting')
                .where('enqueuedAt', 'is', null),
            ])
            .as('earliest'),
        )
        .executeTakeFirstOrThrow()
      return earliest
    },
    async update(id, change) {
      await lockConferences(open, [id])
      await trx.updateTable('conference').set(fromConferenceChange(change)).where('id', '=', id).execute()
    },
  }
}

const notYet = () => Promise.reject(new Error('The store keeps no core groups yet'))
