import type { Marks } from '../../../conference/report.ts'
import { refusals } from '../words.ts'
import { type DocumentType, defaultLimits, type InspectionLimits, type RefusalReason } from './inspection.ts'
import { addsNothingTo, shippedReportTemplates, type TemplateLines } from './is-untouched.ts'
import { readDocument } from './read-document.ts'
import { type Signature, signatureOf } from './signature.ts'

export type Inspection =
  | {
      ok: true
      type: DocumentType
      pages?: number
      untouched?: boolean
      marks: Marks | null
      /** Everything a reader could find in it, the hidden included. */
      text: string
      unreadable: boolean
    }
  | { ok: false; reason: RefusalReason; message: string; cause?: string }

const signatures: Record<DocumentType, Signature[]> = {
  docx: ['zip', 'ole'],
  odt: ['zip'],
  doc: ['ole'],
  pdf: ['pdf'],
  rtf: ['rtf'],
}

/**
 * Says whether a file can be taken as a report, and if not, what its author should do. Its type is found from its
 * content; its name may only agree. `templates` are the prepared documents that it may be, unanswered.
 */
export async function inspect(
  bytes: Uint8Array,
  fileName: string,
  limits: InspectionLimits = defaultLimits,
  templates?: TemplateLines[],
): Promise<Inspection> {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > limits.maxBytes) return refuse('too-large')
  const extension = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase()
  if (extension === 'docm' || extension === 'dotm') return refuse('macros')
  // What Microsoft's protection makes of a file that has none of its own.
  if (extension === 'pfile' || extension === 'ppdf') return refuse('label-protected')
  if (extension !== undefined && !isDocumentType(extension)) return refuse('wrong-type')
  const signature = signatureOf(bytes)
  if (extension !== undefined && !(signature && signatures[extension].includes(signature)))
    return refuse('name-mismatch')

  const reading = await readDocument(bytes, limits)
  if (!reading.ok) return refuse(reading.reason, reading.cause)
  if (extension !== undefined && reading.type !== extension) return refuse('name-mismatch')
  const { type, pages, marks, words, unreadable } = reading
  const found = { ok: true as const, type, ...(pages ? { pages } : {}), marks, text: words, unreadable }
  if (type !== 'docx') return found
  const prepared = templates ?? (await shippedReportTemplates())
  return { ...found, untouched: prepared.some((lines) => addsNothingTo(reading.text, lines)) }
}

function isDocumentType(extension: string): extension is DocumentType {
  return Object.hasOwn(signatures, extension)
}

function refuse(reason: RefusalReason, cause?: string): Inspection {
  return { ok: false, reason, message: refusals[reason], ...(cause === undefined ? {} : { cause }) }
}
