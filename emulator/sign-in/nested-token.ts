import type { Cloud } from '../cloud.ts'
import { fail } from '../fail.ts'
import { Refused } from '../http.ts'
import type { Faults } from '../misbehaviour.ts'
import type { NestedRefusal, TokenAnswer, TokenQuestion } from '../page/outlook/office-messages.ts'
import type { Person } from '../people.ts'
import { homeAccount } from './home-account.ts'
import { issueTo } from './issue-token.ts'
import { isRegistered } from './redirects.ts'

/** `origin` is that of the page in the frame: it stands in the redirect address that must be registered for it. */
export type NestedTokenRequest = TokenQuestion & { origin: string }

/** A token for an app inside Outlook or Teams, as the host's own sign-in fetches it for the app. */
export async function nestedToken(
  cloud: Cloud,
  faults: Faults,
  email: string,
  asked: NestedTokenRequest,
): Promise<TokenAnswer> {
  const { tenant } = cloud
  const person = cloud.people.byEmail(email) ?? fail(`the stand-in knows nobody with the address ${email}`)
  const url = new URL(`https://login.microsoftonline.com/${tenant.tenantId}/oauth2/v2.0/token`)
  const fault = asked.interactive ? null : faults.next({ method: 'POST', url })
  if (fault?.interactionRequired)
    return refused(
      'USER_INTERACTION_REQUIRED',
      'interaction_required',
      'AADSTS50076: multi-factor authentication is required.',
    )
  if (fault) return refused('TRANSIENT_ERROR', 'temporarily_unavailable', 'The service is busy.')
  const redirect = `brk-multihub://${new URL(asked.origin).host}`
  if (asked.clientId !== tenant.appId)
    return refused(
      'PERSISTENT_ERROR',
      'unauthorized_client',
      `AADSTS700016: application ${asked.clientId} was not found.`,
    )
  if (!isRegistered(tenant, redirect))
    return refused(
      'PERSISTENT_ERROR',
      'invalid_request',
      `AADSTS50011: the redirect URI ${redirect} is not registered.`,
    )
  try {
    const given = await issueTo(cloud, person, asked.scope.split(' ').filter(Boolean), null)
    return { token: { ...given, properties: null }, account: accountOf(cloud, person) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { error: code, error_description, suberror } = error.reply.body as Record<string, string>
    const status = suberror === 'consent_required' ? 'USER_INTERACTION_REQUIRED' : 'PERSISTENT_ERROR'
    return refused(status, code ?? '', error_description ?? '')
  }
}

const refused = (status: NestedRefusal, code: string, description: string): TokenAnswer => ({
  error: { status, code, description },
})

function accountOf({ tenant }: Cloud, person: Person) {
  const { uid, utid } = homeAccount(person, tenant)
  return {
    homeAccountId: `${uid}.${utid}`,
    environment: 'login.windows.net',
    tenantId: tenant.tenantId,
    username: person.upn,
    localAccountId: person.objectId,
    name: person.displayName,
  }
}
