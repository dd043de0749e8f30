import type { Kysely } from 'kysely'
import { datesOf } from '../../conference/calendar/added-day.ts'
import { officeCalendar } from '../../conference/calendar/working-days.ts'
import type { Conference } from '../../conference/conference.ts'
import { deliveryKey } from '../../conference/delivery.ts'
import type { ProtectedDetail } from '../../conference/protected-detail.ts'
import { timetableOf } from '../../conference/timetable-of.ts'
import { type ConferenceItself, toConference, toParticipant } from './conference-rows.ts'
import { toDeliveryKey } from './delivery-rows.ts'
import { toHold } from './hold-rows.ts'
import { allHolidays, byKind } from './holidays.ts'
import { groupWhatFollows, whatFollows } from './load-what-follows.ts'
import { toPack } from './pack-rows.ts'
import { pick } from './pick.ts'
import { toReport } from './report-rows.ts'
import type { Tables } from './schema.ts'
import { type RowsOf, selectAtOnce } from './select-at-once.ts'

/** These conferences as they stand, in this order, by the same few queries however many they are. */
export async function loadConferences(db: Kysely<Tables>, ids: readonly string[]): Promise<Conference[]> {
  return ids.length === 0 ? [] : conferencesFrom(await selectAtOnce(db, conferenceQueries(db, ids)), ids)
}

/** The queries for them, to be asked with others. */
export function conferenceQueries(db: Kysely<Tables>, ids: readonly string[]) {
  return { ...ofConferences(db, ids), ...whatFollows(db, ids), holidays: allHolidays(db) }
}

/** In the order of their ids. */
export function conferencesFrom(
  rows: RowsOf<ReturnType<typeof conferenceQueries>>,
  ids: readonly string[],
): Conference[] {
  const holidays = byKind(rows.holidays)
  const partsOf = groupByConference(rows)
  const whatFollowsOf = groupWhatFollows(rows)
  const found = new Map(rows.conferences.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = found.get(id)
    return row ? [assemble(toConference(row), { ...partsOf(id), ...whatFollowsOf(id) }, holidays)] : []
  })
}

type Rows = RowsOf<ReturnType<typeof ofConferences>>

function ofConferences(db: Kysely<Tables>, ids: readonly string[]) {
  const of = db
    .selectFrom('conference')
    .select('id')
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
  return {
    conferences: db.selectFrom('conference').selectAll().where('id', 'in', of),
    children: db.selectFrom('child').selectAll().where('conferenceId', 'in', of).orderBy('position'),
    participants: db.selectFrom('participant').selectAll().where('conferenceId', 'in', of).orderBy('position'),
    links: db
      .selectFrom('childLink')
      .innerJoin('child', 'child.id', 'childLink.childId')
      .select(['participantId', 'childId', 'mayReceive'])
      .where('conferenceId', 'in', of)
      .orderBy('child.position'),
    reports: db
      .selectFrom('report')
      .innerJoin('participant', 'participant.id', 'report.participantId')
      .selectAll('report')
      .where('report.conferenceId', 'in', of)
      .orderBy('participant.position'),
    notes: db
      .selectFrom('callNote')
      .innerJoin('report', 'report.id', 'callNote.reportId')
      .selectAll('callNote')
      .where('conferenceId', 'in', of)
      .orderBy('at')
      .orderBy('callNote.id'),
    versions: db
      .selectFrom('reportVersion')
      .innerJoin('report', 'report.id', 'reportVersion.reportId')
      .selectAll('reportVersion')
      .where('report.conferenceId', 'in', of)
      .orderBy('receivedAt')
      .orderBy('number'),
    protectedDetails: db
      .selectFrom('protectedDetail')
      .leftJoin('keptFrom', 'detailId', 'protectedDetail.id')
      .leftJoin('participant', 'participant.id', 'keptFrom.participantId')
      .select(['protectedDetail.conferenceId', 'protectedDetail.id', 'kind', 'text', 'participantId'])
      .where('protectedDetail.conferenceId', 'in', of)
      .orderBy('protectedDetail.position')
      .orderBy('participant.position'),
    holds: db.selectFrom('hold').selectAll().where('conferenceId', 'in', of).orderBy('foundAt').orderBy('id'),
    withholdings: db
      .selectFrom('withholding')
      .innerJoin('participant', 'participant.id', 'withholding.partyId')
      .selectAll('withholding')
      .select('conferenceId')
      .where('conferenceId', 'in', of)
      .orderBy('at'),
    lateAnswers: db.selectFrom('lateAnswer').selectAll().where('conferenceId', 'in', of).orderBy('at'),
    releases: db
      .selectFrom('release')
      .innerJoin('participant', 'participant.id', 'release.partyId')
      .selectAll('release')
      .select('conferenceId')
      .where('conferenceId', 'in', of)
      .orderBy('releasedAt'),
    packs: db
      .selectFrom('pack')
      .innerJoin('participant', 'participant.id', 'pack.participantId')
      .selectAll('pack')
      .where('pack.conferenceId', 'in', of)
      .orderBy('circulation')
      .orderBy('participant.position'),
    packContents: db
      .selectFrom('packContent')
      .innerJoin('pack', 'pack.id', 'packContent.packId')
      .selectAll('packContent')
      .where('conferenceId', 'in', of)
      .orderBy('position'),
    claimed: db
      .selectFrom('delivery')
      .select(['conferenceId', 'participantId', 'kind', 'deadline', 'occasion'])
      .where('conferenceId', 'in', of),
  }
}

