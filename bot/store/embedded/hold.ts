import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Keeps other processes from starting on this data folder until `release()`. An SQLite lock, since the
 * operating system lets go of it when our process is killed.
 */
export function holdDataDir(dataDir: string): { release(): void } {
  const pidFile = join(dataDir, 'in-use.pid')
  const lock = new DatabaseSync(join(dataDir, 'in-use.lock'))
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    throw new Error(
      `The data folder ${dataDir} is in use by process ${readPid(pidFile)}: stop that one first, or set DATA_DIR to another folder.`,
      { cause },
    )
  }
  try {
    writeFileSync(pidFile, String(process.pid))
  } catch (error) {
    lock.close()
    throw error
  }
  return { release: () => lock.close() }
}

function readPid(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8')
  } catch {
    return 'unknown'
  }
}
