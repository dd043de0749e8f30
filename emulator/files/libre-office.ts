import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** It takes about 210 for any report. */
const maxMegabytes = 380

let turn: Promise<unknown> = Promise.resolve()

/**
 * The file as PDF, made by LibreOffice; null when it is not installed, cannot read the file, or takes too long. One at a
 * time, for it is large, each with a profile of its own, and nothing of it is left behind.
 */
export function convertByLibreOffice(extension: string, bytes: Uint8Array, maxSeconds = 15): Promise<Buffer | null> {
  const converted = turn.then(() => convert(extension, bytes, maxSeconds))
  turn = converted.catch(() => {})
  return converted
}

async function convert(extension: string, bytes: Uint8Array, maxSeconds: number): Promise<Buffer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'))
  const file = join(folder, `document.${extension}`)
  try {
    await writeFile(file, bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run(
      [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, file],
      folder,
      maxSeconds,
    )
    return await readFile(join(folder, 'document.pdf')).catch(() => null)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Ends when the program ends; at a limit it is killed with whatever it has started. */
function run(argv: string[], folder: string, maxSeconds: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const office = spawn('soffice', argv, {
    detached: process.platform !== 'win32',
    stdio: 'ignore',
    cwd: folder,
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, HOME: folder },
  })
  const kill = () => {
    try {
      if (office.pid !== undefined) process.kill(process.platform === 'win32' ? office.pid : -office.pid, 'SIGKILL')
    } catch {
      // it has ended by itself
    }
  }
  const timer = setTimeout(kill, maxSeconds * 1000)
  const watch = setInterval(async () => {
    if (office.pid !== undefined && (await megabytesOf(office.pid)) > maxMegabytes) kill()
  }, 250)
  process.once('exit', kill)
  const done = () => {
    clearTimeout(timer)
    clearInterval(watch)
    process.off('exit', kill)
    kill()
    resolve()
  }
  // not installed: the caller has another way
  office.once('error', done)
  office.once('exit', done)
  return promise
}

/** What a group of processes takes, where the system tells it (Linux); else nothing. */
async function megabytesOf(group: number): Promise<number> {
  const names = await readdir('/proc').catch(() => [])
  const sizes = names
    .filter((name) => /^\d+$/.test(name))
    .map(async (name) => {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
      // Behind the program's name, which may hold anything: state, parent, group, … and as the 22nd its pages.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return Number(fields[2]) === group ? (Number(fields[21]) * 4096) / 1e6 : 0
    })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
