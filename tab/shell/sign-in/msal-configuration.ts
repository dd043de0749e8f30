import {
  BrowserCacheLocation,
  type Configuration,
  type INetworkModule,
  NavigationClient,
  type NavigationOptions,
} from '@azure/msal-browser'
import { addressFor, type SignInSettings } from './settings.ts'

/** For MSAL every address is Microsoft's; beside the stand-in its requests and its leaving the page are led there. */
export function msalConfiguration(settings: SignInSettings): Configuration {
  const { tenantId, clientId, standIn } = settings
  const redirectUri = `${location.origin}/tab/`
  return {
    auth: {
      clientId,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      redirectUri,
      postLogoutRedirectUri: redirectUri,
    },
    cache: { cacheLocation: BrowserCacheLocation.SessionStorage },
    ...(standIn && { system: { networkClient: networkTo(settings), navigationClient: navigationTo(settings) } }),
  }
}

function networkTo(settings: SignInSettings): INetworkModule {
  const send =
    (method: string) => async (url: string, options?: { headers?: Record<string, string>; body?: string }) => {
      const { headers = {}, body } = options ?? {}
      const response = await fetch(addressFor(settings, url), { method, headers, ...(body !== undefined && { body }) })
      return { headers: Object.fromEntries(response.headers), body: await response.json(), status: response.status }
    }
  return { sendGetRequestAsync: send('GET'), sendPostRequestAsync: send('POST') }
}

function navigationTo(settings: SignInSettings): NavigationClient {
  const navigation = new NavigationClient()
  const leave = navigation.navigateExternal.bind(navigation)
  navigation.navigateExternal = (url: string, options: NavigationOptions) => leave(addressFor(settings, url), options)
  return navigation
}
