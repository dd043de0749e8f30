import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yauzl, { type Entry } from 'yauzl'
import type { InspectionLimits, RefusalReason } from './inspection.ts'

export type ZipContents = { ok: true; names: Set<string>; mimetype: string } | { ok: false; reason: RefusalReason }

/**
 * Looks at a zip's own list of what is in it before anything is unpacked, then unpacks its XML once to nowhere:
 * the list may lie, and yauzl stops as soon as a file is longer than the list says.
 */
export async function readZip(bytes: Uint8Array, limits: InspectionLimits): Promise<ZipContents> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    entries.push(entry)
    if (entries.length > 10_000) return { ok: false, reason: 'swells' }
  }
  if (entries.some((entry) => entry.isEncrypted())) return { ok: false, reason: 'encrypted' }
  const xml = entries.filter((entry) => /\.(xml|rels)$/i.test(entry.fileName))
  if (unpackedSize(entries) > limits.maxUnpackedBytes || unpackedSize(xml) > limits.maxXmlBytes) {
    return { ok: false, reason: 'swells' }
  }
  for (const entry of xml) await pipeline(await zip.openReadStreamPromise(entry), nowhere())
  const mimetype = entries.find((entry) => entry.fileName === 'mimetype' && entry.uncompressedSize < 200)
  return {
    ok: true,
    names: new Set(entries.map((entry) => entry.fileName)),
    mimetype: mimetype === undefined ? '' : (await (await zip.openReadStreamPromise(mimetype)).toArray()).join(''),
  }
}

function unpackedSize(entries: Entry[]) {
  return entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
}

function nowhere() {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}
