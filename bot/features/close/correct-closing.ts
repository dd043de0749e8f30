import type { Conference } from '../../../conference/conference.ts'
import type { MeetingChange } from '../../../conference/meeting/change.ts'
import { meetingFrame } from '../../../conference/meeting/frame.ts'
import type { Meeting } from '../../../conference/meeting/meeting.ts'
import { meetingPeople } from '../../../conference/meeting/people.ts'
import type { Corrected } from '../../../conference/outcome/correct.ts'
import { correctionOf } from '../../../conference/outcome/correct.ts'
import { mayCloseConference } from '../../../conference/outcome/permissions.ts'
import { toldOfCorrection } from '../../../conference/outcome/tell.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, participantActing } from '../../../conference/permissions.ts'
import { ok } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'
import { draftAgain } from './draft-papers.ts'
import { enqueueCoreGroups, enqueueReview, tellPeople } from './follow-up.ts'
import { asItStands } from './keep-closing.ts'
import { noSuchConference } from './no-such-conference.ts'
import { showClosing } from './show-closing.ts'
import { whatIsKnown } from './what-is-known.ts'

/**
 * The chair's change of mind before the letter goes: what was decided stands as corrected, with its trail, and everything
 * that hangs on it follows. Sent twice it is done once.
 */
export async function correctClosing(
  world: World,
  actor: Actor,
  conferenceId: string,
  { reason, changes }: { reason: string; changes: readonly MeetingChange[] },
) {
  const done = await world.store.change(conferenceId, async (tx, conference) => {
    if (!participantActing(actor, conference)) return noSuchConference
    const allowed = mayCloseConference(actor, conference)
    if (!allowed.ok) return allowed
    const meeting = await tx.meetings.lock(conferenceId)
    const ids = changes.map(({ id }) => id)
    if ((await tx.meetings.done(conferenceId, ids)).size === new Set(ids).size) return ok({})
    const known = await whatIsKnown(tx, conference)
    const frame = { ...meetingFrame(conference, world.settings.authority.decisionBy), isClosed: false }
    const changing = { by: allowed.by, now: world.clock.now(), people: meetingPeople(conference), frame }
    const newId = () => world.newId()
    const corrected = correctionOf({ conference, meeting, ...known, changes, reason, changing, newId })
    if (!corrected.ok) return corrected
    await tx.meetings.save(meeting, { ...meeting, outcome: corrected.outcome, version: meeting.version + 1 }, ids)
    await keepCorrection(world, tx, { conference, previous: known.previous, meeting }, corrected)
    await tx.audit.write({
      ...{ at: changing.now, actor: actorId(actor), action: 'closing-corrected', conferenceId },
      detail: { changes: changes.map(({ kind }) => kind) },
    })
    return ok({})
  })
  return done.ok ? showClosing(world, actor, conferenceId) : done
}

async function keepCorrection(
  world: World,
  tx: Transaction,
  { conference, previous, meeting }: { conference: Conference; previous: Conference | null; meeting: Meeting },
  corrected: Corrected,
) {
  const { id } = conference
  const { added, changed, calledOff } = corrected.coreGroups
  await tx.closings.correct(id, corrected.outcome, corrected.correction)
  for (const childId of corrected.takenBack) await tx.plans.takeBackEnd(id, childId)
  await tx.plans.setChildren(id, corrected.children)
  for (const end of corrected.ends) await tx.plans.end(id, end)
  await tx.plans.putActions(id, corrected.actions)
  await tx.plans.putMembers(id, corrected.members)
  if (previous) await tx.plans.putActions(previous.id, corrected.previousActions)
  for (const { id: coreGroupId } of calledOff) await tx.coreGroups.update(coreGroupId, { state: 'called-off' })
  for (const { after } of changed) {
    const { due, start, durationMinutes, place } = after
    await tx.coreGroups.update(after.id, { due, start, durationMinutes, place })
  }
  for (const coreGroup of added) await tx.coreGroups.add(id, coreGroup)

  const after = await asItStands(tx, id)
  const occasion = `corrected:${after.closing?.corrections.length}`
  await draftAgain(world, tx, { before: conference, after, meeting })
  await enqueueCoreGroups(tx, calledOff, 'called-off')
  await enqueueCoreGroups(tx, added, 'create')
  for (const one of changed) await enqueueCoreGroups(tx, [one.after], one.before.start ? 'moved' : 'create')
  if (corrected.members.length > 0) await enqueueCoreGroups(tx, standing(after, added), 'attendees')
  if (corrected.movesReview) await enqueueReview(tx, id, occasion)
  await tellPeople(world, tx, after, toldOfCorrection(conference, after, occasion))
}

/** Meetings that somebody joins or leaves; whoever is made anew has the right people from the start. */
function standing({ coreGroups }: Conference, added: Corrected['coreGroups']['added']) {
  return coreGroups.filter(({ id, state }) => state === 'planned' && added.every((one) => one.id !== id))
}
