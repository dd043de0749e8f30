import type { CardMessage } from '../../adaptive-cards/card.ts'
import { collectingCard } from '../../adaptive-cards/collecting.ts'
import { commentOrComplainCard } from '../../adaptive-cards/comment-or-complain.ts'
import { contactCard } from '../../adaptive-cards/contact.ts'
import { helpCard, type Possible } from '../../adaptive-cards/help.ts'
import { myReportsCard } from '../../adaptive-cards/my-reports.ts'
import { nextCard } from '../../adaptive-cards/next.ts'
import { notPossibleCard } from '../../adaptive-cards/not-possible.ts'
import { notUnderstoodCard } from '../../adaptive-cards/not-understood.ts'
import { templatesCard } from '../../adaptive-cards/templates.ts'
import { formatSeenFrom, londonDate } from '../../conference/civil-time.ts'
import { deadlineOf } from '../../conference/conference.ts'
import { type NextStep, roadAhead } from '../../conference/next-steps.ts'
import { currentVersion, isAnswered, shownState } from '../../conference/report.ts'
import { handOverLink } from '../features/collect-reports/hand-over-link.ts'
import { submitDocument } from '../features/collect-reports/submit-document.ts'
import { contact } from '../features/deliver/compose-card.ts'
import { paperUrl } from '../features/deliver/compose-paper.ts'
import { coreGroupUrl } from '../features/deliver/core-group.ts'
import { reportDue, saidAt, whenIs } from '../letters/about.ts'
import type { World } from '../ports.ts'
import { coreGroup, done, myActions, plan, possibleOfPlan } from './answer-plan.ts'
import { currentCard, nothingHeldQuestion, withdrawQuestion } from './current-card.ts'
import { english } from './english.ts'
import { actorOf, candidates, isToCome, myParts, type Owed, type Part } from './my-work.ts'
import { type Command, linkIn, understand } from './words.ts'

/** The answer to what somebody typed, or to a button that types for them. */
export async function answerWords(world: World, entraId: string, text: string): Promise<CardMessage> {
  const link = linkIn(text)
  const understood = understand(link ? text.replace(link, ' ') : text)
  if (link)
    return takeLink(world, await myParts(world, entraId), link, 'reference' in understood ? understood.reference : null)
  if (understood.kind === 'unclear') {
    const [one, other] = understood.nearest
    const near = (command: Command) => ({ title: english.commands[command], words: command })
    return notUnderstoodCard([near(one), near(other)], contact(world))
  }
  const all = await myParts(world, entraId)
  const parts = understood.reference
    ? all.filter(({ conference }) => conference.reference === understood.reference)
    : all
  if (understood.reference && parts.length === 0) return notPossibleCard(english.notYours)
  if (understood.kind === 'reference') return currentCard(world, parts[0] as Part)
  switch (understood.command) {
    case 'my reports':
      return myReports(world, parts)
    case 'next':
      return next(world, parts)
    case 'done':
      return (await done(world, parts)) ?? submit(world, parts)
    case 'submit':
      return submit(world, parts)
    case 'my actions':
      return myActions(world, parts)
    case 'core group':
      return coreGroup(world, parts)
    case 'plan':
      return plan(world, parts)
    case 'nothing held':
      return nothingHeld(world, parts)
    case 'withdraw':
      return withdraw(world, parts)
    case 'help':
      return helpCard(parts.flatMap((part) => possible(world, part)))
    case 'contact':
      return contactCard(contact(world))
    case 'comment or complain':
      return commentOrComplainCard({ contact: contact(world) })
    case 'templates':
      return templates(world)
  }
}

function myReports(world: World, parts: Part[]): CardMessage {
  const now = world.clock.now()
  return myReportsCard(
    parts.flatMap(({ conference, report }) => {
      if (!report) return []
      const due = deadlineOf(conference, 'report-due').at.toInstant()
      const state = shownState(report, due, now)
      const editedAt = !isAnswered(report) && report.editedAt && saidAt(report.editedAt)
      return [{ reference: conference.reference, due: reportDue(conference), state, ...(editedAt && { editedAt }) }]
    }),
  )
}

