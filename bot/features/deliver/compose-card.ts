import { calledOffCard } from '../../../adaptive-cards/called-off.ts'
import type { CardMessage } from '../../../adaptive-cards/card.ts'
import { chairSummaryCard } from '../../../adaptive-cards/chair-summary.ts'
import { type DigestItem, digestCard } from '../../../adaptive-cards/digest.ts'
import { draftHeldCard } from '../../../adaptive-cards/draft-held.ts'
import { handOverCard } from '../../../adaptive-cards/hand-over.ts'
import { invitationCard } from '../../../adaptive-cards/invitation.ts'
import { movedCard } from '../../../adaptive-cards/moved.ts'
import { packReadyCard } from '../../../adaptive-cards/pack-ready.ts'
import { receiptCard } from '../../../adaptive-cards/receipt.ts'
import { refusedCard } from '../../../adaptive-cards/refused.ts'
import { releaseRequestCard } from '../../../adaptive-cards/release-request.ts'
import { type ReminderStep, reportReminderCard } from '../../../adaptive-cards/report-reminder.ts'
import { reportRequestCard } from '../../../adaptive-cards/report-request.ts'
import { returnedCard } from '../../../adaptive-cards/returned.ts'
import { unreadReminderCard } from '../../../adaptive-cards/unread-reminder.ts'
import { formatMoment, londonDate } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import { deadlineOf, participantOf, reportOf } from '../../../conference/conference.ts'
import { awaitingRelease, childrenNotTheirs } from '../../../conference/pack.ts'
import type { Report, ReportVersion } from '../../../conference/report.ts'
import { circulatedVersion, currentVersion, isAnswered } from '../../../conference/report.ts'
import { roleIn } from '../../../conference/role.ts'
import { reportDue, reportDueIn, roleInFamily, saidAt, whenIs, whereIs } from '../../letters/about.ts'
import type { World } from '../../ports.ts'
import { english } from './english.ts'
import { type Item, soonestFirst } from './item.ts'
import { quorumInWords } from './quorum-in-words.ts'
import { refusalOf } from './refusal-of.ts'

