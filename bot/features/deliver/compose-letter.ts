import { participantOf, reportOf } from '../../../conference/conference.ts'
import type { Pack } from '../../../conference/pack.ts'
import type { Report, ReportVersion } from '../../../conference/report.ts'
import { calledOff } from '../../letters/called-off.ts'
import { chairSummary } from '../../letters/chair-summary.ts'
import { type DigestKind, digest } from '../../letters/digest.ts'
import { type HandOverAbout, handOver } from '../../letters/hand-over.ts'
import { invitation } from '../../letters/invitation.ts'
import type { Letter, LetterContext } from '../../letters/letter.ts'
import { missingList } from '../../letters/missing-list.ts'
import { moved } from '../../letters/moved.ts'
import { packReady, unreadReminder } from '../../letters/pack-ready.ts'
import { releaseRequest } from '../../letters/release-request.ts'
import { reportReceipt } from '../../letters/report-receipt.ts'
import { reportRefused } from '../../letters/report-refused.ts'
import { type ReminderStep, reportOverdue, reportReminder } from '../../letters/report-reminder.ts'
import { reportRequest } from '../../letters/report-request.ts'
import { reportReturned } from '../../letters/report-returned.ts'
import type { World } from '../../ports.ts'
import { english } from './english.ts'
import { type Item, soonestFirst } from './item.ts'
import { quorumInWords } from './quorum-in-words.ts'
import { refusalOf } from './refusal-of.ts'

/** The mail that says this. */
export function composeLetter(world: World, item: Item): Letter {
  const { delivery, conference, to } = item
  if (!to) return missingList({ conference, link: world.links.board(conference.id) })
  const context: LetterContext = {
    conference,
    to,
    authority: world.settings.authority,
    link: world.links.personalPage(to.id),
    now: world.clock.now(),
  }
  const { detail } = delivery
  const report = () => reportOf(conference, to.id) as Report
  const version = () => report().versions.find(({ id }) => id === detail.versionId) as ReportVersion
  const pack = () => conference.packs.find(({ id }) => id === detail.packId) as Pack
  switch (delivery.kind) {
    case 'invitation':
      return invitation(context)
    case 'report-request':
      return reportRequest(context)
    case 'report-reminder':
      return reportReminder({ ...context, step: detail.step as ReminderStep })
    case 'report-overdue':
      return reportOverdue(context)
    case 'report-receipt':
      return reportReceipt({ ...context, version: version() })
    case 'report-refused':
      return reportRefused({ ...context, report: report(), ...refusalOf(item) })
    case 'report-returned':
      return reportReturned({ ...context, report: report() })
    case 'release-request':
      return releaseRequest(context)
    case 'hand-over': {
      const party = participantOf(conference, detail.partyId as string)
      return handOver({ ...context, party, about: aboutOf(detail) })
    }
    case 'pack-ready':
      return packReady({ ...context, pack: pack() })
    case 'unread-reminder':
      return unreadReminder({ ...context, pack: pack() })
    case 'chair-summary':
      return chairSummary({ ...context, quorum: quorumInWords(conference) })
    case 'moved':
      return moved({ ...context, was: Temporal.ZonedDateTime.from(detail.was as string) })
    case 'called-off':
      return calledOff(context)
    default:
      throw new Error(english.noLetter(delivery.kind))
  }
}

export function composeDigestLetter(world: World, items: [Item, ...Item[]]): Letter {
  const to = participantOf(items[0].conference, items[0].delivery.person)
  const lines = soonestFirst(items).map(({ conference, delivery }) => ({
    conference,
    kind: delivery.kind as DigestKind,
    link: world.links.personalPage(delivery.person),
  })) as unknown as Parameters<typeof digest>[0]['items']
  return digest({ to, authority: world.settings.authority, items: lines })
}

/** What the social worker is to bring or to tell. */
export function aboutOf(detail: Record<string, string>): HandOverAbout {
  if (detail.packId) return 'pack'
  return (detail.about as HandOverAbout | undefined) ?? 'invitation'
}
