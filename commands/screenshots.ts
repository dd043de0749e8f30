import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { openLook, type Theme } from '../tests/browser/frame.fixture.ts'
import type { Look } from '../tests/browser/look.fixture.ts'
import { scenes } from '../tests/browser/pages.fixture.ts'
import { cast, startWorld, type World } from '../tests/browser/world.fixture.ts'
import { findChromium, launchOptions } from '../tests/chromium.ts'
import { buildPages } from './build-pages.ts'

interface Picture {
  file: string
  theme?: Theme
  width?: number
  height?: number
}

/** Which looks are painted, by their names. */
const PICTURES: Record<string, Picture[]> = {
  'sign-in': [{ file: 'sign-in', width: 800, height: 240 }],
  booking: [{ file: 'booking', height: 960 }],
  'request, family': [{ file: 'request', height: 1000 }],
  board: [
    { file: 'board' },
    { file: 'board-dark', theme: 'dark' },
    { file: 'board-contrast', theme: 'contrast' },
    { file: 'board-phone', width: 360, height: 780 },
  ],
  'my report, owed': [{ file: 'my-reports', width: 900, height: 1000 }],
  'conference, reports in': [{ file: 'conference', height: 1100 }],
  'my report, a pack to read': [{ file: 'pack-to-read', width: 900, height: 900 }],
  'meeting, under way': [{ file: 'meeting-side-panel', width: 320, height: 900 }],
  stage: [{ file: 'meeting-stage', height: 720 }],
}

/** In the stand-in's Teams and Outlook, once this scene is prepared. */
const IN_HOSTS: Record<string, { file: string; email: string; view: string; act(page: Page): Promise<unknown> }[]> = {
  'a conference is booked': [
    {
      ...{ file: 'card-in-chat', email: cast.teacher, view: 'chat' },
      act: (page) =>
        page.getByRole('log').getByRole('article').last().getByText('Report for CP-1042').first().waitFor(),
    },
    {
      ...{ file: 'outlook', email: cast.teacher, view: 'calendar' },
      async act(page) {
        await page
          .getByRole('button', { name: /CP-1042/ })
          .first()
          .click()
        await page.getByRole('button', { name: 'Conferences', exact: true }).click()
        const pane = page.getByRole('complementary', { name: 'Conferences, task pane' }).frameLocator('iframe')
        await pane
          .getByRole('heading', { name: /CP-1042/ })
          .first()
          .waitFor()
      },
    },
  ],
}

const folder = fileURLToPath(new URL('../docs/images', import.meta.url))

/** Paints the product into docs/images, as the sample family's people see it on one Wednesday: npm run screenshots. */
async function takeScreenshots() {
  const program = findChromium()
  if (!program) throw new Error('Painting the pages needs Chromium: set CHROMIUM to where it is.')
  await buildPages()
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch(launchOptions(program))
  const world = await startWorld()
  try {
    for (const [scene, prepare] of Object.entries(scenes)) {
      for (const look of await prepare(world))
        for (const picture of PICTURES[look.name] ?? []) await paint(browser, world, look, picture)
      for (const { file, email, view, act } of IN_HOSTS[scene] ?? []) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
        await page.goto(`${world.together.pageUrl}#/${email}/${view}`)
        await act(page)
        await save(page, file)
      }
    }
  } finally {
    await browser.close()
    await world.stop()
  }
}

async function paint(browser: Browser, world: World, look: Look, { file, theme, width = 1280, height = 800 }: Picture) {
  const shown = await openLook(browser, world, look, width)
  await shown.page.setViewportSize({ width, height })
  if (theme) await shown.theme(theme)
  await save(shown.page, file)
}

async function save(page: Page, file: string) {
  // Until what was asked for last has come: pages that are told of news are never at rest.
  await page.waitForTimeout(700)
  await writeFile(`${folder}/${file}.png`, await page.screenshot({ animations: 'disabled' }))
  process.stdout.write(`docs/images/${file}.png\n`)
  await page.context().close()
}

if (import.meta.main) await takeScreenshots()
