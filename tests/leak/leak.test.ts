import fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stage, startStage } from '../journeys/stage.fixture.ts'
import { MORE } from './cast.ts'
import { nothingSeen } from './gather.ts'
import { liveThrough, type Watch } from './live-through.ts'
import { type Plan, plan } from './plan.ts'

// Conferences at random, and whatever of them leaves: nobody finds in it what they may not see. The first are the same
// at every run; LEAK_SEED=7 LEAK_RUNS=200 lives through two hundred others.

const { LEAK_SEED = '1042', LEAK_RUNS } = process.env
const LEAST = 3
const MOST = 40
/** No conference is begun after this long, unless their number was given. */
const ENOUGH_MS = 60_000

let stage: Stage
const log: string[] = []

beforeAll(async () => {
  const stream = { write: (line: string) => void log.push(line) }
  stage = await startStage('2026-03-25T09:00', { log: pino({ level: 'debug' }, stream), more: MORE })
})
afterAll(() => stage?.stop())

test(
  'nothing that leaves shows its reader what they may not see, and what they may see reaches them',
  async () => {
    const watch: Watch = { stage, secrets: new Map(), seen: nothingSeen(), log }
    const begun = performance.now()
    const isEnough = (lived: number) => !LEAK_RUNS && lived >= LEAST && performance.now() - begun > ENOUGH_MS
    const total = { conferences: 0, held: 0, artefacts: 0, due: 0, reached: 0 }
    const leaks: string[] = []
    for (const planned of fc.sample(plan, { numRuns: Number(LEAK_RUNS ?? MOST), seed: Number(LEAK_SEED) })) {
      if (isEnough(total.conferences)) break
      const outcome = await liveThrough(
        watch,
        total.conferences % 2 === 0 ? held(planned) : { ...planned, after: null },
      )
      total.conferences += 1
      total.held += outcome.held
      total.artefacts += outcome.artefacts
      total.due += outcome.due
      total.reached += outcome.reached
      if (outcome.leaks.length > 0)
        leaks.push(...outcome.leaks, `in conference ${total.conferences}: ${fc.stringify(planned)}`)
      if (LEAK_RUNS && outcome.leaks.length > 0) console.log(total.conferences, outcome.leaks.slice(0, 12))
    }
    if (LEAK_RUNS) console.log(total, `${Math.round((performance.now() - begun) / 1000)} s`)
    expect(leaks).toEqual([])
    expect(total.held).toBeGreaterThan(0)
    expect(total.artefacts).toBeGreaterThan(total.conferences * 100)
    expect(total.due).toBeGreaterThan(total.conferences * 20)
    expect(total.reached / total.due).toBeGreaterThan(0.95)
  },
  4 * 3_600_000,
)

/** Every other one is held and followed until its plans have ended; who stops it would spare it that. */
function held(planned: Plan): Plan {
  return { ...planned, stops: false }
}
