import type { Entry } from './session.ts'
import { signInSettings } from './settings.ts'
import { enterTeams } from './teams.ts'

/**
 * The one way in, by where the page stands: in Outlook's task pane, in a browser of its own, else in Teams. Throws an
 * error whose message is for the person. What Teams does not need is not loaded there.
 */
export async function signIn(): Promise<Entry> {
  const settings = signInSettings()
  if (/^\/tab\/outlook(\/|$)/.test(location.pathname)) {
    const { enterOutlook } = await import('./outlook.ts')
    return { session: await enterOutlook(settings) }
  }
  if (window.parent === window) {
    const { enterBrowser } = await import('./browser.ts')
    return enterBrowser(settings)
  }
  return { session: await enterTeams(settings) }
}
