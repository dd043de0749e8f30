import type { ReportState } from '../../conference/report.ts'
import type { Conferences, NewConference } from '../ports.ts'
import { fromCorrection } from './closing-rows.ts'
import { closingsIn } from './closings.ts'
import { fromConference, fromConferenceChange, fromLinks, fromParticipant, referenceOf } from './conference-rows.ts'
import { coreGroupsIn } from './core-groups.ts'
import { holdsIn } from './holds.ts'
import { conferencesAround } from './holidays.ts'
import { loadConferences } from './load-conferences.ts'
import { lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { packsIn } from './packs.ts'
import { papersIn } from './papers.ts'
import { partsIn } from './parts.ts'
import { pick } from './pick.ts'
import { plansIn } from './plans.ts'
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
  const findBy = async (
    table: 'participant' | 'report' | 'pack' | 'coreGroup' | 'paper' | 'planAction',
    id: string,
  ) => {
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
      if (conference.reviewOf) await lockConferences(open, [conference.reviewOf])
      const { number } = await trx
        .insertInto('conference')
        .values(fromConference(conference))
        .returning('number')
        .executeTakeFirstOrThrow()
      const { id } = conference
      touched.add(id)
      const children = conference.children.map((child, position) => ({
        ...pick(child, 'id', 'name', 'born', 'unborn'),
        conferenceId: id,
        position,
      }))
      await trx.insertInto('child').values(children).execute()
      const participants = conference.participants.map((person, position) => fromParticipant(id, position, person))
      await trx.insertInto('participant').values(participants).execute()
      const links = conference.participants.flatMap(fromLinks)
      if (links.length > 0) await trx.insertInto('childLink').values(links).execute()
      for (const report of conference.reports) await reportsIn(open).add(id, report)
      for (const detail of conference.protectedDetails) await protectedDetailsIn(open).add(id, detail)
      for (const hold of conference.holds) await holdsIn(open).add(id, hold)
      for (const withholding of conference.withholdings) await withholdingsIn(open).add(withholding)
      for (const answer of conference.lateAnswers) await lateAnswersIn(open).add(id, answer)
      for (const release of conference.releases) await releasesIn(open).add(release)
      for (const pack of conference.packs) await packsIn(open).add(pack)
      if (conference.parts.length > 0) await partsIn(open).set(id, conference.parts)
      await addWhatFollows(open, conference)
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
      if (chatId !== undefined)
        theirs = theirs.where((eb) =>
          eb.or([
            eb('chatId', '=', chatId),
            // Each part of a split conference has a meeting, and so a chat, of its own.
            eb(
              'conference.id',
              'in',
              eb.selectFrom('conferencePart').select('conferenceId').where('conferencePart.chatId', '=', chatId),
            ),
          ]),
        )
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
    findByCoreGroup: (id) => findBy('coreGroup', id),
    findByPaper: (id) => findBy('paper', id),
    findByAction: (id) => findBy('planAction', id),
    async reviewOf(conferenceId) {
      const review = trx.selectFrom('conference').select('id').where('reviewOf', '=', conferenceId)
      const row = await review.where('state', '<>', 'called-off').executeTakeFirst()
      return find(row?.id)
    },
    async findByNumber(number) {
      const row = await trx.selectFrom('conference').select('id').where('number', '=', number).executeTakeFirst()
      return find(row?.id)
    },
    datedAround: async (day) => loadConferences(trx, await conferencesAround(trx, day)),
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
      await lockConferences(open, change.reviewOf ? [change.reviewOf, id] : [id])
      await trx.updateTable('conference').set(fromConferenceChange(change)).where('id', '=', id).execute()
    },
  }
}

/** Before a conference is closed there is none of it, but for what a plan that came from elsewhere brings along. */
async function addWhatFollows(
  open: OpenTransaction,
  { id, closing, plan, coreGroups, papers }: NewConference,
): Promise<void> {
  if (closing) {
    await closingsIn(open).add(id, closing)
    const { corrections } = closing
    const rows = corrections.map((correction) => fromCorrection(id, correction))
    if (rows.length > 0) await open.trx.insertInto('correction').values(rows).execute()
  }
  for (const coreGroup of coreGroups) await coreGroupsIn(open).add(id, coreGroup)
  if (plan.children.length > 0) await plansIn(open).setChildren(id, plan.children)
  await plansIn(open).putActions(id, plan.actions)
  await plansIn(open).putMembers(id, plan.members)
  for (const end of plan.ends) await plansIn(open).end(id, end)
  for (const paper of papers) await papersIn(open).add(id, paper)
}
