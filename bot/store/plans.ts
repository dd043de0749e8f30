import { sql } from 'kysely'
import type { Transaction } from '../ports.ts'
import { referenceOf } from './conference-rows.ts'
import { lockConferences } from './lock-conferences.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { pick } from './pick.ts'
import { fromAction } from './plan-rows.ts'

export function plansIn(open: OpenTransaction): Transaction['plans'] {
  const { trx } = open

  /** This conference and those whose plan it reviews, one after the other. */
  const chain = (conferenceId: string) => sql<string>`
    with recursive chain (id, review_of) as (
      select id, review_of from conference where id = ${conferenceId}
      union all
      select before.id, before.review_of from conference before join chain on chain.review_of = before.id
    )
    select id from chain`

  /** An open plan is open in one place of its chain: where it was last decided. */
  const markOpenPlans = async (conferenceId: string) => {
    await sql`
      update child set has_open_plan = false
      where has_open_plan and conference_id in (${chain(conferenceId)}) and conference_id <> ${conferenceId}`.execute(
      trx,
    )
    await sql`
      update child set has_open_plan = exists (select from child_plan where child_id = child.id)
        and not exists (select from plan_end where child_id = child.id)
      where conference_id = ${conferenceId}`.execute(trx)
  }

  return {
    async setChildren(conferenceId, children) {
      await lockConferences(open, [conferenceId])
      await trx.deleteFrom('childPlan').where('conferenceId', '=', conferenceId).execute()
      const rows = children.map((child) => ({ ...pick(child, 'childId', 'category', 'startedOn'), conferenceId }))
      if (rows.length > 0) await trx.insertInto('childPlan').values(rows).execute()
      await markOpenPlans(conferenceId)
    },
    async putActions(conferenceId, actions) {
      await lockConferences(open, [conferenceId])
      for (const action of actions) {
        const { id: _1, version: _2, conferenceId: _3, ...said } = fromAction(conferenceId, action)
        await trx
          .insertInto('planAction')
          .values(fromAction(conferenceId, action))
          .onConflict((on) =>
            on.column('id').doUpdateSet((eb) => ({ ...said, version: eb('planAction.version', '+', 1) })),
          )
          .execute()
      }
    },
    async putMembers(conferenceId, members) {
      await lockConferences(open, [conferenceId])
      for (const member of members) {
        const said = pick(member, 'until', 'reason')
        await trx
          .insertInto('coreGroupMember')
          .values({ ...said, ...pick(member, 'participantId', 'from'), conferenceId })
          .onConflict((on) => on.columns(['participantId', 'from']).doUpdateSet(said))
          .execute()
      }
    },
    async end(conferenceId, end) {
      await lockConferences(open, [conferenceId])
      const row = pick(end, 'childId', 'on', 'reason', 'note', 'recordedAt', 'recordedBy')
      await trx
        .insertInto('planEnd')
        .values({ ...row, conferenceId })
        .execute()
      // A review can end a plan that it never took over: the child is known by name there.
      await sql`
        update child set has_open_plan = false from child ended
        where ended.id = ${end.childId} and child.has_open_plan and child.conference_id in (${chain(conferenceId)})
          and (child.id = ended.id or (lower(child.name) = lower(ended.name) and child.born = ended.born))`.execute(trx)
    },
    async takeBackEnd(conferenceId, childId) {
      await lockConferences(open, [conferenceId])
      await trx.deleteFrom('planEnd').where('conferenceId', '=', conferenceId).where('childId', '=', childId).execute()
      await markOpenPlans(conferenceId)
    },
    async openElsewhere(conferenceId) {
      const { rows } = await sql<{ childId: string; conferenceId: string; number: number }>`
        select child.id as child_id, other.conference_id, conference.number
        from child
        join child other on lower(other.name) = lower(child.name) and other.born = child.born
          and other.has_open_plan and not other.unborn
        join conference on conference.id = other.conference_id
        where child.conference_id = ${conferenceId} and not child.unborn
          and other.conference_id not in (${chain(conferenceId)})
        order by child.position`.execute(trx)
      return rows.map(({ number, ...same }) => ({ ...same, reference: referenceOf(number) }))
    },
  }
}
