import type { Conference } from '../../../conference/conference.ts'
import type { Meeting } from '../../../conference/meeting/meeting.ts'
import type { Adjourned } from '../../../conference/outcome/close.ts'
import { closingOf } from '../../../conference/outcome/close.ts'
import { mayCloseConference } from '../../../conference/outcome/permissions.ts'
import { toldOfInterim } from '../../../conference/outcome/tell.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, participantActing } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'
import { tellPeople } from './follow-up.ts'
import { asItStands, keepClosing } from './keep-closing.ts'
import { noSuchConference } from './no-such-conference.ts'
import { showClosing } from './show-closing.ts'
import { whatIsKnown } from './what-is-known.ts'

/**
 * Closes a conference as its chair saw it: from the meeting `seenVersion` on, what was decided stands, and everything that
 * follows from it is stored together with the work it causes. Pressed twice it is done once.
 */
export async function closeConference(world: World, actor: Actor, conferenceId: string, seenVersion: number) {
  const done = await world.store.change(conferenceId, async (tx, conference) => {
    if (!participantActing(actor, conference)) return noSuchConference
    const allowed = mayCloseConference(actor, conference)
    if (!allowed.ok) return allowed
    const meeting = await tx.meetings.lock(conferenceId)
    if (!conference.closing && meeting.version !== seenVersion) return changedMeanwhile
    const { by } = allowed
    const now = world.clock.now()
    const known = await whatIsKnown(tx, conference)
    const decided = closingOf({ conference, meeting, ...known, by, now, newId: () => world.newId() })
    if (!decided.ok) return decided
    await endMeeting(tx, meeting, now)
    if (decided.kind === 'adjourned') await holdAgain(world, tx, conference, decided)
    else await keepClosing(world, tx, conference, known.previous, decided)
    const action = decided.kind === 'adjourned' ? 'conference-adjourned' : 'conference-closed'
    await tx.audit.write({ at: now, actor: actorId(actor), action, conferenceId, detail: {} })
    return ok({})
  })
  return done.ok ? showClosing(world, actor, conferenceId) : done
}

async function endMeeting(tx: Transaction, meeting: Meeting, now: Temporal.Instant) {
  if (meeting.state !== 'under-way') return
  const ended = { ...meeting, state: 'ended' as const, endedAt: now, stepStartedAt: null, version: meeting.version + 1 }
  await tx.meetings.save(meeting, ended, [])
}

/** Nothing is decided: what was agreed until then holds, and calendars and people follow the conference to its new day. */
async function holdAgain(
  world: World,
  tx: Transaction,
  { id: conferenceId }: Conference,
  { newStart, actions }: Adjourned,
) {
  const start = newStart.toString()
  await tx.plans.putActions(conferenceId, actions)
  const adjourned = await asItStands(tx, conferenceId)
  await tellPeople(world, tx, adjourned, toldOfInterim(adjourned, `interim:${start}`))
  await tx.queue.enqueue([
    { name: 'hold-again', key: `hold-again:${conferenceId}:${start}`, data: { conferenceId, start } },
  ])
}

const changedMeanwhile = refusal('changed-meanwhile', {
  message: 'The meeting has changed since you looked at it. Look at it as it is now, then close it.',
})
