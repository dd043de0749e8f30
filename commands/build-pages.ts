import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Each page, and the folders whose files it is made of. */
const pages = [
  { name: 'tab', folder: 'tab', sources: ['tab', 'bot/api', 'conference'] },
  { name: 'emulator-page', folder: 'emulator/page', sources: ['emulator/page'] },
]

/** Builds the pages into dist/, each only when its sources or the libraries have changed since it was last built. */
export async function buildPages(wanted = pages.map(({ name }) => name)): Promise<void> {
  for (const { name, folder, sources } of pages) {
    if (!wanted.includes(name)) continue
    if (!existsSync(join(root, folder, 'index.html'))) continue
    const stamp = join(root, 'dist', `${name}.sha256`)
    const hash = await hashOf(sources)
    const isBuilt = existsSync(join(root, 'dist', name, 'index.html'))
    if (isBuilt && existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) continue
    await buildPage(join(root, folder, 'vite.config.ts'))
    await mkdir(join(root, 'dist'), { recursive: true })
    await writeFile(stamp, hash)
  }
}

/** Builds one page. Vite sets NODE_ENV for the whole process; what runs after the build has to see it as it was. */
export async function buildPage(configFile: string) {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    // Only here: Vite takes longer to load than an unchanged page takes to check.
    const { build } = await import('vite')
    await build({ configFile, logLevel: 'error' })
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

async function hashOf(folders: string[]): Promise<string> {
  const files = await Array.fromAsync(
    glob(
      folders.map((folder) => `${folder}/**/*.{ts,tsx,css,html,json,svg,png}`),
      { cwd: root },
    ),
  )
  const hash = createHash('sha256')
  for (const file of [...files.filter((name) => !name.endsWith('.test.ts')).toSorted(), 'package-lock.json'])
    hash.update(`${file}\n`).update(await readFile(join(root, file)))
  return hash.digest('hex')
}

if (import.meta.main) await buildPages()
