import { randomUUID } from 'node:crypto'
import type { Cloud } from '../cloud.ts'
import type { HttpReply, HttpRequest } from '../http.ts'
import type { Person } from '../people.ts'
import { accountPage, signedOutPage, troublePage } from './account-page.ts'
import { mayUseApp, notAssigned } from './assignment.ts'
import { clientInfo } from './home-account.ts'
import { isRegistered } from './redirects.ts'

const cookie = 'ESTSAUTH'

/** Where a page sends a person to sign in; asks who they are and sends them back with a code. */
export function authorize(cloud: Cloud, request: HttpRequest): HttpReply {
  const posted = new URLSearchParams(request.method === 'POST' ? request.bytes.toString('utf8') : '')
  const asked = new URLSearchParams([...request.url.searchParams, ...posted])
  const { tenant } = cloud
  const redirectUri = asked.get('redirect_uri') ?? ''
  if (asked.get('client_id') !== tenant.appId)
    return troublePage(
      700016,
      `Application with identifier '${asked.get('client_id')}' was not found in the directory '${tenant.displayName}'.`,
    )
  if (!isRegistered(tenant, redirectUri))
    return troublePage(
      50011,
      `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${tenant.appId}'.`,
    )

  const back = (answer: Record<string, string>, headers = {}) => sendBack(redirectUri, asked, answer, headers)
  const problem = problemWith(asked)
  if (problem) return back({ error: 'invalid_request', error_description: problem })

  const account = posted.get('account')
  if (account !== null) return signIn(cloud, account, asked, back)
  const prompt = asked.get('prompt') ?? ''
  const known = cloud.people.byEmail(readCookie(request) ?? '')
  const hinted = personCalled(cloud, asked.get('login_hint'))
  const isMeant = known !== null && (hinted === null || hinted.id === known.id)
  if (isMeant && !['login', 'select_account'].includes(prompt)) return signIn(cloud, known.email, asked, back)
  if (prompt === 'none')
    return back({
      error: 'login_required',
      error_description: 'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
    })
  return accountPage(tenant, cloud.people.directory(), hinted ?? known)
}

/** Forgets who is signed in, and goes where the page asked to go, if that is registered. */
export function signOut(cloud: Cloud, request: HttpRequest): HttpReply {
  const { searchParams } = request.url
  const target = searchParams.get('post_logout_redirect_uri') ?? ''
  const headers = { 'Set-Cookie': `${cookie}=; Path=/login.microsoftonline.com; Max-Age=0` }
  if (!isRegistered(cloud.tenant, target)) {
    const signedOut = signedOutPage()
    return { ...signedOut, headers: { ...signedOut.headers, ...headers } }
  }
  const url = new URL(target)
  const state = searchParams.get('state')
  if (state !== null) url.searchParams.set('state', state)
  return { status: 302, headers: { Location: url.href, ...headers } }
}

type SendBack = (answer: Record<string, string>, headers?: Record<string, string>) => HttpReply

function signIn(cloud: Cloud, account: string, asked: URLSearchParams, back: SendBack): HttpReply {
  const { tenant } = cloud
  const person = personCalled(cloud, account)
  if (!person || (person.organisation !== 'tenant' && person.organisation !== 'guest'))
    return troublePage(
      50020,
      `User account '${account}' from identity provider 'https://sts.windows.net/' does not exist in tenant '${tenant.displayName}' and cannot access the application '${tenant.appId}' (${tenant.appDisplayName}) in that tenant. The account needs to be added as an external user in the tenant first.`,
    )
  if (!mayUseApp(tenant, person))
    return back({
      error: 'access_denied',
      error_description: `AADSTS50105: ${notAssigned(tenant, person)}`,
    })
  const { id } = cloud.grants.give('code', person, {
    scopes: (asked.get('scope') ?? '').split(' ').filter(Boolean),
    nonce: asked.get('nonce'),
    redirectUri: asked.get('redirect_uri') ?? '',
    challenge: asked.get('code_challenge') ?? '',
  })
  const answer = {
    code: id,
    ...(asked.get('client_info') === '1' && { client_info: clientInfo(person, tenant) }),
    session_state: randomUUID(),
  }
  return back(answer, {
    'Set-Cookie': `${cookie}=${encodeURIComponent(person.id)}; Path=/login.microsoftonline.com; HttpOnly; SameSite=Lax`,
  })
}

function problemWith(asked: URLSearchParams): string | null {
  if (asked.get('response_type') !== 'code')
    return `AADSTS700054: response_type '${asked.get('response_type')}' is not enabled for the application.`
  if (!['fragment', 'query', null].includes(asked.get('response_mode')))
    return 'The stand-in answers in the fragment or the query only.'
  if (!asked.get('code_challenge') || asked.get('code_challenge_method') !== 'S256')
    return 'AADSTS9002325: Proof Key for Code Exchange is required for cross-origin authorization code redemption.'
  if (!asked.get('scope')) return "AADSTS900144: The request must contain the following parameter: 'scope'."
  return null
}

function personCalled({ people }: Cloud, name: string | null): Person | null {
  if (!name) return null
  return (
    people.byEmail(name) ?? people.inDirectory(name) ?? people.inDirectory(Buffer.from(name, 'base64url').toString())
  )
}

function readCookie({ headers }: HttpRequest): string | null {
  const found = new RegExp(`(?:^|; )${cookie}=([^;]+)`).exec(headers.cookie ?? '')?.[1]
  return found ? decodeURIComponent(found) : null
}

function sendBack(
  redirectUri: string,
  asked: URLSearchParams,
  answer: Record<string, string>,
  headers: Record<string, string>,
) {
  const state = asked.get('state')
  const parameters = new URLSearchParams({ ...answer, ...(state !== null && { state }) })
  const url = new URL(redirectUri)
  if (asked.get('response_mode') === 'fragment') url.hash = parameters.toString()
  else for (const [name, value] of parameters) url.searchParams.set(name, value)
  return { status: 302, headers: { Location: url.href, 'Cache-Control': 'no-store', ...headers } }
}
