import axeCore from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { businessTeam } from '../../commands/stand-in/tenant.ts'
import { findChromium, launchOptions } from '../chromium.ts'
import { people, type Stage, startStage } from '../journeys/stage.fixture.ts'
import { seedManyConferences } from '../many-conferences.ts'

// The board of an authority with a past: what needs somebody today, every conference, and one of them.

const MANY = 140
let stage: Stage
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  browser = await chromium.launch(launchOptions(path))
  stage = await startStage()
  await stage.book({ whereabouts: 'unknown' })
  await seedManyConferences(stage.service.world, MANY)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

/** The board in the stand-in's Teams, as one person, in one theme. */
async function openBoard({ email = businessTeam.email, width = 1400, theme = 'Light' } = {}): Promise<[Page, Frame]> {
  context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB' })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(`${stage.pageUrl}#/${email}/conferences`)
  if (theme !== 'Light') await page.getByRole('combobox').first().selectOption({ label: theme })
  await page.frameLocator('iframe[title="Conferences"]').getByRole('heading', { name: 'Conferences' }).waitFor()
  return [page, page.frame({ url: /\/tab\// }) as Frame]
}

async function expectAccessible(frame: Frame) {
  await frame.evaluate(axeCore.source)
  const found = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore }
    const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], iframes: false }
    const { violations } = await axe.run({ exclude: ['[data-tabster-dummy]'] }, options)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
  expect(found).toEqual([])
}

/** How far what is there reaches beyond what can be seen. */
const overflow = (frame: Frame) =>
  frame.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
const focused = (frame: Frame, what: string) => frame.evaluate<string>(`String(document.activeElement.${what})`)

const place = (frame: Frame) => new URL(frame.url()).hash

test('what needs somebody today leads to the place where it is done', async () => {
  const [, board] = await openBoard()
  const needs = board.getByRole('region', { name: 'Needs you today' })
  await needs.getByRole('listitem').first().waitFor()
  expect(await needs.getByRole('listitem').count()).toBe(7)
  await needs.getByRole('button', { name: /^and \d+ more$/ }).click()
  expect(await needs.getByRole('listitem').count()).toBeGreaterThan(7)
  await needs.getByRole('link', { name: 'Answer: CP-1042' }).click()
  await board.getByRole('heading', { name: 'CP-1042' }).waitFor()
  expect(place(board)).toMatch(/\/whereabouts$/)
  await board.getByText("The family's messages are held until this is answered.").waitFor()
  await board.getByRole('button', { name: 'No', exact: true }).click()
  await board.getByText("The family's messages are held").waitFor({ state: 'detached' })
  await board.getByRole('link', { name: 'All conferences' }).click()
  await needs.waitFor()
  expect(await needs.getByRole('link', { name: 'Answer: CP-1042' }).count()).toBe(0)
  await context.close()
})

test('by keyboard: a slash searches, an arrow leads into the list, Enter opens, and going back keeps the search', async () => {
  const [page, board] = await openBoard()
  await board.getByRole('table').getByRole('link').first().waitFor()
  await board.getByRole('heading', { name: 'Conferences' }).click()
  await page.keyboard.press('/')
  const search = board.getByRole('searchbox', { name: 'Find a reference' })
  expect(await focused(board, 'type')).toBe('search')
  await page.keyboard.type('CP-104')
  await board.getByText('8 conferences found among all').waitFor()
  expect(place(board)).toBe('#/?search=CP-104')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  const reference = () => focused(board, 'textContent')
  const first = await reference()
  expect(first).toMatch(/^CP-104\d$/)
  await page.keyboard.press('End')
  await expect.poll(reference).not.toBe(first)
  await page.keyboard.press('Home')
  await expect.poll(reference).toBe(first)
  await page.keyboard.press('Enter')
  await board.getByRole('heading', { name: first }).waitFor()
  await board.evaluate('history.back()')
  await board.getByText('8 conferences found among all').waitFor()
  expect(await search.inputValue()).toBe('CP-104')
  await context.close()
})

