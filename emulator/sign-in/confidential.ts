import { decodeJwt } from 'jose'
import type { Cloud } from '../cloud.ts'
import type { HttpReply } from '../http.ts'
import { mayUseApp, notAssigned } from './assignment.ts'
import { refuse } from './refusal.ts'
import { consented, readScopes } from './scopes.ts'
import { resources } from './tokens.ts'

/** What the app itself gets, as a server with a secret. */
export async function asApp(cloud: Cloud, scopes: string[]): Promise<HttpReply> {
  return granted(await cloud.tokens.forApp(resourceOf(cloud, scopes)))
}

/** A page's token for the app in exchange for one for Graph, as the person who is signed in there. */
export async function exchangeToken(cloud: Cloud, form: URLSearchParams, asked: string[]): Promise<HttpReply> {
  const { tenant, tokens, people } = cloud
  if (form.get('requested_token_use') !== 'on_behalf_of')
    return refuse(
      400,
      'invalid_request',
      900144,
      "The request body must contain the following parameter: 'requested_token_use'.",
    )
  const checked = await tokens.check(`Bearer ${form.get('assertion') ?? ''}`, tenant.appId)
  if ('problem' in checked)
    return refuse(
      400,
      'invalid_grant',
      /expired/.test(checked.problem) ? 500133 : 50013,
      `Assertion failed. ${checked.problem}`,
    )
  const { caller } = checked
  const person = people.inDirectory(caller.objectId)
  if (caller.auth !== 'delegated' || !caller.roles.includes('access_as_user') || !person)
    return refuse(
      400,
      'invalid_grant',
      7000114,
      `Application '${tenant.appId}' is not allowed to make application on-behalf-of calls.`,
    )
  if (!mayUseApp(tenant, person)) return refuse(400, 'invalid_grant', 50105, notAssigned(tenant, person))
  const { names, resource, written } = readScopes(tenant, asked)
  if (resource !== 'graph') return refuse(400, 'invalid_scope', 70011, 'The app asks on behalf of a person for itself.')
  const scopes = consented(tenant, names)
  const scope = [...written.filter((one) => !one.includes('.default')), ...(names.includes('.default') ? scopes : [])]
  return granted(await tokens.onBehalfOf(person, scopes), scope.join(' '))
}

export function refuseWrongSecret({ tenant }: Cloud, form: URLSearchParams) {
  const assertion = form.get('client_assertion')
  if (assertion) {
    const { aud, iss, sub, exp } = decodeAssertion(assertion)
    const meant = typeof aud === 'string' && aud.includes(tenant.tenantId)
    if (meant && iss === tenant.appId && sub === tenant.appId && Number(exp) * 1000 > Date.now()) return
    refuse(401, 'invalid_client', 700027, 'The client assertion failed validation.')
  }
  if (!form.get('client_secret'))
    refuse(401, 'invalid_client', 7000218, 'The request body must contain a secret or assertion.')
  if (tenant.appSecret !== undefined && form.get('client_secret') !== tenant.appSecret)
    refuse(401, 'invalid_client', 7000215, 'Invalid client secret provided.')
}

function decodeAssertion(assertion: string) {
  try {
    return decodeJwt(assertion)
  } catch (cause) {
    return refuse(401, 'invalid_client', 50027, `JWT token is invalid or malformed. ${cause}`)
  }
}

function resourceOf(cloud: Cloud, scopes: string[]): string {
  const resource = /^(.+?)\/+\.default$/.exec(scopes[0] ?? '')?.[1]
  if (!resource) return refuse(400, 'invalid_scope', 1002012, `The value for scope ${scopes} is not valid.`)
  if (resource === `api://${cloud.tenant.appId}`) return cloud.tenant.appId
  if (Object.values(resources).includes(resource)) return resource
  return refuse(400, 'invalid_resource', 500011, `The resource principal named ${resource} was not found.`)
}

function granted(access_token: string, scope?: string): HttpReply {
  const body = { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token, ...(scope && { scope }) }
  return { status: 200, body }
}
