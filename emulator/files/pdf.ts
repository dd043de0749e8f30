import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import mammoth from 'mammoth'
import { layOut } from './pdf-layout.ts'

const run = promisify(execFile)

/** What Graph documents as convertible to PDF. */
const convertible = /\.(csv|docx?|od[pst]|pot[mx]?|pps[x]?|ppt[mx]?|rtf|xlsx?)$/i

const made = new Map<string, Promise<Buffer | null>>()
let office: Promise<unknown> = Promise.resolve()

/** The file as PDF, or null when it cannot be converted, as Graph cannot convert a PDF. */
export function convertToPdf(name: string, bytes: Buffer): Promise<Buffer | null> {
  if (!convertible.test(name) || bytes.length === 0 || isDamaged(name, bytes)) return Promise.resolve(null)
  const key = createHash('sha256').update(bytes).digest('hex')
  const known = made.get(key) ?? convert(name, bytes)
  made.set(key, known)
  return known
}

/** LibreOffice would take the bytes of a broken Office file for plain text. */
function isDamaged(name: string, bytes: Buffer) {
  return /\.(doc|xls|ppt|pot|pps)[xm]$/i.test(name) && bytes.subarray(0, 2).toString('latin1') !== 'PK'
}

async function convert(name: string, bytes: Buffer): Promise<Buffer | null> {
  // one LibreOffice at a time: it is large
  const turn = office.then(() => convertByLibreOffice(name, bytes))
  office = turn
  return (await turn) ?? (/\.docx$/i.test(name) ? convertByOurselves(bytes) : null)
}

async function convertByLibreOffice(name: string, bytes: Buffer): Promise<Buffer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'stand-in-pdf-'))
  const extension = /\.\w+$/.exec(name)?.[0].toLowerCase()
  try {
    await writeFile(join(folder, `document${extension}`), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `document${extension}`)],
      {
        timeout: 30_000,
      },
    )
    return await readFile(join(folder, 'document.pdf'))
  } catch {
    // not installed, or it could not read the file: the caller has another way
    return null
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function convertByOurselves(bytes: Buffer): Promise<Buffer | null> {
  const html = await mammoth.convertToHtml({ buffer: bytes }).then(
    ({ value }) => value,
    () => null,
  )
  return html === null ? null : layOut(html)
}
