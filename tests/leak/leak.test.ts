import fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stage, startStage } from '../journeys/stage.fixture.ts'
import { MORE } from './cast.ts'
import { nothingSeen } from './gather.ts'
import { liveThrough, type Watch } from './live-through.ts'
import { plan } from './plan.ts'

// Conferences at random, and whatever of them leaves: nobody finds in it what they may not see.

const RUNS = Number(process.env.LEAK_RUNS ?? 8)
const SEED = Number(process.env.LEAK_SEED ?? 1042)
/** A conference takes a few seconds; a machine that is busy, several times as long. */
const PATIENCE_MS = 60_000 + RUNS * 60_000

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
    let [conferences, artefacts, due, reached] = [0, 0, 0, 0]
    await fc.assert(
      fc.asyncProperty(plan, async (planned) => {
        const outcome = await liveThrough(watch, planned)
        conferences += 1
        artefacts += outcome.artefacts
        due += outcome.due
        reached += outcome.reached
        expect(outcome.leaks).toEqual([])
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    )
    if (process.env.LEAK_RUNS) console.log({ conferences, artefacts, due, reached })
    expect(artefacts).toBeGreaterThan(conferences * 100)
    expect(due).toBeGreaterThan(conferences * 20)
    expect(reached / due).toBeGreaterThan(0.95)
  },
  PATIENCE_MS,
)
