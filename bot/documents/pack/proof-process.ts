import { Worker } from 'node:worker_threads'
import { buildPack } from './build-pack.ts'
import { readThrough } from './pdf-proofs.ts'
import { keepPrepared, prepare } from './prepared-report.ts'
import type { Proof, ProofJob } from './proof-report.ts'
import { soundStream } from './sound-stream.ts'

// Runs in a process of its own, because a file from outside may hang or swell whatever opens it.

const watched = new Int32Array(new SharedArrayBuffer(8))
new Worker(new URL('../inspect/reader-watch.ts', import.meta.url), { workerData: watched })

process.once('message', async ({ bytes, maxSeconds, maxMegabytes }: ProofJob) => {
  watched[1] = maxMegabytes
  Atomics.store(watched, 0, Math.ceil(process.uptime() + maxSeconds))
  Atomics.notify(watched, 0)
  const proof = await proofOf(bytes).catch(
    (error: unknown): Proof => ({ ok: false, cause: String(error).slice(0, 500) }),
  )
  process.send?.(proof, () => process.exit())
})
process.on('disconnect', () => process.exit())

async function proofOf(bytes: Uint8Array): Promise<Proof> {
  const report = await prepare(bytes, soundStream)
  keepPrepared(bytes, report)
  const words = { title: '-', agency: '-', author: '-', receivedAt: '-', late: false, restricted: false }
  const { pdf, problems } = await buildPack({
    ...{ recipientName: '-', reference: '-', neutral: false, cover: { title: '-', lines: [] }, language: 'en-GB' },
    reports: [{ ...words, pdf: bytes }],
    createdAt: Temporal.Instant.fromEpochMilliseconds(0),
  })
  const [problem] = problems
  if (problem) return { ok: false, cause: String(problem.cause) }
  const [fault] = await readThrough(pdf)
  return fault === undefined ? { ok: true, report } : { ok: false, cause: fault }
}
