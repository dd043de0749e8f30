import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, parse } from 'node:path'

/** The user and group that a program runs as; undefined: as we do. */
export type RunAs = { uid: number; gid: number } | undefined

/** Where the server and its files are, as whom it runs, and the password that opens it. */
export type Place = { folder: string; password: string; made: boolean; runAs: RunAs }

type Marker = { folder: string | null; password: string; made: boolean }

const unprivileged = { uid: 65534, gid: 65534 }
const markerIn = (dataDir: string) => join(dataDir, 'postgres.json')

/**
 * The place that belongs to this data folder, chosen at the first start and kept in its marker file.
 * PostgreSQL refuses to run as root: then it runs as uid 65534, inside the data folder if that user
 * can reach it, else in a folder of its own elsewhere.
 */
export async function findPlace(dataDir: string): Promise<Place> {
  const runAs = process.getuid?.() === 0 ? unprivileged : undefined
  const marker = (await readMarker(dataDir)) ?? {
    folder: runAs && !(await canOthersEnter(dataDir)) ? await makeFolderElsewhere() : null,
    password: randomBytes(24).toString('hex'),
    made: false,
  }
  const folder = marker.folder ?? join(dataDir, 'postgres')
  await writeMarker(dataDir, marker)
  if (!marker.made) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (runAs) await chown(folder, runAs.uid, runAs.gid)
  }
  return { folder, password: marker.password, made: marker.made, runAs }
}

/** From now on a missing cluster is a loss to be told, no longer a first start. */
export async function recordMade(dataDir: string): Promise<void> {
  const marker = await readMarker(dataDir)
  if (marker && !marker.made) await writeMarker(dataDir, { ...marker, made: true })
}

async function readMarker(dataDir: string): Promise<Marker | undefined> {
  try {
    return JSON.parse(await readFile(markerIn(dataDir), 'utf8')) as Marker
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function writeMarker(dataDir: string, marker: Marker): Promise<void> {
  const unfinished = `${markerIn(dataDir)}.new`
  await writeFile(unfinished, JSON.stringify(marker), { mode: 0o600 })
  await rename(unfinished, markerIn(dataDir))
}

async function canOthersEnter(folder: string): Promise<boolean> {
  if (((await stat(folder)).mode & 0o001) === 0) return false
  return folder === parse(folder).root || canOthersEnter(dirname(folder))
}

async function makeFolderElsewhere(): Promise<string> {
  const name = `cp-conferences-${randomBytes(8).toString('hex')}`
  // /var/lib first: systems clean /var/tmp of what was not touched for a month.
  for (const parent of ['/var/lib', '/var/tmp', tmpdir()]) {
    try {
      if (!(await canOthersEnter(parent))) continue
      await mkdir(join(parent, name), { mode: 0o700 })
      return join(parent, name)
    } catch (error) {
      if (!['EACCES', 'ENOENT', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }
  throw new Error('No folder is open to the user that runs the database: set DATA_DIR to a folder all may enter.')
}
