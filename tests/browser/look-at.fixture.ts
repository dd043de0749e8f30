import axeCore from 'axe-core'
import type { Browser, Frame } from 'playwright-core'
import { openLook, type Shown, type Theme } from './frame.fixture.ts'
import type { Look } from './look.fixture.ts'
import type { World } from './world.fixture.ts'

const THEMES: Theme[] = ['default', 'dark', 'contrast']
const WIDTHS = [320, 768, 1280]
/** What stands in somebody's way in one look: in its main state at every width and in every theme. */
export async function lookAt(
  browser: Browser,
  world: World,
  look: Look,
  after?: (shown: Shown, width: number, theme: Theme) => Promise<unknown>,
): Promise<string[]> {
  const widths = look.widths ?? WIDTHS
  const shown = await openLook(browser, world, look, widths.at(-1) as number)
  const troubles: string[] = []
  if ((await shown.frame.locator('h1').filter({ visible: true }).count()) !== 1) troubles.push('has not one h1')
  for (const width of look.isMain ? widths.toReversed() : widths.slice(-1)) {
    await shown.page.setViewportSize({ width, height: 900 })
    for (const theme of look.isMain ? THEMES : THEMES.slice(0, 1)) {
      await shown.theme(theme)
      const found = [
        ...(await settledViolations(shown.frame, theme === 'default' ? 'all' : 'colours')),
        ...(await overflow(shown.frame)),
      ]
      await after?.(shown, width, theme)
      troubles.push(...found.map((trouble) => `${theme}, ${width} px: ${trouble}`))
    }
  }
  if (look.isMain && !(await showsFocus(shown))) troubles.push('the first Tab shows no focus')
  await shown.close()
  return troubles
}

const RULES = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
  // A theme changes nothing but colours.
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const

/** What is found twice, a second apart: a button may be on its way from one theme's colour to the other's. */
async function settledViolations(frame: Frame, rules: keyof typeof RULES): Promise<string[]> {
  const found = await violations(frame, rules)
  if (found.length === 0) return found
  await frame.waitForTimeout(1_000)
  return violations(frame, rules)
}

export async function violations(frame: Frame, rules: keyof typeof RULES): Promise<string[]> {
  await frame.evaluate(`window.axe || (() => { ${axeCore.source} })()`)
  return frame.evaluate(async ({ type, values }) => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore }
    const options = { runOnly: { type, values: [...values] }, iframes: false, resultTypes: ['violations' as const] }
    const { violations } = await axe.run({ exclude: ['[data-tabster-dummy]'] }, options)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`)
  }, RULES[rules])
}

async function overflow(frame: Frame): Promise<string[]> {
  const beyond = await frame.evaluate<string[]>(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
    return wide.slice(-3).map((one) => one.outerHTML.slice(0, 160))
  })()`)
  return beyond.map((html) => `reaches beyond the edge: ${html}`)
}

/** Whether what has the focus after the first Tab looks different from what it is without. */
async function showsFocus({ page, frame }: Shown): Promise<boolean> {
  await frame.evaluate(
    'document.activeElement?.blur?.(), document.body.setAttribute("tabindex", "-1"), document.body.focus()',
  )
  // What is only read has nothing to focus.
  if ((await frame.locator('a[href], button, input, textarea, select, summary').count()) === 0) return true
  await page.keyboard.press('Tab')
  const isFocused = await frame.evaluate('document.activeElement !== document.body')
  if (!isFocused) return false
  const shoot = () => page.screenshot({ animations: 'disabled' })
  const focused = await shoot()
  await frame.evaluate('document.activeElement.blur()')
  return !focused.equals(await shoot())
}
