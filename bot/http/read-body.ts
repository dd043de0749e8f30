import type { IncomingMessage } from 'node:http'
import type { Result } from '../../conference/result.ts'
import { ok, refusal } from '../../conference/result.ts'

/** The whole body, but never more of it than the limit. */
export async function readBody(
  request: IncomingMessage,
  limitBytes: number,
): Promise<Result<{ bytes: Buffer }, 'too-large'>> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return refusal('too-large')
  const chunks: Buffer[] = []
  let length = 0
  // The stream stays open when we stop reading, so that the refusal can still be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (length > limitBytes) return refusal('too-large')
    chunks.push(chunk)
  }
  return ok({ bytes: Buffer.concat(chunks) })
}

export async function readJson(
  request: IncomingMessage,
  limitBytes: number,
): Promise<Result<{ value: unknown }, 'too-large' | 'not-json'>> {
  const body = await readBody(request, limitBytes)
  if (!body.ok) return body
  try {
    return ok({ value: JSON.parse(body.bytes.toString('utf8')) })
  } catch (cause) {
    return refusal('not-json', { cause })
  }
}
