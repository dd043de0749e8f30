import type { Cloud } from '../cloud.ts'
import { type HttpReply, Refused } from '../http.ts'
import type { Person } from '../people.ts'
import type { Caller } from '../sign-in/tokens.ts'

/** A request to Graph that the description allows, from a caller who may make it. */
export type GraphCall = {
  method: string
  /** The described path, without the parts that name a resource: /users/{user-id}/events. */
  template: string
  params: Record<string, string>
  url: URL
  query: URLSearchParams
  headers: Record<string, string>
  bytes: Buffer
  body: unknown
  /** `roles` holds what Exchange granted for the mailbox too. */
  caller: Caller
  /** The token reaches only what was granted to the app one by one: sites, its own folder. */
  selectedOnly: boolean
}

export type GraphHandler = (cloud: Cloud, call: GraphCall) => HttpReply | Promise<HttpReply>

export function refuse(status: number, code: string, message: string, headers?: Record<string, string>): never {
  throw new Refused({ status, body: { error: { code, message } }, ...(headers && { headers }) })
}

export const ok = (body: unknown): HttpReply => ({ status: 200, body })
export const created = (body: unknown): HttpReply => ({ status: 201, body })
export const accepted: HttpReply = { status: 202 }
export const noContent: HttpReply = { status: 204 }

/** A page of the list, with the link to the next one when there is more. */
export function pageOf(call: GraphCall, list: unknown[], size = 100): HttpReply {
  const top = Number(call.query.get('$top') ?? size)
  // the directory gives out tokens where other collections count
  const where = call.template === '/users' ? '$skiptoken' : '$skip'
  const skip = Number(call.query.get(where) ?? 0)
  const next = new URL(call.url)
  next.searchParams.set(where, String(skip + top))
  return ok({
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${call.template.split('/').pop()}`,
    ...(call.query.get('$count') === 'true' && { '@odata.count': list.length }),
    value: list.slice(skip, skip + top),
    ...(list.length > skip + top && { '@odata.nextLink': next.href }),
  })
}

/** The preferences of a request, e.g. `IdType="ImmutableId"` as `idtype` → `immutableid`. */
export function preference(call: GraphCall, name: string): string | null {
  const found = new RegExp(`(?:^|[,\\s])${RegExp.escape(name)}="([^"]*)"`, 'i').exec(call.headers.prefer ?? '')
  return found?.[1] ?? null
}

/** The person of the directory whose mailbox or calendar the path names. */
export function mailboxOwner(cloud: Cloud, call: GraphCall): Person {
  const id = call.params['user-id'] ?? ''
  const person = cloud.people.inDirectory(id)
  if (!person || person.organisation === 'guest')
    return refuse(404, 'ErrorInvalidUser', `The requested user '${id}' is invalid.`)
  return person
}

export function directoryUser(cloud: Cloud, call: GraphCall): Person {
  const id = call.params['user-id'] ?? ''
  return (
    cloud.people.inDirectory(id) ??
    refuse(
      404,
      'Request_ResourceNotFound',
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    )
  )
}

/** Whose name a change carries: the person's with a token of theirs, or else the app's. */
export function writerOf(cloud: Cloud, { auth, objectId }: Caller): string {
  const person = auth === 'delegated' ? cloud.people.inDirectory(objectId) : null
  return person?.displayName ?? cloud.tenant.appDisplayName
}
