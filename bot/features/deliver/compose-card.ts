import { calledOffCard } from '../../../adaptive-cards/called-off.ts'
import type { CardMessage } from '../../../adaptive-cards/card.ts'
import { chairSummaryCard } from '../../../adaptive-cards/chair-summary.ts'
import { datesChangedCard } from '../../../adaptive-cards/dates-changed.ts'
import { type DigestItem, digestCard } from '../../../adaptive-cards/digest.ts'
import { draftHeldCard } from '../../../adaptive-cards/draft-held.ts'
import { handOverCard, NEWS, type News } from '../../../adaptive-cards/hand-over.ts'
import { holdCard } from '../../../adaptive-cards/hold.ts'
import { invitationCard } from '../../../adaptive-cards/invitation.ts'
import { lateReportCard } from '../../../adaptive-cards/late-report.ts'
import { movedCard } from '../../../adaptive-cards/moved.ts'
import { packRecalledByHandCard, packRecalledCard } from '../../../adaptive-cards/pack-closed.ts'
import { packReadyCard } from '../../../adaptive-cards/pack-ready.ts'
import { receiptCard } from '../../../adaptive-cards/receipt.ts'
import { refusedCard } from '../../../adaptive-cards/refused.ts'
import { releaseRequestCard } from '../../../adaptive-cards/release-request.ts'
import { type ReminderStep, reportReminderCard } from '../../../adaptive-cards/report-reminder.ts'
import { reportRequestCard } from '../../../adaptive-cards/report-request.ts'
import { reportStartedCard } from '../../../adaptive-cards/report-started.ts'
import { returnedCard } from '../../../adaptive-cards/returned.ts'
import { successorCard } from '../../../adaptive-cards/successor.ts'
import { unreadReminderCard } from '../../../adaptive-cards/unread-reminder.ts'
import { isAddition } from '../../../conference/addition.ts'
import { formatMoment, londonDate } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import { deadlineOf, participantOf, reportOf } from '../../../conference/conference.ts'
import { openHolds } from '../../../conference/hold.ts'
import type { Pack } from '../../../conference/pack.ts'
import { awaitingRelease, childrenNotTheirs, isHandedOver, packContents } from '../../../conference/pack.ts'
import type { Report, ReportVersion } from '../../../conference/report.ts'
import { asksAboutFamily, currentVersion, isAnswered } from '../../../conference/report.ts'
import { roleIn } from '../../../conference/role.ts'
import { reportDue, reportDueIn, saidAt, whenIs, whereIs } from '../../letters/about.ts'
import { needsInWords } from '../../letters/needs.ts'
import type { World } from '../../ports.ts'
import { closingCard, isCorrected } from './after-closing.ts'
import { composePaperCard, handOverUrl, isAboutPaper, paperLine } from './compose-paper.ts'
import { composePlanCard, isPlanKind, myPageUrl, whenOfAction } from './compose-plan.ts'
import { coreGroupCard, coreGroupInDigest, coreGroupNews, isAboutCoreGroup } from './core-group.ts'
import { changedDates, newDates } from './dates-changed.ts'
import { english } from './english.ts'
import { type Item, soonestFirst } from './item.ts'
import { partyInWords } from './party-in-words.ts'
import { quorumInWords } from './quorum-in-words.ts'
import { refusalOf } from './refusal-of.ts'

