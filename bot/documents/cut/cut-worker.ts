import { parentPort, workerData } from 'node:worker_threads'
import { type Answer, readAnswers } from '../last-time/read-answers.ts'
import { buildCut, type Cut } from './build-cut.ts'

/** `cut` null: only what was written under which heading. */
export type CutJob = { bytes: Uint8Array; cut: Cut | null }
export type CutOutcome = { ok: true; made: Uint8Array | Answer[] } | { ok: false; cause: unknown }

async function outcomeOf({ bytes, cut }: CutJob): Promise<CutOutcome> {
  try {
    return { ok: true, made: cut ? await buildCut(bytes, cut) : readAnswers(bytes) }
  } catch (cause) {
    return { ok: false, cause }
  }
}

parentPort?.postMessage(await outcomeOf(workerData))
