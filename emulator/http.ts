import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type HttpRequest = {
  method: string
  url: URL
  headers: Record<string, string>
  bytes: Buffer
  remoteAddress: string
}

/** `drop` cuts the connection in place of an answer. */
export type HttpReply = { status: number; headers?: Record<string, string>; body?: unknown; drop?: boolean }

/** An answer that ends a request early; thrown, because it is decided deep inside. */
export class Refused extends Error {
  readonly reply: HttpReply
  constructor(reply: HttpReply) {
    super(`refused with ${reply.status}`)
    this.reply = reply
  }
}

/** The JSON of a body, undefined when there is none, the text itself when it is no JSON. */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined
  const text = bytes.toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Listens on loopback only. An answer's body is bytes as they are, or else JSON. */
export async function listen(port: number, answer: (request: HttpRequest) => Promise<HttpReply>) {
  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing, answer).catch((cause) => outgoing.destroy(cause))
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: HttpRequest) => Promise<HttpReply>,
) {
  const reply = await answer({
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? '127.0.0.1'}`),
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    bytes: await readAll(incoming),
    remoteAddress: incoming.socket.remoteAddress ?? '',
  }).catch((error: unknown): HttpReply => {
    if (error instanceof Refused) return error.reply
    console.error('stand-in Microsoft 365:', error)
    return { status: 500, body: { error: { code: 'generalException', message: String(error) } } }
  })
  if (reply.drop) return outgoing.destroy()
  const { body } = reply
  const bytes = body === undefined ? null : body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body))
  if (bytes && !(body instanceof Uint8Array)) outgoing.setHeader('Content-Type', 'application/json; charset=utf-8')
  for (const [name, value] of Object.entries(reply.headers ?? {})) outgoing.setHeader(name, value)
  outgoing.writeHead(reply.status)
  outgoing.end(bytes)
}

async function readAll(incoming: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return Buffer.concat(chunks)
}
