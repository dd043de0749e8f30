import { randomUUID } from 'node:crypto'
import type { Cloud } from '../cloud.ts'
import {
  matchPath,
  operationOf,
  permissionsFor,
  type Refusal,
  refuseBody,
  refuseQuery,
} from '../description/graph-description.ts'
import { type HttpReply, type HttpRequest, parseJson, Refused } from '../http.ts'
import { type Caller, resources } from '../sign-in/tokens.ts'
import { type GraphCall, type GraphHandler, refuse } from './call.ts'
import { driveHandler } from './drives.ts'
import { events } from './events.ts'
import { mail } from './mail.ts'
import { mailFolders } from './mail-folders.ts'
import { onlineMeetings } from './online-meetings.ts'
import type { RequestLog } from './request-log.ts'
import { schedules } from './schedules.ts'
import { shares } from './shares.ts'
import { sites } from './sites.ts'
import { teamwork } from './teamwork.ts'
import { users } from './users.ts'

const handlers: Record<string, GraphHandler> = {
  ...users,
  ...events,
  ...schedules,
  ...onlineMeetings,
  ...mail,
  ...mailFolders,
  ...shares,
  ...teamwork,
  ...sites,
}

/** Permissions that say nothing about where: the resource itself decides. */
const selected = [
  'Sites.Selected',
  'Lists.SelectedOperations.Selected',
  'ListItems.SelectedOperations.Selected',
  'Files.SelectedOperations.Selected',
  'Files.ReadWrite.AppFolder',
]

/** graph.microsoft.com: judges a request by the description and by its token, then answers and logs it. */
export async function answerGraph(cloud: Cloud, request: HttpRequest, log: RequestLog, fault?: HttpReply) {
  const requestId = randomUUID()
  let caller: Caller = { auth: 'app', objectId: '', roles: [] }
  const reply = await (async () => {
    caller = await identify(cloud, request)
    return fault ?? (await handle(cloud, request, caller))
  })().catch((error: unknown): HttpReply => {
    if (error instanceof Refused) return error.reply
    throw error
  })
  log.add({
    time: cloud.clock.now().toString(),
    method: request.method,
    url: request.url.href,
    headers: request.headers,
    ...loggedBody(request),
    auth: caller.auth,
    roles: caller.roles,
    status: reply.status,
  })
  return withInnerError(reply, request, requestId)
}

/** Who calls, with the roles of the token and those that Exchange granted for the mailbox in the path. */
async function identify(cloud: Cloud, request: HttpRequest): Promise<Caller> {
  const checked = await cloud.tokens.check(request.headers.authorization, resources.graph)
  if ('problem' in checked)
    return refuse(401, 'InvalidAuthenticationToken', checked.problem, {
      'WWW-Authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"`,
    })
  const { caller } = checked
  const user = /^\/v1\.0\/users\/([^/]+)\/(?:events|calendar|calendarView|mailFolders|messages|sendMail)\b/.exec(
    request.url.pathname,
  )?.[1]
  const owner = user && cloud.people.inDirectory(decodeURIComponent(user))
  if (caller.auth === 'delegated') return caller
  const granted = cloud.tenant.exchangeGrants.filter(({ mailbox }) => owner && mailbox.toLowerCase() === owner.id)
  return { ...caller, roles: [...new Set([...caller.roles, ...granted.flatMap(({ roles }) => roles)])] }
}

