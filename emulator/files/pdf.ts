import { createHash } from 'node:crypto'
import { convertByLibreOffice } from './libre-office.ts'

/** What Graph documents as convertible to PDF. */
const convertible = /\.(csv|docx?|od[pst]|pot[mx]?|pps[x]?|ppt[mx]?|rtf|xlsx?)$/i

const made = new Map<string, Promise<Buffer | null>>()
let office: typeof convertByLibreOffice | null = null

/** From here on LibreOffice converts, where it is installed: prettier, but about a second for each file. */
export function preferLibreOffice() {
  office = convertByLibreOffice
}

/** The file as PDF, or null when it cannot be converted, as Graph cannot convert a PDF. */
export function convertToPdf(name: string, bytes: Buffer, maxSeconds?: number): Promise<Buffer | null> {
  const extension = convertible.exec(name)?.[1]?.toLowerCase()
  if (extension === undefined || bytes.length === 0 || isDamaged(extension, bytes)) return Promise.resolve(null)
  const key = createHash('sha256')
    .update(`${extension} ${office !== null} `)
    .update(bytes)
    .digest('hex')
  const known = made.get(key) ?? convert(extension, bytes, maxSeconds)
  made.set(key, known)
  return known
}

/** LibreOffice would take the bytes of a broken Office file for plain text. */
function isDamaged(extension: string, bytes: Buffer) {
  return /^(doc|xls|ppt|pot|pps)[xm]$/.test(extension) && bytes.subarray(0, 2).toString('latin1') !== 'PK'
}

async function convert(extension: string, bytes: Buffer, maxSeconds?: number): Promise<Buffer | null> {
  const byOffice = await office?.(extension, bytes, maxSeconds)
  return byOffice ?? (extension === 'docx' ? convertByOurselves(bytes) : null)
}

async function convertByOurselves(bytes: Buffer): Promise<Buffer | null> {
  // Large, and not needed where LibreOffice is.
  const [{ default: mammoth }, { layOut }] = await Promise.all([import('mammoth'), import('./pdf-layout.ts')])
  const html = await mammoth.convertToHtml({ buffer: bytes }).then(
    ({ value }) => value,
    () => null,
  )
  return html === null ? null : layOut(html)
}
