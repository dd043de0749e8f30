import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isProcessRunning } from './process.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts'

const log = pino({ level: 'silent' })
const isRoot = process.getuid?.() === 0
const places = new Set<string>()
let home: string
let dataDir: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'embedded-'))
  await chmod(home, 0o755)
  dataDir = join(home, 'data')
})

afterEach(async () => {
  for (const folder of [...places, home]) await rm(folder, { recursive: true, force: true })
  places.clear()
})

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, log })
  places.add(postgres.where)
  return postgres
}

async function query(connectionString: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

const remember = 'create table memory as select 42 as answer'
const recall = 'select answer from memory'

/** Another process that starts the database, writes its address and stays. */
function startElsewhere(as?: { uid: number; gid: number }): ChildProcess {
  const program = `
    import pino from 'pino'
    import { startEmbeddedPostgres } from '${new URL('./start-embedded-postgres.ts', import.meta.url)}'
    const { connectionString, where, stop } = await startEmbeddedPostgres({
      dataDir: process.argv[1], log: pino({ level: 'silent' }),
    })
    console.log(JSON.stringify({ connectionString, where }))
    process.once('SIGTERM', () => stop().then(() => process.exit()))
    setInterval(() => undefined, 1000)`
  return spawn(process.execPath, ['--input-type=module-typescript', '--eval', program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...as,
  })
}

async function readStarted(child: ChildProcess): Promise<EmbeddedPostgres> {
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data')
  const started = JSON.parse(String(line))
  places.add(started.where)
  return started
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}

test('a first start makes a database of UTF-8, a second finds it at once, and stopping leaves no server', async () => {
  const first = await start()
  await query(first.connectionString, remember)
  const [settings] = await query(
    first.connectionString,
    `select current_setting('timezone') as zone, current_setting('server_encoding') as encoding,
      current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses`,
  )
  expect(settings).toEqual({ zone: 'UTC', encoding: 'UTF8', fsync: 'on', addresses: '127.0.0.1' })
  await first.stop()
  await expect(query(first.connectionString, 'select 1')).rejects.toThrow('ECONNREFUSED')

  const second = await start()
  expect(await query(second.connectionString, recall)).toEqual([{ answer: 42 }])
  await second.stop()
})

test('nobody gets in without the password, which only its owner can read', async () => {
  const postgres = await start()
  const wrong = postgres.connectionString.replace(/:[0-9a-f]+@/, ':wrong@')
  await expect(query(wrong, 'select 1')).rejects.toThrow('password authentication failed')
  const { password } = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8'))
  expect(postgres.connectionString).toContain(password)
  expect((await stat(join(dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600)
  expect((await readdir(postgres.where)).toSorted()).toEqual(['cluster', expect.stringMatching(/^prog/), 'server.log'])
  await postgres.stop()
})

test('a killed process leaves its server running, and the next start uses it with all it holds', async () => {
  const child = startElsewhere()
  const left = await readStarted(child)
  await query(left.connectionString, remember)
  await end(child, 'SIGKILL')

  const found = await start()
  expect(found.connectionString).toBe(left.connectionString)
  expect(await query(found.connectionString, recall)).toEqual([{ answer: 42 }])
  await found.stop()
  await expect(query(found.connectionString, 'select 1')).rejects.toThrow('ECONNREFUSED')
})

test('a data folder that a living process uses is refused, with its name and the process', async () => {
  const child = startElsewhere()
  const theirs = await readStarted(child)
  await expect(start()).rejects.toThrow(`The data folder ${dataDir} is in use by process ${child.pid}`)
  expect(await query(theirs.connectionString, 'select 1 as one')).toEqual([{ one: 1 }])
  await end(child, 'SIGTERM')
  const ours = await start()
  await ours.stop()
})

test.each([0, 150, 500])('a start killed %i ms into making the database does not spoil the next', async (delay) => {
  const child = startElsewhere()
  await expect.poll(() => existsSync(join(dataDir, 'postgres.json')), { interval: 5, timeout: 5000 }).toBe(true)
  await sleep(delay)
  await end(child, 'SIGKILL')
  const postgres = await start()
  await query(postgres.connectionString, remember)
  await postgres.stop()
})

test('a pid file whose number now belongs to another process, or to none, is no obstacle', async () => {
  const first = await start()
  await query(first.connectionString, remember)
  const pidFile = join(first.where, 'cluster', 'postmaster.pid')
  const contents = readFileSync(pidFile, 'utf8')
  await first.stop()
  for (const pid of [process.pid, 2 ** 22 - 1]) {
    await writeFile(pidFile, contents.replace(/^\d+/, String(pid)))
    await chmod(pidFile, 0o644)
    const next = await start()
    expect(await query(next.connectionString, recall)).toEqual([{ answer: 42 }])
    await next.stop()
  }
})

test('a server that was killed itself is started again with everything that was committed', async () => {
  const first = await start()
  await query(first.connectionString, remember)
  const pid = Number(readFileSync(join(first.where, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => isProcessRunning(pid)).toBe(false)
  await first.stop().catch(() => undefined)
  const next = await start()
  expect(await query(next.connectionString, recall)).toEqual([{ answer: 42 }])
  await next.stop()
})

test('deleting the data folder means a fresh start', async () => {
  const first = await start()
  await query(first.connectionString, remember)
  await first.stop()
  await rm(dataDir, { recursive: true })
  const fresh = await start()
  await expect(query(fresh.connectionString, recall)).rejects.toThrow('does not exist')
  await fresh.stop()
})

test('a database that has vanished is told, not replaced by an empty one', async () => {
  const first = await start()
  await first.stop()
  await rm(first.where, { recursive: true })
  await mkdir(first.where)
  await expect(start()).rejects.toThrow(`The database in ${first.where} is gone`)
})

test.skipIf(!isRoot)('started as root in a folder that only root may enter, it keeps its files elsewhere', async () => {
  await chmod(home, 0o700)
  const first = await start()
  expect(first.where).not.toContain(home)
  await query(first.connectionString, remember)
  await first.stop()
  const second = await start()
  expect(second.where).toBe(first.where)
  expect(await query(second.connectionString, recall)).toEqual([{ answer: 42 }])
  await second.stop()
  await rm(dataDir, { recursive: true })
  const fresh = await start()
  expect(fresh.where).not.toBe(first.where)
  await fresh.stop()
})

// Only root can become somebody else, and that user must be able to read this code.
const isCodeOpen = isRoot && existsSync('/proc/self/cwd') && (await mayOthersRead(import.meta.dirname))

async function mayOthersRead(folder: string): Promise<boolean> {
  if (((await stat(folder)).mode & 0o005) !== 0o005) return false
  return folder === '/' || mayOthersRead(join(folder, '..'))
}

test.skipIf(!isCodeOpen)('an ordinary user has the files in the data folder', async () => {
  await chmod(home, 0o777)
  const child = startElsewhere({ uid: 65534, gid: 65534 })
  const theirs = await readStarted(child)
  expect(theirs.where).toBe(join(dataDir, 'postgres'))
  expect(await query(theirs.connectionString, 'select 1 as one')).toEqual([{ one: 1 }])
  await end(child, 'SIGTERM')
  await expect(query(theirs.connectionString, 'select 1')).rejects.toThrow('ECONNREFUSED')
})
