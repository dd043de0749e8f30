import type { CardMessage } from '../../adaptive-cards/card.ts'
import { invitationCard } from '../../adaptive-cards/invitation.ts'
import { nothingHeldCard, nothingHeldReceiptCard } from '../../adaptive-cards/nothing-held.ts'
import { packReadCard } from '../../adaptive-cards/pack-ready.ts'
import { reportRequestCard } from '../../adaptive-cards/report-request.ts'
import { returnedCard } from '../../adaptive-cards/returned.ts'
import { withdrawCard } from '../../adaptive-cards/withdraw.ts'
import { formatMoment, toLondon } from '../../conference/civil-time.ts'
import { deadlineOf } from '../../conference/conference.ts'
import { currentVersion, isAnswered, type ReportVersion } from '../../conference/report.ts'
import { about, askedReport, heldDraft, packReady, packUrl, receipt } from '../features/deliver/compose-card.ts'
import { reportDue, saidAt } from '../letters/about.ts'
import type { World } from '../ports.ts'
import type { Owed, Part } from './my-work.ts'

/** The one card that says how things stand between this person and this conference now. */
export function currentCard(world: World, part: Part): CardMessage {
  const { conference, me, report } = part
  const pack = conference.packs.findLast(({ participantId, recalled }) => participantId === me.id && !recalled)
  if (pack && !pack.readAt) return packReady(world, conference, pack)
  if (pack?.readAt && (!report || isAnswered(report)))
    return packReadCard({
      reference: conference.reference,
      packUrl: packUrl(world, pack),
      at: saidAt(pack.readAt),
    })
  return report ? reportCard(world, { ...part, report }) : invitationCard({ ...about(conference), because: [] })
}

/** How things stand with this person's report, whether or not they have a pack to read. */
export function reportCard(world: World, part: Owed): CardMessage {
  const { conference, me, report } = part
  const version = currentVersion(report)
  if (report.state === 'nothing-held') return nothingHeldReceipt(world, part)
  if (report.state === 'returned')
    return returnedCard({ ...askedReport(world, conference, me), comment: report.comment ?? '' })
  if (version?.state === 'draft') return heldDraft(conference, me, version)
  if (version?.state === 'submitted') return receipt(conference, report, version)
  return reportRequestCard(askedReport(world, conference, me))
}

/** What is withdrawn does not come back, so it is asked first. */
export function withdrawQuestion({ conference, report }: Owed): CardMessage {
  const version = currentVersion(report) as ReportVersion
  return withdrawCard({
    conferenceId: conference.id,
    reference: conference.reference,
    reportId: report.id,
    version: version.number,
    receivedAt: saidAt(version.receivedAt),
  })
}

/** The child is confirmed first: the names are shown on the signed-in page, never in chat. */
export function nothingHeldQuestion(world: World, { conference, me, report }: Owed): CardMessage {
  return nothingHeldCard({
    conferenceId: conference.id,
    reference: conference.reference,
    reportId: report.id,
    due: reportDue(conference),
    children: conference.children.length,
    namesUrl: world.links.personalPage(me.id),
  })
}

export function nothingHeldReceipt(world: World, { conference, report }: Owed): CardMessage {
  return nothingHeldReceiptCard({
    conferenceId: conference.id,
    reference: conference.reference,
    reportId: report.id,
    at: formatMoment(toLondon(world.clock.now())),
    ...(conference.circulatedAt === null && { undoUntil: formatMoment(deadlineOf(conference, 'circulate-by').at) }),
  })
}