async function handle(cloud: Cloud, request: HttpRequest, caller: Caller): Promise<HttpReply> {
  const path = /^\/v1\.0(\/.*)$/.exec(request.url.pathname)?.[1]
  if (!path) return refuse(400, 'BadRequest', 'Invalid version: only v1.0 is for production.')
  const route = matchPath(withoutMe(path, caller))
  if (!route) return refuse(400, 'BadRequest', `Resource not found for the path '${path}'.`)
  const operation = operationOf(route, request.method)
  if (!operation)
    return refuse(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.')

  const selectedOnly = !coveredBy(permissionsFor(route, operation, caller.auth), route.template, caller)
  const query = request.url.searchParams
  const contentType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const body = isBinary(request) ? undefined : (parseJson(request.bytes) ?? undefined)
  refuseIf(refuseQuery(route, operation, query))
  if (!isBinary(request)) refuseIf(refuseBody(operation, contentType, body))

  const call: GraphCall = {
    method: request.method,
    template: route.template,
    params: route.params,
    url: request.url,
    query,
    headers: request.headers,
    bytes: request.bytes,
    body,
    caller,
    selectedOnly,
  }
  refuseStrangers(cloud, call)
  const handler = handlers[`${request.method} ${route.template}`] ?? driveHandler(request.method, route.template)
  if (!handler)
    return refuse(501, 'NotImplemented', `The stand-in does not answer ${request.method} ${route.template}.`)
  return selectProperties(await handler(cloud, call), query.get('$select'))
}

/** What /me means: the person whose token it is. */
function withoutMe(path: string, { auth, objectId }: Caller): string {
  if (!/^\/me(\/|$)/.test(path)) return path
  if (auth === 'app') return refuse(400, 'BadRequest', '/me request is only valid with delegated authentication flow.')
  return path.replace('/me', `/users/${objectId}`)
}

const isBinary = (request: HttpRequest) => request.method === 'PUT'

function loggedBody(request: HttpRequest) {
  if (isBinary(request)) return { body: { $binary: request.bytes.length } }
  return request.bytes.length > 0 ? { body: parseJson(request.bytes) } : {}
}

function refuseIf(refusal: Refusal | null) {
  if (refusal) refuse(400, refusal.code, refusal.message)
}

/** False when only a *.Selected permission is left to go by. Each of Graph's workloads refuses in words of its own. */
function coveredBy(needed: string[] | null, template: string, { auth, roles }: Caller): boolean {
  if (needed?.some((permission) => roles.includes(permission))) return true
  const ofFiles = /\/(drives?|sites|shares)(\/|$)/.test(template)
  if (ofFiles && roles.some((role) => selected.includes(role))) return false
  if (!needed && auth === 'app') return refuse(403, 'Forbidden', 'Application permissions are not supported here.')
  if (ofFiles) return refuse(403, 'accessDenied', 'Access denied')
  if (/teamwork|appCatalogs|chats|onlineMeetings/.test(template))
    return refuse(
      403,
      'Forbidden',
      `Missing role permissions on the request. API requires one of '${needed?.join(', ')}'. Roles on the request '${roles.join(', ')}'.`,
    )
  if (/\/(events|calendar|calendarView|mailFolders|messages|sendMail)(\/|$)/.test(template))
    return refuse(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
  return refuse(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
}

const ofEverybody = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All']

/** A token of a person reaches that person's own things, and what the directory says about others if it may ask. */
function refuseStrangers(cloud: Cloud, { caller, params, template }: GraphCall) {
  if (caller.auth === 'app' || !params['user-id']) return
  if (cloud.people.inDirectory(params['user-id'])?.objectId === caller.objectId) return
  if (template !== '/users/{user-id}')
    refuse(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
  if (!caller.roles.some((scope) => ofEverybody.includes(scope)))
    refuse(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
}

function selectProperties(reply: HttpReply, select: string | null): HttpReply {
  if (!select || select.includes('*') || typeof reply.body !== 'object' || reply.body === null) return reply
  const kept = new Set(['id', ...select.split(',').map((name) => name.trim().split('/')[0] ?? '')])
  const pick = (resource: object) =>
    Object.fromEntries(Object.entries(resource).filter(([name]) => kept.has(name) || name.startsWith('@')))
  const { value } = reply.body as { value?: object[] }
  return { ...reply, body: Array.isArray(value) ? { ...reply.body, value: value.map(pick) } : pick(reply.body) }
}

function withInnerError(reply: HttpReply, request: HttpRequest, requestId: string): HttpReply {
  const headers = { 'request-id': requestId, ...reply.headers }
  const error = (reply.body as { error?: object } | undefined)?.error
  if (!error) return { ...reply, headers }
  const innerError = {
    date: new Date().toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': request.headers['client-request-id'] ?? requestId,
  }
  return { ...reply, headers, body: { error: { ...error, innerError } } }
}