/** The card that says this in chat. Names of the family never stand in one: the reference stands for them. */
export function composeCard(world: World, item: Item): CardMessage {
  const { delivery, conference } = item
  const to = item.to as Participant
  const { detail } = delivery
  const { reference } = conference
  switch (delivery.kind) {
    case 'invitation': {
      const pack = roleIn(conference, to).getsPack ? deadlineOf(conference, 'circulate-by') : undefined
      const packBy = pack && formatMoment(pack.at)
      return invitationCard({
        ...about(conference),
        ...(packBy && { packBy }),
        because: pack?.because ?? [],
        ...hello(world, conference, to),
      })
    }
    case 'report-request':
      return reportRequestCard({ ...askedReport(world, conference, to), ...hello(world, conference, to) })
    case 'report-reminder':
    case 'report-overdue': {
      const held = currentVersion(reportOf(conference, to.id) as Report)
      if (held?.state === 'draft') return heldDraft(conference, to, held)
      const step = delivery.kind === 'report-overdue' ? 'overdue' : (detail.step as ReminderStep)
      const { started } = reportOf(conference, to.id) as Report
      return reportReminderCard({ ...askedReport(world, conference, to), step, started, contact: contact(world) })
    }
    case 'report-receipt': {
      const report = reportOf(conference, to.id) as Report
      const version = report.versions.find(({ id }) => id === detail.versionId) as ReportVersion
      return version.state === 'draft' ? heldDraft(conference, to, version) : receipt(conference, report, version)
    }
    case 'report-refused': {
      const { version } = refusalOf(item)
      const { documentUrl, reportId } = askedReport(world, conference, to)
      const report = reportOf(conference, to.id) as Report
      return refusedCard({
        reference,
        due: reportDue(conference),
        because: version.refusedBecause ?? '',
        earlierStands: currentVersion(report, version.part) !== undefined,
        ...(documentUrl && !isAnswered(report) && { again: { conferenceId: conference.id, reportId, documentUrl } }),
        contact: contact(world),
      })
    }
    case 'report-returned': {
      const { documentUrl, reportId } = askedReport(world, conference, to)
      const comment = reportOf(conference, to.id)?.comment ?? ''
      const due = reportDue(conference)
      return returnedCard({
        conferenceId: conference.id,
        reference,
        reportId,
        due,
        comment,
        ...(documentUrl && { documentUrl }),
      })
    }
    case 'release-request':
      return releaseRequest(world, conference, to, detail.partyId as string)
    case 'hand-over':
      return handOverCard({
        conferenceId: conference.id,
        reference,
        partyId: detail.partyId as string,
        ...(detail.packId && { packId: detail.packId }),
        party: partyInWords(conference, detail.partyId as string),
        by: formatMoment(deadlineOf(conference, 'circulate-by').at),
        when: whenIs(conference),
        ...((detail.about === 'moved' || detail.about === 'called-off') && { news: detail.about }),
        printUrl: world.links.personalPage(to.id),
        today: londonDate(world.clock.now()).toString(),
      })
    case 'pack-ready': {
      const pack = conference.packs.find(({ id }) => id === detail.packId)
      return packReadyCard({
        ...packLink(world, conference, to, detail.packId as string),
        readBefore: formatMoment(conference.start),
        reports: pack?.versionIds.length ?? 0,
        addition: (pack?.circulation ?? 1) > 1,
      })
    }
    case 'unread-reminder':
      return unreadReminderCard({
        ...packLink(world, conference, to, detail.packId as string),
        when: whenIs(conference),
      })
    case 'chair-summary':
      return chairSummary(world, conference, to)
    case 'moved': {
      const report = reportOf(conference, to.id)
      const asked = report && !isAnswered(report)
      return movedCard({
        ...about(conference),
        was: formatMoment(Temporal.ZonedDateTime.from(detail.was as string)),
        ...(asked && { due: reportDue(conference) }),
        because: asked ? deadlineOf(conference, 'report-due').because : [],
      })
    }
    case 'called-off':
      return calledOffCard({ reference, when: whenIs(conference) })
    default:
      throw new Error(english.noCard(delivery.kind))
  }
}

/** What falls into one slot for one person, most urgent first. */
export function composeDigestCard(world: World, items: [Item, ...Item[]]): CardMessage {
  const lines = soonestFirst(items).map(({ delivery, conference }): DigestItem => {
    const isReport = delivery.kind === 'report-reminder' || delivery.kind === 'report-overdue'
    return {
      reference: conference.reference,
      kind: delivery.kind as DigestItem['kind'],
      when: isReport ? reportDue(conference) : whenIs(conference),
      url: world.links.personalPage(delivery.person),
    }
  })
  return digestCard(lines as [DigestItem, ...DigestItem[]])
}

export function about(conference: Conference) {
  const { id: conferenceId, reference, kind } = conference
  return { conferenceId, reference, kind, when: whenIs(conference), place: whereIs(conference) }
}

export function contact(world: World) {
  const { teamName: team, phone } = world.settings.authority
  return { team, phone, email: world.settings.microsoft.mailbox }
}

/** The welcome and the first card are one message, with the reason one is contacted. */
function hello(world: World, conference: Conference, to: Participant) {
  const reason = english.reasonForContact(to.role, conference.reference)
  return { welcome: { reason, from: `the ${world.settings.authority.teamName}`, contact: contact(world) } }
}

export function askedReport(world: World, conference: Conference, author: Participant) {
  const report = reportOf(conference, author.id) as Report
  const dueIn = reportDueIn(conference, world.clock.now())
  const documentUrl = report.prepared.find(({ part }) => part === 'main')?.webUrl
  return {
    ...about(conference),
    reportId: report.id,
    due: reportDue(conference),
    ...(dueIn && { dueIn }),
    because: deadlineOf(conference, 'report-due').because,
    ...(documentUrl && { documentUrl }),
  }
}

