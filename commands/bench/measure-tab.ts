import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { findChromium, launchOptions } from '../../tests/chromium.ts'
import { buildPage, buildPages } from '../build-pages.ts'
import { loadFirst } from './first-load.ts'
import { longestTaskWhileScrolling } from './longest-task.ts'
import { rounded, type Spread, spreadOf } from './spread.ts'
import type { Ready, Seed } from './tab-process.ts'
import { PAGES, type PageName } from './tab-stage.ts'

export interface MeasuredTab {
  rounds: number
  /** First load of each page: the ratios are of medians, to the bare page's at the same speed. */
  pages: {
    name: PageName
    gzipKilobytes: number
    timesBytes: number
    speeds: { slowdown: number; milliseconds: Spread; timesHello: number }[]
  }[]
  /** The board with so many conferences: milliseconds until usable, and of the longest task while scrolling. */
  many: { conferences: number; rounds: number; usable: Spread; longestTask: Spread }
  limits: typeof limits
  met: boolean
}

const limits = { timesBytes: 1.5, timesHello: 1.3, usableOfMany: 1000, longestTask: 50 }
const rounds = 11
const roundsOfMany = 5
const slowdowns = [1, 4]
const MANY = 2000

/** What stands in each page when somebody can use it. */
const USABLE: Record<PageName, string[]> = {
  hello: ['button:enabled'],
  board: ['input[type=search]:enabled', 'a[href^="#/conferences/"]'],
  meeting: ['button:enabled', 'h1'],
}

/** Board and meeting beside a bare page of the same stack, in turns, in one browser. Throws when there is none. */
export async function measureTab(): Promise<MeasuredTab> {
  const program = findChromium()
  if (!program) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  await buildPages()
  await buildPage(fileURLToPath(new URL('./hello/vite.config.ts', import.meta.url)))
  const { args = [], ...options } = launchOptions(program)
  const asHere = [
    // Microsoft's network of files cannot be counted on, and TeamsJS goes on without it.
    '--host-resolver-rules=MAP res.cdn.office.net ~NOTFOUND',
  ]
  const browser = await chromium.launch({ ...options, args: [...args, ...asHere] })
  const stage = fork(new URL('./tab-process.ts', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  try {
    const { pages: places } = await heard(stage)
    const pages = await measureFirstLoads(browser, places)
    stage.send({ conferences: MANY } satisfies Seed)
    await heard(stage)
    const many = await measureMany(browser, places.board)
    const met =
      pages.every(
        ({ timesBytes, speeds }) =>
          timesBytes <= limits.timesBytes && speeds.every(({ timesHello }) => timesHello <= limits.timesHello),
      ) &&
      many.usable.median <= limits.usableOfMany &&
      many.longestTask.median <= limits.longestTask
    return { rounds, pages, many, limits, met }
  } finally {
    await browser.close()
    await ended(stage)
  }
}

/** What the process says next. */
async function heard(stage: ChildProcess): Promise<Ready> {
  const { promise, resolve, reject } = Promise.withResolvers<Ready>()
  const failed = () => reject(new Error('The process that serves the pages has ended'))
  stage.once('message', (ready: Ready) => resolve(ready)).once('exit', failed)
  return promise.finally(() => stage.off('exit', failed))
}

async function ended(stage: ChildProcess) {
  if (!stage.connected) return
  const { promise, resolve } = Promise.withResolvers<void>()
  stage.once('exit', () => resolve())
  stage.disconnect()
  await promise
}

async function measureFirstLoads(browser: Browser, places: Ready['pages']): Promise<MeasuredTab['pages']> {
  const bytes = new Map<PageName, number>()
  const times = new Map<string, number[]>()
  // The first round only warms up what the operating system and the database keep.
  for (let round = -1; round < rounds; round += 1)
    for (const slowdown of slowdowns)
      for (const name of PAGES) {
        const { usable, gzipBytes, page } = await loadFirst(
          browser,
          { ...places[name], usableWhen: USABLE[name] },
          slowdown,
        )
        await page.context().close()
        bytes.set(name, gzipBytes)
        const key = `${name} ${slowdown}`
        if (round >= 0) times.set(key, [...(times.get(key) ?? []), usable])
      }
  const spread = (name: PageName, slowdown: number) => spreadOf(times.get(`${name} ${slowdown}`) ?? [])
  const size = (name: PageName) => bytes.get(name) ?? 0
  return PAGES.map((name) => ({
    name,
    gzipKilobytes: Math.round(size(name) / 1000),
    timesBytes: rounded(size(name) / size('hello')),
    speeds: slowdowns.map((slowdown) => ({
      slowdown,
      milliseconds: spread(name, slowdown),
      timesHello: rounded(spread(name, slowdown).median / spread('hello', slowdown).median),
    })),
  }))
}

async function measureMany(browser: Browser, board: Ready['pages']['board']): Promise<MeasuredTab['many']> {
  const usable: number[] = []
  const longest: number[] = []
  for (let round = -1; round < roundsOfMany; round += 1) {
    const loaded = await loadFirst(browser, { ...board, usableWhen: USABLE.board }, 1)
    const task = await longestTaskWhileScrolling(loaded.page, board.url)
    await loaded.page.context().close()
    if (round < 0) continue
    usable.push(loaded.usable)
    longest.push(task)
  }
  return { conferences: MANY, rounds: roundsOfMany, usable: spreadOf(usable), longestTask: spreadOf(longest) }
}
