import type { Conference, Participant } from '../../../conference/conference.ts'
import { conferenceEnd, deadlineOf } from '../../../conference/conference.ts'
import { packsLeaveAt } from '../../../conference/late-bundles.ts'
import { mayRunMeeting } from '../../../conference/meeting/permissions.ts'
import type { PackContent } from '../../../conference/pack.ts'
import { awaitingRelease, childrenNotTheirs, packsFor } from '../../../conference/pack.ts'
import { isSplit } from '../../../conference/part.ts'
import type { Actor } from '../../../conference/permissions.ts'
import {
  actorId,
  mayProtect,
  mayRecordHandOver,
  mayRelease,
  mayReplacePeople,
  mayResume,
  mayRunConferences,
  mayWithhold,
} from '../../../conference/permissions.ts'
import type { Report, ReportVersion } from '../../../conference/report.ts'
import { shownState } from '../../../conference/report.ts'
import { roleIn } from '../../../conference/role.ts'
import { timelineOf } from '../../../conference/timeline.ts'
import type { ConferenceStatus } from '../../api/conference.ts'
import type { Delivery, Message } from '../../ports.ts'
import { afterView } from './after-view.ts'
import { circulationProgress } from './circulation-progress.ts'
import { deadlineView } from './deadline-view.ts'
import { partView } from './part-view.ts'
import { holdsView, protectedDetailsView, readinessView } from './safety-view.ts'
import { timelineView } from './timeline-view.ts'

interface Shown {
  conference: Conference
  /** Whose plan it reviews. */
  previous: Conference | null
  deliveries: Delivery[]
  messages: Message[]
}

/** A conference as its status page shows it to this person at this moment. */
export function conferenceStatus(
  shown: Shown,
  actor: Actor,
  now: Temporal.Instant,
  deputies: readonly string[],
): ConferenceStatus {
  const { conference } = shown
  const due = deadlineOf(conference, 'report-due').at.toInstant()
  const { id, version, reference, kind, state, stopped, durationMinutes, place, online, joinUrl, whereabouts } =
    conference
  return {
    ...{ id, version, reference, kind, state, stopped, durationMinutes, place, online, joinUrl, whereabouts },
    exception: conference.exception,
    strategyDate: conference.strategyDate?.toString() ?? null,
    transferIn: conference.transferIn,
    start: conference.start.toString(),
    end: conferenceEnd(conference).toString(),
    parts: isSplit(conference) ? conference.parts.map(partView) : [],
    circulatedAt: conference.circulatedAt?.toString() ?? null,
    children: conference.children.map(({ born, ...child }) => ({ ...child, born: born.toString() })),
    people: conference.participants.map((person) => personView(conference, person)),
    after: afterView(conference, shown.previous, now),
    needs: conference.needs,
    timeline: timelineView(timelineOf(conference, shown.messages, now)),
    deadlines: conference.timetable.deadlines.map((deadline) => deadlineView(deadline, now)),
    reports: conference.reports.map((report) => reportView(conference, actor, report, shownState(report, due, now))),
    releases: releasesView(conference),
    toCirculate: packsFor(conference).map(({ recipient, by, contents }) => ({
      participantId: recipient.id,
      by,
      contents: contents.map((content) => contentView(conference, content)),
    })),
    leavesAt: packsLeaveAt(conference, now)?.toString() ?? null,
    packs: packsView(conference),
    circulating: circulationProgress(conference, shown.deliveries),
    holds: holdsView(conference, actor, deputies),
    protectedDetails: protectedDetailsView(conference, actor),
    readiness: readinessView(conference, now),
    deliveries: shown.deliveries.map(({ sendAt, ...delivery }) => ({
      id: delivery.id,
      person: delivery.person,
      kind: delivery.kind,
      state: delivery.state,
      sendAt: sendAt.toString(),
      error: delivery.error,
    })),
    messages: shown.messages.map(({ id, to, kind, of, channel, subject, at, problem }) => ({
      ...{ id, to, kind, of, channel, subject },
      at: at.toString(),
      problem: problem && { kind: problem.kind, at: problem.at.toString() },
    })),
    may: {
      run: mayRunConferences(actor).ok,
      release: mayRelease(actor, conference).ok,
      recordHandOver: mayRecordHandOver(actor, conference).ok,
      resume: mayResume(actor).ok,
      withhold: mayWithhold(actor, conference).ok,
      protect: mayProtect(actor, conference).ok,
      answerLate: mayWithhold(actor, conference).ok,
      runMeeting: mayRunMeeting(actor, conference).ok,
      recordChanges: mayReplacePeople(actor, conference).ok,
      seeProgress: mayRunConferences(actor).ok || mayRelease(actor, conference).ok,
    },
    now: now.toString(),
  }
}

