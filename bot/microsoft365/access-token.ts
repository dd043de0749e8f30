import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'
import { AuthError, ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node'
import type { Result } from '../../conference/result.ts'
import { ok, refusal } from '../../conference/result.ts'
import type { MicrosoftSettings } from '../config.ts'
import type { AllowedFetch } from './allowed-fetch.ts'

export type Resource = 'https://graph.microsoft.com' | 'https://api.botframework.com'

/** The app's own token for a resource, kept by MSAL until shortly before it expires. */
export type AccessToken = (resource: Resource) => Promise<string>

/**
 * A token for somebody who is signed in to our page, from the one that they sent us (`assertion`), with these scopes.
 * 'consent-needed': nobody has agreed to the scopes yet. 'interaction-needed': they have to sign in anew.
 */
export type OnBehalfOf = (
  assertion: string,
  scopes: string[],
) => Promise<Result<{ token: string }, 'consent-needed' | 'interaction-needed'>>

export interface AccessTokens {
  forApp: AccessToken
  onBehalfOf: OnBehalfOf
}

export function createAccessTokens(settings: MicrosoftSettings, allowedFetch: AllowedFetch): AccessTokens {
  const { tenantId, appId, credential } = settings
  const newApplication = () =>
    new ConfidentialClientApplication({
      auth: {
        clientId: appId,
        authority: `https://login.microsoftonline.com/${tenantId}`,
        ...('secret' in credential
          ? { clientSecret: credential.secret }
          : { clientCertificate: credential.certificate }),
      },
      system: { networkClient: networkClient(allowedFetch) },
    })
  const application = newApplication()
  return {
    async forApp(resource) {
      const answer = await application.acquireTokenByClientCredential({ scopes: [`${resource}/.default`] })
      if (!answer) throw new Error('Entra gave no token and no error.')
      return answer.accessToken
    },
    async onBehalfOf(assertion, scopes) {
      try {
        // One for each call: MSAL would keep a person's token for as long as it is good, and they may have left.
        const answer = await newApplication().acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes })
        if (!answer) throw new Error('Entra gave no token and no error.')
        return ok({ token: answer.accessToken })
      } catch (cause) {
        if (isAboutConsent(cause)) return refusal('consent-needed', { cause })
        if (cause instanceof InteractionRequiredAuthError) return refusal('interaction-needed', { cause })
        throw cause
      }
    },
  }
}

/** Entra's AADSTS65001: neither the person nor an administrator has consented. */
function isAboutConsent(cause: unknown): boolean {
  return cause instanceof AuthError && (cause.subError === 'consent_required' || cause.message.includes('AADSTS65001'))
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
