import { fork } from 'node:child_process'
import { keepPrepared, type PreparedReport } from './prepared-report.ts'

export type ProofJob = { bytes: Uint8Array; maxSeconds: number; maxMegabytes: number }
/** `cause` may quote the file, so it is never logged. */
export type Proof = { ok: true; report: PreparedReport } | { ok: false; cause: string }

/**
 * Tries in a process of its own whether this PDF can go into a pack: reads it, packs it, and reads the pack through.
 * When it can, what was read of it is kept, and `buildPack` does not open these bytes again.
 */
export async function proofReport(
  bytes: Uint8Array,
  { maxSeconds = 8, maxMegabytes = 260 } = {},
): Promise<{ ok: true } | { ok: false; cause: string }> {
  const child = fork(new URL('./proof-process.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      '--max-old-space-size=200',
      '--max-semi-space-size=4',
    ],
    // Windows cannot start a program without the first of these.
    env: { SystemRoot: process.env.SystemRoot, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const { promise, resolve } = Promise.withResolvers<Proof>()
  const fail = (cause: unknown) => resolve({ ok: false, cause: String(cause) })
  const timer = setTimeout(fail, maxSeconds * 1000, 'it took too long')
  child.once('message', (proof: Proof) => resolve(proof))
  child.once('error', fail)
  child.once('exit', () => fail('its reader ended without a word'))
  child.send({ bytes, maxSeconds, maxMegabytes } satisfies ProofJob, (error) => error && fail(error))
  const proof = await promise
  clearTimeout(timer)
  child.kill('SIGKILL')
  if (!proof.ok) return proof
  keepPrepared(bytes, proof.report)
  return { ok: true }
}
