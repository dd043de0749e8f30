import { randomUUID } from 'node:crypto'
import { decodeJwt } from 'jose'
import type { Cloud } from '../cloud.ts'
import { type HttpReply, type HttpRequest, Refused } from '../http.ts'
import { resources } from './tokens.ts'

/** login.microsoftonline.com: tokens, discovery and keys. */
export async function answerSignIn(cloud: Cloud, request: HttpRequest): Promise<HttpReply> {
  const [, tenant = '', ...rest] = request.url.pathname.split('/')
  const { tenantId } = cloud.tenant
  if (tenant !== tenantId && tenant !== 'common' && tenant !== 'organizations')
    return refused(400, 'invalid_tenant', 90002, `Tenant '${tenant}' not found.`)
  switch (`${request.method} ${rest.join('/')}`) {
    case 'GET v2.0/.well-known/openid-configuration':
      return { status: 200, body: discovery(tenantId) }
    case 'GET discovery/v2.0/keys':
      return { status: 200, body: cloud.tokens.entraKeys() }
    case 'POST oauth2/v2.0/token':
      return issueToken(cloud, new URLSearchParams(request.bytes.toString('utf8')))
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
    jwks_uri: `${authority}/discovery/v2.0/keys`,
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    tenant_region_scope: 'EU',
  }
}

async function issueToken(cloud: Cloud, form: URLSearchParams): Promise<HttpReply> {
  refuseWrongClient(cloud, form)
  const scopes = (form.get('scope') ?? '').split(' ').filter(Boolean)
  switch (form.get('grant_type')) {
    case 'client_credentials':
      return granted(await cloud.tokens.forApp(resourceOf(cloud, scopes)))
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return granted(await exchangeToken(cloud, form.get('assertion') ?? '', scopes))
    default:
      return refused(400, 'unsupported_grant_type', 70003, `The app requested an unsupported grant type.`)
  }
}

function refuseWrongClient({ tenant }: Cloud, form: URLSearchParams) {
  if (form.get('client_id') !== tenant.appId)
    throw new Refused(
      refused(400, 'unauthorized_client', 700016, `Application '${form.get('client_id')}' was not found.`),
    )
  const assertion = form.get('client_assertion')
  if (assertion) {
    const { aud, iss, sub, exp } = decodeAssertion(assertion)
    const meant = typeof aud === 'string' && aud.includes(tenant.tenantId)
    if (meant && iss === tenant.appId && sub === tenant.appId && Number(exp) * 1000 > Date.now()) return
    throw new Refused(refused(401, 'invalid_client', 700027, 'The client assertion failed validation.'))
  }
  if (!form.get('client_secret'))
    throw new Refused(refused(401, 'invalid_client', 7000218, 'The request body must contain a secret or assertion.'))
  if (tenant.appSecret !== undefined && form.get('client_secret') !== tenant.appSecret)
    throw new Refused(refused(401, 'invalid_client', 7000215, 'Invalid client secret provided.'))
}

function decodeAssertion(assertion: string) {
  try {
    return decodeJwt(assertion)
  } catch (cause) {
    throw new Refused(refused(401, 'invalid_client', 50027, `JWT token is invalid or malformed. ${cause}`))
  }
}

function resourceOf(cloud: Cloud, scopes: string[]): string {
  const resource = /^(.+?)\/+\.default$/.exec(scopes[0] ?? '')?.[1]
  if (!resource)
    throw new Refused(refused(400, 'invalid_scope', 1002012, `The value for scope ${scopes} is not valid.`))
  if (resource === `api://${cloud.tenant.appId}`) return cloud.tenant.appId
  if (Object.values(resources).includes(resource)) return resource
  throw new Refused(refused(400, 'invalid_resource', 500011, `The resource principal named ${resource} was not found.`))
}

async function exchangeToken(cloud: Cloud, assertion: string, scopes: string[]) {
  const checked = await cloud.tokens.check(`Bearer ${assertion}`, cloud.tenant.appId)
  const person = 'caller' in checked ? cloud.people.inDirectory(checked.caller.objectId) : null
  if (!person) throw new Refused(refused(400, 'invalid_grant', 50013, 'Assertion failed signature or audience check.'))
  return cloud.tokens.onBehalfOf(
    person,
    scopes.map((scope) => scope.replace(`${resources.graph}/`, '')).filter((scope) => /^[A-Z]/.test(scope)),
  )
}

function granted(access_token: string): HttpReply {
  return { status: 200, body: { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token } }
}

function refused(status: number, error: string, code: number, message: string): HttpReply {
  const trace = randomUUID()
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${message} Trace ID: ${trace}`,
      error_codes: [code],
      timestamp: new Date().toISOString().replace('T', ' ').slice(0, 20).replace(/\..*/, 'Z'),
      trace_id: trace,
      correlation_id: randomUUID(),
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
  }
}
