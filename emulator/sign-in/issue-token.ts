import { createHash } from 'node:crypto'
import type { Cloud } from '../cloud.ts'
import type { HttpReply, HttpRequest } from '../http.ts'
import type { Person } from '../people.ts'
import { mayUseApp, notAssigned } from './assignment.ts'
import { asApp, exchangeToken, refuseWrongSecret } from './confidential.ts'
import type { Grant } from './grants.ts'
import { clientInfo } from './home-account.ts'
import { isRegisteredOrigin } from './redirects.ts'
import { refusal, refuse } from './refusal.ts'
import { consented, readScopes } from './scopes.ts'

const browserTokens =
  "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests."

/** The token endpoint: a server proves itself by a secret or certificate, a page by its origin and PKCE. */
export async function issueToken(cloud: Cloud, request: HttpRequest): Promise<HttpReply> {
  const form = new URLSearchParams(request.bytes.toString('utf8'))
  const { appId } = cloud.tenant
  if (form.get('client_id') !== appId)
    return refusal(400, 'unauthorized_client', 700016, `Application '${form.get('client_id')}' was not found.`)
  const scopes = (form.get('scope') ?? '').split(' ').filter(Boolean)
  switch (form.get('grant_type')) {
    case 'client_credentials':
      refuseWrongSecret(cloud, form)
      return asApp(cloud, scopes)
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      refuseWrongSecret(cloud, form)
      return exchangeToken(cloud, form, scopes)
    case 'authorization_code':
      refuseOtherOrigins(cloud, request)
      return redeemCode(cloud, form, scopes)
    case 'refresh_token':
      refuseOtherOrigins(cloud, request)
      return refresh(cloud, form, scopes)
    default:
      return refusal(400, 'unsupported_grant_type', 70003, 'The app requested an unsupported grant type.')
  }
}

function refuseOtherOrigins({ tenant }: Cloud, { headers }: HttpRequest) {
  if (headers.origin === undefined) refuse(400, 'invalid_request', 9002327, browserTokens)
  if (!isRegisteredOrigin(tenant, headers.origin))
    refuse(
      400,
      'invalid_request',
      9002326,
      `Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: '${headers.origin}'.`,
    )
}

function redeemCode(cloud: Cloud, form: URLSearchParams, scopes: string[]) {
  const grant = cloud.grants.find('code', form.get('code'))
  if (!grant) return refuse(400, 'invalid_grant', 70008, 'The provided authorization code is invalid.')
  if (grant.used)
    return refuse(
      400,
      'invalid_grant',
      54005,
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    )
  if (grant.expiresAt < Date.now())
    return refuse(
      400,
      'invalid_grant',
      70008,
      'The provided authorization code or refresh token has expired due to inactivity.',
    )
  if (grant.redirectUri !== form.get('redirect_uri'))
    return refuse(
      400,
      'invalid_client',
      500112,
      'The reply address does not match the reply address provided when requesting Authorization code.',
    )
  const verifier = form.get('code_verifier') ?? ''
  if (createHash('sha256').update(verifier).digest('base64url') !== grant.challenge)
    return refuse(
      400,
      'invalid_grant',
      501481,
      'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    )
  cloud.grants.use(grant)
  return grantTo(cloud, grant, scopes.length > 0 ? scopes : grant.scopes)
}

function refresh(cloud: Cloud, form: URLSearchParams, scopes: string[]) {
  const grant = cloud.grants.find('refresh', form.get('refresh_token'))
  if (!grant) return refuse(400, 'invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.')
  if (grant.expiresAt < Date.now())
    return refuse(
      400,
      'invalid_grant',
      700084,
      'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended. It is now expired.',
    )
  return grantTo(cloud, { ...grant, nonce: null }, scopes.length > 0 ? scopes : grant.scopes)
}

async function grantTo(cloud: Cloud, grant: Grant, asked: string[]): Promise<HttpReply> {
  const { tenant, people } = cloud
  const person = people.byEmail(grant.person)
  if (!person) return refuse(400, 'invalid_grant', 50034, 'The user account does not exist in the directory.')
  return {
    status: 200,
    headers: { 'Cache-Control': 'no-store' },
    body: {
      token_type: 'Bearer',
      ...(await issueTo(cloud, person, asked, grant.nonce)),
      ext_expires_in: 3599,
      ...(asked.includes('offline_access') && {
        refresh_token: refreshToken(cloud, person, grant),
        refresh_token_expires_in: 86_399,
      }),
      client_info: clientInfo(person, tenant),
    },
  }
}

/** The tokens of a signed-in person, unless they may not use the application or it may not have those scopes. */
export async function issueTo(cloud: Cloud, person: Person, asked: string[], nonce: string | null) {
  const { tenant, tokens } = cloud
  if (!mayUseApp(tenant, person)) refuse(400, 'invalid_grant', 50105, notAssigned(tenant, person))
  const scopes = readScopes(tenant, asked)
  return {
    scope: scopes.written.join(' '),
    expires_in: 3599,
    access_token: await accessToken(cloud, person, scopes),
    id_token: await tokens.identity(person, nonce),
  }
}

function accessToken({ tenant, tokens }: Cloud, person: Person, { resource, names }: ReturnType<typeof readScopes>) {
  return resource === 'app' ? tokens.forPage(person) : tokens.onBehalfOf(person, consented(tenant, names))
}

/** A page's refresh token lives a day from the first sign-in, however often it is used. */
function refreshToken({ grants }: Cloud, person: Person, grant: Grant): string {
  return grant.kind === 'refresh' ? grant.id : grants.give('refresh', person, grant).id
}