/** The card that says this in chat. Names of the family never stand in one: the reference stands for them. */
export function composeCard(world: World, item: Item): CardMessage {
  const { delivery, conference } = item
  const to = item.to as Participant
  if (isAboutPaper(item)) return composePaperCard(world, { ...item, to })
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
    case 'report-started': {
      const { documentUrl, editedAt = '', ...asked } = askedReport(world, conference, to)
      return reportStartedCard({ ...asked, documentUrl: documentUrl as string, startedAt: editedAt })
    }
    case 'report-receipt': {
      const report = reportOf(conference, to.id) as Report
      const version = report.versions.find(({ id }) => id === detail.versionId) as ReportVersion
      return version.state === 'draft' ? heldDraft(conference, to, version) : receipt(conference, report, version)
    }
    case 'report-refused': {
      const { version } = refusalOf(item)
      const { documentUrl, reportId, bySignIn = false } = askedReport(world, conference, to)
      const report = reportOf(conference, to.id) as Report
      return refusedCard({
        reference,
        due: reportDue(conference),
        because: version.refusedBecause ?? '',
        earlierStands: currentVersion(report, version.part) !== undefined,
        ...(documentUrl &&
          !isLost(detail) &&
          !isAnswered(report) && { again: { conferenceId: conference.id, reportId, documentUrl, bySignIn } }),
        contact: contact(world),
      })
    }
    case 'report-returned': {
      return returnedCard({
        ...askedReport(world, conference, to),
        comment: reportOf(conference, to.id)?.comment ?? '',
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
        ...(detail.paperId && {
          paper: {
            paperId: detail.paperId,
            ...(detail.copyId && { copyId: detail.copyId }),
            isAnswer: detail.about === 'paper-answer',
          },
        }),
        party: partyInWords(conference, detail.partyId as string),
        by: formatMoment(deadlineOf(conference, 'circulate-by').at),
        when: whenIs(conference),
        ...newsIn(detail),
        isCorrected: isCorrected(delivery),
        ...coreGroupNews(world, item),
        printUrl: handOverUrl(world, { ...item, to }),
        today: londonDate(world.clock.now()).toString(),
      })
    case 'pack-ready':
      return packReady(world, conference, packOf(conference, detail.packId))
    case 'pack-recalled': {
      const { by, participantId } = packOf(conference, detail.packId)
      const closed = { reference, contact: contact(world) }
      if (by !== 'hand') return packRecalledCard(closed)
      return packRecalledByHandCard({ ...closed, party: partyInWords(conference, participantId) })
    }
    case 'hold':
      return holdCard({
        reference,
        when: whenIs(conference),
        held: openHolds(conference).length,
        lookUrl: world.links.board(conference.id),
      })
    case 'late-report': {
      const late = conference.reports.flatMap(({ versions }) => versions).find(({ id }) => id === detail.versionId)
      return lateReportCard({
        conferenceId: conference.id,
        reference,
        versionId: (late as ReportVersion).id,
        receivedAt: saidAt((late as ReportVersion).receivedAt),
        due: reportDue(conference),
        when: whenIs(conference),
      })
    }
    case 'unread-reminder':
      return unreadReminderCard({
        ...packLink(world, conference, packOf(conference, detail.packId)),
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
    case 'dates-changed':
      return datesChangedCard({ ...about(conference), ...changedDates(item) })
    case 'called-off':
      return calledOffCard({ reference, when: whenIs(conference) })
    case 'successor': {
      const { id, name, phone } = participantOf(conference, detail.successorId as string)
      const what = id === conference.chairId ? 'chair' : 'lead-social-worker'
      return successorCard({ conferenceId: conference.id, reference, what, when: whenIs(conference), name, phone })
    }
    case 'core-group-formed':
    case 'actions-agreed':
    case 'conference-over':
      return closingCard(world, delivery.kind, item, to)
    default:
      if (isPlanKind(delivery.kind)) return composePlanCard(world, item, delivery.kind)
      if (isAboutCoreGroup(delivery.kind)) return coreGroupCard(world, item, delivery.kind)
      throw new Error(english.noCard(delivery.kind))
  }
}

function newsIn({ about: said }: Record<string, string>): { news?: News } {
  const news = NEWS.find((one) => one === said)
  return news ? { news } : {}
}

/** Their prepared document is not there any more, so no card leads to it. */
function isLost({ what, why }: Record<string, string>): boolean {
  return what === 'document' && why !== 'locked'
}

/** What falls into one slot for one person, most urgent first. */
export function composeDigestCard(world: World, items: [Item, ...Item[]]): CardMessage {
  const lines = soonestFirst(items).map((item): DigestItem => {
    const { delivery, conference } = item
    const about = { reference: conference.reference, kind: delivery.kind as DigestItem['kind'] }
    if (isAboutPaper(item)) return { ...about, ...paperLine(world, item) }
    const isReport = delivery.kind === 'report-reminder' || delivery.kind === 'report-overdue'
    return {
      ...about,
      when: isReport ? reportDue(conference) : (newDates(item) ?? whenOfAction(item) ?? whenIs(conference)),
      url: urlOf(world, item),
      ...coreGroupInDigest(world, item),
    }
  })
  return digestCard(lines as [DigestItem, ...DigestItem[]])
}

function urlOf(world: World, item: Item): string {
  const { delivery, conference, to } = item
  if (delivery.kind === 'meeting-today') return world.links.meeting(conference.id)
  if (isPlanKind(delivery.kind) && to) return myPageUrl(world, conference, to)
  return to ? handOverUrl(world, { ...item, to }) : world.links.personalPage(delivery.person)
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
  const documentUrl = report.prepared?.webUrl
  return {
    ...about(conference),
    reportId: report.id,
    due: reportDue(conference),
    ...(dueIn && { dueIn }),
    because: deadlineOf(conference, 'report-due').because,
    ...(documentUrl && { documentUrl }),
    ...(isBySignIn(world, author, report) && { bySignIn: true }),
    ...(report.editedAt && { editedAt: saidAt(report.editedAt) }),
  }
}

/** Starting and sending take the person's own sign-in, but for a folder that is lent to them. */
function isBySignIn({ settings }: World, { entraId }: Participant, { prepared }: Report): boolean {
  return settings.microsoft.reportFiles === 'delegated' && entraId !== null && prepared?.lent == null
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
    hasRestricted: version.findings.marks?.restricted === true,
    asksFamily: asksAboutFamily(version),
    mainNeeded: version.part === 'restricted' && currentVersion(report) === undefined,
    ...(version.part === 'main' &&
      conference.circulatedAt === null && { undoUntil: formatMoment(deadlineOf(conference, 'circulate-by').at) }),
  })
}

