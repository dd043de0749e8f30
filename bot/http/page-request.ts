import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { Result } from '../../conference/result.ts'
import { ok, refusal } from '../../conference/result.ts'
import { LARGEST_FILE_BYTES } from '../api/reports.ts'
import type { PageRequest, PageResponse } from '../personal-page/page.ts'

export interface PersonalPage {
  handle(request: PageRequest): Promise<PageResponse>
}

const FILES = 4
const FORM_BYTES = 64 * 1024
const LARGEST_REQUEST_BYTES = FILES * LARGEST_FILE_BYTES + FORM_BYTES

type Form = Required<Pick<PageRequest, 'form' | 'files'>>

/** A request to the personal page, its form and files read. A file is cut one byte past the limit, which its feature refuses. */
export async function readPageRequest(
  request: IncomingMessage,
): Promise<Result<{ page: PageRequest }, 'too-large' | 'not-a-form'>> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const page: PageRequest = {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers as PageRequest['headers'],
    cookies: readCookies(request.headers.cookie ?? ''),
    clientAddress: request.socket.remoteAddress ?? '',
  }
  if (request.method !== 'POST') return ok({ page })
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_REQUEST_BYTES) return refusal('too-large')
  const form = await readForm(request)
  return form.ok ? ok({ page: { ...page, ...form.form } }) : form
}

async function readForm(request: IncomingMessage): Promise<Result<{ form: Form }, 'too-large' | 'not-a-form'>> {
  const read: Form = { form: {}, files: [] }
  let cut = false
  try {
    const busboy = new Busboy({
      headers: request.headers as { 'content-type': string },
      limits: { fileSize: LARGEST_FILE_BYTES + 1, files: FILES, fields: 50, fieldSize: FORM_BYTES },
    })
    busboy.on('field', (name, value) => {
      read.form[name] = value
    })
    busboy.on('file', (field, stream, name) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () => {
        // A browser sends an empty part for a file input that nothing was chosen in.
        if (name) read.files.push({ field, name, bytes: Buffer.concat(chunks) })
      })
    })
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      busboy.on(limit, () => {
        cut = true
      })
    await pipeline(request, busboy)
  } catch (cause) {
    return refusal('not-a-form', { cause })
  }
  return cut ? refusal('too-large') : ok({ form: read })
}

function readCookies(header: string): Record<string, string> {
  const pairs = header.split(';').flatMap((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]]
  })
  return Object.fromEntries(pairs)
}
