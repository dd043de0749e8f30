import type { Reading } from './inspection.ts'
import { readDoc } from './read-doc.ts'
import { readRtf } from './read-rtf.ts'
import type { Job } from './reader.ts'
import { signatureOf } from './signature.ts'

// The parsers are loaded only for the type at hand: each takes longer to load than most files take to read.

/** Reads a file from outside, in the process of a reader. */
export async function judgeFile(job: Job): Promise<Reading> {
  const reading = await readByType(job)
  return reading.ok && reading.text.length + reading.words.length > job.limits.maxCharacters
    ? { ok: false, reason: 'swells' }
    : reading
}

async function readByType({ bytes, limits }: Job): Promise<Reading> {
  const signature = signatureOf(bytes)
  if (signature === 'ole') return readDoc(bytes)
  if (signature === 'rtf') return readRtf(bytes)
  if (signature === 'pdf') return (await import('./read-pdf.ts')).readPdf(bytes, limits)
  if (signature !== 'zip') return { ok: false, reason: 'wrong-type' }
  const zip = await (await import('./zip-file.ts')).readZip(bytes, limits)
  if (!zip.ok) return zip
  if (zip.mimetype === 'application/vnd.oasis.opendocument.text') return (await import('./read-odt.ts')).readOdt(zip)
  return (await import('./read-docx.ts')).readDocx(bytes, zip)
}
