import { type ChildProcess, execFile, fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Built, Round } from './pack-process.ts'
import { writeSampleReports } from './sample-reports.ts'
import { rounded, type Spread, spreadOf } from './spread.ts'

const run = promisify(execFile)

export interface MeasuredPacks {
  reports: number
  pagesEach: number
  rounds: number
  /** Milliseconds. */
  qpdf: Spread
  pack: Spread
  /** Of the medians. */
  timesQpdf: number
  twentyRecipients: Spread
  timesOne: number
  peakMegabytes: number
  /** Of twenty packs, one after another in one process. */
  peakMegabytesOfTwenty: number
  limits: { timesQpdf: number; timesOne: number; peakMegabytes: number }
  met: boolean
}

const limits = { timesQpdf: 2, timesOne: 6, peakMegabytes: 250 }
const rounds = 15
const warming = 6

export async function isQpdfThere(): Promise<boolean> {
  return run('qpdf', ['--version']).then(
    () => true,
    () => false,
  )
}

/** Ours and qpdf's on the same files in turns, after some rounds that only warm both up. */
export async function measurePacks(): Promise<MeasuredPacks> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-pack-'))
  // Two processes, so that what twenty packs leave behind is not counted as one pack's memory.
  const [forOne, forTwenty] = [startPacker(), startPacker()]
  try {
    const files = await writeSampleReports(join(folder, 'reports'), 12, 10)
    const ours: number[] = []
    const theirs: number[] = []
    const twenty: number[] = []
    const peaks = { one: 0, twenty: 0 }
    const buildOne = async () => {
      const built = await ask(forOne, { files, recipients: 1 })
      peaks.one = built.peakMegabytes
      return built.milliseconds
    }
    const buildTwenty = async () => {
      const built = await ask(forTwenty, { files, recipients: 20 })
      peaks.twenty = built.peakMegabytes
      return built.milliseconds
    }
    for (let round = 0; round < 2; round += 1) await buildTwenty()
    for (let round = -warming; round < rounds; round += 1) {
      const [pack, qpdf] = [await buildOne(), await timeQpdf(files, join(folder, 'merged.pdf'))]
      if (round < 0) continue
      ours.push(pack)
      theirs.push(qpdf)
      if (round % 3 === 0) twenty.push(await buildTwenty())
    }
    const [pack, qpdf, many] = [spreadOf(ours), spreadOf(theirs), spreadOf(twenty)]
    const found = {
      timesQpdf: rounded(pack.median / qpdf.median),
      timesOne: rounded(many.median / pack.median),
      peakMegabytes: Math.round(peaks.one),
      peakMegabytesOfTwenty: Math.round(peaks.twenty),
    }
    const met =
      found.timesQpdf <= limits.timesQpdf &&
      found.timesOne <= limits.timesOne &&
      found.peakMegabytes <= limits.peakMegabytes
    return { reports: 12, pagesEach: 10, rounds, qpdf, pack, twentyRecipients: many, ...found, limits, met }
  } finally {
    forOne.kill()
    forTwenty.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

function startPacker(): ChildProcess {
  return fork(new URL('./pack-process.ts', import.meta.url), {
    // Young objects are collected often: otherwise the heap grows by what is garbage already.
    execArgv: ['--max-semi-space-size=4'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

async function ask(packer: ChildProcess, round: Round): Promise<Built> {
  const { promise, resolve, reject } = Promise.withResolvers<Built>()
  const ended = () => reject(new Error('the process that builds packs has ended'))
  packer.once('message', (built: Built) => resolve(built)).once('exit', ended)
  packer.send(round)
  return promise.finally(() => packer.off('exit', ended))
}

async function timeQpdf(files: string[], out: string): Promise<number> {
  const start = performance.now()
  await run('qpdf', ['--empty', '--pages', ...files, '--', out])
  return performance.now() - start
}
