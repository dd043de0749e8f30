import { bookConference } from '../../bot/api/booking.ts'
import type { Conference } from '../../conference/conference.ts'
import { deadlineOf, participantOf } from '../../conference/conference.ts'
import type { Pack } from '../../conference/pack.ts'
import type { Together } from '../stand-in/start-together.ts'
import { businessTeam } from '../stand-in/tenant.ts'
import { type Authors, authorErrands, lateErrands } from './author-errands.ts'
import { BadInput } from './bad-input.ts'
import { type Caller, callApi } from './call-api.ts'
import type { DemoConference } from './conference-file.ts'
import { english } from './english.ts'
import { type Errand, keepErrands } from './errand.ts'
import { handOverMoment, planFor, readingMoment } from './plan.ts'
import { type Deed, type Stage, type State, setStage } from './stage.ts'

export interface Driven extends State {
  deeds: Deed[]
}

/** Drives one conference from its booking to the morning of the day, moving the clock from moment to moment. */
export async function driveConference(
  together: Together,
  demo: DemoConference,
  authors: Authors,
  signal: AbortSignal,
): Promise<Driven> {
  const { clock, service, serviceUrl, emulator } = together
  const team: Caller = { serviceUrl, token: () => emulator.as(businessTeam.email).getToken() }
  const stage = setStage(together, team, await book(team, demo))
  const { conference } = await stage.look()
  stage.did(english.booked(conference))
  const { bookedAt, start } = conference
  const plan = planFor({ bookedAt, start, reportDue: deadlineOf(conference, 'report-due').at })
  const errands = keepErrands()
  errands.plan([
    ...authorErrands(stage, authors, conference, plan.arrival),
    { name: 'circulate', at: plan.circulation, run: () => circulateFirst(stage) },
  ])
  for (;;) {
    signal.throwIfAborted()
    console.error('do', Math.round(performance.now())); await doWhatIsDue(); console.error('done', Math.round(performance.now()))
    const state = await stage.look()
    errands.plan(lateErrands(stage, authors, state, clock.now()))
    errands.plan(state.conference.packs.map((pack) => packErrand(stage, state.conference, pack)))
    const next = earliest([errands.next(), await service.nextMoment()], clock.now())
    if (!next || Temporal.Instant.compare(next, plan.end) > 0) break
    console.error('move', Math.round(performance.now()), next.toString()); await together.moveTo(next)
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

/** Its recipient reads it, or the lead social worker takes it to them. */
function packErrand({ people, did }: Stage, conference: Conference, pack: Pack): Errand {
  const recipient = participantOf(conference, pack.participantId)
  if (pack.by === 'hand')
    return {
      name: `hand over ${pack.id}`,
      at: handOverMoment(pack.madeAt, conference.start),
      async run() {
        await people.recordHandOver(conference, pack)
        did(english.handedOver(recipient))
      },
    }
  return {
    name: `read ${pack.id}`,
    at: readingMoment(pack.madeAt),
    async run() {
      await people.read(recipient, pack)
      // What a parent opens is told nowhere.
      if (recipient.side === 'professional') did(english.hasRead(recipient))
    },
  }
}

/** The earliest of these that is still to come. */
function earliest(moments: (Temporal.Instant | null)[], now: Temporal.Instant): Temporal.Instant | null {
  const coming = moments.filter((at): at is Temporal.Instant => at !== null && Temporal.Instant.compare(at, now) > 0)
  return coming.toSorted(Temporal.Instant.compare)[0] ?? null
}
