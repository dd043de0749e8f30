import { createHash } from 'node:crypto'
import type { PackContent } from '../../../conference/pack.ts'
import type { StoredFile } from '../../../conference/report.ts'
import { cutDocument } from '../../documents/cut/cut-document.ts'
import { readWords } from '../../documents/inspect/read-words.ts'
import { countPages } from '../../documents/pack/count-pages.ts'
import { documentToPdfFallback } from '../../documents/pack/document-to-pdf-fallback.ts'
import { proofReport } from '../../documents/pack/proof-report.ts'
import type { World } from '../../ports.ts'

/** What one recipient may have of one report, as the PDF that goes out. */
export interface OwnDocument {
  pdf: Uint8Array
  pages: number
  /** False: the pages only say that it could not be converted. */
  isConverted: boolean
}

/** Everything that is searched in a document. Null: there is something in it that nobody can search. */
export type Words = string | null

/**
 * Makes each recipient's own documents, and each cut only once. The cut is kept under a path that follows from what is
 * in it, so that making it again replaces it.
 */
export function ownDocuments(world: World, conferenceId: string): (content: PackContent) => Promise<OwnDocument> {
  const made = new Map<string, Promise<OwnDocument>>()
  return (content) => {
    const key = keyOf(content)
    const earlier = made.get(key)
    if (earlier) return earlier
    const making = makeOwnDocument(world, conferenceId, content)
    made.set(key, making)
    return making
  }
}

/** The words of what this recipient would get, without waiting for a conversion where our own reader can read it. */
export async function wordsFor(world: World, conferenceId: string, content: PackContent): Promise<Words> {
  const { version } = content
  if (version.type === 'docx' || version.type === 'pdf') {
    const bytes = await ownBytes(world, content)
    return searchable(content, await readWords(bytes, version.type))
  }
  const { pdf } = await makeOwnDocument(world, conferenceId, content)
  return wordsOfPdf(content, pdf)
}

export async function wordsOfPdf(content: PackContent, pdf: Uint8Array): Promise<Words> {
  return searchable(content, await readWords(pdf, 'pdf'))
}

function searchable({ version }: PackContent, read: Awaited<ReturnType<typeof readWords>>): Words {
  if (!read.ok || read.unreadable || version.findings.unreadable) return null
  return read.text
}

async function makeOwnDocument(world: World, conferenceId: string, content: PackContent): Promise<OwnDocument> {
  const bytes = await ownBytes(world, content)
  const pdf =
    content.version.type === 'pdf'
      ? await proofed(bytes)
      : await world.library.toPdf(await stored(world, conferenceId, content, bytes))
  const pages = pdf && (await countPages(pdf))
  if (pdf && pages) return { pdf, pages, isConverted: true }
  world.log.warn(
    { versionId: content.version.id, type: content.version.type },
    'A document could not be converted to PDF',
  )
  const instead = await documentToPdfFallback(await readText(bytes, content), content.author.agency, {
    language: 'en-GB',
    createdAt: world.clock.now(),
  })
  return { pdf: instead, pages: (await countPages(instead)) ?? 1, isConverted: false }
}

/** A PDF that somebody else made is tried in a process of its own first: putting it into a pack must not harm ours. */
async function proofed(pdf: Uint8Array): Promise<Uint8Array | null> {
  return (await proofReport(pdf)).ok ? pdf : null
}

/** A document with our marks is built anew from the parts this recipient may have; any other goes as it is. */
async function ownBytes(world: World, content: PackContent): Promise<Uint8Array> {
  const original = await world.library.read(fileOf(content))
  if (!isCut(content)) return original
  return cutDocument(original, { part: content.part, childIds: content.childIds })
}

async function stored(
  world: World,
  conferenceId: string,
  content: PackContent,
  bytes: Uint8Array,
): Promise<StoredFile> {
  if (!isCut(content)) return fileOf(content)
  return world.library.put(`Conferences/${conferenceId}/Cuts/${keyOf(content)}.docx`, bytes)
}

/** A file of its own for the chair is restricted as a whole, marks or none. */
function isCut({ version }: PackContent): boolean {
  return version.findings.marks !== null && version.part === 'main'
}

function keyOf({ version, part, childIds }: PackContent): string {
  const children = childIds === null ? 'all' : childIds.toSorted().join(' ')
  return `${version.id}-${part}-${createHash('sha256').update(children).digest('hex').slice(0, 12)}`
}

function fileOf({ version }: PackContent): StoredFile {
  if (!version.file) throw new Error(`Version ${version.id} has no stored file`)
  return version.file
}

/** Words of a cut are safe to print; any other document may hide some that its own pages do not show. */
async function readText(bytes: Uint8Array, content: PackContent): Promise<string> {
  if (!isCut(content)) return ''
  const read = await readWords(bytes, 'docx')
  return read.ok ? read.text : ''
}
