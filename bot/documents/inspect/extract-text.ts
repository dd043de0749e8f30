import type { InspectionLimits, Refused } from './inspection.ts'
import { readDocument } from './read-document.ts'

/** The words of a Word document or a PDF, for checks; a refusal when it cannot be opened or is of another type. */
export async function extractText(
  bytes: Uint8Array,
  type: 'docx' | 'pdf',
  limits?: InspectionLimits,
): Promise<{ ok: true; text: string } | Refused> {
  const reading = await readDocument(bytes, limits)
  if (!reading.ok) return reading
  return reading.type === type ? { ok: true, text: reading.text } : { ok: false, reason: 'name-mismatch' }
}
