import { parentPort, workerData } from 'node:worker_threads'
import type { InspectionLimits, Reading } from './inspection.ts'
import { isEncryptedDoc, readOleEntries } from './ole-file.ts'
import { signatureOf } from './signature.ts'
import { readZip } from './zip-file.ts'

// Runs in a worker of its own, because a file from outside may hang or swell whatever opens it.
// The parsers are loaded only for the type at hand: each takes longer to load than most files take to read.

export type Job = { bytes: Uint8Array; limits: InspectionLimits; wantText: boolean }

async function read({ bytes, limits, wantText }: Job): Promise<Reading> {
  const signature = signatureOf(bytes)
  if (signature === 'zip') return readZipped(bytes, limits)
  if (signature === 'ole') return readOle(bytes)
  if (signature === 'pdf') return (await import('./read-pdf.ts')).readPdf(bytes, limits, wantText)
  if (signature === 'rtf') return endsWithBrace(bytes) ? { ok: true, type: 'rtf' } : { ok: false, reason: 'damaged' }
  return { ok: false, reason: 'wrong-type' }
}

async function readZipped(bytes: Uint8Array, limits: InspectionLimits): Promise<Reading> {
  const zip = await readZip(bytes, limits)
  if (!zip.ok) return zip
  const has = (pattern: RegExp) => [...zip.names].some((name) => pattern.test(name))
  if (zip.mimetype === 'application/vnd.oasis.opendocument.text') {
    if (has(/^(Basic|Scripts)\/./)) return { ok: false, reason: 'macros' }
    const manifest = await readEntry(bytes, 'META-INF/manifest.xml')
    return manifest.includes('encryption-data') ? { ok: false, reason: 'encrypted' } : { ok: true, type: 'odt' }
  }
  if (!zip.names.has('word/document.xml')) return { ok: false, reason: 'wrong-type' }
  const types = await readEntry(bytes, '[Content_Types].xml')
  if (has(/vbaProject\.bin$/i) || /macroEnabled/i.test(types)) return { ok: false, reason: 'macros' }
  const { textOfDocx } = await import('./docx-text.ts')
  const text = await textOfDocx(bytes)
  if (text.trim() === '' && !has(/^word\/(media|embeddings)\/./)) return { ok: false, reason: 'empty' }
  return { ok: true, type: 'docx', text }
}

async function readEntry(bytes: Uint8Array, name: string) {
  const { default: PizZip } = await import('pizzip')
  return new PizZip(bytes).file(name)?.asText() ?? ''
}

function readOle(bytes: Uint8Array): Reading {
  const entries = readOleEntries(bytes)
  if (entries.has('EncryptedPackage')) return { ok: false, reason: 'encrypted' }
  const word = entries.get('WordDocument')
  if (word === undefined) return { ok: false, reason: entries.has('Root Entry') ? 'wrong-type' : 'damaged' }
  if (isEncryptedDoc(bytes, word)) return { ok: false, reason: 'encrypted' }
  return entries.has('_VBA_PROJECT') ? { ok: false, reason: 'macros' } : { ok: true, type: 'doc' }
}

function endsWithBrace(bytes: Uint8Array) {
  return Buffer.from(bytes.slice(-64))
    .toString('latin1')
    .replace(/[\s\0]+$/, '')
    .endsWith('}')
}

try {
  parentPort?.postMessage(await read(workerData as Job))
} catch (error) {
  parentPort?.postMessage({ ok: false, reason: 'damaged', cause: String(error) } satisfies Reading)
}
