import { participantOf, reportOf } from '../../../conference/conference.ts'
import type { LateChoice } from '../../../conference/late-report.ts'
import { readiness } from '../../../conference/readiness.ts'
import type { Report, ReportVersion } from '../../../conference/report.ts'
import { calledOff } from '../../letters/called-off.ts'
import { chairSummary } from '../../letters/chair-summary.ts'
import { datesChanged, dayOffAdded } from '../../letters/dates-changed.ts'
import { type DigestKind, digest } from '../../letters/digest.ts'
import { goOrNoGo } from '../../letters/go-or-no-go.ts'
import { type HandOverAbout, handOver } from '../../letters/hand-over.ts'
import { hold, holdCleared } from '../../letters/hold.ts'
import { invitation } from '../../letters/invitation.ts'
import { lateReport, lateReportAnswered } from '../../letters/late-report.ts'
import type { Letter, LetterContext } from '../../letters/letter.ts'
import { mailForAPerson } from '../../letters/mail-for-a-person.ts'
import { missingList } from '../../letters/missing-list.ts'
import { moved } from '../../letters/moved.ts'
import { notCirculated } from '../../letters/not-circulated.ts'
import { notConverted } from '../../letters/not-converted.ts'
import { packReady, unreadReminder } from '../../letters/pack-ready.ts'
import { packRecalled } from '../../letters/pack-recalled.ts'
import { releaseRequest } from '../../letters/release-request.ts'
import { reportReceipt } from '../../letters/report-receipt.ts'
import { reportRefused } from '../../letters/report-refused.ts'
import { type ReminderStep, reportOverdue, reportReminder } from '../../letters/report-reminder.ts'
import { reportRequest } from '../../letters/report-request.ts'
import { reportReturned } from '../../letters/report-returned.ts'
import { reportStarted } from '../../letters/report-started.ts'
import { successor } from '../../letters/successor.ts'
import type { World } from '../../ports.ts'
import { CLOSING_LETTERS, dateToBookLetter, isCorrected } from './after-closing.ts'
import { packOf, packUrl } from './compose-card.ts'
import { composePaperLetter, composePaperUnsent, handOverUrl, isAboutPaper, paperLine } from './compose-paper.ts'
import { composePlanLetter, isPlanKind } from './compose-plan.ts'
import { coreGroupInDigest, coreGroupLetter, coreGroupNews, isAboutCoreGroup } from './core-group.ts'
import { changedDates, newDates } from './dates-changed.ts'
import { english } from './english.ts'
import { dayOfAction, type Item, meetingIn, soonestFirst } from './item.ts'
import { myReportsUrl } from './my-reports-url.ts'
import { quorumInWords } from './quorum-in-words.ts'
import { refusalOf } from './refusal-of.ts'

