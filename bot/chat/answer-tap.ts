import { type CardAction, parseAction } from '../../adaptive-cards/actions.ts'
import { cantComeReceiptCard } from '../../adaptive-cards/cant-come.ts'
import type { CardMessage } from '../../adaptive-cards/card.ts'
import { collectingCard } from '../../adaptive-cards/collecting.ts'
import { doneCard } from '../../adaptive-cards/done.ts'
import { lateReportAnsweredCard } from '../../adaptive-cards/late-report.ts'
import { packReadCard } from '../../adaptive-cards/pack-ready.ts'
import { whoIsComingCard } from '../../adaptive-cards/who-is-coming.ts'
import { whyThisDateCard } from '../../adaptive-cards/why-this-date.ts'
import { withdrawnCard } from '../../adaptive-cards/withdraw.ts'
import { formatMoment, toLondon } from '../../conference/civil-time.ts'
import { isOnlyTheirs } from '../../conference/own-report.ts'
import { meet } from '../../conference/part.ts'
import { currentVersion } from '../../conference/report.ts'
import { reopenAction, settleAction } from '../features/actions/settle-action.ts'
import { sayCanCome, sayCannotCome } from '../features/arrange/cannot-come.ts'
import { recordHandOver, recordSheetHandOver } from '../features/circulate/hand-over.ts'
import { answerLateReport } from '../features/circulate/late-report.ts'
import { recordReading } from '../features/circulate/read.ts'
import { releaseReports } from '../features/circulate/release.ts'
import {
  answerFamilyQuestion,
  confirmDraft,
  holdNothing,
  undoSubmission,
  withdrawReport,
} from '../features/collect-reports/answer.ts'
import { chooseReport } from '../features/collect-reports/hand-over-file.ts'
import { submitDocument } from '../features/collect-reports/submit-document.ts'
import { packOf, packUrl, releaseRequest } from '../features/deliver/compose-card.ts'
import { actionCard } from '../features/deliver/compose-plan.ts'
import { myReportsUrl } from '../features/deliver/my-reports-url.ts'
import { partyInWords } from '../features/deliver/party-in-words.ts'
import { recordPaperHandOver } from '../features/papers/hand-over-paper.ts'
import { reportDue, saidAt, whenIs } from '../letters/about.ts'
import type { World } from '../ports.ts'
import { answerCoreGroupTap, isCoreGroupTap } from './answer-core-group.ts'
import { settledCard } from './answer-plan.ts'
import { answerWords } from './answer-words.ts'
import { currentCard, nothingHeldQuestion, reportCard } from './current-card.ts'
import { english } from './english.ts'
import type { Answer, Inbound } from './inbound.ts'
import { actorOf, myParts, type Owed, type Part } from './my-work.ts'
import { said, sorry } from './say.ts'

type Tap = Extract<Inbound, { kind: 'action' }>

/** What a tap on a card does. After an action the same card becomes its receipt; a refusal is said below it. */
export async function answerTap(world: World, { from, data, verb }: Tap): Promise<Answer> {
  const parsed = parseAction(typeof data === 'object' ? { ...data, verb } : data)
  if (!parsed.ok) return sorry({ message: english.cardIsOld })
  const { action } = parsed
  if (action.verb === 'ask') return said(await answerWords(world, from.entraId, action.words))
  const part = await partIn(world, from.entraId, action.conferenceId)
  if (!part) return sorry({ message: english.notYours })
  const done = await act(world, part, action)
  if ('ok' in done) return sorry(done)
  return done
}

type Refused = { ok: false; message?: string }

