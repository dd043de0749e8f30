import type { Conference, Participant } from '../../../conference/conference.ts'
import { conferenceEnd, deadlineOf } from '../../../conference/conference.ts'
import type { PackContent } from '../../../conference/pack.ts'
import { awaitingRelease, childrenNotTheirs, packsFor } from '../../../conference/pack.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { mayRecordHandOver, mayRelease, mayResume, mayRunConferences } from '../../../conference/permissions.ts'
import type { Report } from '../../../conference/report.ts'
import { shownState } from '../../../conference/report.ts'
import { roleIn } from '../../../conference/role.ts'
import type { ConferenceStatus } from '../../api/conference.ts'
import type { Delivery, Message } from '../../ports.ts'
import { deadlineView } from './deadline-view.ts'

interface Shown {
  conference: Conference
  deliveries: Delivery[]
  messages: Message[]
}

/** A conference as its status page shows it to this person at this moment. */
export function conferenceStatus(shown: Shown, actor: Actor, now: Temporal.Instant): ConferenceStatus {
  const { conference } = shown
  const due = deadlineOf(conference, 'report-due').at.toInstant()
  const { id, reference, kind, state, stopped, durationMinutes, place, online, joinUrl, whereabouts } = conference
  return {
    ...{ id, reference, kind, state, stopped, durationMinutes, place, online, joinUrl, whereabouts },
    exception: conference.exception,
    strategyDate: conference.strategyDate?.toString() ?? null,
    start: conference.start.toString(),
    end: conferenceEnd(conference).toString(),
    circulatedAt: conference.circulatedAt?.toString() ?? null,
    children: conference.children.map((child) => ({ id: child.id, name: child.name, born: child.born.toString() })),
    people: conference.participants.map((person) => personView(conference, person)),
    deadlines: conference.timetable.deadlines.map((deadline) => deadlineView(deadline, now)),
    reports: conference.reports.map((report) => reportView(report, shownState(report, due, now))),
    releases: releasesView(conference),
    toCirculate: packsFor(conference).map(({ recipient, by, contents }) => ({
      participantId: recipient.id,
      by,
      contents: contents.map(contentView),
    })),
    packs: packsView(conference),
    deliveries: shown.deliveries.map(({ sendAt, ...delivery }) => ({
      id: delivery.id,
      person: delivery.person,
      kind: delivery.kind,
      state: delivery.state,
      sendAt: sendAt.toString(),
      error: delivery.error,
    })),
    messages: shown.messages.map(({ id, to, kind, of, channel, subject, at }) => ({
      ...{ id, to, kind, of, channel, subject },
      at: at.toString(),
    })),
    may: {
      run: mayRunConferences(actor).ok,
      release: mayRelease(actor, conference).ok,
      recordHandOver: mayRecordHandOver(actor, conference).ok,
      resume: mayResume(actor).ok,
    },
    now: now.toString(),
  }
}

function personView(conference: Conference, person: Participant): ConferenceStatus['people'][number] {
  const { id, name, email, role, agency, phone, side, channel, apology } = person
  const theirs = new Set(person.links.filter((link) => link.mayReceive).map((link) => link.childId))
  return {
    ...{ id, name, email, role, agency, phone, side, channel },
    part: id === conference.chairId ? 'chair' : id === conference.leadSocialWorkerId ? 'lead-social-worker' : null,
    safeContactRecordedBy: person.safeContact?.recordedBy ?? null,
    children: conference.children.filter((child) => theirs.has(child.id)).map((child) => child.name),
    apology: apology && { at: apology.at.toString(), instead: apology.instead },
  }
}

function reportView(
  report: Report,
  state: ConferenceStatus['reports'][number]['state'],
): ConferenceStatus['reports'][number] {
  const newestFirst = report.versions.toSorted((a, b) => Temporal.Instant.compare(b.receivedAt, a.receivedAt))
  return {
    id: report.id,
    participantId: report.participantId,
    state,
    comment: report.comment,
    versions: newestFirst.map(({ id, number, part, state, source, receivedAt, late, refusedBecause, note }) => ({
      ...{ id, number, part, state, source, late, refusedBecause, note },
      receivedAt: receivedAt.toString(),
    })),
  }
}

function contentView({ version, author, part }: PackContent) {
  return { versionId: version.id, authorId: author.id, part }
}

function releasesView(conference: Conference): ConferenceStatus['releases'] {
  const waiting = awaitingRelease(conference)
  return conference.participants
    .filter((person) => person.side === 'family' && roleIn(conference, person).getsPack)
    .map((party) => ({
      partyId: party.id,
      awaiting: waiting.find((one) => one.party.id === party.id)?.contents.map(contentView) ?? [],
      released: conference.releases
        .filter((release) => release.partyId === party.id)
        .flatMap(({ versionId, releasedAt }) =>
          contentsOf(conference, [versionId]).map((content) => ({ ...content, at: releasedAt.toString() })),
        ),
      notTheirs: childrenNotTheirs(conference, party),
    }))
}

function packsView(conference: Conference): ConferenceStatus['packs'] {
  return conference.packs.map(({ id, participantId, by, pages, versionIds, madeAt, readAt, handedOver }) => ({
    ...{ id, participantId, by, pages },
    contents: contentsOf(conference, versionIds),
    madeAt: madeAt.toString(),
    readAt: readAt?.toString() ?? null,
    handedOver: handedOver && { at: handedOver.at.toString(), by: handedOver.by, how: handedOver.how },
  }))
}

function contentsOf(conference: Conference, versionIds: readonly string[]) {
  return conference.reports.flatMap((report) =>
    report.versions
      .filter((version) => versionIds.includes(version.id))
      .map((version) => ({ versionId: version.id, authorId: report.participantId, part: version.part })),
  )
}
