import { type Kysely, sql } from 'kysely'
import { londonDate, toLondon } from '../../conference/civil-time.ts'
import type { Conference } from '../../conference/conference.ts'
import { NO_PLAN } from '../../conference/plan/plan.ts'
import { toClosing } from './closing-rows.ts'
import { toCoreGroup } from './core-group-rows.ts'
import { toPaper } from './paper-rows.ts'
import { toPart } from './part-rows.ts'
import { pick } from './pick.ts'
import { toAction } from './plan-rows.ts'
import type { Tables } from './schema.ts'

type WhatFollows = Pick<Conference, 'parts' | 'closing' | 'plan' | 'coreGroups' | 'papers' | 'followedBy'>

/** The parts of these conferences and what follows from their decisions. Most have neither: one query finds that out. */
export async function loadWhatFollows(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<(conferenceId: string) => WhatFollows> {
  const has = await whatThereIs(db, ids)
  const partsOf = has.parts ? await loadParts(db, ids) : () => []
  const closingOf = has.closings ? await loadClosings(db, ids) : () => null
  const planOf = has.plans ? await loadPlans(db, ids) : () => NO_PLAN
  const coreGroupsOf = has.coreGroups ? await loadCoreGroups(db, ids) : () => []
  const papersOf = has.papers ? await loadPapers(db, ids) : () => []
  const followedBy = has.reviews ? await loadReviews(db, ids) : () => null
  return (id) => ({
    parts: partsOf(id),
    closing: closingOf(id),
    plan: planOf(id),
    coreGroups: coreGroupsOf(id),
    papers: papersOf(id),
    followedBy: followedBy(id),
  })
}

async function whatThereIs(db: Kysely<Tables>, ids: readonly string[]) {
  const { rows } = await sql<Record<'parts' | 'closings' | 'plans' | 'coreGroups' | 'papers' | 'reviews', boolean>>`
    select
      exists (select from conference_part where conference_id = any(${ids})) as parts,
      exists (select from closing where conference_id = any(${ids})) as closings,
      exists (select from child_plan where conference_id = any(${ids}))
        or exists (select from plan_action where conference_id = any(${ids}))
        or exists (select from core_group_member where conference_id = any(${ids}))
        or exists (select from plan_end where conference_id = any(${ids})) as plans,
      exists (select from core_group where conference_id = any(${ids})) as core_groups,
      exists (select from paper where conference_id = any(${ids})) as papers,
      exists (select from conference where review_of = any(${ids})) as reviews`.execute(db)
  return rows[0] as (typeof rows)[number]
}

async function loadReviews(db: Kysely<Tables>, ids: readonly string[]) {
  const rows = await db
    .selectFrom('conference')
    .leftJoin('closing', 'closing.conferenceId', 'conference.id')
    .select(['reviewOf', 'conference.id', 'startsAt', 'closing.at as closedAt'])
    .where('reviewOf', '=', (eb) => eb.fn.any(eb.val(ids)))
    .where('state', '<>', 'called-off')
    .execute()
  const reviews = new Map(rows.map((row) => [row.reviewOf, row]))
  return (id: string) => {
    const review = reviews.get(id)
    if (!review) return null
    const closedOn = review.closedAt && londonDate(review.closedAt)
    return { id: review.id, start: toLondon(review.startsAt), closedOn }
  }
}

async function loadParts(db: Kysely<Tables>, ids: readonly string[]) {
  const rows = await db
    .selectFrom('conferencePart')
    .selectAll()
    .where('conferenceId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('number')
    .execute()
  const people = await db
    .selectFrom('partParticipant')
    .select(['partId', 'participantId'])
    .where('conferenceId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('position')
    .execute()
  const inPart = Map.groupBy(people, ({ partId }) => partId)
  const parts = Map.groupBy(rows, ({ conferenceId }) => conferenceId)
  return (id: string) =>
    (parts.get(id) ?? []).map((row) =>
      toPart(
        row,
        (inPart.get(row.id) ?? []).map(({ participantId }) => participantId),
      ),
    )
}

async function loadClosings(db: Kysely<Tables>, ids: readonly string[]) {
  const rows = await db
    .selectFrom('closing')
    .selectAll()
    .where('conferenceId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute()
  const corrections = await db
    .selectFrom('correction')
    .selectAll()
    .where('conferenceId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('position')
    .execute()
  const corrected = Map.groupBy(corrections, ({ conferenceId }) => conferenceId)
  const closings = new Map(rows.map((row) => [row.conferenceId, toClosing(row, corrected.get(row.conferenceId) ?? [])]))
  return (id: string) => closings.get(id) ?? null
}

async function loadPlans(db: Kysely<Tables>, ids: readonly string[]) {
  const children = await db
    .selectFrom('childPlan')
    .innerJoin('child', 'child.id', 'childPlan.childId')
    .select(['childPlan.conferenceId', 'childId', 'category', 'startedOn'])
    .where('childPlan.conferenceId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('child.position')
    .execute()
  const actions = await db
    .selectFrom('planAction')
    .selectAll()
    .where('conferenceId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('position')
    .execute()
  const members = await db
    .selectFrom('coreGroupMember')
    .select(['conferenceId', 'participantId', 'from', 'until', 'reason'])
    .where('conferenceId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('position')
    .execute()
  const ends = await db
    .selectFrom('planEnd')
    .selectAll()
    .where('conferenceId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('recordedAt')
    .orderBy('childId')
    .execute()
  const childrenOf = Map.groupBy(children, ({ conferenceId }) => conferenceId)
  const actionsOf = Map.groupBy(actions, ({ conferenceId }) => conferenceId)
  const membersOf = Map.groupBy(members, ({ conferenceId }) => conferenceId)
  const endsOf = Map.groupBy(ends, ({ conferenceId }) => conferenceId)
  return (id: string) => ({
    children: (childrenOf.get(id) ?? []).map((row) => pick(row, 'childId', 'category', 'startedOn')),
    actions: (actionsOf.get(id) ?? []).map(toAction),
    members: (membersOf.get(id) ?? []).map((row) => pick(row, 'participantId', 'from', 'until', 'reason')),
    ends: (endsOf.get(id) ?? []).map(({ conferenceId: _, ...end }) => end),
  })
}

async function loadCoreGroups(db: Kysely<Tables>, ids: readonly string[]) {
  const rows = await db
    .selectFrom('coreGroup')
    .selectAll()
    .where('conferenceId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy(sql`coalesce((starts_at at time zone 'Europe/London')::date, due)`)
    .orderBy('startsAt')
    .orderBy('number')
    .execute()
  const coreGroups = Map.groupBy(rows, ({ conferenceId }) => conferenceId)
  return (id: string) => (coreGroups.get(id) ?? []).map(toCoreGroup)
}

async function loadPapers(db: Kysely<Tables>, ids: readonly string[]) {
  const rows = await db
    .selectFrom('paper')
    .selectAll()
    .where('conferenceId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('draftedAt')
    .orderBy('id')
    .execute()
  const copies = await db
    .selectFrom('paperCopy')
    .innerJoin('participant', 'participant.id', 'paperCopy.participantId')
    .selectAll('paperCopy')
    .where('paperCopy.conferenceId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('participant.position')
    .orderBy('number')
    .execute()
  const corrections = await db
    .selectFrom('paperCorrection')
    .selectAll()
    .where('conferenceId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('at')
    .orderBy('id')
    .execute()
  const papers = Map.groupBy(rows, ({ conferenceId }) => conferenceId)
  const copiesOf = Map.groupBy(copies, ({ paperId }) => paperId)
  const correctionsOf = Map.groupBy(corrections, ({ paperId }) => paperId)
  return (id: string) =>
    (papers.get(id) ?? []).map((row) => toPaper(row, copiesOf.get(row.id) ?? [], correctionsOf.get(row.id) ?? []))
}
