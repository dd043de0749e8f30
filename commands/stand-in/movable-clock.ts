import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { officeCalendar } from '../../conference/calendar/working-days.ts'
import { addWorkingHours } from '../../conference/calendar/working-hours.ts'

export interface MovableClock {
  now(): Temporal.Instant
  /** Moves forward only: nothing that was sent can be unsent. */
  moveTo(instant: Temporal.Instant): void
}

/** Runs with the machine, by an offset that is kept in a file, so that a second start goes on where the first ended. */
export function createRunningClock(file: string): MovableClock {
  const isFirstStart = !existsSync(file)
  let offset = isFirstStart ? new Temporal.Duration() : Temporal.Duration.from(readFileSync(file, 'utf8').trim())
  const now = () => Temporal.Now.instant().add(offset)
  const clock: MovableClock = {
    now,
    moveTo(instant) {
      if (Temporal.Instant.compare(instant, now()) <= 0) return
      offset = Temporal.Now.instant().until(instant)
      writeFileSync(file, `${offset}\n`)
    },
  }
  // Whoever tries the product at night would see nothing leave until the morning.
  if (isFirstStart) clock.moveTo(addWorkingHours(now(), 0, officeCalendar()))
  return clock
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
