import type { z } from 'zod'
import { isAddition } from '../../../conference/addition.ts'
import { conferenceEnd, deadlineOf, participantOf } from '../../../conference/conference.ts'
import { isOver, type NextStep, nextSteps, roadAhead } from '../../../conference/next-steps.ts'
import { ownReport } from '../../../conference/own-report.ts'
import type { Pack } from '../../../conference/pack.ts'
import { ownPapers } from '../../../conference/papers/own-papers.ts'
import { approverOf, isOfTheLead } from '../../../conference/papers/writers.ts'
import { mayRelease } from '../../../conference/permissions.ts'
import { detailsKeptFrom, findDetails } from '../../../conference/protected-detail.ts'
import type { Report, ReportVersion } from '../../../conference/report.ts'
import type * as api from '../../api/my-work.ts'
import type { Part } from '../../features/show/my-work.ts'
import { reportDueIn } from '../../letters/about.ts'
import { readable } from '../../letters/plan-words.ts'
import type { World } from '../../ports.ts'
import { deadlineView } from './deadline-view.ts'
import { actionsView, coreGroupView } from './my-plan.ts'

/** One conference as this person is in it; `lookingAt` are reports of which something is being looked at. */
export function myPartView(world: World, part: Part, lookingAt: readonly string[]): z.input<typeof api.MyPart> {
  const { conference, me, report } = part
  const now = world.clock.now()
  const { id: conferenceId, reference, kind, state, start, place, online, joinUrl, children, stopped } = conference
  const isKept = findDetails(place, detailsKeptFrom(conference, me.id)).length > 0
  const actor = { kind: 'participant', participantId: me.id } as const
  return {
    conferenceId,
    participantId: me.id,
    reference,
    kind,
    stage: state === 'called-off' ? 'called-off' : isOver(conference, now) ? 'over' : 'to-come',
    start: start.toString(),
    end: conferenceEnd(conference).toString(),
    place: isKept ? null : place,
    online,
    joinUrl,
    role: me.role,
    children: children.map(({ id, name, born }) => ({ id, name, born: born.toString() })),
    next: nextSteps(conference, me, now).map(stepView),
    apology: me.apology && { at: me.apology.at.toString(), instead: me.apology.instead },
    actions: stopped ? [] : actionsView(part, now),
    coreGroup: coreGroupView(part, now),
    report: report ? reportView(world, part, report, lookingAt.includes(report.id)) : null,
    packs: packsView(world, part),
    papers: stopped ? [] : papersView(part),
    maySeeAll: mayRelease(actor, conference).ok,
  }
}

/** What lies before this person in all that they are in. */
export function nextView(parts: readonly Part[], now: Temporal.Instant) {
  return roadAhead(parts, now).map(({ part: { conference }, step }) => ({
    ...stepView(step),
    conferenceId: conference.id,
    reference: conference.reference,
  }))
}

function stepView({ at, ...step }: NextStep) {
  return { ...step, at: at.toString() }
}

function reportView(world: World, { conference, me }: Part, report: Report, isLookedAt: boolean) {
  const now = world.clock.now()
  const { state, asksAboutFamily, may } = ownReport(conference, report, now)
  const { prepared, editedAt, comment } = report
  const reach = world.settings.microsoft.reportFiles
  return {
    id: report.id,
    state,
    due: deadlineView(deadlineOf(conference, 'report-due'), now),
    dueIn: reportDueIn(conference, now),
    comment: state === 'returned' ? comment : null,
    isLookedAt,
    document: prepared && { webUrl: prepared.webUrl, changedAt: editedAt?.toString() ?? null },
    mayStart: reach === 'delegated' && prepared === null && me.entraId !== null,
    mayLink: reach !== 'app-folder',
    asksAboutFamily,
    may,
    undoUntil:
      may.undo && conference.circulatedAt === null ? deadlineOf(conference, 'circulate-by').at.toString() : null,
    versions: report.versions
      .toSorted((a, b) => Temporal.Instant.compare(b.receivedAt, a.receivedAt) || b.number - a.number)
      .map(versionView),
  }
}

function versionView(version: ReportVersion) {
  const { id, number, part, state, source, type, receivedAt, late, refusedBecause, note, findings } = version
  const hasRestricted = findings.marks?.restricted === true
  return {
    ...{ id, number, part, state, source, type, late, refusedBecause, note, hasRestricted },
    receivedAt: receivedAt.toString(),
  }
}

/** Whoever has left reads nothing any more. */
function papersView({ conference, me }: Part): z.input<typeof api.MyPart>['papers'] {
  if (me.left) return []
  return ownPapers(conference, me.id).map(({ paper, copy, replaced, corrections }) => ({
    paperId: paper.id,
    copyId: copy.id,
    kind: paper.kind,
    coreGroupStart: conference.coreGroups.find(({ id }) => id === paper.coreGroupId)?.start?.toString() ?? null,
    number: copy.number,
    madeAt: copy.madeAt.toString(),
    replacesOf: replaced?.madeAt.toString() ?? null,
    settledBy: approverOf(conference, paper) === me.id ? null : isOfTheLead(paper) ? 'lead' : 'chair',
    corrections: corrections.map(({ at, text, settled }) => ({
      ...{ at: at.toString(), text },
      settled: settled && {
        ...{ at: settled.at.toString(), how: settled.how },
        note: readable(conference, me.id, settled.note),
      },
    })),
  }))
}

function packsView(world: World, { conference, me }: Part) {
  const theirs = conference.packs.filter(({ participantId, by }) => participantId === me.id && by !== 'hand')
  return theirs.map((pack) => ({
    id: pack.id,
    url: pack.by === 'library' ? world.links.libraryPack(pack.id) : null,
    addition: isAddition(conference, pack) ? theirs.indexOf(pack) : 0,
    pages: pack.pages,
    bytes: pack.bytes,
    reports: pack.contents.map(({ versionId, part }) => ({ agency: agencyOf(conference, versionId), part })),
    readAt: pack.readAt?.toString() ?? null,
    recalledAt: pack.recalled?.at.toString() ?? null,
  })) satisfies { id: Pack['id'] }[]
}

function agencyOf(conference: Part['conference'], versionId: string): string {
  const report = conference.reports.find(({ versions }) => versions.some(({ id }) => id === versionId))
  return report ? participantOf(conference, report.participantId).agency : ''
}
