import { type ChildProcess, fork } from 'node:child_process'
import type { InspectionLimits, Reading } from './inspection.ts'

export type Job = { bytes: Uint8Array; limits: InspectionLimits }

/** What a reader says when it has read a file. */
export type Answer = { reading: Reading; megabytes: number }

/** What it is asked. */
export type Question = Job & { maxMegabytes: number }

export type Reader = {
  read(job: Job, maxMegabytes: number): Promise<Reading | 'died' | 'time-out'>
  /** May it read another file? One that has grown, or was ended, may not. */
  isFit(): boolean
  end(): void
}

const grownMegabytes = 185

/**
 * Starts a process that reads files and may do nothing else: it cannot write, connect, or start another.
 * What it says on its outputs may quote a file, so nobody listens.
 */
export function startReader(): Reader {
  const child = fork(new URL('./reader-process.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      '--max-old-space-size=300',
      '--max-semi-space-size=4',
    ],
    // Windows cannot start a program without it.
    env: { SystemRoot: process.env.SystemRoot },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let fit = true
  child.on('error', () => child.kill('SIGKILL'))
  child.once('exit', () => {
    fit = false
  })
  holdUp(child, false)
  return {
    isFit: () => fit,
    end() {
      fit = false
      child.kill('SIGKILL')
    },
    async read(job, maxMegabytes) {
      holdUp(child, true)
      const { promise, resolve } = Promise.withResolvers<Reading | 'died' | 'time-out'>()
      const timer = setTimeout(() => resolve('time-out'), job.limits.maxSeconds * 1000)
      const died = () => resolve('died')
      child.once('exit', died)
      child.once('message', ({ reading, megabytes }: Answer) => {
        fit &&= megabytes < grownMegabytes
        resolve(reading)
      })
      child.send({ ...job, maxMegabytes } satisfies Question, (error) => error && died())
      const reading = await promise
      clearTimeout(timer)
      child.removeAllListeners('message').off('exit', died)
      if (typeof reading === 'string' || !fit) this.end()
      holdUp(child, false)
      return reading
    },
  }
}

/** Only a reader at work keeps the service, or a command, from ending. */
function holdUp(child: ChildProcess, isAtWork: boolean) {
  const change = isAtWork ? 'ref' : 'unref'
  child[change]()
  child.channel?.[change]()
}
