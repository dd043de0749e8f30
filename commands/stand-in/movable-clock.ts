import { existsSync, readFileSync, writeFileSync } from 'node:fs'

export interface MovableClock {
  now(): Temporal.Instant
  /** Moves forward only: nothing that was sent can be unsent. */
  moveTo(instant: Temporal.Instant): void
}

/** Runs with the machine, by an offset that is kept in a file, so that a second start goes on where the first ended. */
export function createRunningClock(file: string): MovableClock {
  let offset = existsSync(file) ? Temporal.Duration.from(readFileSync(file, 'utf8').trim()) : new Temporal.Duration()
  const now = () => Temporal.Now.instant().add(offset)
  return {
    now,
    moveTo(instant) {
      if (Temporal.Instant.compare(instant, now()) <= 0) return
      offset = Temporal.Now.instant().until(instant)
      writeFileSync(file, `${offset}\n`)
    },
  }
}

/** Stands still until it is moved: what a program does at ten o'clock is stamped ten o'clock. */
export function createStillClock(start: Temporal.Instant): MovableClock {
  let moment = start
  return {
    now: () => moment,
    moveTo(instant) {
      if (Temporal.Instant.compare(instant, moment) > 0) moment = instant
    },
  }
}
