import { bookConference } from '../../bot/api/booking.ts'
import { deadlineOf } from '../../conference/conference.ts'
import type { Together } from '../stand-in/start-together.ts'
import { businessTeam } from '../stand-in/tenant.ts'
import { type Authors, authorErrands, lateErrands } from './author-errands.ts'
import { BadInput } from './bad-input.ts'
import { type Caller, callApi } from './call-api.ts'
import type { DemoConference } from './conference-file.ts'
import { english } from './english.ts'
import { keepErrands } from './errand.ts'
import { packErrands } from './pack-errands.ts'
import { planFor } from './plan.ts'
import { type Deed, type Stage, type State, setStage } from './stage.ts'
import { writtenForConference } from './written-into.ts'

export interface Driven extends State {
  deeds: Deed[]
}

/** Drives one conference from its booking to the morning of the day, moving the clock from moment to moment. */
export async function driveConference(
  together: Together,
  demo: DemoConference,
  { written, behaviour }: Authors,
  signal: AbortSignal,
): Promise<Driven> {
  const { clock, service, serviceUrl, emulator } = together
  const team: Caller = { serviceUrl, token: () => emulator.as(businessTeam.email).getToken() }
  const stage = setStage(together, team, await book(team, demo))
  const { conference } = await stage.look()
  stage.did(english.booked(conference))
  const { bookedAt, start } = conference
  const authors = { behaviour, written: await writtenForConference(written, conference.children) }
  const plan = planFor({ bookedAt, start, reportDue: deadlineOf(conference, 'report-due').at })
  const errands = keepErrands()
  errands.plan([
    ...authorErrands(stage, authors, conference, plan.arrival),
    { name: 'circulate', at: plan.circulation, run: () => circulateFirst(stage) },
  ])
  for (;;) {
    signal.throwIfAborted()
    await doWhatIsDue()
    const state = await stage.look()
    errands.plan(lateErrands(stage, authors, state, clock.now()))
    errands.plan(packErrands(stage, authors, state))
    const next = earliest([errands.next(), await service.nextMoment()], clock.now())
    if (!next || Temporal.Instant.compare(next, plan.end) > 0) break
    await together.moveTo(next)
  }
  await together.moveTo(plan.end)
  return { ...(await stage.look()), deeds: stage.deeds }

  async function doWhatIsDue() {
    for (let errand = errands.takeDue(clock.now()); errand; errand = errands.takeDue(clock.now())) await errand.run()
    await stage.settle()
    // What was accepted after the packs had gone out follows at once.
    if ((await stage.look()).conference.circulatedAt) await stage.circulate()
  }
}

async function book(team: Caller, { booking }: DemoConference): Promise<string> {
  const booked = await callApi(team, bookConference, {}, booking)
  if (booked.ok) return booked.answer.conferenceId
  const { detail, errors = [] } = booked.problem
  throw new BadInput([detail, ...errors.map(({ path, message }) => `${path}: ${message}`)].join(' '))
}

async function circulateFirst(stage: Stage) {
  await stage.settle()
  await stage.circulate()
}

/** The earliest of these that is still to come. */
function earliest(moments: (Temporal.Instant | null)[], now: Temporal.Instant): Temporal.Instant | null {
  const coming = moments.filter((at): at is Temporal.Instant => at !== null && Temporal.Instant.compare(at, now) > 0)
  return coming.toSorted(Temporal.Instant.compare)[0] ?? null
}