/** What happens next for this person: the same as their page says. */
function next(world: World, parts: Part[]): CardMessage {
  const now = world.clock.now()
  return nextCard(
    roadAhead(parts, now).map(({ part: { conference, me }, step }) => ({
      ...{ conferenceId: conference.id, reference: conference.reference, what: step.what, isLate: step.isLate },
      when: formatSeenFrom(londonDate(now), step.at, step.isDay),
      url: whereDone(world, conference, me, step),
    })),
  )
}

function whereDone(world: World, { id }: Part['conference'], me: Part['me'], { what, aboutId }: NextStep): string {
  if (what === 'close') return world.links.meeting(id)
  if (aboutId && what.startsWith('core-group')) return coreGroupUrl(world, me, aboutId)
  const isPaper = what === 'letter-to-approve' || what === 'full-record'
  return aboutId && isPaper ? paperUrl(world, aboutId) : world.links.board(id)
}

/** With several reports open, the list says which there are; naming the reference settles it. */
async function submit(world: World, parts: Part[]): Promise<CardMessage> {
  const open = candidates(parts, world.clock.now())
  const [only] = open
  if (!only) return notPossibleCard(english.noReportAsked)
  if (open.length > 1) return myReports(world, open)
  if (!only.report.prepared) return notPossibleCard(english.nothingToSend(only.conference.reference))
  const sent = await submitDocument(world, actorOf(only), only.report.id)
  return sent.ok ? collectingCard(only.conference.reference) : notPossibleCard(sent.message ?? english.tryAgain)
}

function nothingHeld(world: World, parts: Part[]): CardMessage {
  const open = candidates(parts, world.clock.now())
  const [only] = open
  if (!only) return notPossibleCard(english.noReportAsked)
  return open.length > 1 ? myReports(world, open) : nothingHeldQuestion(world, only)
}

/** What was sent and not held yet; with several, the list says which there are. */
function withdraw(world: World, parts: Part[]): CardMessage {
  const sent = parts.filter(
    (part): part is Owed => part.report !== undefined && currentVersion(part.report) !== undefined,
  )
  const coming = sent.filter(({ conference }) => isToCome(conference, world.clock.now()))
  const [only] = coming
  if (!only) return notPossibleCard(english.nothingToWithdraw)
  return coming.length > 1 ? myReports(world, coming) : withdrawQuestion(only)
}

/** A sharing link is opened by a job, which also says how it went. */
async function takeLink(world: World, parts: Part[], url: string, reference: string | null): Promise<CardMessage> {
  const open = candidates(
    reference ? parts.filter(({ conference }) => conference.reference === reference) : parts,
    world.clock.now(),
  )
  const [only] = open
  if (!only) return notPossibleCard(english.noReportAsked)
  if (open.length > 1) return notPossibleCard(english.whichLink)
  const taken = await handOverLink(world, actorOf(only), only.report.id, url)
  return taken.ok ? collectingCard(only.conference.reference) : notPossibleCard(taken.message ?? english.tryAgain)
}

/** What this person can do today, not a list of commands. */
export function possible(world: World, part: Part): Possible[] {
  const { conference, me, report } = part
  const { reference } = conference
  const unread = conference.packs.some((pack) => pack.participantId === me.id && pack.readAt === null)
  return [
    ...(report && !isAnswered(report)
      ? [{ what: english.submit(reference), when: english.dueBy(reportDue(conference)), words: reference }]
      : []),
    ...(unread
      ? [{ what: english.read(reference), when: english.conferenceOn(whenIs(conference)), words: reference }]
      : []),
    ...possibleOfPlan(world, part),
  ]
}

function templates(world: World): CardMessage {
  const { publicUrl } = world.settings
  return templatesCard(
    Object.entries(english.templates).map(([kind, title]) => ({ title, url: `${publicUrl}/templates/${kind}.docx` })),
  )
}