function groupByConference(rows: Rows) {
  const children = Map.groupBy(rows.children, (row) => row.conferenceId)
  const participants = Map.groupBy(rows.participants, (row) => row.conferenceId)
  const links = Map.groupBy(rows.links, (row) => row.participantId)
  const reports = Map.groupBy(rows.reports, (row) => row.conferenceId)
  const notes = Map.groupBy(rows.notes, (row) => row.reportId)
  const versions = Map.groupBy(rows.versions, (row) => row.reportId)
  const protectedDetails = Map.groupBy(rows.protectedDetails, (row) => row.conferenceId)
  const holds = Map.groupBy(rows.holds, (row) => row.conferenceId)
  const withholdings = Map.groupBy(rows.withholdings, (row) => row.conferenceId)
  const lateAnswers = Map.groupBy(rows.lateAnswers, (row) => row.conferenceId)
  const releases = Map.groupBy(rows.releases, (row) => row.conferenceId)
  const packs = Map.groupBy(rows.packs, (row) => row.conferenceId)
  const packContents = Map.groupBy(rows.packContents, (row) => row.packId)
  const claimed = Map.groupBy(rows.claimed, (row) => row.conferenceId)
  return (id: string) => ({
    children: (children.get(id) ?? []).map((child) => pick(child, 'id', 'name', 'born', 'unborn')),
    participants: (participants.get(id) ?? []).map((row) =>
      toParticipant(
        row,
        (links.get(row.id) ?? []).map(({ childId, mayReceive }) => ({ childId, mayReceive })),
      ),
    ),
    reports: (reports.get(id) ?? []).map((row) =>
      toReport(
        row,
        versions.get(row.id) ?? [],
        (notes.get(row.id) ?? []).map((note) => pick(note, 'id', 'at', 'by', 'text')),
      ),
    ),
    protectedDetails: toProtectedDetails(protectedDetails.get(id) ?? []),
    holds: (holds.get(id) ?? []).map(toHold),
    withholdings: (withholdings.get(id) ?? []).map(({ conferenceId: _, ...withholding }) => withholding),
    lateAnswers: (lateAnswers.get(id) ?? []).map(({ conferenceId: _, ...answer }) => answer),
    releases: (releases.get(id) ?? []).map(({ conferenceId: _, ...release }) => release),
    packs: (packs.get(id) ?? []).map((row) => toPack(row, packContents.get(row.id) ?? [])),
    claimed: new Set((claimed.get(id) ?? []).map((row) => deliveryKey(toDeliveryKey(row)))),
  })
}

/** A row for each person from whom a detail is kept. */
function toProtectedDetails(rows: Rows['protectedDetails']): ProtectedDetail[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((same) => {
    const [first] = same
    const keptFrom = same.flatMap(({ participantId }) => participantId ?? [])
    return first ? [{ ...pick(first, 'id', 'kind', 'text'), keptFrom }] : []
  })
}

type Parts = Omit<Conference, keyof ConferenceItself | 'timetable' | 'office' | 'daysOff'>

function assemble(
  conference: ConferenceItself,
  parts: Parts,
  { proclaimed, closures }: ReturnType<typeof byKind>,
): Conference {
  const daysOff = [...proclaimed, ...closures]
  return {
    ...conference,
    ...parts,
    timetable: timetableOf(conference, daysOff),
    office: officeCalendar(datesOf(daysOff, 'proclaimed'), datesOf(daysOff, 'closure')),
    daysOff,
  }
}
