import { mkdir, realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Logger } from 'pino'
import { installBinaries } from './binaries.ts'
import { makeCluster } from './cluster.ts'
import { holdDataDir } from './hold.ts'
import { findPlace, recordMade } from './place.ts'
import { findRunningServer, startServer, stopServer } from './server.ts'

export type EmbeddedPostgres = {
  connectionString: string
  /** Ends the server and lets another process use the data folder. Close the connections first. */
  stop(): Promise<void>
  /** The folder that holds the database: inside the data folder or, started as root, perhaps elsewhere. */
  where: string
}

/**
 * A real PostgreSQL for laptops and tests, on a random port of the loopback address, its files kept with
 * the data folder. Uses the server that a killed run left behind. Throws an error of one sentence that says what
 * to do, also when another process has this data folder open.
 */
export async function startEmbeddedPostgres(given: { dataDir: string; log: Logger }): Promise<EmbeddedPostgres> {
  let hold: { release(): void } | undefined
  try {
    await mkdir(resolve(given.dataDir), { recursive: true })
    const dataDir = await realpath(given.dataDir)
    hold = holdDataDir(dataDir)
    const place = await findPlace(dataDir)
    const bin = await installBinaries(place)
    await makeCluster(place, bin)
    await recordMade(dataDir)
    const connectionString = (await findRunningServer(place)) ?? (await startServer(place, bin))
    given.log.info({ where: place.folder }, 'PostgreSQL is ready')
    const release = hold.release
    return {
      connectionString,
      where: place.folder,
      stop: () => stopServer(place, bin).finally(release),
    }
  } catch (cause) {
    hold?.release()
    throw new Error(`The embedded database cannot start: ${reasonOf(cause as NodeJS.ErrnoException)}`, { cause })
  }
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')) return error.message
  return `${error.path} is closed to this user: start as the user who made the data folder, or set DATA_DIR to another one.`
}