/** The mail that says this. */
export function composeLetter(world: World, item: Item): Letter {
  const { delivery, conference, to } = item
  if (!to) return teamLetter(world, item)
  const context: LetterContext = {
    conference,
    to,
    authority: world.settings.authority,
    link: world.links.personalPage(to.id),
    now: world.clock.now(),
    isCorrected: isCorrected(delivery),
  }
  if (isAboutPaper(item)) return composePaperLetter(world, { ...item, to }, context)
  const { detail } = delivery
  const report = () => reportOf(conference, to.id) as Report
  const version = () => report().versions.find(({ id }) => id === detail.versionId) as ReportVersion
  const pack = () => packOf(conference, detail.packId)
  switch (delivery.kind) {
    case 'invitation':
      return invitation(context)
    case 'report-request':
      return reportRequest(context)
    case 'report-reminder':
      return reportReminder({ ...context, step: detail.step as ReminderStep })
    case 'report-overdue':
      return reportOverdue(context)
    case 'report-started': {
      const asked = report()
      return reportStarted({ ...context, report: asked, link: myReportsUrl(world, { reportId: asked.id }) })
    }
    case 'report-receipt':
      return reportReceipt({ ...context, report: report(), version: version() })
    case 'report-refused':
      return reportRefused({ ...context, report: report(), ...refusalOf(item) })
    case 'report-returned':
      return reportReturned({ ...context, report: report() })
    case 'release-request':
      return releaseRequest(context)
    case 'hand-over': {
      const party = participantOf(conference, detail.partyId as string)
      const news = coreGroupNews(world, item)
      const link = handOverUrl(world, { ...item, to })
      return handOver({
        ...{ ...context, link, party, about: news?.news ?? aboutOf(detail) },
        ...(news && { when: news.when }),
      })
    }
    case 'pack-ready':
      return packReady({ ...context, pack: pack(), packUrl: packUrl(world, pack()) })
    case 'pack-recalled':
      return packRecalled({ ...context, pack: pack() })
    case 'hold':
      return hold({ conference, link: world.links.board(conference.id) })
    case 'late-report': {
      const late = conference.reports.flatMap(({ versions }) => versions).find(({ id }) => id === detail.versionId)
      return lateReport({ ...context, link: world.links.board(conference.id), version: late as ReportVersion })
    }
    case 'unread-reminder':
      return unreadReminder({ ...context, pack: pack(), packUrl: packUrl(world, pack()) })
    case 'chair-summary':
      return chairSummary({ ...context, quorum: quorumInWords(conference) })
    case 'moved':
      return moved({ ...context, was: Temporal.ZonedDateTime.from(detail.was as string) })
    case 'dates-changed':
      return datesChanged({ ...context, ...changedDates(item) })
    case 'called-off':
      return calledOff(context)
    case 'successor':
      return successor({ ...context, newcomer: participantOf(conference, detail.successorId as string) })
    case 'core-group-formed':
    case 'actions-agreed':
    case 'conference-over':
      return CLOSING_LETTERS[delivery.kind](context)
    default:
      if (isPlanKind(delivery.kind)) return composePlanLetter(world, item, context, delivery.kind)
      if (isAboutCoreGroup(delivery.kind)) return coreGroupLetter(world, item, delivery.kind, context)
      throw new Error(english.noLetter(delivery.kind))
  }
}

/** What goes to the authority itself: the business team's own mailbox, or the duty manager. */
function teamLetter(world: World, item: Item): Letter {
  const { conference, delivery } = item
  const { detail } = delivery
  const link = world.links.board(conference.id)
  const now = world.clock.now()
  switch (delivery.kind) {
    case 'missing-list':
      return missingList({ conference, link })
    case 'go-or-no-go':
      return goOrNoGo({ conference, link, readiness: readiness(conference, now), quorum: quorumInWords(conference) })
    case 'not-circulated':
      return notCirculated({ conference, link, notSeen: readiness(conference, now).notSeen })
    case 'not-converted': {
      const author = conference.reports.find(({ versions }) => versions.some(({ id }) => id === detail.versionId))
      const { agency } = participantOf(conference, (author as Report).participantId)
      return notConverted({ conference, link, agency })
    }
    case 'hold':
      return detail.about === 'cleared' ? holdCleared({ conference, link }) : hold({ conference, link })
    case 'late-report':
      return lateReportAnswered({ conference, link, choice: detail.choice as LateChoice })
    case 'date-to-book':
      return dateToBookLetter(world, conference, detail)
    case 'paper-waiting':
      return composePaperUnsent(world, item)
    case 'day-off-added':
      return dayOffAdded({ detail, link: `${world.settings.publicUrl}/tab/` })
    case 'mail-for-a-person':
      return mailForAPerson(`${world.settings.publicUrl}/tab/`)
    default:
      throw new Error(english.noLetter(delivery.kind))
  }
}

export function composeDigestLetter(world: World, items: [Item, ...Item[]]): Letter {
  const to = participantOf(items[0].conference, items[0].delivery.person)
  const lines = soonestFirst(items).map((item) => ({
    conference: item.conference,
    kind: item.delivery.kind as DigestKind,
    link: linkOf(world, item),
    ...{ by: dayOfAction(item) ?? undefined, meeting: meetingIn(item), said: newDates(item) },
  })) as unknown as Parameters<typeof digest>[0]['items']
  return digest({ to, authority: world.settings.authority, items: lines })
}

function linkOf(world: World, item: Item): string {
  const { conference, delivery, to } = item
  if (isAboutPaper(item)) return paperLine(world, item).url
  if (delivery.kind === 'meeting-today') return world.links.meeting(conference.id)
  const own = to ? handOverUrl(world, { ...item, to }) : world.links.personalPage(delivery.person)
  return coreGroupInDigest(world, item)?.url ?? own
}

/** What the social worker is to bring or to tell. */
export function aboutOf(detail: Record<string, string>): HandOverAbout {
  if (detail.packId) return 'pack'
  return (detail.about as HandOverAbout | undefined) ?? 'invitation'
}
