import type { Browser, Frame, Page } from 'playwright-core'
import { hostPage } from '../../commands/bench/tab-host.ts'
import { tenant } from '../../commands/stand-in/tenant.ts'
import type { Look } from './look.fixture.ts'
import type { World } from './world.fixture.ts'

export type Theme = 'default' | 'dark' | 'contrast'

/** A page of the product as somebody sees it, in the least of a host. */
export interface Shown {
  page: Page
  frame: Frame
  theme(theme: Theme): Promise<void>
  close(): Promise<void>
}

/** Opens a look, waits until it can be used, and does what its person does first. `prepare`: before anything is opened. */
export async function openLook(
  browser: Browser,
  world: World,
  look: Look,
  width: number,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Shown> {
  // Nothing is looked at halfway from one colour to another.
  const viewport = { width, height: 900 }
  const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce' })
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  await prepare?.(page)
  const frame = look.frame === 'browser' ? await inBrowser(page, world, look) : await inHost(page, world, look)
  await frame.getByText(look.shows).filter({ visible: true }).first().waitFor()
  await look.act?.(frame)
  return { page, frame, theme: (theme) => changeTheme(page, look, theme), close: () => context.close() }
}

async function inBrowser(page: Page, { together }: World, { surface, place = '' }: Look): Promise<Frame> {
  await page.goto(`${together.serviceUrl}/tab/${surface}${place}`)
  return page.mainFrame()
}

async function inHost(page: Page, world: World, look: Look): Promise<Frame> {
  const { emulator, serviceUrl } = world.together
  const url = `${serviceUrl}/tab/${look.surface}`
  const hostUrl = `${emulator.url}/host`
  const body = look.frame === 'outlook' ? outlookPage(world, look, url) : await teamsPage(world, look, url)
  await page.route(hostUrl, (route) => route.fulfill({ contentType: 'text/html', body }))
  // Microsoft's network of files cannot be counted on here, and TeamsJS goes on without it.
  await page.route('https://res.cdn.office.net/**', (route) => route.abort())
  await page.goto(hostUrl)
  const frame = await (await page.waitForSelector('iframe')).contentFrame()
  if (!frame) throw new Error(`${url} was not framed`)
  return frame
}

async function teamsPage(
  { together }: World,
  { email, frame, refusal, place = '' }: Look,
  url: string,
): Promise<string> {
  const person = together.emulator.as(email)
  const { displayName: name } = person.person()
  const frameContext = frame === 'sidePanel' || frame === 'meetingStage' || frame === 'task' ? frame : 'content'
  return hostPage(url, { token: await person.getToken(), ...(refusal && { refusal }), name, frameContext, place })
}

/** The least of an Outlook: its Office.js, inside the frame, is the stand-in's. */
function outlookPage({ together }: World, { email, item }: Look, url: string): string {
  const { displayName, objectId } = together.emulator.as(email).person()
  const profile = { displayName, emailAddress: email, objectId, tenantId: tenant.tenantId, theme: 'light' }
  const answers = JSON.stringify({ profile, item }).replaceAll('<', '\\u003c')
  return `<!doctype html><html lang="en-GB"><title>Host</title><body style="margin:0">
<script>
const answers = ${answers}
async function token(asked, origin) {
  const body = JSON.stringify({ ...asked, origin })
  const headers = { 'content-type': 'application/json' }
  return (await fetch('/_emulator/people/${email}/nested-token', { method: 'POST', headers, body })).json()
}
addEventListener('message', async ({ data, source, origin }) => {
  if (data?.office !== 'question') return
  const value = data.what === 'token' ? await token(data.asked, origin) : (answers[data.what] ?? null)
  source.postMessage({ office: 'answer', id: data.id, value }, origin)
})
</script>
<iframe title="Page" src="${url}" style="border:0;width:100vw;height:100vh"></iframe>`
}

const MEDIA = {
  default: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const

/** As its host tells the page; a browser of its own knows what the person prefers. */
async function changeTheme(page: Page, { frame }: Look, theme: Theme) {
  if (frame === 'browser') {
    await page.emulateMedia(MEDIA[theme])
    await page.reload()
    return page.locator('h1').waitFor()
  }
  const news =
    frame === 'outlook'
      ? { office: 'news', news: 'theme-changed', theme: theme === 'default' ? 'light' : theme }
      : { func: 'themeChange', args: [theme] }
  await page.evaluate(`document.querySelector('iframe').contentWindow.postMessage(${JSON.stringify(news)}, '*')`)
}
