import { chown, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './place.ts'
import { runProgram } from './run-program.ts'

/** The only role of the embedded server; its password is in the marker file of the data folder. */
export const role = 'conferences'

export const clusterIn = (place: Place) => join(place.folder, 'cluster')

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A log line holds no values of a row: they may be personal data.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

/** Makes the cluster unless it is there. It gets its name only when it is complete, so a killed start is no harm. */
export async function makeCluster(place: Place, bin: string): Promise<void> {
  if (await isFolder(clusterIn(place))) return
  if (place.made) {
    throw new Error(`The database in ${place.folder} is gone: restore it, or delete the data folder to start afresh.`)
  }
  await removeUnfinished(place.folder)
  // A name of its own each time: the initdb of a killed start may still be writing to the last one.
  const unfinished = await mkdtemp(join(place.folder, 'unfinished-'))
  const passwordFile = join(unfinished, 'password')
  try {
    await writeFile(passwordFile, place.password, { mode: 0o600 })
    if (place.runAs) {
      for (const file of [unfinished, passwordFile]) await chown(file, place.runAs.uid, place.runAs.gid)
    }
    await runProgram(join(bin, 'initdb'), initdbArguments(join(unfinished, 'cluster'), passwordFile), place.runAs)
    await rename(join(unfinished, 'cluster'), clusterIn(place))
  } finally {
    await rm(unfinished, { recursive: true })
  }
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('unfinished-')) {
      await rm(join(folder, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    }
  }
}

function initdbArguments(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${role}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // Built in since PostgreSQL 17: the same on every system, whatever locales it has.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...Object.entries(settings).map(([name, value]) => `--set=${name}=${value}`),
  ]
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
