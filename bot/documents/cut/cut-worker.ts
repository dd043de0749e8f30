import { parentPort, workerData } from 'node:worker_threads'
import { buildCut, type Cut } from './build-cut.ts'

export type CutJob = { bytes: Uint8Array; cut: Cut }
export type CutOutcome = { ok: true; bytes: Uint8Array } | { ok: false; cause: unknown }

async function outcomeOf({ bytes, cut }: CutJob): Promise<CutOutcome> {
  try {
    return { ok: true, bytes: await buildCut(bytes, cut) }
  } catch (cause) {
    return { ok: false, cause }
  }
}

parentPort?.postMessage(await outcomeOf(workerData))