function personView(conference: Conference, person: Participant): ConferenceStatus['people'][number] {
  const { id, name, email, role, agency, group, phone, side, channel, apology, reply } = person
  const theirs = new Set(person.links.filter((link) => link.mayReceive).map((link) => link.childId))
  return {
    ...{ id, name, email, role, agency, group, phone, side, channel, reply },
    part: id === conference.chairId ? 'chair' : id === conference.leadSocialWorkerId ? 'lead-social-worker' : null,
    safeContactRecordedBy: person.safeContact?.recordedBy ?? null,
    papersOnPage: person.papersOnPage,
    children: conference.children.filter((child) => theirs.has(child.id)).map((child) => child.name),
    apology: apology && { at: apology.at.toString(), instead: apology.instead },
    left: person.left && { ...person.left, at: person.left.at.toString() },
  }
}

function reportView(
  conference: Conference,
  actor: Actor,
  report: Report,
  state: ConferenceStatus['reports'][number]['state'],
): ConferenceStatus['reports'][number] {
  const newestFirst = report.versions.toSorted((a, b) => Temporal.Instant.compare(b.receivedAt, a.receivedAt))
  return {
    id: report.id,
    participantId: report.participantId,
    state,
    comment: report.comment,
    started: report.started,
    editedAt: report.editedAt?.toString() ?? null,
    notes: report.notes.map(({ id, at, by, text }) => {
      const author = by === actorId(actor) ? 'you' : participantBehind(conference, by)
      return { id, at: at.toString(), by: author, text }
    }),
    versions: newestFirst.map(versionView),
  }
}

function versionView(version: ReportVersion): ConferenceStatus['reports'][number]['versions'][number] {
  const { id, number, part, state, source, type, sha256, late, refusedBecause, note, familyMayRead } = version
  return {
    ...{ id, number, part, state, source, type, sha256, late, refusedBecause, note, familyMayRead },
    receivedAt: version.receivedAt.toString(),
    marked: version.findings.marks !== null,
    doubts: version.settledBy === null ? [...version.findings.doubts] : [],
    unreadable: version.findings.unreadable,
  }
}

function contentView(conference: Conference, { version, author, part, childIds }: PackContent) {
  const cutTo = childIds && conference.children.filter(({ id }) => childIds.includes(id)).map(({ name }) => name)
  return { versionId: version.id, authorId: author.id, part, cutTo }
}

function releasesView(conference: Conference): ConferenceStatus['releases'] {
  const waiting = awaitingRelease(conference)
  return conference.participants
    .filter((person) => person.side === 'family' && roleIn(conference, person).getsPack)
    .map((party) => ({
      partyId: party.id,
      awaiting: (waiting.find((one) => one.party.id === party.id)?.contents ?? []).map((content) => ({
        ...contentView(conference, content),
        notTheirs: childrenNotTheirs(conference, party, content.version),
      })),
      released: conference.releases
        .filter((release) => release.partyId === party.id)
        .flatMap(({ versionId, releasedAt, releasedBy }) =>
          conference.reports
            .filter(({ versions }) => versions.some(({ id }) => id === versionId))
            .map(({ participantId: authorId }) => {
              const about = { versionId, authorId, part: 'main' as const, cutTo: null }
              return { ...about, at: releasedAt.toString(), by: participantBehind(conference, releasedBy) }
            }),
        ),
      withheld: conference.withholdings
        .filter(({ partyId }) => partyId === party.id)
        .map(({ reportId, at, reason }) => ({
          ...{ reportId, reason },
          authorId: authorOf(conference, reportId),
          at: at.toString(),
        })),
    }))
}

/** The participant who is this actor, if it is one. */
function participantBehind(conference: Conference, actor: string): string | null {
  return conference.participants.find(({ id, entraId }) => id === actor || entraId === actor)?.id ?? null
}

function authorOf(conference: Conference, reportId: string): string {
  return conference.reports.find(({ id }) => id === reportId)?.participantId ?? ''
}

function packsView(conference: Conference): ConferenceStatus['packs'] {
  return conference.packs.map(({ id, participantId, circulation, by, pages, contents, ...pack }) => ({
    ...{ id, participantId, circulation, by, pages },
    contents: contents.flatMap(({ versionId, part, handedOver }) =>
      conference.reports
        .filter(({ versions }) => versions.some((version) => version.id === versionId))
        .map(({ participantId: authorId }) => ({
          ...{ versionId, authorId, part },
          handedOver: handedOver && {
            at: handedOver.at.toString(),
            by: participantBehind(conference, handedOver.by),
            how: handedOver.how,
          },
        })),
    ),
    madeAt: pack.madeAt.toString(),
    openedAt: pack.openedAt?.toString() ?? null,
    readAt: pack.readAt?.toString() ?? null,
    hasAccess: pack.access !== null,
    recalled: pack.recalled && { at: pack.recalled.at.toString(), reason: pack.recalled.reason },
  }))
}
