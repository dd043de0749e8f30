import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from 'playwright-core'

export interface Loaded {
  /** From the start of the frame's navigation to the first paint in which every selector stands, in milliseconds. */
  usable: number
  /** Of all files that were fetched until then, each compressed. */
  gzipBytes: number
  page: Page
}

/** A page to be loaded: where it is, which host frames it, and what stands in it when somebody can use it. */
export interface Loading {
  url: string
  hostUrl: string
  usableWhen: string[]
}

/** Loads a page in a frame as Teams would, with nothing in the cache. The caller closes its context. */
export async function loadFirst(
  browser: Browser,
  { url, hostUrl, usableWhen }: Loading,
  slowdown: number,
): Promise<Loaded> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  const files: Response[] = []
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url())
    if (origin === new URL(url).origin && pathname.startsWith('/tab')) files.push(response)
  })
  await page.addInitScript({ content: watchFor(usableWhen) })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  // Nothing is asked of the page meanwhile: starting Playwright's own script in it would be measured too.
  const said = page.waitForEvent('console', {
    predicate: (message) => message.text().startsWith(USABLE_AT),
    timeout: 60_000,
  })
  // The last page's end and this one's new window are not what is measured.
  await setTimeout(500)
  await page.goto(hostUrl, { waitUntil: 'commit' })
  const usable = Number((await said).text().slice(USABLE_AT.length))
  const bodies = await Promise.all(files.map((file) => file.body()))
  const gzipBytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
  return { usable, gzipBytes, page }
}

const USABLE_AT = 'Usable at '

/** For the framed page: says the first paint in which every selector stands, and every long task from then on. */
const watchFor = (selectors: string[]) => `
if (window !== window.top) {
  const look = new MutationObserver(() => {
    if (!${JSON.stringify(selectors)}.every((selector) => document.querySelector(selector))) return
    look.disconnect()
    requestAnimationFrame(() => setTimeout(() => console.debug('${USABLE_AT}' + performance.now())))
    window.longTasks = []
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries())).observe({ type: 'longtask' })
  })
  look.observe(document, { subtree: true, childList: true, attributes: true })
}`
