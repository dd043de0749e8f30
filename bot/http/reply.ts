import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'restify'

export interface Reply {
  status: number
  headers: Record<string, string>
  /** A function when the body names the request; pieces that are sent as they come when it goes on. */
  body: string | Uint8Array | ((requestId: string) => string) | AsyncIterable<string>
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

/**
 * Raw: restify's formatters would add what an error says to what people see. Resolves when all of it was handed over,
 * or the other side has left; throws what a body that goes on throws.
 */
export async function sendReply(response: Response, requestId: string, reply: Reply): Promise<void> {
  const { status, body } = reply
  const headers = { ...ALWAYS, ...reply.headers, 'x-request-id': requestId }
  if (typeof body === 'object' && Symbol.asyncIterator in body) {
    response.writeHead(status, headers)
    return sendPieces(response, body)
  }
  const bytes = Buffer.from(typeof body === 'function' ? body(requestId) : body)
  response.sendRaw(status, bytes, { ...headers, 'content-length': String(bytes.length) })
}

async function sendPieces(response: Response, pieces: AsyncIterable<string>) {
  try {
    await pipeline(Readable.from(pieces), response)
  } catch (cause) {
    // Whoever leaves has read what they wanted.
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw cause
  }
}
