import PizZip from 'pizzip'
import { inspect } from '../../bot/documents/inspect/inspect.ts'
import type { Child } from '../../conference/conference.ts'
import type { ReportFile, Written } from './reports-folder.ts'

const part = 'word/document.xml'
const sections = /(<w:tag w:val="cp:child:)([^"]*)"/g

/** What people have written, as it is in the forms that this conference gave them. */
export async function writtenForConference(
  written: ReadonlyMap<string, Written>,
  children: readonly Child[],
): Promise<Map<string, Written>> {
  const childIds = children.map(({ id }) => id)
  const entries = [...written].map(async ([author, theirs]): Promise<[string, Written]> => {
    const files = Object.entries(theirs).map(async ([kind, file]: [string, ReportFile]) => [
      kind,
      file.name.endsWith('.docx') ? { ...file, bytes: await writtenInto(childIds, file.bytes) } : file,
    ])
    return [author, Object.fromEntries(await Promise.all(files))]
  })
  return new Map(await Promise.all(entries))
}

/**
 * A report of the folder as it would be had its author written it into the form of this conference: each child's
 * sections carry the id that the child has here. The children are in the same order in both.
 */
export async function writtenInto(childIds: readonly string[], written: Uint8Array): Promise<Uint8Array> {
  // Any file may lie in the folder: only what inspection takes is opened here.
  const inspected = await inspect(written, 'Report.docx')
  const own = inspected.ok ? (inspected.marks?.childIds ?? []) : []
  if (own.length === 0 || own.length !== childIds.length) return written
  const zip = new PizZip(written)
  const xml = zip.file(part)?.asText() ?? ''
  zip.file(
    part,
    xml.replace(sections, (tag, start, id) => (own.includes(id) ? `${start}${childIds[own.indexOf(id)]}"` : tag)),
  )
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}
