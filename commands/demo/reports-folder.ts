import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { BadInput } from './bad-input.ts'

export interface ReportFile {
  /** As its author would call it: "report.docx". */
  name: string
  bytes: Uint8Array
}

/** What one person has written: `draft` is edited and never confirmed. */
export interface Written {
  submitted?: ReportFile
  restricted?: ReportFile
  draft?: ReportFile
}

type Kind = keyof Written
const ENDINGS: [RegExp, Kind][] = [
  [/\.restricted\.(docx|pdf)$/i, 'restricted'],
  [/\.draft\.(docx)$/i, 'draft'],
  [/\.(docx|pdf)$/i, 'submitted'],
]
const names: Record<Kind, string> = { submitted: 'Report', restricted: 'Restricted information', draft: 'Report' }

/** What lies in the folder, by its author's address. Warns of each file that belongs to none of `authors`. */
export async function readReports(
  folder: string,
  authors: readonly string[],
  warn: (line: string) => void,
): Promise<Map<string, Written>> {
  const written = new Map<string, Written>()
  for (const fileName of await list(folder)) {
    const found = whose(fileName, authors)
    if (!found) {
      warn(`${fileName}: belongs to nobody who is asked for a report here, and is not used`)
      continue
    }
    const theirs = written.get(found.author) ?? {}
    written.set(found.author, theirs)
    if (theirs[found.kind]) {
      warn(`${fileName}: ${found.author} already has one of these, and this one is not used`)
      continue
    }
    theirs[found.kind] = { name: `${names[found.kind]}.${found.type}`, bytes: await readFile(join(folder, fileName)) }
  }
  return written
}

function whose(fileName: string, authors: readonly string[]) {
  for (const [ending, kind] of ENDINGS) {
    const [end, type] = ending.exec(fileName) ?? []
    if (end === undefined || type === undefined) continue
    const author = fileName.slice(0, -end.length).toLowerCase()
    if (authors.includes(author)) return { author, kind, type: type.toLowerCase() }
  }
  return null
}

async function list(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .toSorted()
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new BadInput(
      `--reports: expected a folder of reports, ${JSON.stringify(basename(folder))} cannot be read (${code})`,
      { cause },
    )
  }
}
