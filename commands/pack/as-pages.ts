import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cutDocument } from '../../bot/documents/cut/cut-document.ts'
import { documentToPdfFallback } from '../../bot/documents/pack/document-to-pdf-fallback.ts'
import { proofReport } from '../../bot/documents/pack/proof-report.ts'
import type { PackContent } from '../../conference/pack.ts'
import { convertToPdf } from '../../emulator/files/pdf.ts'
import { english } from './english.ts'
import { type Named, not, type Taken } from './take-files.ts'

/** What one document of the packs has become. */
export type Pages = { pdf: Uint8Array; problem: Omit<Named, 'file'> | null }

const maxSecondsForFile = 18

/** One document as the packs will have it: cut, converted, and tried in a process of its own. */
export async function asPages(
  folder: string,
  { path, version, text, seconds }: Taken,
  { part, childIds }: Pick<PackContent, 'part' | 'childIds'>,
  createdAt: Temporal.Instant,
): Promise<Pages | null> {
  const { marks } = version.findings
  const bytes = new Uint8Array(await readFile(join(folder, path)))
  const document = marks ? await cutDocument(bytes, { part, childIds }).catch(() => null) : bytes
  if (document === null) return null
  const pdf = version.type === 'pdf' ? document : await convert(document, version.type ?? '', seconds)
  if (pdf === null) {
    // The whole text may hold what was cut away.
    const words = marks ? '' : text.slice(0, 200_000)
    const fallback = await documentToPdfFallback(words, english.report, { language: 'en-GB', createdAt })
    return { pdf: fallback, problem: { reason: 'not-converted', message: english.notConverted } }
  }
  const proof = await proofReport(pdf)
  // No bytes: the pack puts a page in its place.
  return proof.ok ? { pdf, problem: null } : { pdf: new Uint8Array(), problem: not('faulty') }
}

async function convert(document: Uint8Array, type: string, seconds: number): Promise<Uint8Array | null> {
  const left = Math.max(4, maxSecondsForFile - seconds)
  const pdf = await convertToPdf(`report.${type}`, Buffer.from(document), left).catch(() => null)
  return pdf === null ? null : new Uint8Array(pdf)
}
