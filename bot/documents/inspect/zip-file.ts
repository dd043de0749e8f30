import { crc32 } from 'node:zlib'
import yauzl, { type Entry } from 'yauzl'
import type { InspectionLimits, Refused } from './inspection.ts'

export type ZipContents = {
  ok: true
  /** Of all that is in it, directories aside. */
  names: string[]
  /** Its XML, unpacked, by name. */
  xml: Map<string, string>
  mimetype: string
  comment: string
}

/**
 * Looks at a zip's own list of what is in it before anything is unpacked. The list may lie: yauzl stops as soon as a
 * file is longer than the list says, and what lies over one another, or twice, is not taken.
 */
export async function readZip(bytes: Uint8Array, limits: InspectionLimits): Promise<ZipContents | Refused> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    entries.push(entry)
    if (entries.length > 10_000) return { ok: false, reason: 'swells' }
  }
  if (entries.some((entry) => entry.isEncrypted())) return { ok: false, reason: 'encrypted' }
  const parts = entries.filter((entry) => isXml(entry.fileName) || entry.fileName === 'mimetype')
  if (unpackedSize(entries) > limits.maxUnpackedBytes || unpackedSize(parts) > limits.maxXmlBytes || overlap(entries)) {
    return { ok: false, reason: 'swells' }
  }
  // Two parts of one name: which one is read depends on who reads.
  if (new Set(entries.map((entry) => entry.fileName.toLowerCase())).size < entries.length) {
    return { ok: false, reason: 'damaged', cause: 'a name is there twice' }
  }
  const xml = new Map<string, string>()
  for (const entry of parts) {
    const content = Buffer.concat(await (await zip.openReadStreamPromise(entry)).toArray())
    if (crc32(content) !== entry.crc32) return { ok: false, reason: 'damaged', cause: 'a checksum does not fit' }
    xml.set(entry.fileName, decoded(content))
  }
  // No office program defines entities: they are there to swell, or to hide.
  if ([...xml.values()].some((part) => part.includes('<!ENTITY'))) return { ok: false, reason: 'swells' }
  const names = entries.map((entry) => entry.fileName).filter((name) => !name.endsWith('/'))
  return { ok: true, names, xml, mimetype: xml.get('mimetype')?.trim() ?? '', comment: zip.comment.toString() }
}

/** By its name, is this a part that may have words? */
export function isXml(name: string): boolean {
  return /\.(xml|rels|rdf|vml|svg)$/i.test(name)
}

function unpackedSize(entries: Entry[]) {
  return entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
}

/** A bomb that needs no nesting: many entries that share the same packed bytes. */
function overlap(entries: Entry[]) {
  const byPlace = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  return byPlace.some((entry, index) => {
    const next = byPlace[index + 1]
    return next && entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize > next.relativeOffsetOfLocalHeader
  })
}

function decoded(content: Buffer) {
  const isWide = content[0] === 0xff || content[0] === 0xfe || content[0] === 0 || content[1] === 0
  if (!isWide) return new TextDecoder().decode(content)
  const isBigEndian = content[0] === 0xfe || content[0] === 0
  return new TextDecoder(isBigEndian ? 'utf-16be' : 'utf-16le').decode(content)
}

/** A file of a kind that has no business inside a document: a program, a page, or another document. */
export function isFileWithin(name: string): boolean {
  return /\.(zip|7z|rar|gz|exe|dll|js|vbs|bat|cmd|ps1|lnk|hta|msi|jar|html?|mht|rtf|pdf|eml|msg|(doc|dot|xls|ppt)[xmb]?|od[tsp])$/i.test(
    name,
  )
}
