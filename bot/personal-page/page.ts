import type { Conference, Participant } from '../../conference/conference.ts'
import type { Actor } from '../../conference/permissions.ts'
import type { World } from '../ports.ts'

/** A request as the page sees it, whatever the HTTP server. Forms and files are parsed, header names in small letters. */
export interface PageRequest {
  method: string
  /** The whole path: "/p/…". */
  path: string
  query: Record<string, string>
  headers: Record<string, string | undefined>
  cookies: Record<string, string>
  form?: Record<string, string>
  /** A part in which nothing was chosen is left out. */
  files?: { field: string; name: string; bytes: Uint8Array }[]
  clientAddress: string
}

export interface PageResponse {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array
}

/** One person at their own page. */
export interface Visit {
  world: World
  request: PageRequest
  conference: Conference
  person: Participant
  actor: Actor
  /** The person's own address without a slash at its end: "/p/<token>". */
  base: string
}

/** Nothing is kept, framed, run or sent elsewhere: previews, shared computers and other sites learn nothing. */
const headers: Record<string, string> = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
}

export function htmlPage(body: string, status = 200): PageResponse {
  return { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' }, body }
}

/** After a form: the answer is a page of its own, so that reloading it sends nothing twice. */
export function seeOther(location: string): PageResponse {
  return { status: 303, headers: { ...headers, location }, body: '' }
}

export function download(bytes: Uint8Array, fileName: string, contentType: string): PageResponse {
  const disposition = `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"`
  return {
    status: 200,
    headers: { ...headers, 'content-type': contentType, 'content-disposition': disposition },
    body: bytes,
  }
}

export function withCookie(response: PageResponse, cookie: string): PageResponse {
  return { ...response, headers: { ...response.headers, 'set-cookie': cookie } }
}
