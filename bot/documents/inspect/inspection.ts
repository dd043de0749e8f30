import type { Marks } from '../../../conference/report.ts'
import type { refusals } from '../words.ts'

export type DocumentType = 'docx' | 'pdf' | 'odt' | 'rtf' | 'doc'

export type RefusalReason = keyof typeof refusals

/** How much of a file we take, and how much of the machine one file may take while it is opened. */
export type InspectionLimits = {
  maxBytes: number
  maxPages: number
  /** What a container may hold when unpacked. */
  maxUnpackedBytes: number
  /** The same for the compressed streams of a PDF, pictures aside. */
  maxStreamBytes: number
  /** The same for the XML of a container, which takes many times its size to parse. */
  maxXmlBytes: number
  /** Far beyond any report; what is said back to the service must not swell the service. */
  maxCharacters: number
  /** Of all readers together: a file starts with half of it, and may be tried once more with the whole. */
  maxMemoryMegabytes: number
  /** For each of the two tries. */
  maxSeconds: number
}

export const defaultLimits: InspectionLimits = {
  maxBytes: 25_000_000,
  maxPages: 200,
  maxUnpackedBytes: 300_000_000,
  maxStreamBytes: 60_000_000,
  maxXmlBytes: 20_000_000,
  maxCharacters: 5_000_000,
  maxMemoryMegabytes: 420,
  maxSeconds: 9,
}

/** `cause` is for whoever mends the reader. It may quote the file, so it is never logged. */
export type Refused = { ok: false; reason: RefusalReason; cause?: string }

export type Read = {
  ok: true
  type: DocumentType
  pages?: number
  marks: Marks | null
  /** The visible words, a paragraph a line. */
  text: string
  /** Besides those, whatever else a reader could find in it. */
  words: string
  /** It has pages, or is a file, whose words nobody but a person can read. */
  unreadable: boolean
}

export type Reading = Read | Refused
