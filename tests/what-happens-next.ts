import fc from 'fast-check'
import type { z } from 'zod'
import type { showMyWork } from '../bot/api/my-work.ts'
import { english as page } from '../bot/personal-page/english.ts'
import { openPage } from '../commands/demo/on-page.ts'
import { formatSeenFrom, LONDON, londonDate } from '../conference/civil-time.ts'
import type { NextStepKind } from '../conference/next-steps.ts'
import { english as myReports } from '../tab/my-reports/english.ts'
import { seenFromWords } from '../tab/shell/dates.ts'
import type { Stage } from './journeys/stage.fixture.ts'

/** "What happens next for me?": each thing as "when | CP-1042: what", soonest first. */
export type Answer = string[]

/** Asked in chat. A card holds ten; how many more there are is its last line. */
export async function nextInChat(stage: Stage, email: string): Promise<Answer> {
  const before = stage.chatsOf(email).length
  await stage.emulator.as(email).sendText('next')
  const [answer] = stage.chatsOf(email).slice(before)
  return rowsOfCard(answer?.activity?.attachments?.[0]?.content)
}

/** Read in "My reports". */
export async function nextOnPage(stage: Stage, email: string): Promise<Answer> {
  const { status, body } = await stage.call(email, 'GET', '/my-work')
  if (status !== 200) throw new Error(`${email} has no “My reports”: ${status}`)
  return rowsOfMyWork(body as z.infer<typeof showMyWork.answer>)
}

/** Whoever of these is not told the same in chat and on the page now: "teacher@… at …: what each says". */
export async function toldOtherwise(stage: Stage, emails: readonly string[]): Promise<string[]> {
  const told: string[] = []
  for (const email of emails) {
    const [chat, page] = [await nextInChat(stage, email), await nextOnPage(stage, email)]
    if (JSON.stringify(chat.slice(0, 10)) === JSON.stringify(page)) continue
    told.push(`${email} at ${stage.clock.now()}: in chat ${chat.join('; ')}, on the page ${page.join('; ')}`)
  }
  return told
}

/**
 * Whoever of these, outside the tenant and so without a chat, reads on their page of other meetings than stand in their
 * calendar: the page tells every conference to come, and of core groups the next, whose day may still be being chosen.
 */
export async function toldOtherwiseThanInvited(stage: Stage, emails: readonly string[]): Promise<string[]> {
  const told: string[] = []
  for (const email of emails) {
    const answer = await nextOnPersonalPage(stage, email)
    const invited = meetingsAhead(stage, email)
    const onPage = rowsAbout(answer, 'conference', 'review', 'core-group')
    const isFirst = onPage[0] === invited[0] || rowsAbout(answer, 'core-group-day').length > 0
    if (isFirst && onPage.every((meeting) => invited.includes(meeting))) continue
    told.push(`${email} at ${stage.clock.now()}: on the page ${onPage.join('; ')}, invited to ${invited.join('; ')}`)
  }
  return told
}

/**
 * Goes to this moment in London, and asks at some moments on the way, chosen by chance but alike in every run. Answers
 * what was wrong then.
 */
export async function askOnTheWay(
  stage: Stage,
  londonTime: string,
  ask: () => Promise<string[]>,
  stops = 2,
  go = stage.to,
): Promise<string[]> {
  const here = stage.clock.now().toZonedDateTimeISO(LONDON)
  const there = Temporal.PlainDateTime.from(londonTime).toZonedDateTime(LONDON)
  const minutes = here.until(there).total({ unit: 'minutes' })
  const seed = Math.trunc(there.epochMilliseconds / 60_000)
  const chosen = fc.sample(fc.integer({ min: 0, max: Math.trunc(minutes) }), { numRuns: stops, seed })
  const told: string[] = []
  for (const minute of chosen.toSorted((a, b) => a - b)) {
    await go(here.add({ minutes: minute }).toPlainDateTime().toString({ smallestUnit: 'minute' }))
    told.push(...(await ask()))
  }
  await go(londonTime)
  return told
}

/** Read on the personal page by somebody outside the tenant, as "when | what": of this page's conference no reference. */
export async function nextOnPersonalPage(stage: Stage, email: string): Promise<Answer> {
  const { html } = await openPage(stage.emulator.as(email), stage.serviceUrl)
  return rowsOfHtml(html)
}

export function rowsOfCard(card: unknown): Answer {
  const { body } = card as { body: { type: string; columns?: { items: { text: string }[] }[]; text?: string }[] }
  return body
    .filter(({ type }) => type === 'ColumnSet')
    .map(({ columns }) => columns?.[0]?.items.map(({ text }) => text).join(' | ') ?? '')
}

/** As the page shows it, for as many as a card holds. */
export function rowsOfMyWork({ next, now }: z.infer<typeof showMyWork.answer>): Answer {
  const words = myReports.next
  return next
    .slice(0, 10)
    .map(
      ({ reference, what, at, isDay, isLate }) =>
        `${seenFromWords(now, at, isDay)} | ${words.line(reference, (isLate && words.late[what]) || words.steps[what])}`,
    )
}

export function rowsOfHtml(html: string): Answer {
  const rows = html.matchAll(/<li><strong>([^<]+)<\/strong><br>([^<]+)<\/li>/g)
  return [...rows].map(([, when, what]) => `${when} | ${what}`)
}

/** When: of the rows of a personal page that tell of such a step. */
function rowsAbout(answer: Answer, ...kinds: NextStepKind[]): string[] {
  const told = Object.values(page.plan).flatMap(({ steps }) => kinds.map((kind) => steps[kind]))
  const is = (what: string) => told.some((words) => what === words || what.startsWith(`${words} (`))
  return answer
    .map((row) => row.split(' | '))
    .filter(([, what = '']) => is(what))
    .map(([when = '']) => when)
}

/** What stands in their calendar and has not begun, soonest first, in the page's words for when. */
function meetingsAhead(stage: Stage, email: string): string[] {
  const now = stage.clock.now()
  return stage.emulator.ledgers
    .events()
    .filter(({ ended, attendees }) => ended === null && attendees.some((one) => one.email === email))
    .map(({ start }) => Temporal.PlainDateTime.from(start?.dateTime ?? '').toZonedDateTime(LONDON))
    .filter((start) => Temporal.Instant.compare(start.toInstant(), now) > 0)
    .toSorted(Temporal.ZonedDateTime.compare)
    .map((start) => formatSeenFrom(londonDate(now), start, false))
}

/** The rows of My reports in the personal page's words for a professional: the same moments, the same things. */
export function asOnPersonalPage({ next, now }: z.infer<typeof showMyWork.answer>, reference: string): Answer {
  const words = page.plan.professional
  return next.map((step) => {
    const said = (step.isLate && words.late[step.what]) || words.steps[step.what]
    const what = step.reference === reference ? said : words.other(said, { reference: step.reference, number: 0 })
    return `${seenFromWords(now, step.at, step.isDay)} | ${what}`
  })
}
