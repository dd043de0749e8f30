import { type Kysely, sql } from 'kysely'
import { londonDate, toLondon } from '../../conference/civil-time.ts'
import type { Conference } from '../../conference/conference.ts'
import { londonTime } from '../../conference/outcome/follow.ts'
import { toClosing } from './closing-rows.ts'
import { toCoreGroup } from './core-group-rows.ts'
import { toPaper } from './paper-rows.ts'
import { toPart } from './part-rows.ts'
import { pick } from './pick.ts'
import { toAction } from './plan-rows.ts'
import type { Tables } from './schema.ts'
import type { RowsOf } from './select-at-once.ts'

type WhatFollows = Pick<
  Conference,
  'parts' | 'closing' | 'plan' | 'coreGroups' | 'papers' | 'followedBy' | 'adjournedTo'
>

/** The parts of each conference and what follows from its decisions. */
export function groupWhatFollows(rows: Rows): (conferenceId: string) => WhatFollows {
  const partsOf = groupParts(rows)
  const closingOf = groupClosings(rows)
  const planOf = groupPlans(rows)
  const coreGroups = Map.groupBy(rows.coreGroups, ({ conferenceId }) => conferenceId)
  const papersOf = groupPapers(rows)
  const reviews = new Map(rows.reviews.map((row) => [row.reviewOf, row]))
  const adjourned = new Map(rows.adjourned.map(({ conferenceId, newStart }) => [conferenceId, londonTime(newStart)]))
  return (id) => ({
    parts: partsOf(id),
    closing: closingOf(id),
    plan: planOf(id),
    coreGroups: (coreGroups.get(id) ?? []).map(toCoreGroup),
    papers: papersOf(id),
    followedBy: toFollowedBy(reviews.get(id)),
    adjournedTo: adjourned.get(id) ?? null,
  })
}

type Rows = RowsOf<ReturnType<typeof whatFollows>>

/** The queries for it, to be asked with others. */
export function whatFollows(db: Kysely<Tables>, ids: readonly string[]) {
  const isOfThem = sql<string>`any(${ids})`
  return {
    parts: db.selectFrom('conferencePart').selectAll().where('conferenceId', '=', isOfThem).orderBy('number'),
    partPeople: db
      .selectFrom('partParticipant')
      .select(['partId', 'participantId'])
      .where('conferenceId', '=', isOfThem)
      .orderBy('position'),
    closings: db.selectFrom('closing').selectAll().where('conferenceId', '=', isOfThem),
    corrections: db.selectFrom('correction').selectAll().where('conferenceId', '=', isOfThem).orderBy('position'),
    planChildren: db
      .selectFrom('childPlan')
      .innerJoin('child', 'child.id', 'childPlan.childId')
      .select(['childPlan.conferenceId', 'childId', 'category', 'startedOn'])
      .where('childPlan.conferenceId', '=', isOfThem)
      .orderBy('child.position'),
    actions: db.selectFrom('planAction').selectAll().where('conferenceId', '=', isOfThem).orderBy('position'),
    members: db
      .selectFrom('coreGroupMember')
      .select(['conferenceId', 'participantId', 'from', 'until', 'reason'])
      .where('conferenceId', '=', isOfThem)
      .orderBy('position'),
    planEnds: db
      .selectFrom('planEnd')
      .selectAll()
      .where('conferenceId', '=', isOfThem)
      .orderBy('recordedAt')
      .orderBy('childId'),
    coreGroups: db
      .selectFrom('coreGroup')
      .selectAll()
      .where('conferenceId', '=', isOfThem)
      .orderBy(sql`coalesce((starts_at at time zone 'Europe/London')::date, due)`)
      .orderBy('startsAt')
      .orderBy('number'),
    papers: db.selectFrom('paper').selectAll().where('conferenceId', '=', isOfThem).orderBy('draftedAt').orderBy('id'),
    copies: db
      .selectFrom('paperCopy')
      .innerJoin('participant', 'participant.id', 'paperCopy.participantId')
      .selectAll('paperCopy')
      .where('paperCopy.conferenceId', '=', isOfThem)
      .orderBy('participant.position')
      .orderBy('number'),
    paperCorrections: db
      .selectFrom('paperCorrection')
      .selectAll()
      .where('conferenceId', '=', isOfThem)
      .orderBy('at')
      .orderBy('id'),
    reviews: db
      .selectFrom('conference')
      .leftJoin('closing', 'closing.conferenceId', 'conference.id')
      .select(['reviewOf', 'conference.id', 'startsAt', 'closing.at as closedAt'])
      .where('reviewOf', '=', isOfThem)
      .where('state', '<>', 'called-off'),
    adjourned: db
      .selectFrom('meeting')
      .innerJoin('conference', 'conference.id', 'meeting.conferenceId')
      .select(['meeting.conferenceId', newStart.as('newStart')])
      .where('meeting.conferenceId', '=', isOfThem)
      .where('meeting.state', '=', 'ended')
      .where(sql<boolean>`meeting.outcome->'inquorate'->>'kind' = 'interim'`)
      .where(sql<boolean>`starts_at < ${newStart}::timestamp at time zone 'Europe/London'`),
  }
}

const newStart = sql<string>`(meeting.outcome->'inquorate'->>'newStart')`

function toFollowedBy(review: Rows['reviews'][number] | undefined): WhatFollows['followedBy'] {
  if (!review) return null
  const closedOn = review.closedAt && londonDate(review.closedAt)
  return { id: review.id, start: toLondon(review.startsAt), closedOn }
}

function groupParts(rows: Rows) {
  const people = Map.groupBy(rows.partPeople, ({ partId }) => partId)
  const parts = Map.groupBy(rows.parts, ({ conferenceId }) => conferenceId)
  return (id: string) =>
    (parts.get(id) ?? []).map((row) =>
      toPart(
        row,
        (people.get(row.id) ?? []).map(({ participantId }) => participantId),
      ),
    )
}

function groupClosings(rows: Rows) {
  const corrected = Map.groupBy(rows.corrections, ({ conferenceId }) => conferenceId)
  const closings = new Map(
    rows.closings.map((row) => [row.conferenceId, toClosing(row, corrected.get(row.conferenceId) ?? [])]),
  )
  return (id: string) => closings.get(id) ?? null
}

function groupPlans(rows: Rows) {
  const childrenOf = Map.groupBy(rows.planChildren, ({ conferenceId }) => conferenceId)
  const actionsOf = Map.groupBy(rows.actions, ({ conferenceId }) => conferenceId)
  const membersOf = Map.groupBy(rows.members, ({ conferenceId }) => conferenceId)
  const endsOf = Map.groupBy(rows.planEnds, ({ conferenceId }) => conferenceId)
  return (id: string) => ({
    children: (childrenOf.get(id) ?? []).map((row) => pick(row, 'childId', 'category', 'startedOn')),
    actions: (actionsOf.get(id) ?? []).map(toAction),
    members: (membersOf.get(id) ?? []).map((row) => pick(row, 'participantId', 'from', 'until', 'reason')),
    ends: (endsOf.get(id) ?? []).map(({ conferenceId: _, ...end }) => end),
  })
}

function groupPapers(rows: Rows) {
  const papers = Map.groupBy(rows.papers, ({ conferenceId }) => conferenceId)
  const copiesOf = Map.groupBy(rows.copies, ({ paperId }) => paperId)
  const correctionsOf = Map.groupBy(rows.paperCorrections, ({ paperId }) => paperId)
  return (id: string) =>
    (papers.get(id) ?? []).map((row) => toPaper(row, copiesOf.get(row.id) ?? [], correctionsOf.get(row.id) ?? []))
}
