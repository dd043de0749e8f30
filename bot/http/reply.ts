import type { Response } from 'restify'

export interface Reply {
  status: number
  headers: Record<string, string>
  /** A function when the body names the request. */
  body: string | Uint8Array | ((requestId: string) => string)
}

export function json(status: number, body: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** A file to keep, never to show: nothing of it runs in our own pages. */
export function download(type: string, fileName: string, bytes: Uint8Array): Reply {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${fileName}"` }
  return { status: 200, headers, body: bytes }
}

const ALWAYS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
}

/** Raw: restify's formatters would add what an error says to what people see. */
export function sendReply(response: Response, requestId: string, reply: Reply) {
  const body = typeof reply.body === 'function' ? reply.body(requestId) : reply.body
  const bytes = Buffer.from(body)
  const headers = { ...ALWAYS, ...reply.headers, 'x-request-id': requestId, 'content-length': String(bytes.length) }
  response.sendRaw(reply.status, bytes, headers)
}