test('filters are kept in the place, and a long list is whole though only what is in sight is there', async () => {
  const [page, board] = await openBoard()
  await board.getByRole('link', { name: /^Past/ }).click()
  await board.getByLabel('Kind').selectOption('review')
  expect(place(board)).toBe('#/?filter=past&kind=review')
  await board.evaluate('history.back()')
  await board
    .getByRole('link', { name: /^Past.*/ })
    .and(board.locator('[aria-current]'))
    .waitFor()
  expect(place(board)).toBe('#/?filter=past')
  const table = board.getByRole('table', { name: 'Conferences' })
  const total = Number(await table.getAttribute('aria-rowcount')) - 1
  expect(total).toBeGreaterThan(100)
  expect(await table.getByRole('row').count()).toBeLessThan(60)
  await table.getByRole('link').first().focus()
  await page.keyboard.press('End')
  await table
    .locator(`[aria-rowindex="${total + 1}"]`)
    .getByRole('link')
    .waitFor()
  await expect.poll(() => focused(board, 'dataset.row')).toBe(`${total - 1}`)
  await context.close()
})

test('on a phone the list is cards, and nothing scrolls sideways', async () => {
  const [, board] = await openBoard({ width: 320 })
  const list = board.getByRole('list', { name: 'Conferences' })
  await list.getByRole('link').first().waitFor()
  expect(await board.getByRole('table').count()).toBe(0)
  expect(await overflow(board)).toBe(0)
  await expectAccessible(board)
  await list.getByRole('link').first().click()
  await board.getByRole('region', { name: 'Timeline' }).waitFor()
  expect(await overflow(board)).toBe(0)
  await expectAccessible(board)
  await context.close()
})

test('the timeline says where the conference stands, and each point why its day is that day and what was sent', async () => {
  const [, board] = await openBoard()
  await board.getByRole('searchbox').fill('1042')
  await board.getByText('1 conference found among all').waitFor()
  await board.getByRole('table').getByRole('link', { name: 'CP-1042' }).click()
  const timeline = board.getByRole('region', { name: 'Timeline' })
  await timeline.getByText('2 working days before the conference on Wednesday 15 April 2026').first().waitFor()
  expect(await timeline.locator('[aria-current="step"]').innerText()).toMatch(/^Reports due/)
  await timeline.getByRole('button', { name: /^Reports asked for/ }).click()
  await timeline.getByText(/^Report asked for: sent 5 times, the last at/).waitFor()
  await board.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'People' }).click()
  expect(await focused(board, 'textContent')).toBe('People')
  stage.emulator
    .as(people.teacher.email)
    .respond(stage.emulator.as(people.teacher.email).calendar()[0]?.id as string, 'accepted')
  await stage.service.look()
  await stage.rest()
  await board.getByRole('link', { name: 'All conferences' }).click()
  await board.getByRole('searchbox').fill('1042')
  await board.getByText('1 conference found among all').waitFor()
  await board.getByRole('table').getByRole('link', { name: 'CP-1042' }).click()
  await board.getByRole('region', { name: 'People' }).getByText('Accepted', { exact: true }).waitFor()
  await context.close()
})

test.each(['Light', 'Dark', 'High contrast'])('nothing stands in anybody’s way: %s', async (theme) => {
  const [, board] = await openBoard({ theme })
  await board.getByRole('table').getByRole('link').first().waitFor()
  await expectAccessible(board)
  await board.getByRole('table').getByRole('link').first().click()
  await board.getByRole('region', { name: 'Timeline' }).waitFor()
  await expectAccessible(board)
  await context.close()
})

test('somebody without a part in any conference is told where their reports are', async () => {
  const [, board] = await openBoard({ email: people.teacher.email })
  const link = board.getByRole('link', { name: 'Go to My reports' })
  await link.waitFor()
  expect(await link.getAttribute('href')).toBe('/tab/my-reports')
  await context.close()
})