async function act(world: World, part: Part, action: Exclude<CardAction, { verb: 'ask' }>): Promise<Answer | Refused> {
  const actor = actorOf(part)
  const { conference, report } = part
  const { reference } = conference
  const now = formatMoment(toLondon(world.clock.now()))
  const owed = report && { ...part, report }
  if ('reportId' in action && action.reportId !== report?.id) return { ok: false, message: english.notYours }
  if ('version' in action && action.version && isOldCard(owed as Owed, action.version))
    return { ok: false, message: english.cardIsOld }
  if (isCoreGroupTap(action)) return answerCoreGroupTap(world, part, action)
  switch (action.verb) {
    case 'submit':
      return submit(world, owed as Owed)
    case 'dialog':
      // Only a client that knows no dialogs sends it as a tap.
      return { ok: false, message: english.noDialog(myReportsUrl(world, action)) }
    case 'undo':
      return reportAfterwards(world, part, await undoSubmission(world, actor, action.reportId))
    case 'withdraw':
      return replaced(await withdrawReport(world, actor, action.reportId), () => withdrawnCard({ reference, at: now }))
    case 'familyMay':
    case 'familyMayNot': {
      const mayRead = action.verb === 'familyMay'
      return reportAfterwards(world, part, await answerFamilyQuestion(world, actor, action.reportId, mayRead))
    }
    case 'nothingHeld':
      return { replace: nothingHeldQuestion(world, owed as Owed) }
    case 'confirmNothingHeld':
      return reportAfterwards(world, part, await holdNothing(world, actor, action.reportId))
    case 'back':
      return { replace: currentCard(world, part) }
    case 'choose':
      return replaced(await chooseReport(world, actor, action.fileId, action.reportId), () => collectingCard(reference))
    case 'haveRead': {
      const read = await recordReading(world, actor, action.packId)
      if (!read.ok) return read
      const url = packUrl(world, packOf(conference, action.packId))
      return { replace: packReadCard({ reference, packUrl: url, at: saidAt(read.readAt) }) }
    }
    case 'cantCome': {
      const { substitute } = action
      return replaced(await sayCannotCome(world, actor, conference.id, substitute ?? ''), () =>
        cantComeReceiptCard({
          conferenceId: conference.id,
          reference,
          when: whenIs(conference),
          reportAsked: report !== undefined,
          at: now,
          ...(substitute && { substitute }),
        }),
      )
    }
    case 'canCome':
      return afterwards(world, part, await sayCanCome(world, actor, conference.id))
    case 'release': {
      const { partyId, versionIds, haveLooked } = action
      const choice = { conferenceId: conference.id, partyId, versionIds, readForOthers: haveLooked }
      const party = partyInWords(conference, partyId)
      const released = await releaseReports(world, actor, choice)
      if (!released.ok && released.reason === 'needs-reading')
        return { replace: releaseRequest(world, conference, part.me, partyId, released.versionIds) }
      return replaced(released, () =>
        doneCard({ reference, what: 'released', party, at: now, ...(released.ok && { held: released.held }) }),
      )
    }
    case 'lateReport': {
      const { versionId, choice } = action
      return replaced(await answerLateReport(world, actor, conference.id, versionId, choice), () =>
        lateReportAnsweredCard({ reference, choice, at: now }),
      )
    }
    case 'handedOver': {
      const { partyId, packId, paperId, copyId } = action
      const how = `${english.ways[action.how]}, ${action.sharedOn}`
      const recorded = packId
        ? await recordHandOver(world, actor, packId, how)
        : paperId && copyId
          ? await recordPaperHandOver(world, actor, paperId, copyId, how)
          : await recordSheetHandOver(world, actor, conference.id, partyId, how)
      const party = partyInWords(conference, partyId)
      return replaced(recorded, () => doneCard({ reference, what: 'handedOver', party, at: now }))
    }
    case 'actionDone':
    case 'actionDropped': {
      const how = action.verb === 'actionDone' ? 'done' : 'dropped'
      const settled = await settleAction(world, actor, action.actionId, { how, note: action.note ?? '' })
      return settled.ok ? { replace: settledCard(part, settled.action, how) } : settled
    }
    case 'actionUndo': {
      const open = await reopenAction(world, actor, action.actionId)
      return open.ok ? { replace: actionCard(world, conference, part.me, open.action, 'open') } : open
    }
    case 'why':
      return why(part, action.deadline)
    case 'who':
      return said(whoIsComing(part))
  }
}

/** The document in the author's OneDrive as it is now, however we hold it; a draft that came another way is confirmed. */
async function submit(world: World, part: Owed): Promise<Answer | Refused> {
  const { conference, report } = part
  const held = currentVersion(report)
  const isInReach = report.prepared && !isOnlyTheirs(world.settings.microsoft.reportFiles, report.prepared)
  if (held?.state === 'draft' && (held.source !== 'onedrive' || !isInReach))
    return reportAfterwards(world, part, await confirmDraft(world, actorOf(part), report.id))
  const sent = await submitDocument(world, actorOf(part), report.id)
  return replaced(sent, () => collectingCard(conference.reference))
}

function replaced(done: { ok: true } | Refused, card: () => CardMessage): Answer | Refused {
  return done.ok ? { replace: card() } : done
}

/** The tapped card then shows how things stand now. */
async function afterwards(world: World, { conference, me }: Part, done: { ok: true } | Refused) {
  if (!done.ok) return done
  const now = await partIn(world, me.entraId as string, conference.id)
  return now ? { replace: currentCard(world, now) } : {}
}

/** It shows the report, also to somebody who has a pack to read. */
async function reportAfterwards(world: World, { conference, me }: Part, done: { ok: true } | Refused) {
  if (!done.ok) return done
  const now = await partIn(world, me.entraId as string, conference.id)
  return now?.report ? { replace: reportCard(world, { ...now, report: now.report }) } : {}
}

function isOldCard({ report }: Owed, shown: number): boolean {
  const current = currentVersion(report)
  return current !== undefined && current.number !== shown
}

function why({ conference }: Part, name: string): Answer | Refused {
  const deadline = conference.timetable.deadlines.find((one) => one.name === name)
  if (!deadline) return { ok: false, message: english.cardIsOld }
  const { reference } = conference
  const what = name === 'review-book-by' ? 'review-by' : (name as Parameters<typeof whyThisDateCard>[0]['what'])
  const when = name === 'report-due' ? reportDue(conference) : formatMoment(deadline.at)
  return said(whyThisDateCard({ reference, when, what, because: deadline.because }))
}

/** Professionals only: the family is never named in chat. */
function whoIsComing({ conference, me }: Part): CardMessage {
  const professionals = conference.participants.filter(
    ({ id, side, left }) => side === 'professional' && !left && meet(conference, me.id, id),
  )
  return whoIsComingCard({
    reference: conference.reference,
    when: whenIs(conference),
    professionals: professionals.map(({ role, name, apology }) => ({
      role,
      name: apology?.instead || name,
      answer: apology ? (apology.instead ? 'coming' : 'cant-come') : 'not-answered',
    })),
  })
}

async function partIn(world: World, entraId: string, conferenceId: string): Promise<Part | undefined> {
  const parts = await myParts(world, entraId)
  return parts.find(({ conference }) => conference.id === conferenceId)
}
