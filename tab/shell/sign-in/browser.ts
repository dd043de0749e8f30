import {
  type AccountInfo,
  CacheLookupPolicy,
  type IPublicClientApplication,
  PublicClientApplication,
} from '@azure/msal-browser'
import { onPreferredThemeChange, preferredTheme } from '../theme.ts'
import { msalConfiguration } from './msal-configuration.ts'
import type { Entry, Session } from './session.ts'
import type { SignInSettings } from './settings.ts'
import { SignInError, wordsFor } from './words-for.ts'

/** Where the person was when they left to sign in: Microsoft need not know which conference that is. */
const PLACE = 'place-before-sign-in'

/** A browser of its own, for whoever's Teams is broken: leaves for Microsoft's sign-in page and comes back. */
export async function enterBrowser(settings: SignInSettings): Promise<Entry> {
  const application = new PublicClientApplication(msalConfiguration(settings))
  await application.initialize()
  let trouble: string | null = null
  let account: AccountInfo | null = null
  try {
    const answer = await application.handleRedirectPromise({ navigateToLoginRequestUrl: false })
    account = answer?.account ?? application.getAllAccounts()[0] ?? null
  } catch (cause) {
    trouble = wordsFor(cause)
  }
  goBack()
  if (account) {
    const session = sessionOf(application, account, settings)
    try {
      await session.token()
      return { session }
    } catch (cause) {
      trouble = (cause as Error).message
    }
  }
  return { offer: { trouble, start: () => leave(application, settings, trouble !== null) } }
}

function sessionOf(application: IPublicClientApplication, account: AccountInfo, settings: SignInSettings): Session {
  const scopes = [settings.scope]
  return {
    async token(refused = false) {
      try {
        // Without MSAL's hidden frame, which the page's security policy forbids.
        const cacheLookupPolicy = CacheLookupPolicy[refused ? 'RefreshToken' : 'AccessTokenAndRefreshToken']
        const { accessToken } = await application.acquireTokenSilent({ scopes, account, cacheLookupPolicy })
        return accessToken
      } catch (cause) {
        throw new SignInError(wordsFor(cause), { cause })
      }
    },
    theme: preferredTheme(),
    onThemeChange: onPreferredThemeChange,
    place: null,
    frame: 'content',
    chatId: null,
    signOut: () => application.logoutRedirect({ account }),
  }
}

async function leave(application: IPublicClientApplication, settings: SignInSettings, isAgain: boolean) {
  sessionStorage.setItem(PLACE, location.pathname + location.hash)
  await application.loginRedirect({ scopes: [settings.scope], ...(isAgain && { prompt: 'select_account' }) })
}

/** Microsoft knows one address of ours, and leaves its answer behind in it. */
function goBack() {
  const place = sessionStorage.getItem(PLACE)
  sessionStorage.removeItem(PLACE)
  if (place?.startsWith('/tab/')) history.replaceState(null, '', place)
}
