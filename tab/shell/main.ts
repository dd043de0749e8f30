import { aMoment } from './a-moment.ts'
import { enter } from './enter.ts'

/** No await outside a function: the rest of the page is built on this file, and would wait for it for ever. */
async function start() {
  // Nothing that builds on it is imported before the client has it; signing in does not.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const { asked, entered } = enter()
  // What draws the page keeps the processor busy for a while: a host that answers soon is heard before.
  await Promise.race([asked, aMoment()])
  const { showPage } = await import('./page.tsx')
  await showPage(document.getElementById('page') as HTMLElement, entered)
}

start()
