import type { Page } from 'playwright-core'

const WHEELS = 60

/** The longest task, in milliseconds, while somebody scrolls through the framed page with the wheel. 0: none over 50 ms. */
export async function longestTaskWhileScrolling(page: Page, url: string): Promise<number> {
  const frame = page.frames().find((one) => one.url().startsWith(url))
  if (!frame) throw new Error(`There is no frame of ${url}`)
  const since = await frame.evaluate(() => performance.now())
  await page.mouse.move(640, 700)
  for (let turn = 0; turn < WHEELS; turn += 1) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(30)
  }
  const tasks = await frame.evaluate(() => {
    const { longTasks } = globalThis as unknown as { longTasks: { startTime: number; duration: number }[] }
    return longTasks.map(({ startTime, duration }) => ({ startTime, duration }))
  })
  return Math.max(0, ...tasks.flatMap(({ startTime, duration }) => (startTime >= since ? duration : [])))
}