export function heldDraft(conference: Conference, author: Participant, version: ReportVersion): CardMessage {
  const report = reportOf(conference, author.id) as Report
  const documentUrl = report.prepared?.webUrl
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

/** `speakOfOthers`: versions that were found to name another family's child though they are cut by child. */
export function releaseRequest(
  world: World,
  conference: Conference,
  to: Participant,
  partyId: string,
  speakOfOthers: readonly string[] = [],
): CardMessage {
  const contents = awaitingRelease(conference).find(({ party }) => party.id === partyId)?.contents ?? []
  const party = participantOf(conference, partyId)
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
      coversOtherChild: speakOfOthers.includes(version.id) || childrenNotTheirs(conference, party, version).length > 0,
    })),
    lookUrl: world.links.personalPage(to.id),
  })
}

export function packReady(world: World, conference: Conference, pack: Pack): CardMessage {
  return packReadyCard({
    ...packLink(world, conference, pack),
    readBefore: formatMoment(conference.start),
    reports: pack.contents.length,
    addition: isAddition(conference, pack),
  })
}

export function packLink(world: World, { id: conferenceId, reference }: Conference, pack: Pack) {
  return { conferenceId, reference, packId: pack.id, packUrl: packUrl(world, pack) }
}

/** People of the tenant read in the library, everybody else on their page. */
export function packUrl(world: World, { id, by, participantId }: Pack): string {
  return by === 'library' ? world.links.libraryPack(id) : world.links.personalPage(participantId)
}

function newestPackUrl(world: World, { packs }: Conference, to: Participant): string {
  const pack = packs.findLast(({ participantId, recalled }) => participantId === to.id && recalled === null)
  return pack ? packUrl(world, pack) : world.links.personalPage(to.id)
}

export function packOf({ packs, reference }: Conference, packId: string | undefined): Pack {
  const found = packs.find(({ id }) => id === packId)
  if (!found) throw new Error(`No pack ${packId} in ${reference}`)
  return found
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
    const theirs = packs.filter(({ participantId, recalled }) => participantId === id && recalled === null)
    return theirs.length > 0 && theirs.every(({ readAt }) => readAt !== null)
  }
  const hasHad = (id: string) =>
    packs.some(
      (pack) => pack.participantId === id && pack.recalled === null && (pack.by === 'page' || isHandedOver(pack)),
    )
  return chairSummaryCard({
    ...about(conference),
    reports: { had: reports.filter(isAnswered).length, asked: reports.length },
    missing: agencies((report) => !isAnswered(report)),
    nothingHeld: agencies(({ state }) => state === 'nothing-held'),
    cantCome: participants
      .filter(({ apology, side }) => apology && side === 'professional')
      .map(({ agency }) => agency),
    needs: needsInWords(conference),
    read: { by: readers.filter(({ id }) => hasRead(id)).length, of: readers.length },
    familySeen: { parties: family.filter(({ id }) => hasHad(id)).length, of: family.length },
    quorum: quorumInWords(conference),
    restrictedParts: packContents(conference, to).filter(({ part }) => part === 'restricted').length,
    conferenceUrl: world.links.board(conference.id),
    packUrl: newestPackUrl(world, conference, to),
  })
}
