import fc from 'fast-check'
import type { z } from 'zod'
import type { showMyWork } from '../bot/api/my-work.ts'
import { english as page } from '../bot/personal-page/english.ts'
import { openPage } from '../commands/demo/on-page.ts'
import { LONDON } from '../conference/civil-time.ts'
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
 * Goes to this moment in London, and asks these people what happens next at some moments on the way, chosen by chance but
 * alike in every run. Answers what `toldOtherwise` does.
 */
export async function askOnTheWay(
  stage: Stage,
  londonTime: string,
  emails: readonly string[],
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
    told.push(...(await toldOtherwise(stage, emails)))
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

/** The rows of My reports in the personal page's words for a professional: the same moments, the same things. */
export function asOnPersonalPage({ next, now }: z.infer<typeof showMyWork.answer>, reference: string): Answer {
  const words = page.plan.professional
  return next.map((step) => {
    const said = (step.isLate && words.late[step.what]) || words.steps[step.what]
    const what = step.reference === reference ? said : words.other(said, { reference: step.reference, number: 0 })
    return `${seenFromWords(now, step.at, step.isDay)} | ${what}`
  })
}
