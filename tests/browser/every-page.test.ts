import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPages } from '../../commands/build-pages.ts'
import { findChromium, launchOptions } from '../chromium.ts'
import { openLook, type Shown } from './frame.fixture.ts'
import { lookAt } from './look-at.fixture.ts'
import { scenes } from './pages.fixture.ts'
import { cast, startWorld, type World } from './world.fixture.ts'

// Every page in every state: the main state of each in every theme and at every width.

let world: World
let browser: Browser

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  await buildPages()
  browser = await chromium.launch(launchOptions(path))
  world = await startWorld()
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

test.each(Object.keys(scenes))('nobody is kept out: %s', { timeout: 240_000 }, async (name) => {
  const looks = (await scenes[name]?.(world)) ?? []
  expect(looks).not.toEqual([])
  const troubles: string[] = []
  for (const look of looks) {
    const started = performance.now()
    try {
      for (const trouble of await lookAt(browser, world, look)) troubles.push(`${look.name}: ${trouble}`)
    } catch (error) {
      troubles.push(`${look.name}: ${String(error).split('\n').slice(0, 2).join(' ')}`)
    }
    if (process.env.TIMES) console.log(look.name, Math.round(performance.now() - started))
  }
  expect(troubles).toEqual([])
})

test('a social worker asks for a conference by keyboard alone', async () => {
  const look = { name: 'request', email: cast.nurse, surface: 'request', shows: /^You have not asked/ } as const
  const shown = await openLook(browser, world, look, 1280)
  const { page, frame } = shown
  await tabTo(shown, 'Start a request')
  await page.keyboard.press('Enter')
  await frame.getByRole('heading', { level: 1, name: 'Step 1 of 7' }).waitFor()
  await tabTo(shown, 'Your team')
  await page.keyboard.type('North team')
  await tabTo(shown, 'Continue')
  await page.keyboard.press('Enter')
  await frame.getByRole('heading', { level: 1, name: 'Step 2 of 7' }).waitFor()
  await tabTo(shown, 'Add a child')
  await page.keyboard.press('Enter')
  await tabTo(shown, 'Full name')
  await page.keyboard.type('Ava Whitfield')
  await frame.getByRole('group', { name: 'Ava Whitfield' }).waitFor()
  await shown.close()
})

test('the business team books a conference by keyboard alone', async () => {
  const look = { name: 'booking', email: cast.team, surface: '', place: '#/book', shows: 'Book and send' } as const
  const shown = await openLook(browser, world, look, 1280)
  const { page, frame } = shown
  await tabTo(shown, 'Fill in the example family')
  await page.keyboard.press('Enter')
  await frame.getByRole('radiogroup', { name: 'Proposed days' }).getByRole('radio').first().waitFor()
  await tabTo(shown, 'No')
  await page.keyboard.press('Space')
  await tabTo(shown, 'Book and send')
  await page.keyboard.press('Enter')
  await frame.getByRole('heading', { level: 1, name: /^CP-/ }).waitFor()
  await shown.close()
})

/** Presses Tab until what has the focus is called so. */
async function tabTo({ page, frame }: Shown, name: string) {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab')
    const focused = await frame.evaluate<string>(`(({ labels, ariaLabel, textContent }) =>
      ariaLabel ?? labels?.[0]?.textContent ?? textContent)(document.activeElement)`)
    if (focused.startsWith(name)) return
  }
  throw new Error(`Tab does not lead to "${name}"`)
}
