import { createNestablePublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser'
import { shared } from '../english.ts'
import { onPreferredThemeChange, preferredTheme } from '../theme.ts'
import { msalConfiguration } from './msal-configuration.ts'
import { loadOffice } from './office.ts'
import type { OfficeTheme } from './office-js.ts'
import type { Session } from './session.ts'
import type { SignInSettings } from './settings.ts'
import { SignInError, wordsFor } from './words-for.ts'

/** Outlook's task pane: nested app authentication, by which Outlook itself asks for the person's token. */
export async function enterOutlook(settings: SignInSettings): Promise<Session> {
  const office = await loadOffice(settings)
  // Without it MSAL would open a window of its own, from a frame that may not.
  if (!office.context.requirements.isSetSupported('NestedAppAuth', '1.1'))
    throw new SignInError(shared.signIn.oldOutlook)
  const application = await createNestablePublicClientApplication(msalConfiguration(settings))
  const request = { scopes: [settings.scope] }
  async function ask(refused: boolean): Promise<string> {
    try {
      return (await application.acquireTokenSilent({ ...request, forceRefresh: refused })).accessToken
    } catch (cause) {
      if (!(cause instanceof InteractionRequiredAuthError)) throw cause
      try {
        return (await application.acquireTokenPopup(request)).accessToken
      } catch (stopped) {
        // A window that somebody could only close does not say that consent was missing.
        throw cause.errorCode === 'consent_required' ? cause : stopped
      }
    }
  }
  return {
    async token(refused = false) {
      try {
        return await ask(refused)
      } catch (cause) {
        throw new SignInError(wordsFor(cause), { cause })
      }
    },
    theme: themeOf(office.context.officeTheme),
    onThemeChange(show) {
      onPreferredThemeChange(() => show(themeOf(office.context.officeTheme)))
      const { OfficeThemeChanged } = office.EventType
      if (OfficeThemeChanged)
        office.context.mailbox.addHandlerAsync(OfficeThemeChanged, ({ officeTheme }) => show(themeOf(officeTheme)))
    },
    place: null,
    frame: 'content',
    chatId: null,
    signOut: null,
  }
}

/** Outlook names colours, not themes: a dark page is a dark theme. Forced colours go before everything. */
function themeOf(theme: OfficeTheme | undefined): string {
  const preferred = preferredTheme()
  const colour = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? '')
  if (preferred === 'contrast' || !colour) return preferred
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => Number.parseInt(part, 16))
  // The ground of high contrast; the dark themes' are greys.
  if (red + green + blue === 0) return 'contrast'
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'default'
}
