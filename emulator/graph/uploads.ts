import { randomUUID } from 'node:crypto'
import type { Cloud } from '../cloud.ts'
import type { Drive, Item } from '../files/drives.ts'
import { convertToPdf } from '../files/pdf.ts'
import { type HttpReply, type HttpRequest, Refused } from '../http.ts'
import { refuse } from './call.ts'
import { mimeType } from './drive-items.ts'
import type { RequestLog } from './request-log.ts'
import { type Conflict, storeContent } from './store-content.ts'

type Upload = {
  id: string
  driveId: string
  startId: string
  path: string
  conflict: Conflict
  by: string
  received: number
  parts: string[]
}

const unit = 320 * 1024
const largest = 60 * 1024 * 1024

const uploads = (cloud: Cloud) => cloud.store.collection<Upload>('upload')
const tomorrow = (cloud: Cloud) => cloud.clock.now().add({ hours: 24 }).toString()

export function openUpload(cloud: Cloud, drive: Drive, start: Item, path: string, conflict: Conflict, by: string) {
  const id = randomUUID()
  uploads(cloud).put({ id, driveId: drive.id, startId: start.id, path, conflict, by, received: 0, parts: [] })
  return {
    uploadUrl: cloud.drives.signLink(`https://${drive.host}/_api/v2.0/drives/${drive.id}/uploadSession?guid=${id}`),
    expirationDateTime: tomorrow(cloud),
    nextExpectedRanges: ['0-'],
  }
}

/** SharePoint's and the media service's addresses that carry their permission in themselves. */
export async function answerSignedLink(cloud: Cloud, request: HttpRequest, log: RequestLog): Promise<HttpReply> {
  const reply = await answer(cloud, request).catch((error: unknown): HttpReply => {
    if (error instanceof Refused) return error.reply
    throw error
  })
  if (request.method === 'PUT')
    log.add({
      time: cloud.clock.now().toString(),
      method: request.method,
      url: request.url.href,
      headers: request.headers,
      body: { $binary: request.bytes.length },
      auth: 'app',
      roles: [],
      status: reply.status,
    })
  return reply
}

async function answer(cloud: Cloud, request: HttpRequest): Promise<HttpReply> {
  const { url } = request
  if (!cloud.drives.isSigned(url)) return refuse(401, 'unauthenticated', 'The caller is not authenticated.')
  if (url.pathname.endsWith('/uploadSession')) return upload(cloud, request)
  if (request.method !== 'GET') return refuse(405, 'invalidRequest', 'Only GET is allowed here.')
  const drive = cloud.drives.byId(url.searchParams.get('drive') ?? '')
  const item = drive && cloud.drives.get(drive, url.searchParams.get('UniqueId') ?? '')
  const version = item?.versions.find(({ id }) => id === url.searchParams.get('version'))
  if (!item || !version) return refuse(404, 'itemNotFound', 'The resource could not be found.')
  if (item.malware) return refuse(403, 'malwareDetected', 'Malware was detected in the requested resource.')
  const bytes = cloud.drives.bytes(version)
  if (url.pathname !== '/transform/pdf')
    return { status: 200, headers: { 'Content-Type': mimeType(item.name) }, body: bytes }
  const pdf = await convertToPdf(item.name, bytes)
  if (!pdf) return refuse(406, 'notSupported', 'The file cannot be converted to the requested format.')
  return { status: 200, headers: { 'Content-Type': 'application/pdf' }, body: pdf }
}

function upload(cloud: Cloud, request: HttpRequest): HttpReply {
  const session = uploads(cloud).get(request.url.searchParams.get('guid') ?? '')
  if (!session) return refuse(404, 'itemNotFound', 'The upload session was not found.')
  const state = { expirationDateTime: tomorrow(cloud), nextExpectedRanges: [`${session.received}-`] }
  if (request.method === 'GET') return { status: 200, body: state }
  if (request.method === 'DELETE') {
    uploads(cloud).remove(session.id)
    return { status: 204 }
  }
  return takeChunk(cloud, request, session)
}

function takeChunk(cloud: Cloud, request: HttpRequest, session: Upload): HttpReply {
  if (request.headers.authorization) return refuse(401, 'unauthenticated', 'An upload address takes no token.')
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(request.headers['content-range'] ?? '')
  if (!range) return refuse(400, 'invalidRequest', 'The Content-Range header is missing or malformed.')
  const [first = 0, last = 0, total = 0] = range.slice(1).map(Number)
  const length = last - first + 1
  if (length !== request.bytes.length || last >= total || length >= largest)
    return refuse(400, 'invalidRequest', 'The Content-Range header does not match the body.')
  if (first !== session.received)
    return refuse(416, 'invalidRange', 'The uploaded fragment has already been received, or is out of order.')
  if (last + 1 < total && length % unit !== 0)
    return refuse(400, 'invalidRequest', 'A fragment must be a multiple of 320 KiB.')

  const part = randomUUID()
  cloud.store.saveBytes(part, request.bytes)
  const parts = [...session.parts, part]
  if (last + 1 < total) {
    uploads(cloud).put({ ...session, received: last + 1, parts })
    return { status: 202, body: { expirationDateTime: tomorrow(cloud), nextExpectedRanges: [`${last + 1}-`] } }
  }
  const drive = cloud.drives.byId(session.driveId)
  const start = drive && cloud.drives.get(drive, session.startId)
  if (!drive || !start) return refuse(404, 'itemNotFound', 'The resource could not be found.')
  uploads(cloud).remove(session.id)
  const bytes = Buffer.concat(parts.map((id) => cloud.store.bytes(id)))
  return storeContent(cloud, { drive, start, path: session.path }, bytes, session.conflict, session.by)
}
