import { isFetchingField } from './field-code.ts'
import type { Reading } from './inspection.ts'
import { isEncryptedDoc, readOleEntries } from './ole-file.ts'

/** Judges an older Word document, or whatever else Office keeps in its older container. Its words are not read. */
export function readDoc(bytes: Uint8Array): Reading {
  const entries = readOleEntries(bytes)
  if (entries === undefined) return { ok: false, reason: 'damaged' }
  const names = [...entries.keys()]
  if (names.some((name) => name.includes('DRM'))) return { ok: false, reason: 'label-protected' }
  if (names.includes('EncryptedPackage')) return { ok: false, reason: 'encrypted' }
  const word = entries.get('WordDocument')
  if (word === undefined) return { ok: false, reason: 'wrong-type' }
  if (isEncryptedDoc(bytes, word)) return { ok: false, reason: 'encrypted' }
  if (names.some((name) => /^(_VBA_PROJECT|Macros)$/.test(name))) return { ok: false, reason: 'macros' }
  // Word keeps each object under a number of its own.
  if (names.some((name) => /^_\d{6,}$|Ole10Native$|^Package$/.test(name))) {
    return { ok: false, reason: 'embedded-objects' }
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const narrow = buffer.toString('latin1')
  if (remoteTemplate.test(narrow) || remoteTemplate.test(wide(buffer))) return { ok: false, reason: 'remote-template' }
  if (hasFetchingField(narrow) || hasFetchingField(wide(buffer))) return { ok: false, reason: 'external-content' }
  return { ok: true, type: 'doc', marks: null, text: '', words: '', unreadable: true }
}

const remoteTemplate = /(https?:\/\/|\\\\)\P{Cc}{1,260}\.dot[mx]?\b/iu

/** Word marks where the instruction of a field begins with a character of its own. */
function hasFetchingField(text: string) {
  const fields = text.split('\u0013').slice(1)
  return fields.some((field) => isFetchingField(field.slice(0, 100)))
}

/** What Latin letters cannot hold, Word writes as two bytes a letter, from an even place. */
function wide(buffer: Buffer) {
  return buffer.toString('utf16le')
}