export function receipt(conference: Conference, report: Report, version: ReportVersion): CardMessage {
  return receiptCard({
    conferenceId: conference.id,
    reference: conference.reference,
    reportId: report.id,
    version: version.number,
    receivedAt: saidAt(version.receivedAt),
    fileType: version.type === 'pdf' ? 'PDF' : 'Word document',
    part: version.part,
    late: version.late,
    ...(conference.circulatedAt === null && { undoUntil: formatMoment(deadlineOf(conference, 'circulate-by').at) }),
  })
}

export function heldDraft(conference: Conference, author: Participant, version: ReportVersion): CardMessage {
  const report = reportOf(conference, author.id) as Report
  const documentUrl = report.prepared.find(({ part }) => part === 'main')?.webUrl
  return draftHeldCard({
    conferenceId: conference.id,
    reference: conference.reference,
    reportId: report.id,
    version: version.number,
    savedAt: saidAt(version.receivedAt),
    due: reportDue(conference),
    ...(documentUrl && { documentUrl }),
  })
}

export function releaseRequest(world: World, conference: Conference, to: Participant, partyId: string): CardMessage {
  const contents = awaitingRelease(conference).find(({ party }) => party.id === partyId)?.contents ?? []
  const coversOtherChild = childrenNotTheirs(conference, participantOf(conference, partyId)).length > 0
  return releaseRequestCard({
    conferenceId: conference.id,
    reference: conference.reference,
    partyId,
    party: partyInWords(conference, partyId),
    by: formatMoment(deadlineOf(conference, 'circulate-by').at),
    reports: contents.map(({ author, version }) => ({
      versionId: version.id,
      agency: author.agency,
      version: version.number,
      coversOtherChild,
    })),
    lookUrl: world.links.personalPage(to.id),
  })
}

/** "family party 2 (father)": by role, never by name. */
export function partyInWords(conference: Conference, partyId: string): string {
  const family = conference.participants.filter(({ side }) => side === 'family')
  const number = family.findIndex(({ id }) => id === partyId) + 1
  return english.party(number, roleInFamily(conference, participantOf(conference, partyId)))
}

function packLink(world: World, { id: conferenceId, reference }: Conference, to: Participant, packId: string) {
  return { conferenceId, reference, packId, packUrl: world.links.personalPage(to.id) }
}

function chairSummary(world: World, conference: Conference, to: Participant): CardMessage {
  const { reports, packs, participants } = conference
  const agencies = (which: (report: Report) => boolean) =>
    reports.filter(which).map(({ participantId }) => participantOf(conference, participantId).agency)
  const readers = participants.filter(
    (one) => one.side === 'professional' && one.id !== conference.chairId && roleIn(conference, one).getsPack,
  )
  const family = participants.filter((one) => one.side === 'family' && roleIn(conference, one).getsPack)
  const hasRead = (id: string) => {
    const theirs = packs.filter(({ participantId }) => participantId === id)
    return theirs.length > 0 && theirs.every(({ readAt }) => readAt !== null)
  }
  const hasHad = (id: string) =>
    packs.some((pack) => pack.participantId === id && (pack.by === 'page' || pack.handedOver !== null))
  return chairSummaryCard({
    ...about(conference),
    reports: { had: reports.filter(isAnswered).length, asked: reports.length },
    missing: agencies((report) => !isAnswered(report)),
    nothingHeld: agencies(({ state }) => state === 'nothing-held'),
    cantCome: participants
      .filter(({ apology, side }) => apology && side === 'professional')
      .map(({ agency }) => agency),
    read: { by: readers.filter(({ id }) => hasRead(id)).length, of: readers.length },
    familySeen: { parties: family.filter(({ id }) => hasHad(id)).length, of: family.length },
    quorum: quorumInWords(conference),
    restrictedParts: reports.filter((report) => circulatedVersion(report, 'restricted')).length,
    conferenceUrl: world.links.board(conference.id),
    packUrl: world.links.personalPage(to.id),
  })
}
