import { type DocumentType, defaultLimits, type RefusalReason } from './inspection.ts'
import { readDocument } from './read-document.ts'

/**
 * All that a reader could find in a file: its words, link targets, metadata, alternative texts, comments, bookmarks,
 * field values, names of attachments. A pack may have more pages than a report. `unreadable`: it has pages whose words nobody but a person can read.
 */
export async function readWords(
  bytes: Uint8Array,
  type: DocumentType,
): Promise<{ ok: true; text: string; unreadable: boolean } | { ok: false; reason: RefusalReason }> {
  const reading = await readDocument(bytes, { ...defaultLimits, maxPages: Number.POSITIVE_INFINITY })
  if (!reading.ok) return { ok: false, reason: reading.reason }
  if (reading.type !== type) return { ok: false, reason: 'name-mismatch' }
  return { ok: true, text: reading.words, unreadable: reading.unreadable }
}
