import type { z } from 'zod'
import type { showMyWork } from '../bot/api/my-work.ts'
import { english as page } from '../bot/personal-page/english.ts'
import { openPage } from '../commands/demo/on-page.ts'
import { english as myReports } from '../tab/my-reports/english.ts'
import { momentWords, shortDateWords } from '../tab/shell/dates.ts'
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
export function rowsOfMyWork({ next }: z.infer<typeof showMyWork.answer>): Answer {
  const words = myReports.next
  return next.slice(0, 10).map(({ reference, what, at, isDay }) => {
    const when = isDay ? shortDateWords(at) : momentWords(at)
    return `${when} | ${words.line(reference, words.steps[what])}`
  })
}

export function rowsOfHtml(html: string): Answer {
  const rows = html.matchAll(/<li><strong>([^<]+)<\/strong><br>([^<]+)<\/li>/g)
  return [...rows].map(([, when, what]) => `${when} | ${what}`)
}

/** The rows of My reports in the personal page's words for a professional: the same moments, the same things. */
export function asOnPersonalPage({ next }: z.infer<typeof showMyWork.answer>, reference: string): Answer {
  const words = page.plan.professional
  return next.map((step) => {
    const when = step.isDay ? shortDateWords(step.at) : momentWords(step.at)
    const said = words.steps[step.what]
    return `${when} | ${step.reference === reference ? said : words.other(said, { reference: step.reference, number: 0 })}`
  })
}
