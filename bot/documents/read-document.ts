import { Worker } from 'node:worker_threads'
import { defaultLimits, type InspectionLimits, type Reading } from './inspection.ts'
import type { Job } from './inspection-worker.ts'

/**
 * Opens a file from outside in a worker of its own, which is ended when it takes too long or too much.
 * The words of a PDF are read only when asked for, as that takes much longer than counting its pages.
 */
export function readDocument(
  bytes: Uint8Array,
  wanted: { text: boolean },
  limits: InspectionLimits = defaultLimits,
): Promise<Reading> {
  const copy = new Uint8Array(bytes)
  const worker = new Worker(new URL('./inspection-worker.ts', import.meta.url), {
    workerData: { bytes: copy, limits, wantText: wanted.text } satisfies Job,
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.maxMemoryMegabytes },
    env: {},
    stdout: true,
    stderr: true,
  })
  return new Promise<Reading>((resolve) => {
    const tooComplicated = (cause: unknown) => resolve({ ok: false, reason: 'too-complicated', cause: String(cause) })
    const timer = setTimeout(tooComplicated, limits.maxSeconds * 1000, 'time-out')
    worker.once('message', resolve)
    worker.once('error', tooComplicated)
    worker.once('exit', () => {
      clearTimeout(timer)
      tooComplicated('the worker ended without a word')
    })
  }).finally(() => worker.terminate())
}
