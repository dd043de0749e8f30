import type { refusals } from './words.ts'

export type DocumentType = 'docx' | 'pdf' | 'odt' | 'rtf' | 'doc'

export type RefusalReason = keyof typeof refusals

/** How much of a file we take, and how much of the machine one file may take while it is opened. */
export type InspectionLimits = {
  maxBytes: number
  maxPages: number
  /** What a container or a compressed stream may hold when unpacked. */
  maxUnpackedBytes: number
  /** The same for the XML of a Word document, which takes many times its size to parse. */
  maxXmlBytes: number
  maxMemoryMegabytes: number
  maxSeconds: number
}

export const defaultLimits: InspectionLimits = {
  maxBytes: 25_000_000,
  maxPages: 200,
  maxUnpackedBytes: 300_000_000,
  maxXmlBytes: 20_000_000,
  maxMemoryMegabytes: 512,
  maxSeconds: 20,
}

/** `cause` is for whoever mends the reader. It may quote the file, so it is never logged. */
export type Reading =
  | { ok: true; type: DocumentType; pages?: number; text?: string }
  | { ok: false; reason: RefusalReason; cause?: string }
