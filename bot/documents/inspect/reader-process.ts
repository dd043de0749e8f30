import { Worker } from 'node:worker_threads'
import { judgeFile } from './judge-file.ts'
import type { Answer, Question } from './reader.ts'

// Runs in a process of its own, because a file from outside may hang or swell whatever opens it.

/** The second in this process's life by which the file at hand must be read (0: none is), and its megabytes. */
const watched = new Int32Array(new SharedArrayBuffer(8))
new Worker(new URL('./reader-watch.ts', import.meta.url), { workerData: watched })

process.on('message', async (question: Question) => {
  const { limits } = question
  watched[1] = question.maxMegabytes
  Atomics.store(watched, 0, Math.ceil(process.uptime() + limits.maxSeconds))
  Atomics.notify(watched, 0)
  const reading = await judgeFile(question).catch((error: unknown) => ({
    ok: false as const,
    // Too deep for the stack is not the same as broken.
    reason: error instanceof RangeError ? ('too-complicated' as const) : ('damaged' as const),
    cause: String(error).slice(0, 1000),
  }))
  Atomics.store(watched, 0, 0)
  const megabytes = process.memoryUsage.rss() / 1e6
  process.send?.({ reading, megabytes } satisfies Answer)
})

process.on('disconnect', () => process.exit())
