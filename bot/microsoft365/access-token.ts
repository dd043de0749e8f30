import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'
import { ConfidentialClientApplication } from '@azure/msal-node'
import type { MicrosoftSettings } from '../config.ts'
import type { AllowedFetch } from './allowed-fetch.ts'

export type Resource = 'https://graph.microsoft.com' | 'https://api.botframework.com'

/** The app's own token for a resource, kept by MSAL until shortly before it expires. */
export type AccessToken = (resource: Resource) => Promise<string>

export function createAccessToken(settings: MicrosoftSettings, allowedFetch: AllowedFetch): AccessToken {
  const { tenantId, appId, credential } = settings
  const application = new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      ...('secret' in credential ? { clientSecret: credential.secret } : { clientCertificate: credential.certificate }),
    },
    system: { networkClient: networkClient(allowedFetch) },
  })
  return async (resource) => {
    const answer = await application.acquireTokenByClientCredential({ scopes: [`${resource}/.default`] })
    if (!answer) throw new Error('Entra gave no token and no error.')
    return answer.accessToken
  }
}

function networkClient(allowedFetch: AllowedFetch): INetworkModule {
  async function send<T>(method: string, url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    const response = await allowedFetch(url, { method, ...options })
    const headers = Object.fromEntries(response.headers)
    return { status: response.status, headers, body: (await response.json()) as T }
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  }
}
