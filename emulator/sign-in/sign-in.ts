import type { Cloud } from '../cloud.ts'
import { type HttpReply, type HttpRequest, Refused } from '../http.ts'
import { authorize, signOut } from './authorize.ts'
import { issueToken } from './issue-token.ts'
import { isRegisteredOrigin } from './redirects.ts'
import { refusal } from './refusal.ts'

/** login.microsoftonline.com: signing in and out, tokens, discovery and keys. */
export async function answerSignIn(cloud: Cloud, request: HttpRequest): Promise<HttpReply> {
  const [, tenant = '', ...rest] = request.url.pathname.split('/')
  const { tenantId } = cloud.tenant
  if (tenant !== tenantId && tenant !== 'common' && tenant !== 'organizations')
    return refusal(400, 'invalid_tenant', 90002, `Tenant '${tenant}' not found.`)
  switch (`${request.method} ${rest.join('/')}`) {
    case 'GET v2.0/.well-known/openid-configuration':
      return forAnyPage({ status: 200, body: discovery(tenantId) })
    case 'GET discovery/v2.0/keys':
      return forAnyPage({ status: 200, body: cloud.tokens.entraKeys() })
    case 'GET oauth2/v2.0/authorize':
    case 'POST oauth2/v2.0/authorize':
      return authorize(cloud, request)
    case 'GET oauth2/v2.0/logout':
      return signOut(cloud, request)
    case 'POST oauth2/v2.0/token':
      return forPage(cloud, request, await issueToken(cloud, request).catch(replyOf))
    case 'OPTIONS oauth2/v2.0/token':
      return forPage(cloud, request, { status: 204 })
    default:
      return { status: 404 }
  }
}

function discovery(tenantId: string) {
  const authority = `https://login.microsoftonline.com/${tenantId}`
  return {
    issuer: `${authority}/v2.0`,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment'],
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    tenant_region_scope: 'EU',
  }
}

const forAnyPage = (reply: HttpReply): HttpReply => ({
  ...reply,
  headers: { ...reply.headers, 'Access-Control-Allow-Origin': '*' },
})

/** Only pages of a registered redirect address may read the answer; others get it without leave to. */
function forPage(cloud: Cloud, { headers }: HttpRequest, reply: HttpReply): HttpReply {
  const { origin } = headers
  if (origin === undefined || !isRegisteredOrigin(cloud.tenant, origin)) return reply
  return {
    ...reply,
    headers: {
      ...reply.headers,
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Methods': 'POST, OPTIONS',
      'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? 'content-type',
      Vary: 'Origin',
    },
  }
}

function replyOf(error: unknown): HttpReply {
  if (error instanceof Refused) return error.reply
  throw error
}
