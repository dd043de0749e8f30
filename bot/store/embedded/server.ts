import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { clusterIn, role } from './cluster.ts'
import type { Place } from './place.ts'
import { isProcessRunning, readCommandLine } from './process.ts'
import { plainEnvironment, runProgram } from './run-program.ts'

/** The address of a server that an earlier, killed run of ours left behind; undefined when none lives. */
export async function findRunningServer(place: Place): Promise<string | undefined> {
  const pidFile = join(clusterIn(place), 'postmaster.pid')
  const [pid, , , port] = await readLines(pidFile)
  if (!pid || !isProcessRunning(Number(pid))) return undefined
  const commandLine = await readCommandLine(Number(pid))
  if (commandLine !== undefined && !commandLine.includes(clusterIn(place))) {
    // The number was given to another process, and PostgreSQL would take that one for a server.
    await rm(pidFile)
    return undefined
  }
  const connectionString = addressOf(place, Number(port))
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await answersFor(connectionString, place)) return connectionString
    if (!isProcessRunning(Number(pid))) return undefined
    await sleep(200)
  }
  throw new Error(`PostgreSQL left over from an earlier run (process ${pid}) does not answer: end that process.`)
}

/** Starts the server on a free port of the loopback address and returns its address once it answers. */
export async function startServer(place: Place, bin: string): Promise<string> {
  const log = join(place.folder, 'server.log')
  for (let attempt = 1; attempt <= 3; attempt++) {
    const port = await findFreePort()
    const connectionString = addressOf(place, port)
    const server = await spawnServer(place, bin, port, log)
    while (server.exitCode === null && server.signalCode === null) {
      if (await answersFor(connectionString, place)) return connectionString
      await sleep(20)
    }
    // Another program may have taken the port, or backends of a killed server may still be ending.
    await sleep(300)
  }
  throw new Error(`PostgreSQL stops as soon as it starts: see ${log}.`)
}

/** Ends the server, giving up its connections but nothing that was committed. */
export async function stopServer(place: Place, bin: string): Promise<void> {
  const stop = ['stop', '--wait', '--silent', '--mode=fast', `--pgdata=${clusterIn(place)}`]
  await runProgram(join(bin, 'pg_ctl'), stop, place.runAs)
}

// Our own child rather than pg_ctl's, so that it is reaped where process 1 reaps nothing (containers).
async function spawnServer(place: Place, bin: string, port: number, log: string): Promise<ChildProcess> {
  const output = await open(log, 'a', 0o600)
  try {
    const server = spawn(join(bin, 'postgres'), ['-D', clusterIn(place), '-p', String(port)], {
      cwd: '/',
      env: plainEnvironment(),
      // In a process group of its own, Ctrl-C stops us first and the server when we have finished with it.
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
      windowsHide: true,
      ...place.runAs,
    })
    await once(server, 'spawn')
    server.unref()
    return server
  } finally {
    await output.close()
  }
}

async function readLines(file: string): Promise<string[]> {
  return readFile(file, 'utf8').then(
    (text) => text.split('\n').map((line) => line.trim()),
    () => [],
  )
}

const addressOf = (place: Place, port: number) => `postgres://${role}:${place.password}@127.0.0.1:${port}/postgres`

async function answersFor(connectionString: string, place: Place): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 1000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory === clusterIn(place)
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}
