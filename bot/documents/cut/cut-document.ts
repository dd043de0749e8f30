import { Worker } from 'node:worker_threads'
import type { Answer } from '../last-time/read-answers.ts'
import type { Cut } from './build-cut.ts'
import type { CutJob, CutOutcome } from './cut-worker.ts'

const maxSeconds = 20
const maxMemoryMegabytes = 512

/**
 * A new Word document with one part of a report (see `buildCut`), made in a worker of its own that is ended when it
 * takes too long or too much. Throws, with its cause, when the document cannot be read, or has no marks to cut it by.
 */
export async function cutDocument(docx: Uint8Array, cut: Cut): Promise<Uint8Array> {
  return (await inWorker(docx, cut)) as Uint8Array
}

/** What was written into our form, see `readAnswers`, read likewise. */
export async function answersIn(docx: Uint8Array): Promise<Answer[]> {
  return (await inWorker(docx, null)) as Answer[]
}

function inWorker(docx: Uint8Array, cut: Cut | null) {
  const bytes = new Uint8Array(docx)
  const worker = new Worker(new URL('./cut-worker.ts', import.meta.url), {
    workerData: { bytes, cut } satisfies CutJob,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: maxMemoryMegabytes },
    env: {},
    stdout: true,
    stderr: true,
  })
  return new Promise<Uint8Array | Answer[]>((resolve, reject) => {
    const fail = (cause: unknown) => reject(new Error('The document cannot be cut.', { cause }))
    const timer = setTimeout(() => fail(new Error('It took too long.')), maxSeconds * 1000)
    worker.once('message', (outcome: CutOutcome) => (outcome.ok ? resolve(outcome.made) : fail(outcome.cause)))
    worker.once('error', fail)
    worker.once('exit', () => {
      clearTimeout(timer)
      fail(new Error('The worker ended without a word.'))
    })
  }).finally(() => worker.terminate())
}
