import type { Shown } from './frame.fixture.ts'

/** A person who has a keyboard and nothing else. */
export function keyboardOf({ page, frame }: Shown) {
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  const type = (text: string) => page.keyboard.type(text)

  /** Presses Tab (or back) until what has the focus is called so. */
  async function to(name: string | RegExp, tab = 'Tab') {
    const passed: string[] = []
    for (let presses = 0; presses < 250; presses++) {
      await page.keyboard.press(tab)
      const focused = await frame.evaluate<string>(NAME_OF_FOCUSED)
      if (typeof name === 'string' ? focused === name : name.test(focused)) return
      passed.push(focused.slice(0, 40))
    }
    throw new Error(`Tab does not lead to "${name}", but to ${[...new Set(passed)].join(' | ')}`)
  }
  return {
    to,
    back: (name: string | RegExp) => to(name, 'Shift+Tab'),
    press,
    type,
    /** Goes to a button or a link and presses it. */
    async push(name: string | RegExp) {
      await to(name)
      await press('Enter')
    },
    async tick(name: string | RegExp) {
      await to(name)
      await press('Space')
    },
    async fill(name: string | RegExp, text: string) {
      await to(name)
      await type(text)
    },
  }
}

const NAME_OF_FOCUSED = `(() => {
  const focused = document.activeElement
  if (focused === document.body) return ''
  const label = focused.labels?.[0]?.cloneNode(true)
  for (const control of label?.querySelectorAll('select, input, textarea') ?? []) control.remove()
  return (focused.ariaLabel ?? label?.textContent ?? focused.textContent).trim()
})()`
